begin;
drop table verwaltung.auftrag_meldungen;
drop table verwaltung.auftrag_dateien;
drop table verwaltung.auftrag_zugaenge;
drop table verwaltung.auftraege;
drop table verwaltung.dienstleister;
commit;
