begin;
drop table verwaltung.aufgabe_dateien;
drop table verwaltung.aufgaben;
commit;
