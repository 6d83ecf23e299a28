begin;
drop function intern.anfragen_csv(bigint[]);
drop function intern.anfrage_wort(text);
drop function intern.csv_feld(text);
drop function intern.zeitstempel(timestamptz);
commit;
