begin;
drop policy einheiten_dienst_select on verwaltung.einheiten;
drop policy einheiten_hausmeister_select on verwaltung.einheiten;
drop policy einheiten_mieter_select on verwaltung.einheiten;
drop policy einheiten_personal_select on verwaltung.einheiten;
revoke all on verwaltung.einheiten from dienst_anfragen, dienst_email, dienst_identitaet, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, verwalter;
alter table verwaltung.einheiten no force row level security;
alter table verwaltung.einheiten disable row level security;
commit;
