begin;
select 1 / (count(*) = 7)::integer
from pg_catalog.pg_trigger as t
where t.tgname in ('_500_ereignisse', '_900_audit') and t.tgrelid in (
    'verwaltung.anfrage_verknuepfungen'::regclass, 'verwaltung.schlagworte'::regclass,
    'verwaltung.anfrage_schlagworte'::regclass, 'verwaltung.beschwerden'::regclass
);
rollback;
