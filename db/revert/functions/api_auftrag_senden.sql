begin;
drop function api.auftrag_link_widerrufen(bigint);
drop function api.auftrag_senden(bigint, bigint[], boolean, integer);
drop function intern.auftrag_freigabe_beenden(bigint, bigint[]);
drop function intern.auftrag_verschicken(bigint);
commit;
