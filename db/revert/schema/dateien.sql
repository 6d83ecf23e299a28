begin;
drop table verwaltung.datei_ablagen;
drop table verwaltung.datei_inhalte;
drop table verwaltung.dateien;
commit;
