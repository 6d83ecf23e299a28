begin;
set local role hausdraht_eigner;

alter table verwaltung.objekte enable row level security;
alter table verwaltung.objekte force row level security;

grant select on verwaltung.objekte to mieter, hausmeister, verwalter, leitung;
grant select (mandant_id, id, hausmeister_bereich_id) on verwaltung.objekte to dienst_identitaet, dienst_anfragen;
grant select (bundesland) on verwaltung.objekte to dienst_anfragen;
grant select on verwaltung.objekte to dienst_email;
grant select, insert, update, delete on verwaltung.objekte to hausdraht_dba;
grant select on verwaltung.objekte to hausdraht_sicherung;

-- Staff sees every house of the Mandant.
create policy objekte_personal_select on verwaltung.objekte for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Tenants see the house they live in, caretakers the houses of the own Bereich.
create policy objekte_beteiligte_select on verwaltung.objekte for select to mieter, hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and id = any((select intern.meine_objekte())::bigint[])
);

-- Row sets, filing and matching look up houses; the functions name the Mandant themselves.
create policy objekte_dienst_select on verwaltung.objekte for select to dienst_identitaet, dienst_anfragen, dienst_email
using (true);

commit;
