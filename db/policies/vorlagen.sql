begin;
set local role hausdraht_eigner;

grant select on verwaltung.vorlagen to verwalter, leitung, dienst_versand, hausdraht_sicherung;
grant insert on verwaltung.vorlagen to dienst_versand;
grant update (betreff, text, aktiv, kategorien) on verwaltung.vorlagen to verwalter, leitung;
grant select, insert, update, delete on verwaltung.vorlagen to hausdraht_dba;
alter table verwaltung.vorlagen enable row level security;
alter table verwaltung.vorlagen force row level security;

-- Staff reads and writes the texts of the own Mandant.
create policy vorlagen_personal_select on verwaltung.vorlagen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy vorlagen_personal_update on verwaltung.vorlagen for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- Letters are written for the Mandant of the Anfrage; a new Mandant gets its texts. The functions name it.
create policy vorlagen_dienst_versand_select on verwaltung.vorlagen for select to dienst_versand using (true);
create policy vorlagen_dienst_versand_insert on verwaltung.vorlagen for insert to dienst_versand with check (true);

commit;
