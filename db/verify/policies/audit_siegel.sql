begin;
do $$
declare
    v_rolle text;
begin
    assert (select bool_and(relrowsecurity and relforcerowsecurity) from pg_catalog.pg_class
        where oid in ('audit.siegel'::regclass, 'audit.siegel_sperre'::regclass, 'audit.siegel_ausgaben'::regclass)), 'row security is enforced';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'bruecke'] loop
        assert not has_any_column_privilege(v_rolle, 'audit.siegel', 'select'), v_rolle || ' must not read seals';
        assert not has_any_column_privilege(v_rolle, 'audit.siegel_ausgaben', 'select, insert, update'), v_rolle || ' has the record through functions only';
    end loop;
    assert not has_column_privilege('pruefer', 'audit.siegel', 'kennungen', 'select'), 'auditors do not read whose entries they are';
    assert not has_table_privilege('dienst_siegel', 'audit.siegel', 'update'), 'append only';
    assert not has_table_privilege('dienst_siegel', 'audit.eintraege', 'insert'), 'who seals does not write';
    assert not has_table_privilege('dienst_audit', 'audit.eintraege', 'select'), 'who writes does not read';
    assert not has_table_privilege('hausdraht_dba', 'audit.siegel', 'insert'), 'nobody forges seals';
end
$$;
rollback;
