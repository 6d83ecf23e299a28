begin;
set local role hausdraht_eigner;

grant select on verwaltung.benachrichtigungswahl to mieter, verwalter, leitung, dienst_versand, hausdraht_sicherung;
grant insert (mandant_id, person_id, ereignis, per_email), update (per_email, geaendert_am)
on verwaltung.benachrichtigungswahl to mieter, verwalter, leitung;
grant select, insert, update, delete on verwaltung.benachrichtigungswahl to hausdraht_dba;
alter table verwaltung.benachrichtigungswahl enable row level security;
alter table verwaltung.benachrichtigungswahl force row level security;

-- Staff sees why somebody is not written to.
create policy benachrichtigungswahl_personal_select on verwaltung.benachrichtigungswahl for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- For somebody without an account staff sets what he asked for; the audit log keeps who and why.
create policy benachrichtigungswahl_personal_insert on verwaltung.benachrichtigungswahl for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()));
create policy benachrichtigungswahl_personal_update on verwaltung.benachrichtigungswahl for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- Each person chooses for itself.
create policy benachrichtigungswahl_mieter_select on verwaltung.benachrichtigungswahl for select to mieter
using (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));
create policy benachrichtigungswahl_mieter_insert on verwaltung.benachrichtigungswahl for insert to mieter
with check (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));
create policy benachrichtigungswahl_mieter_update on verwaltung.benachrichtigungswahl for update to mieter
using (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()))
with check (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));
-- Looked up for the recipients of the Mandant's Anfrage; the function names it.
create policy benachrichtigungswahl_dienst_versand_select on verwaltung.benachrichtigungswahl for select to dienst_versand using (true);

commit;
