begin;
set local role hausdraht_eigner;

alter table anmeldung.anmeldeversuche enable row level security;
alter table anmeldung.anmeldeversuche force row level security;
alter table anmeldung.datenbank_zugaenge enable row level security;
alter table anmeldung.datenbank_zugaenge force row level security;
alter table anmeldung.signaturschluessel enable row level security;
alter table anmeldung.signaturschluessel force row level security;

grant select, insert, update, delete on anmeldung.anmeldeversuche to dienst_anmeldung;
grant select, delete on anmeldung.anmeldeversuche to hausdraht_dba;
grant select on anmeldung.anmeldeversuche to hausdraht_sicherung;
grant select on anmeldung.datenbank_zugaenge to dienst_identitaet, hausdraht_sicherung;
grant select, insert, update (mandant_id, name), delete on anmeldung.datenbank_zugaenge to hausdraht_dba;
grant select on anmeldung.signaturschluessel to dienst_anmeldung, hausdraht_sicherung;
grant select (kid, aktiv, angelegt_am) on anmeldung.signaturschluessel to hausdraht_dba;

-- Counters belong to addresses, not to Mandanten.
create policy anmeldeversuche_dienst_anmeldung_all on anmeldung.anmeldeversuche to dienst_anmeldung using (true);
-- Looked up by the login itself, before its Mandant is known.
create policy datenbank_zugaenge_dienst_identitaet_select on anmeldung.datenbank_zugaenge for select to dienst_identitaet
using (anmeldename = session_user);
-- Signing and checking tokens.
create policy signaturschluessel_dienst_anmeldung_select on anmeldung.signaturschluessel for select to dienst_anmeldung using (true);

commit;
