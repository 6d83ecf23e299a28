begin;
set local role hausdraht_eigner;

grant select on verwaltung.frist_ziele, verwaltung.frist_einstellungen to verwalter, leitung, dienst_anfragen, hausdraht_sicherung;
grant update (reaktion_minuten, loesung_minuten) on verwaltung.frist_ziele to leitung;
grant update (warnung_prozent) on verwaltung.frist_einstellungen to leitung;
grant insert on verwaltung.frist_ziele, verwaltung.frist_einstellungen to dienst_anfragen;
grant select, insert, update, delete on verwaltung.frist_ziele, verwaltung.frist_einstellungen to hausdraht_dba;
alter table verwaltung.frist_ziele enable row level security;
alter table verwaltung.frist_ziele force row level security;
alter table verwaltung.frist_einstellungen enable row level security;
alter table verwaltung.frist_einstellungen force row level security;

-- Staff reads what the own Mandant has promised itself.
create policy frist_ziele_personal_select on verwaltung.frist_ziele for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy frist_einstellungen_personal_select on verwaltung.frist_einstellungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- The head of the office decides it.
create policy frist_ziele_leitung_update on verwaltung.frist_ziele for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy frist_einstellungen_leitung_update on verwaltung.frist_einstellungen for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- Filing reads the targets of the Mandant of the Anfrage, and a new Mandant gets its rows; the functions name it.
create policy frist_ziele_dienst_anfragen_select on verwaltung.frist_ziele for select to dienst_anfragen using (true);
create policy frist_ziele_dienst_anfragen_insert on verwaltung.frist_ziele for insert to dienst_anfragen with check (true);
create policy frist_einstellungen_dienst_anfragen_select on verwaltung.frist_einstellungen for select to dienst_anfragen using (true);
create policy frist_einstellungen_dienst_anfragen_insert on verwaltung.frist_einstellungen for insert to dienst_anfragen
with check (true);

commit;
