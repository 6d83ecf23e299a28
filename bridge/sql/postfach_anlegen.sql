-- Run by an operator's superuser connection, never by the services.
insert into verwaltung.postfaecher (
    mandant_id, bezeichnung, server, port, tls, benutzer, ordner, eingangsadresse, abruf_seit, nach_abruf, zielordner
)
select
    e.mandant_id, %(bezeichnung)s, %(server)s, %(port)s, %(tls)s, %(benutzer)s, %(ordner)s, e.adresse,
    coalesce(%(seit)s::date, intern.heute()), %(nach_abruf)s, %(zielordner)s
from verwaltung.eingangsadressen as e
where e.adresse = %(eingang)s
returning id
