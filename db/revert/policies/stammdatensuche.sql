begin;
drop policy stammdatensuche_dienst_email_all on verwaltung.stammdatensuche;
alter table verwaltung.stammdatensuche no force row level security;
alter table verwaltung.stammdatensuche disable row level security;
revoke all on verwaltung.stammdatensuche from dienst_email, hausdraht_sicherung;
commit;
