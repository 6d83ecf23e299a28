begin;
select 1 / (count(*) = 9)::integer
from pg_catalog.pg_trigger as t
where t.tgfoid = 'intern.tg_stammdatensuche__nachfuehren()'::regprocedure;
select 1 / (not has_function_privilege('verwalter', 'intern.stammdatensuche_erneuern(bigint, bigint[])', 'execute'))::integer;
rollback;
