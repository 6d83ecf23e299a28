begin;
set local role hausdraht_eigner;

alter table verwaltung.mandanten enable row level security;
alter table verwaltung.mandanten force row level security;

grant select (id, name, anschrift, telefon, bundesland) on verwaltung.mandanten
to mieter, hausmeister, verwalter, leitung, pruefer;
grant select (id, name, zweitfaktor_ab), update (zweitfaktor_ab) on verwaltung.mandanten to dienst_anmeldung;
grant select (id, bundesland) on verwaltung.mandanten to dienst_anfragen;
grant select, insert (name, anschrift, telefon, bundesland), update (name, anschrift, telefon, bundesland, zweitfaktor_ab)
on verwaltung.mandanten to hausdraht_dba;
grant select on verwaltung.mandanten to hausdraht_sicherung;

-- Everybody sees the own Verwaltung and no other.
create policy mandanten_alle_select on verwaltung.mandanten for select
to mieter, hausmeister, verwalter, leitung, pruefer
using (id = (select intern.mandant_id()));
-- The sign-in answers with the name of the Mandant it has just found.
create policy mandanten_dienst_anmeldung_select on verwaltung.mandanten for select to dienst_anmeldung using (true);
-- The head says since when staff need a second factor.
create policy mandanten_dienst_anmeldung_update on verwaltung.mandanten for update to dienst_anmeldung
using (id = (select intern.mandant_id()));

-- Deadlines need the Land of an Anfrage without an object; the function names the Mandant.
create policy mandanten_dienst_anfragen_select on verwaltung.mandanten for select to dienst_anfragen using (true);

commit;
