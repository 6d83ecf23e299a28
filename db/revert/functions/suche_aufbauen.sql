begin;
drop function intern.anfrage_wortschatz_lernen(bigint, timestamptz);
drop function intern.suche_aufbauen(bigint);
commit;
