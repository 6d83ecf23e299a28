begin;
drop policy mieter_dienst_anmeldung_select on verwaltung.mieter;
revoke select (mandant_id, person_id) on verwaltung.mieter from dienst_anmeldung;
drop policy benutzerkonten_pruefer_select on anmeldung.benutzerkonten;
drop policy benutzerkonten_dienst_select on anmeldung.benutzerkonten;
drop policy benutzerkonten_dienst_anmeldung_update on anmeldung.benutzerkonten;
drop policy benutzerkonten_dienst_anmeldung_insert on anmeldung.benutzerkonten;
drop policy benutzerkonten_dienst_anmeldung_select on anmeldung.benutzerkonten;
drop policy benutzerkonten_verwaltung_select on anmeldung.benutzerkonten;
revoke all on anmeldung.benutzerkonten from
    dienst_anfragen, dienst_anmeldung, dienst_status, hausdraht_dba, hausdraht_sicherung, leitung, verwalter, pruefer;
alter table anmeldung.benutzerkonten no force row level security;
alter table anmeldung.benutzerkonten disable row level security;
commit;
