begin;
set local role hausdraht_eigner;

grant select on verwaltung.postfaecher, verwaltung.postfach_staende to verwalter, leitung, dienst_email, hausdraht_sicherung;
grant insert, update on verwaltung.postfach_staende to dienst_email;
grant select, insert, update, delete on verwaltung.postfaecher, verwaltung.postfach_staende to hausdraht_dba;
alter table verwaltung.postfaecher enable row level security;
alter table verwaltung.postfaecher force row level security;
alter table verwaltung.postfach_staende enable row level security;
alter table verwaltung.postfach_staende force row level security;

-- Staff sees the mailboxes of the own Mandant and whether they are read; operators set them up.
create policy postfaecher_verwalter_select on verwaltung.postfaecher for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy postfach_staende_verwalter_select on verwaltung.postfach_staende for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The fetcher serves the mailboxes of all Mandanten; the functions name the Mandant of each row.
create policy postfaecher_dienst_email_select on verwaltung.postfaecher for select to dienst_email
using (true);
create policy postfach_staende_dienst_email_select on verwaltung.postfach_staende for select to dienst_email
using (true);
create policy postfach_staende_dienst_email_insert on verwaltung.postfach_staende for insert to dienst_email
with check (true);
create policy postfach_staende_dienst_email_update on verwaltung.postfach_staende for update to dienst_email
using (true) with check (true);

select audit.anschliessen('verwaltung.postfaecher');

commit;
