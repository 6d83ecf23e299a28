begin;
drop function api.aufwand_zuruecknehmen(bigint);
drop function api.aufwand_erfassen(bigint, bigint, integer, text, timestamptz);
commit;
