begin;
drop function api.auftrag_melden(text, text);
drop function api.auftrag_datei_hochladen(bytea);
commit;
