begin;
do $$
begin
    assert has_function_privilege('hausdraht_dba', 'intern.abweisung_protokollieren(text, jsonb, text)', 'execute'),
        'refusals of administrators are recorded';
    assert not has_function_privilege('hausdraht_dba', 'audit.abweisung_schreiben(jsonb)', 'execute'), 'nobody forges refusals';
    assert not has_function_privilege('public', 'erweiterungen.dblink_connect_u(text, text)', 'execute'), 'dblink is closed';
    assert not has_function_privilege('mieter', 'erweiterungen.dblink(text, text)', 'execute'), 'dblink is closed';
end
$$;
rollback;
