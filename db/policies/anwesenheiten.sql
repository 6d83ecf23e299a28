begin;
set local role hausdraht_eigner;

grant select on verwaltung.anwesenheiten to verwalter, leitung;
grant select, insert (mandant_id, entitaet, entitaet_id, benutzerkonto_id, bis), update (seit, bis), delete
on verwaltung.anwesenheiten to dienst_ereignisse;
grant select on verwaltung.anwesenheiten to hausdraht_dba, hausdraht_sicherung;
alter table verwaltung.anwesenheiten enable row level security;
alter table verwaltung.anwesenheiten force row level security;

-- Staff sees which colleagues of the Mandant have something open.
create policy anwesenheiten_personal_select on verwaltung.anwesenheiten for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The functions repeat Mandant and account; the clearing spans all.
create policy anwesenheiten_dienst_ereignisse_all on verwaltung.anwesenheiten for all to dienst_ereignisse
using (true)
with check (true);

commit;
