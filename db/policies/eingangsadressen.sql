begin;
set local role hausdraht_eigner;

grant select on verwaltung.eingangsadressen to verwalter, leitung, dienst_email, hausdraht_sicherung;
grant update (antwort_form) on verwaltung.eingangsadressen to leitung;
grant select, insert, update, delete on verwaltung.eingangsadressen to hausdraht_dba;
alter table verwaltung.eingangsadressen enable row level security;
alter table verwaltung.eingangsadressen force row level security;

-- Staff reads the own addresses.
create policy eingangsadressen_verwalter_select on verwaltung.eingangsadressen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Whoever heads the office knows what its mail system can receive; the addresses themselves are set up by operators.
create policy eingangsadressen_leitung_update on verwaltung.eingangsadressen for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- Intake looks a recipient up among all Mandanten: only the address says whose mail it is.
create policy eingangsadressen_dienst_email_select on verwaltung.eingangsadressen for select to dienst_email
using (true);

commit;
