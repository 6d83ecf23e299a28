begin;
drop policy eintraege_leitung_lesen on audit.eintraege;
drop policy eintraege_pruefer_lesen on audit.eintraege;
drop policy eintraege_dienst_audit_anlegen on audit.eintraege;
revoke all on verwaltung.audit_eintraege from ;
alter table verwaltung.audit_eintraege no force row level security;
alter table verwaltung.audit_eintraege disable row level security;
commit;
