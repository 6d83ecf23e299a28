begin;
set local role hausdraht_eigner;

alter table verwaltung.voicebot_token enable row level security;
alter table verwaltung.voicebot_token force row level security;
alter table verwaltung.anrufe enable row level security;
alter table verwaltung.anrufe force row level security;

grant select (mandant_id, id, bezeichnung, angelegt_konto_id, angelegt_am, widerrufen_am),
insert (mandant_id, bezeichnung, token_hash, angelegt_konto_id), update (widerrufen_am)
on verwaltung.voicebot_token to leitung;
grant select on verwaltung.voicebot_token to dienst_anmeldung, hausdraht_sicherung;
grant select on verwaltung.anrufe to verwalter, leitung, hausdraht_sicherung;
grant select, insert (mandant_id, zugang_id, nummer, name, zuordnung, grund, anfrage_id, kennung)
on verwaltung.anrufe to dienst_anfragen;
grant select, insert, update, delete on verwaltung.anrufe to hausdraht_dba;
grant select (mandant_id, id, bezeichnung, angelegt_konto_id, angelegt_am, widerrufen_am), update (widerrufen_am)
on verwaltung.voicebot_token to hausdraht_dba;

-- The head issues and revokes keys of the own Mandant; nobody reads one again.
create policy voicebot_token_leitung_select on verwaltung.voicebot_token for select to leitung
using (mandant_id = (select intern.mandant_id()));
create policy voicebot_token_leitung_insert on verwaltung.voicebot_token for insert to leitung
with check (mandant_id = (select intern.mandant_id()) and angelegt_konto_id = (select intern.benutzerkonto_id()));
create policy voicebot_token_leitung_update on verwaltung.voicebot_token for update to leitung
using (mandant_id = (select intern.mandant_id()));
-- A key comes before its Mandant is known.
create policy voicebot_token_dienst_anmeldung_select on verwaltung.voicebot_token for select to dienst_anmeldung using (true);

-- Staff sees who called.
create policy anrufe_personal_select on verwaltung.anrufe for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- Calls are written for the Mandant of the key.
create policy anrufe_dienst_anfragen_all on verwaltung.anrufe for all to dienst_anfragen
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));

commit;
