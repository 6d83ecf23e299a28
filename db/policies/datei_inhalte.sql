begin;
set local role hausdraht_eigner;

grant select, insert on verwaltung.datei_inhalte to dienst_dateien;
grant select on verwaltung.datei_inhalte to hausdraht_sicherung;
grant select, insert, delete on verwaltung.datei_inhalte to hausdraht_dba;
alter table verwaltung.datei_inhalte enable row level security;
alter table verwaltung.datei_inhalte force row level security;

-- Bytes are reached through the file service only, within the Mandant of the request.
create policy datei_inhalte_dienst_dateien_select on verwaltung.datei_inhalte for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));
create policy datei_inhalte_dienst_dateien_insert on verwaltung.datei_inhalte for insert to dienst_dateien
with check (mandant_id = (select intern.mandant_id()));

commit;
