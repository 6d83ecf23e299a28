select
    mandant_id, postfach_id, server, port, tls, benutzer, ordner, eingangsadresse, abruf_seit, nach_abruf, zielordner, uidvalidity,
    letzte_uid, nachholen_ab
from intern.postfaecher_lesen()
