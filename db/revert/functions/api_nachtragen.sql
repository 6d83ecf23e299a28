begin;
drop function api.handlung_nachtragen(uuid, text, jsonb, timestamptz, timestamptz);
drop function intern.nachtrag_ausfuehren(text, bigint, bigint, jsonb, timestamptz, text, uuid);
commit;
