begin;
set local role hausdraht_eigner;

grant select on verwaltung.email_rohdaten to verwalter, leitung, hausdraht_sicherung;
grant select, insert on verwaltung.email_rohdaten to dienst_email;
grant select, insert, delete on verwaltung.email_rohdaten to hausdraht_dba;
alter table verwaltung.email_rohdaten enable row level security;
alter table verwaltung.email_rohdaten force row level security;

-- Staff may save the original of every mail of the Mandant (rpc/email_roh).
create policy email_rohdaten_verwalter_select on verwaltung.email_rohdaten for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The mail service stores and reads in the Mandant of the transaction; nobody ever changes the bytes.
create policy email_rohdaten_dienst_email_select on verwaltung.email_rohdaten for select to dienst_email
using (mandant_id = (select intern.mandant_id()));
create policy email_rohdaten_dienst_email_insert on verwaltung.email_rohdaten for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));

commit;
