begin;
drop function api.ansicht_loeschen(bigint);
drop function api.ansicht_speichern(text, text, boolean);
commit;
