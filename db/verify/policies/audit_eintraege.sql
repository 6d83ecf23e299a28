begin;
do $$
declare
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'audit.eintraege'::regclass),
        'row security is enforced';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'voicebot', 'bruecke'] loop
        assert not has_table_privilege(v_rolle, 'audit.eintraege', 'select'), v_rolle || ' must not read the log';
    end loop;
    assert not has_table_privilege('dienst_audit', 'audit.eintraege', 'update'), 'append only';
    assert not has_table_privilege('hausdraht_dba', 'audit.eintraege', 'insert'), 'nobody forges entries';
    assert not has_table_privilege('pruefer', 'audit.eintraege_rest', 'select'), 'partitions are closed';
end
$$;
rollback;
