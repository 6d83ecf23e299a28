begin;
drop table verwaltung.datei_fassungen;
commit;
