begin;
drop policy status_regeln_eigner_all on verwaltung.status_regeln;
drop policy status_regeln_alle_select on verwaltung.status_regeln;
revoke all on verwaltung.status_regeln from dienst_anfragen, dienst_email, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, pruefer, verwalter;
alter table verwaltung.status_regeln no force row level security;
alter table verwaltung.status_regeln disable row level security;
commit;
