begin;
set local role hausdraht_eigner;

grant select on verwaltung.klassifikationsregeln to verwalter, leitung, hausdraht_sicherung;
grant select, insert, update, delete on verwaltung.klassifikationsregeln to dienst_email;
grant select, insert, update, delete on verwaltung.klassifikationsregeln to hausdraht_dba;
alter table verwaltung.klassifikationsregeln enable row level security;
alter table verwaltung.klassifikationsregeln force row level security;

-- Staff reads the rules of the own Mandant; that explains a classification.
create policy klassifikationsregeln_verwalter_select on verwaltung.klassifikationsregeln for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Classification reads the rules of the running request's Mandant.
create policy klassifikationsregeln_dienst_email_select on verwaltung.klassifikationsregeln for select to dienst_email
using (mandant_id = (select intern.mandant_id()));
-- Staff replaces the set as a whole, through a function that checks it.
create policy klassifikationsregeln_dienst_email_update on verwaltung.klassifikationsregeln for update to dienst_email
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy klassifikationsregeln_dienst_email_delete on verwaltung.klassifikationsregeln for delete to dienst_email
using (mandant_id = (select intern.mandant_id()));
-- A new Mandant gets its rules before anybody is signed in to it; the function names the Mandant.
create policy klassifikationsregeln_dienst_email_insert on verwaltung.klassifikationsregeln for insert to dienst_email
with check (true);

commit;
