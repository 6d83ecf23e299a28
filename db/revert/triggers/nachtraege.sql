begin;
drop trigger _900_audit on verwaltung.nachtraege;
drop trigger _200_anfrage on verwaltung.nachtraege;
drop trigger _050_pruefen on verwaltung.nachtraege;
drop function intern.tg_nachtraege__anfrage();
drop function intern.tg_nachtraege__pruefen();
commit;
