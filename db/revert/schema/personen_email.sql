begin;
drop table verwaltung.personen_email;
commit;
