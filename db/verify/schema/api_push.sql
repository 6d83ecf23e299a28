begin;
do $$
begin
    assert has_table_privilege('hausmeister', 'api.push_abos', 'select'), 'hausmeister must read api.push_abos';
    assert has_table_privilege('leitung', 'api.push_abos', 'select'), 'leitung must read api.push_abos';
    assert has_table_privilege('verwalter', 'api.push_abos', 'select'), 'verwalter must read api.push_abos';
    assert not has_any_column_privilege('anonym', 'api.push_abos', 'select'), 'anonym must not read api.push_abos';
    assert not has_any_column_privilege('mieter', 'api.push_abos', 'select'), 'mieter must not read api.push_abos';
    assert not has_any_column_privilege('voicebot', 'api.push_abos', 'select'), 'voicebot must not read api.push_abos';
    assert not has_any_column_privilege('bruecke', 'api.push_abos', 'select'), 'bruecke must not read api.push_abos';
end
$$;
rollback;
