begin;
set local role hausdraht_eigner;

grant select, insert (mandant_id, geheimnis), delete on verwaltung.antwort_schluessel to dienst_email;
grant select on verwaltung.antwort_schluessel to hausdraht_sicherung;
alter table verwaltung.antwort_schluessel enable row level security;
alter table verwaltung.antwort_schluessel force row level security;

-- Intake checks an address before any Mandant is known; the functions name the Mandant themselves.
create policy antwort_schluessel_dienst_email_all on verwaltung.antwort_schluessel for all to dienst_email
using (true)
with check (true);

commit;
