begin;
set local role hausdraht_eigner;

alter table verwaltung.beschwerden enable row level security;
alter table verwaltung.beschwerden force row level security;

grant select on verwaltung.beschwerden to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, anfrage_id, gegen_mietverhaeltnis_id, zeiten, zeugen, geaendert_konto_id),
update (gegen_mietverhaeltnis_id, zeiten, zeugen, geaendert_konto_id, geaendert_am)
on verwaltung.beschwerden to verwalter, leitung;
grant select, insert, update, delete on verwaltung.beschwerden to hausdraht_dba;

-- Staff reads and writes what is known about a complaint; nobody else sees that there is anything.
create policy beschwerden_personal_select on verwaltung.beschwerden for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy beschwerden_personal_insert on verwaltung.beschwerden for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and geaendert_konto_id = (select intern.benutzerkonto_id()));
create policy beschwerden_personal_update on verwaltung.beschwerden for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()) and geaendert_konto_id = (select intern.benutzerkonto_id()));

commit;
