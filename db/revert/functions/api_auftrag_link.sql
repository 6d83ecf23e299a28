begin;
drop function api.auftrag_antworten(text, boolean, text);
drop function api.auftrag_foto(text, bigint, text);
drop function api.auftrag_ansehen(text);
drop function intern.auftrag_zeigt_foto(verwaltung.auftraege, bigint);
drop function intern.auftrag_ungueltig();
commit;
