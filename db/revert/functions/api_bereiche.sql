begin;
drop function api.bereich_loeschen(bigint);
drop function api.bereich_speichern(text, bigint[], bigint[], bigint);
commit;
