begin;
drop function api.auftrag_stornieren(bigint, text);
drop function api.auftrag_erledigen(bigint);
drop function api.auftrag_erteilen(bigint, bigint, text);
drop function intern.auftrag_beenden(bigint, text, text);
commit;
