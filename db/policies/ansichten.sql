begin;
set local role hausdraht_eigner;

alter table verwaltung.ansichten enable row level security;
alter table verwaltung.ansichten force row level security;

grant select, insert (mandant_id, benutzerkonto_id, name, auswahl, geteilt), update (auswahl, geteilt)
on verwaltung.ansichten to verwalter, leitung;
grant select (mandant_id, id, benutzerkonto_id), delete on verwaltung.ansichten to dienst_anfragen;
grant select, insert, update, delete on verwaltung.ansichten to hausdraht_dba;
grant select on verwaltung.ansichten to hausdraht_sicherung;

-- Staff sees the own views and those colleagues share.
create policy ansichten_personal_select on verwaltung.ansichten for select to verwalter, leitung
using (
    mandant_id = (select intern.mandant_id())
    and (geteilt or benutzerkonto_id = (select intern.benutzerkonto_id()))
);

-- Everybody makes and changes the own ones only, and deletes them through a function.
create policy ansichten_personal_insert on verwaltung.ansichten for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy ansichten_personal_update on verwaltung.ansichten for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy ansichten_dienst_anfragen_all on verwaltung.ansichten for all to dienst_anfragen
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (false);

commit;
