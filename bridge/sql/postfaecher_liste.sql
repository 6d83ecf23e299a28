-- Run by an operator's superuser connection, never by the services.
select p.id, p.eingangsadresse, p.server, p.port, p.aktiv, s.letzter_abruf_am, s.fehler
from verwaltung.postfaecher as p
left join verwaltung.postfach_staende as s on s.mandant_id = p.mandant_id and s.postfach_id = p.id
order by p.eingangsadresse, p.id
