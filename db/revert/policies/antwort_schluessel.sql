begin;
drop policy antwort_schluessel_dienst_email_all on verwaltung.antwort_schluessel;
alter table verwaltung.antwort_schluessel no force row level security;
alter table verwaltung.antwort_schluessel disable row level security;
revoke all on verwaltung.antwort_schluessel from dienst_email, hausdraht_sicherung;
commit;
