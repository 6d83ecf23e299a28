-- Run by an operator's superuser connection, never by the services.
select mandant_id, id as postfach_id, server, port, tls, benutzer, ordner, eingangsadresse, abruf_seit, nach_abruf, zielordner
from verwaltung.postfaecher
where id = %(id)s
