begin;
set local role hausdraht_eigner;

alter table verwaltung.importe enable row level security;
alter table verwaltung.importe force row level security;
alter table verwaltung.import_zeilen enable row level security;
alter table verwaltung.import_zeilen force row level security;
alter table verwaltung.import_aenderungen enable row level security;
alter table verwaltung.import_aenderungen force row level security;
alter table verwaltung.import_zuordnungen enable row level security;
alter table verwaltung.import_zuordnungen force row level security;
grant select on verwaltung.importe to verwalter, leitung;
grant select, insert, update, delete
on verwaltung.importe, verwaltung.import_zeilen, verwaltung.import_aenderungen, verwaltung.import_zuordnungen
to dienst_stammdaten, hausdraht_dba;
grant select
on verwaltung.importe, verwaltung.import_zeilen, verwaltung.import_aenderungen, verwaltung.import_zuordnungen
to hausdraht_sicherung;

-- Staff sees the history of imports; lines and changes are read by functions only.
create policy importe_personal_select on verwaltung.importe for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy importe_dienst_stammdaten_all on verwaltung.importe for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy import_zeilen_dienst_stammdaten_all on verwaltung.import_zeilen for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy import_aenderungen_dienst_stammdaten_all on verwaltung.import_aenderungen for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy import_zuordnungen_dienst_stammdaten_all on verwaltung.import_zuordnungen for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

commit;
