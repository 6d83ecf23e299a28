begin;
set local role hausdraht_eigner;

alter table anmeldung.sitzungen enable row level security;
alter table anmeldung.sitzungen force row level security;
alter table anmeldung.erneuerungstoken enable row level security;
alter table anmeldung.erneuerungstoken force row level security;

grant select, delete on anmeldung.sitzungen to dienst_anmeldung;
grant insert (mandant_id, benutzerkonto_id, laeuft_ab_am, geraet, netz) on anmeldung.sitzungen to dienst_anmeldung;
grant update (widerrufen_am, widerrufsgrund) on anmeldung.sitzungen to dienst_anmeldung;
grant select, update (widerrufen_am, widerrufsgrund) on anmeldung.sitzungen to hausdraht_dba;
grant select on anmeldung.sitzungen to hausdraht_sicherung;
grant select, delete on anmeldung.erneuerungstoken to dienst_anmeldung;
grant insert (mandant_id, sitzung_id, vorgaenger_id, token_hash) on anmeldung.erneuerungstoken to dienst_anmeldung;
grant update (verwendet_am, vorgaenger_id) on anmeldung.erneuerungstoken to dienst_anmeldung;
grant select on anmeldung.erneuerungstoken to hausdraht_sicherung;

-- The service finds sessions before anybody is signed in, so across Mandanten; its functions name the Mandant.
create policy sitzungen_dienst_anmeldung_all on anmeldung.sitzungen to dienst_anmeldung using (true);
-- As above.
create policy erneuerungstoken_dienst_anmeldung_all on anmeldung.erneuerungstoken to dienst_anmeldung using (true);

commit;
