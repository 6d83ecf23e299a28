begin;
drop function intern.sitzungen_widerrufen(bigint, bigint, text, uuid);
drop function intern.sitzung_beginnen(bigint, bigint);
drop function intern.sitzung_antwort(bigint, bigint, uuid, bigint);
commit;
