begin;
do $$
begin
    assert (select count(*) = 2 from pg_event_trigger where evtname in ('hausdraht_schema', 'hausdraht_schema_wegfall') and evtenabled in ('O', 'A')),
        'changes of the schema are not logged';
    assert not has_function_privilege('hausdraht_dba', 'intern.tg_schema__protokollieren()', 'execute'), 'nobody calls it';
end
$$;
rollback;
