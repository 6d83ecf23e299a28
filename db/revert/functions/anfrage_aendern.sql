begin;
drop function intern.anfrage_systemzeile(bigint, text);
drop function intern.anfrage_unterschiede(verwaltung.anfragen, verwaltung.anfragen);
drop function intern.anfrage_feld_text(bigint, text, text);
drop function intern.anfrage_folgerungen(verwaltung.anfragen, verwaltung.anfragen, text[]);
drop function intern.konto_waehlbar(bigint, bigint, boolean);
commit;
