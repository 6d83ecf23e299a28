begin;
drop function intern.aufgabe_dateien_anfuegen(bigint, bigint[]);
drop function api.aufgabe_anlegen(text, text, bigint, bigint, bigint, text, date, text, bigint[]);
drop function api.aufgabe_aus_anfrage(bigint, bigint, text, text, date, boolean);
drop function intern.aufgabe_einfuegen(verwaltung.aufgaben);
commit;
