begin;
drop table verwaltung.email_rohdaten;
drop table verwaltung.email_triage;
commit;
