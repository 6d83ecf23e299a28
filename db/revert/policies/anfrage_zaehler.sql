begin;
drop policy anfrage_zaehler_dienst_anfragen_all on verwaltung.anfrage_zaehler;
revoke all on verwaltung.anfrage_zaehler from dienst_anfragen, hausdraht_dba, hausdraht_sicherung;
alter table verwaltung.anfrage_zaehler no force row level security;
alter table verwaltung.anfrage_zaehler disable row level security;
commit;
