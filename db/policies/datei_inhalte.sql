begin;
set local role hausdraht_eigner;

grant select on verwaltung.datei_inhalte to mieter, hausmeister, verwalter, leitung;
grant select, insert on verwaltung.datei_inhalte to dienst_dateien;
grant select on verwaltung.datei_inhalte to hausdraht_sicherung;
grant select, insert, delete on verwaltung.datei_inhalte to hausdraht_dba;
alter table verwaltung.datei_inhalte enable row level security;
alter table verwaltung.datei_inhalte force row level security;

-- The office keeps originals as evidence.
create policy datei_inhalte_verwalter_select on verwaltung.datei_inhalte for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- Others get what says nothing of where it was taken, and what they sent themselves.
create policy datei_inhalte_mieter_select on verwaltung.datei_inhalte for select to mieter, hausmeister
using (mandant_id = (select intern.mandant_id()) and intern.sieht_original(mandant_id, datei_id));

-- The file service stores within the Mandant of the request.
create policy datei_inhalte_dienst_dateien_select on verwaltung.datei_inhalte for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));
create policy datei_inhalte_dienst_dateien_insert on verwaltung.datei_inhalte for insert to dienst_dateien
with check (mandant_id = (select intern.mandant_id()));

commit;
