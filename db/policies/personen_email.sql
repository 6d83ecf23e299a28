begin;
set local role hausdraht_eigner;

alter table verwaltung.personen_email enable row level security;
alter table verwaltung.personen_email force row level security;

grant select on verwaltung.personen_email to mieter, verwalter, leitung;
grant select (mandant_id, id, person_id, adresse) on verwaltung.personen_email to dienst_email;
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

commit;
