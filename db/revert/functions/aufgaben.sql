begin;
drop function intern.aufgabe_platz(text, bigint, bigint);
drop function intern.aufgaben_neu_reihen(text);
commit;
