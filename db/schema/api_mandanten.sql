begin;
set local role hausdraht_eigner;

create view api.mandanten with (security_invoker = true) as
select m.id, m.name, m.anschrift, m.telefon, m.bundesland
from verwaltung.mandanten as m;
comment on view api.mandanten is 'Die eigene Hausverwaltung: Name, Anschrift, Telefon';
grant select on api.mandanten to mieter, hausmeister, verwalter, leitung;

commit;
