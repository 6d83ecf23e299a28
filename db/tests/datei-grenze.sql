-- Uploads that nobody attaches are limited for each account and hour.
begin;
\ir support/welt.sql
select plan(4);
create function tests.hochladen(n integer) returns jsonb language sql as $$ select api.datei_hochladen('\xffd8ffe0'::bytea || int4send(n)); $$;
grant execute on all functions in schema tests to public;
select tests.als('mieter', 64);
select lives_ok('select tests.hochladen(i) from generate_series(1, 50) as i', 'fifty in an hour');
select throws_like('select tests.hochladen(51)', '%HD034%', 'then it is enough');
select tests.superuser();
insert into verwaltung.anhaenge (mandant_id, anfrage_id, datei_id) select 1, 70, min(datei_id) from verwaltung.datei_ablagen;
select tests.als('mieter', 64);
select lives_ok('select tests.hochladen(52)', 'attached ones do not count');
select tests.als('mieter', 66);
select lives_ok('select tests.hochladen(53)', 'nor do those of others');
select * from finish();
rollback;
