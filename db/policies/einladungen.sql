begin;
set local role hausdraht_eigner;

alter table anmeldung.einladungen enable row level security;
alter table anmeldung.einladungen force row level security;
alter table anmeldung.ruecksetzungen enable row level security;
alter table anmeldung.ruecksetzungen force row level security;

grant select on anmeldung.einladungen to dienst_anmeldung;
grant insert (mandant_id, benutzerkonto_id, code_hash, angelegt_von, laeuft_ab_am) on anmeldung.einladungen to dienst_anmeldung;
grant update (laeuft_ab_am, eingeloest_am) on anmeldung.einladungen to dienst_anmeldung;
grant select (mandant_id, id, benutzerkonto_id, angelegt_am, angelegt_von, laeuft_ab_am, eingeloest_am)
on anmeldung.einladungen to hausdraht_dba;
grant select on anmeldung.einladungen to hausdraht_sicherung;
grant select, delete on anmeldung.ruecksetzungen to dienst_anmeldung;
grant insert (mandant_id, benutzerkonto_id, laeuft_ab_am) on anmeldung.ruecksetzungen to dienst_anmeldung;
grant update (token_hash, laeuft_ab_am, verwendet_am) on anmeldung.ruecksetzungen to dienst_anmeldung;
grant select on anmeldung.ruecksetzungen to hausdraht_sicherung;

-- Codes and links are found before anybody is signed in, so across Mandanten.
create policy einladungen_dienst_anmeldung_all on anmeldung.einladungen to dienst_anmeldung using (true);
-- As above.
create policy ruecksetzungen_dienst_anmeldung_all on anmeldung.ruecksetzungen to dienst_anmeldung using (true);

commit;
