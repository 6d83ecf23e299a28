begin;
drop function api.sammelakt_zuruecknehmen(bigint);
drop function api.sammelakt(text, jsonb, bigint[], uuid, boolean);
drop function api.anfragen_auswaehlen(jsonb);
commit;
