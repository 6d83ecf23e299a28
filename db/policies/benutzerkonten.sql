begin;
set local role hausdraht_eigner;

alter table anmeldung.benutzerkonten enable row level security;
alter table anmeldung.benutzerkonten force row level security;

grant select on anmeldung.benutzerkonten to dienst_anmeldung;
grant insert (mandant_id, email, name, rolle, person_id) on anmeldung.benutzerkonten to dienst_anmeldung;
grant update (passwort_hash, passwort_gesetzt_am, gesperrt_am, sperrgrund, zweitfaktor_seit) on anmeldung.benutzerkonten to dienst_anmeldung;
grant select (mandant_id, id, name) on anmeldung.benutzerkonten to dienst_status;
grant select (mandant_id, id, name, rolle, person_id) on anmeldung.benutzerkonten to dienst_anfragen;
grant select (mandant_id, id, email, name, rolle, person_id, passwort_gesetzt_am, gesperrt_am, angelegt_am)
on anmeldung.benutzerkonten to verwalter;
grant select (mandant_id, id, email, name, rolle, person_id, passwort_gesetzt_am, gesperrt_am, sperrgrund, zweitfaktor_seit, angelegt_am)
on anmeldung.benutzerkonten to leitung;
grant
    select (mandant_id, id, email, name, rolle, person_id, passwort_gesetzt_am, gesperrt_am, sperrgrund, zweitfaktor_seit, angelegt_am),
    insert (mandant_id, email, name, rolle, person_id),
    update (email, name, rolle, person_id, gesperrt_am, sperrgrund)
on anmeldung.benutzerkonten to hausdraht_dba;
grant select (mandant_id, id, name, rolle, person_id) on anmeldung.benutzerkonten to pruefer;
grant select on anmeldung.benutzerkonten to hausdraht_sicherung;

-- Clerks and heads see who works here and which tenants have an account; why somebody is suspended only heads.
create policy benutzerkonten_verwaltung_select on anmeldung.benutzerkonten for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- Auditors see whose account it was.
create policy benutzerkonten_pruefer_select on anmeldung.benutzerkonten for select to pruefer
using (mandant_id = (select intern.mandant_id()));
-- The service finds accounts before anybody is signed in, so across Mandanten; its functions name the Mandant.
create policy benutzerkonten_dienst_anmeldung_select on anmeldung.benutzerkonten for select to dienst_anmeldung using (true);
create policy benutzerkonten_dienst_anmeldung_insert on anmeldung.benutzerkonten for insert to dienst_anmeldung with check (true);
create policy benutzerkonten_dienst_anmeldung_update on anmeldung.benutzerkonten for update to dienst_anmeldung using (true);
-- Names of those who act, for the history and for messages.
create policy benutzerkonten_dienst_select on anmeldung.benutzerkonten for select to dienst_status, dienst_anfragen
using (mandant_id = (select intern.mandant_id()));

-- An account of a Mieter belongs to a person who is one.
grant select (mandant_id, person_id) on verwaltung.mieter to dienst_anmeldung;
create policy mieter_dienst_anmeldung_select on verwaltung.mieter for select to dienst_anmeldung
using (mandant_id = (select intern.mandant_id()));

commit;
