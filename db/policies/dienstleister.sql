begin;
set local role hausdraht_eigner;

grant select on verwaltung.dienstleister, verwaltung.auftraege to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, anfrage_id, dienstleister_id, beschreibung, erteilt_konto_id), update (status)
on verwaltung.auftraege to verwalter, leitung;
grant select on verwaltung.dienstleister, verwaltung.auftraege to dienst_email;
grant insert (mandant_id, person_id, gewerk) on verwaltung.dienstleister to dienst_email;
grant select, insert, update, delete on verwaltung.dienstleister, verwaltung.auftraege to hausdraht_dba;
alter table verwaltung.dienstleister enable row level security;
alter table verwaltung.dienstleister force row level security;
alter table verwaltung.auftraege enable row level security;
alter table verwaltung.auftraege force row level security;

-- Staff sees the contractors of the Mandant.
create policy dienstleister_personal_select on verwaltung.dienstleister for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff gives orders under the own name and sees all of the Mandant.
create policy auftraege_personal_select on verwaltung.auftraege for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy auftraege_personal_insert on verwaltung.auftraege for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erteilt_konto_id = (select intern.benutzerkonto_id()));
create policy auftraege_personal_update on verwaltung.auftraege for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- Matching recognises contractors and suggests their orders; the functions name the Mandant themselves.
create policy dienstleister_dienst_email_select on verwaltung.dienstleister for select to dienst_email using (true);
create policy auftraege_dienst_email_select on verwaltung.auftraege for select to dienst_email using (true);
-- Staff adds contractors through a function, which adds the person and its address as well.
create policy dienstleister_dienst_email_insert on verwaltung.dienstleister for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));

commit;
