begin;
do $$
begin
    assert has_table_privilege('leitung', 'api.notdienst_plaene', 'select'), 'leitung must read api.notdienst_plaene';
    assert has_table_privilege('verwalter', 'api.notdienst_plaene', 'select'), 'verwalter must read api.notdienst_plaene';
    assert not has_any_column_privilege('anonym', 'api.notdienst_plaene', 'select'), 'anonym must not read api.notdienst_plaene';
    assert not has_any_column_privilege('mieter', 'api.notdienst_plaene', 'select'), 'mieter must not read api.notdienst_plaene';
    assert not has_any_column_privilege('hausmeister', 'api.notdienst_plaene', 'select'), 'hausmeister must not read api.notdienst_plaene';
    assert not has_any_column_privilege('voicebot', 'api.notdienst_plaene', 'select'), 'voicebot must not read api.notdienst_plaene';
    assert not has_any_column_privilege('bruecke', 'api.notdienst_plaene', 'select'), 'bruecke must not read api.notdienst_plaene';
    assert has_table_privilege('leitung', 'api.notdienst_hooks', 'select'), 'leitung must read api.notdienst_hooks';
    assert not has_any_column_privilege('anonym', 'api.notdienst_hooks', 'select'), 'anonym must not read api.notdienst_hooks';
    assert not has_any_column_privilege('mieter', 'api.notdienst_hooks', 'select'), 'mieter must not read api.notdienst_hooks';
    assert not has_any_column_privilege('hausmeister', 'api.notdienst_hooks', 'select'), 'hausmeister must not read api.notdienst_hooks';
    assert not has_any_column_privilege('voicebot', 'api.notdienst_hooks', 'select'), 'voicebot must not read api.notdienst_hooks';
    assert not has_any_column_privilege('bruecke', 'api.notdienst_hooks', 'select'), 'bruecke must not read api.notdienst_hooks';
    assert has_table_privilege('hausmeister', 'api.alarme', 'select'), 'hausmeister must read api.alarme';
    assert has_table_privilege('leitung', 'api.alarme', 'select'), 'leitung must read api.alarme';
    assert has_table_privilege('verwalter', 'api.alarme', 'select'), 'verwalter must read api.alarme';
    assert not has_any_column_privilege('anonym', 'api.alarme', 'select'), 'anonym must not read api.alarme';
    assert not has_any_column_privilege('mieter', 'api.alarme', 'select'), 'mieter must not read api.alarme';
    assert not has_any_column_privilege('voicebot', 'api.alarme', 'select'), 'voicebot must not read api.alarme';
    assert not has_any_column_privilege('bruecke', 'api.alarme', 'select'), 'bruecke must not read api.alarme';
end
$$;
rollback;
