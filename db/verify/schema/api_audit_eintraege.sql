begin;
do $$
begin
    assert has_table_privilege('leitung', 'api.audit_eintraege', 'select'), 'heads read the log';
    assert not has_table_privilege('verwalter', 'api.audit_eintraege', 'select'), 'clerks do not read the log';
end
$$;
rollback;
