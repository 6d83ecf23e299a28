begin;
drop function intern.offene_ablagen();
drop function intern.datei_hochladen(bytea, text, text);
drop function intern.datei_ablegen(bigint, bytea);
commit;
