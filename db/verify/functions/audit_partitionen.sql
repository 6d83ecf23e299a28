begin;
do $$
begin
    assert (select count(*) from pg_catalog.pg_inherits where inhparent = 'audit.eintraege'::regclass) >= 5,
        'this month, three more and the rest';
    assert has_function_privilege('bruecke', 'audit.partitionen_anlegen(integer)', 'execute'), 'the worker keeps partitions ahead';
    assert not has_function_privilege('bruecke', 'audit.neue_aera(integer)', 'execute'), 'only administrators begin an era';
end
$$;
rollback;
