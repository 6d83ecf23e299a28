begin;
set local role hausdraht_eigner;

grant select on verwaltung.datei_ablagen to mieter, hausmeister, verwalter, leitung, dienst_anfragen, hausdraht_sicherung;
grant select, insert, update (dateiname, aufnahme, abgelegt_am) on verwaltung.datei_ablagen to dienst_dateien;
grant select, insert, update, delete on verwaltung.datei_ablagen to hausdraht_dba;
grant select on verwaltung.anhaenge to dienst_dateien;
alter table verwaltung.datei_ablagen enable row level security;
alter table verwaltung.datei_ablagen force row level security;

-- An upload belongs to the account that made it, whatever its role.
create policy datei_ablagen_mieter_select on verwaltung.datei_ablagen for select to mieter, hausmeister, verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- Filing an Anfrage checks whether the files named are the caller's own.
create policy datei_ablagen_dienst_anfragen_select on verwaltung.datei_ablagen for select to dienst_anfragen
using (mandant_id = (select intern.mandant_id()));

-- The file service notes uploads of the request's own account.
create policy datei_ablagen_dienst_dateien_select on verwaltung.datei_ablagen for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));
create policy datei_ablagen_dienst_dateien_insert on verwaltung.datei_ablagen for insert to dienst_dateien
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy datei_ablagen_dienst_dateien_update on verwaltung.datei_ablagen for update to dienst_dateien
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- For the hourly limit the file service counts which uploads were attached.
create policy anhaenge_dienst_dateien_select on verwaltung.anhaenge for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));

commit;
