begin;
set local role hausdraht_eigner;

grant select on verwaltung.email_triage to verwalter, leitung;
grant select, insert, update on verwaltung.email_triage to dienst_email;
grant select (mandant_id, id, eingegangen_am) on verwaltung.email_triage to dienst_anfragen;
grant select on verwaltung.email_triage to hausdraht_sicherung;
grant select, insert, update, delete on verwaltung.email_triage to hausdraht_dba;
alter table verwaltung.email_triage enable row level security;
alter table verwaltung.email_triage force row level security;

-- Staff sees all mail of the Mandant and decides about it through functions, which record each decision; tenants and caretakers none, they see what became of it.
create policy email_triage_verwalter_select on verwaltung.email_triage for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The mail service works in the Mandant that its function has set for the transaction.
create policy email_triage_dienst_email_select on verwaltung.email_triage for select to dienst_email
using (mandant_id = (select intern.mandant_id()));
create policy email_triage_dienst_email_insert on verwaltung.email_triage for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));
create policy email_triage_dienst_email_update on verwaltung.email_triage for update to dienst_email
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- An Anfrage from mail counts from the arrival of the mail.
create policy email_triage_dienst_anfragen_select on verwaltung.email_triage for select to dienst_anfragen
using (mandant_id = (select intern.mandant_id()));

commit;
