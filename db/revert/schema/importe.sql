begin;
drop table verwaltung.import_zuordnungen;
drop table verwaltung.import_aenderungen;
drop table verwaltung.import_zeilen;
drop table verwaltung.importe;
commit;
