begin;
drop function api.datei(bigint);
drop function api.datei_hochladen(bytea);
drop domain api."*/*";
commit;
