begin;
drop policy eingangsadressen_leitung_update on verwaltung.eingangsadressen;
drop policy eingangsadressen_dienst_email_select on verwaltung.eingangsadressen;
drop policy eingangsadressen_verwalter_select on verwaltung.eingangsadressen;
alter table verwaltung.eingangsadressen no force row level security;
alter table verwaltung.eingangsadressen disable row level security;
revoke all on verwaltung.eingangsadressen from dienst_email, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
