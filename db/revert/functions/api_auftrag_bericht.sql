begin;
drop function api.auftrag_melden(text, text, uuid);
drop function api.auftrag_datei_hochladen(bytea);
commit;
