begin;
set local role hausdraht_eigner;

grant select on verwaltung.email_entscheidungen to verwalter, leitung, hausdraht_sicherung;
grant select, insert on verwaltung.email_entscheidungen to dienst_email;
grant select, insert, update, delete on verwaltung.email_entscheidungen to hausdraht_dba;
alter table verwaltung.email_entscheidungen enable row level security;
alter table verwaltung.email_entscheidungen force row level security;

-- Staff sees who decided what about the mails of the Mandant.
create policy email_entscheidungen_personal_select on verwaltung.email_entscheidungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The mail service records in the Mandant of the request; nobody changes what was decided.
create policy email_entscheidungen_dienst_email_select on verwaltung.email_entscheidungen for select to dienst_email
using (mandant_id = (select intern.mandant_id()));
create policy email_entscheidungen_dienst_email_insert on verwaltung.email_entscheidungen for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));

commit;
