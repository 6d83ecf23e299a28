begin;
set local role hausdraht_eigner;

alter table verwaltung.personen_email enable row level security;
alter table verwaltung.personen_email force row level security;

grant select on verwaltung.personen_email to mieter, verwalter, leitung;
grant select (mandant_id, id, person_id, adresse, angelegt_am), insert (mandant_id, person_id, adresse), delete
on verwaltung.personen_email to dienst_email;
grant select, insert, update, delete on verwaltung.personen_email to hausdraht_dba;
grant select on verwaltung.personen_email to hausdraht_sicherung;

-- Staff sees the mail addresses of the Mandant's persons.
create policy personen_email_personal_select on verwaltung.personen_email for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A tenant sees the own addresses.
create policy personen_email_mieter_select on verwaltung.personen_email for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and person_id = (select intern.mieter_id())
);

-- Matching compares the authenticated sender; the function names the Mandant itself.
create policy personen_email_dienst_email_select on verwaltung.personen_email for select to dienst_email
using (true);

-- A clerk has an address learnt, and that undone; the mail service does it within the Mandant of the request.
create policy personen_email_dienst_email_insert on verwaltung.personen_email for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));
create policy personen_email_dienst_email_delete on verwaltung.personen_email for delete to dienst_email
using (mandant_id = (select intern.mandant_id()));

commit;
