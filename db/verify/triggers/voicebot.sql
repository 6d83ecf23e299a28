begin;
select 1 / (count(*) = 2)::integer
from pg_catalog.pg_trigger as t
where t.tgname = '_900_audit' and t.tgrelid in ('verwaltung.voicebot_token'::regclass, 'verwaltung.anrufe'::regclass);
rollback;
