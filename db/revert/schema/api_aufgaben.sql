begin;
drop view api.aufgabe_dateien;
drop view api.aufgaben;
commit;
