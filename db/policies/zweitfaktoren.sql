begin;
set local role hausdraht_eigner;

alter table anmeldung.zweitfaktoren enable row level security;
alter table anmeldung.zweitfaktoren force row level security;
alter table anmeldung.zweitfaktor_codes enable row level security;
alter table anmeldung.zweitfaktor_codes force row level security;
alter table anmeldung.zweitfaktor_tickets enable row level security;
alter table anmeldung.zweitfaktor_tickets force row level security;

grant select, delete on anmeldung.zweitfaktoren to dienst_anmeldung;
grant insert (mandant_id, benutzerkonto_id, geheimnis_neu, neu_am) on anmeldung.zweitfaktoren to dienst_anmeldung;
grant update (geheimnis, geheimnis_neu, neu_am, letzter_schritt) on anmeldung.zweitfaktoren to dienst_anmeldung;
grant select, delete on anmeldung.zweitfaktor_codes to dienst_anmeldung;
grant insert (mandant_id, benutzerkonto_id, code_hash) on anmeldung.zweitfaktor_codes to dienst_anmeldung;
grant update (verwendet_am) on anmeldung.zweitfaktor_codes to dienst_anmeldung;
grant select, delete on anmeldung.zweitfaktor_tickets to dienst_anmeldung;
grant insert (mandant_id, benutzerkonto_id, ticket_hash, laeuft_ab_am) on anmeldung.zweitfaktor_tickets to dienst_anmeldung;
grant update (laeuft_ab_am, fehlversuche, verwendet_am) on anmeldung.zweitfaktor_tickets to dienst_anmeldung;
grant select on anmeldung.zweitfaktoren, anmeldung.zweitfaktor_codes, anmeldung.zweitfaktor_tickets to hausdraht_sicherung;

-- Asked for before anybody is signed in, so across Mandanten; the functions of the service name the Mandant.
create policy zweitfaktoren_dienst_anmeldung_all on anmeldung.zweitfaktoren to dienst_anmeldung using (true);
-- As above.
create policy zweitfaktor_codes_dienst_anmeldung_all on anmeldung.zweitfaktor_codes to dienst_anmeldung using (true);
-- As above: a ticket is found by its hash.
create policy zweitfaktor_tickets_dienst_anmeldung_all on anmeldung.zweitfaktor_tickets to dienst_anmeldung using (true);

commit;
