begin;
set local role hausdraht_eigner;

grant select on verwaltung.email_einstellungen to verwalter, leitung, dienst_email, hausdraht_sicherung;
grant update (ohne_dmarc) on verwaltung.email_einstellungen to leitung;
grant insert on verwaltung.email_einstellungen to dienst_email;
grant select, insert, update, delete on verwaltung.email_einstellungen to hausdraht_dba;
alter table verwaltung.email_einstellungen enable row level security;
alter table verwaltung.email_einstellungen force row level security;

-- Staff reads how the own Mandant's mail is treated.
create policy email_einstellungen_verwalter_select on verwaltung.email_einstellungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The head of the office decides it.
create policy email_einstellungen_leitung_update on verwaltung.email_einstellungen for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- Decisions read the settings of the running mail's Mandant.
create policy email_einstellungen_dienst_email_select on verwaltung.email_einstellungen for select to dienst_email
using (mandant_id = (select intern.mandant_id()));

-- A new Mandant gets its row before anybody is signed in to it; the trigger names the Mandant.
create policy email_einstellungen_dienst_email_insert on verwaltung.email_einstellungen for insert to dienst_email
with check (true);

commit;
