begin;
drop function intern.anfrage_schlagworte_aendern(bigint, text[], text[]);
drop function intern.anfrage_verknuepfung_loesen(bigint);
drop function intern.anfrage_verknuepfen(bigint, bigint, text);
drop function intern.anfrage_mit_sichtbar(verwaltung.anfragen, verwaltung.anfragen);
commit;
