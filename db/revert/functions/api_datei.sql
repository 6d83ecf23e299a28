begin;
drop function api.datei(bigint, text);
drop function intern.datei_gewaehlte_fassung(bigint, text, text);
drop function api.datei_hochladen(bytea);
drop domain api."*/*";
commit;
