begin;
set local role hausdraht_eigner;

alter table verwaltung.ereignisse enable row level security;
alter table verwaltung.ereignisse force row level security;

-- The outbox spans all Mandanten: triggers write it, the distribution reads it, the clearing deletes.
-- Nobody else sees a row; every frame is addressed by the channels its trigger computed.
grant select, insert, delete on verwaltung.ereignisse to dienst_ereignisse;
create policy ereignisse_dienst_ereignisse_select on verwaltung.ereignisse for select to dienst_ereignisse using (true);
create policy ereignisse_dienst_ereignisse_insert on verwaltung.ereignisse for insert to dienst_ereignisse with check (true);
create policy ereignisse_dienst_ereignisse_delete on verwaltung.ereignisse for delete to dienst_ereignisse using (true);

grant select on verwaltung.ereignisse to hausdraht_dba, hausdraht_sicherung;

-- To find the audiences, dienst_ereignisse reads keys only, never names or texts. Its functions repeat the
-- Mandant of the row that changed.
grant select (mandant_id, id, hausmeister_bereich_id, mietverhaeltnis_id, melder_person_id, kategorie, zurueckgenommen_am) on verwaltung.anfragen to dienst_ereignisse;
create policy anfragen_dienst_ereignisse_select on verwaltung.anfragen for select to dienst_ereignisse using (true);
grant select (mandant_id, mietverhaeltnis_id, person_id) on verwaltung.mieter to dienst_ereignisse;
create policy mieter_dienst_ereignisse_select on verwaltung.mieter for select to dienst_ereignisse using (true);
grant select (mandant_id, id, ende, lesbar_bis) on verwaltung.mietverhaeltnisse to dienst_ereignisse;
create policy mietverhaeltnisse_dienst_ereignisse_select on verwaltung.mietverhaeltnisse for select to dienst_ereignisse using (true);
grant select (mandant_id, hausmeister_bereich_id, benutzerkonto_id) on verwaltung.hausmeister_zuordnungen to dienst_ereignisse;
create policy hausmeister_zuordnungen_dienst_ereignisse_select on verwaltung.hausmeister_zuordnungen for select to dienst_ereignisse using (true);
grant select (mandant_id, id, rolle, person_id) on anmeldung.benutzerkonten to dienst_ereignisse;
create policy benutzerkonten_dienst_ereignisse_select on anmeldung.benutzerkonten for select to dienst_ereignisse using (true);

commit;
