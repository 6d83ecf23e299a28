begin;
drop table verwaltung.auftraege;
drop table verwaltung.dienstleister;
commit;
