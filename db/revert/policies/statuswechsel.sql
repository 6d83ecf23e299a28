begin;
drop policy statuswechsel_dienst_email_select on verwaltung.statuswechsel;
drop policy statuswechsel_dienst_status_insert on verwaltung.statuswechsel;
drop policy statuswechsel_beteiligte_select on verwaltung.statuswechsel;
drop policy statuswechsel_personal_select on verwaltung.statuswechsel;
revoke all on verwaltung.statuswechsel from dienst_email, dienst_status, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, pruefer, verwalter;
alter table verwaltung.statuswechsel no force row level security;
alter table verwaltung.statuswechsel disable row level security;
commit;
