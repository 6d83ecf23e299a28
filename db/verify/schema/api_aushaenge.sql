begin;
do $$
begin
    assert has_table_privilege('leitung', 'api.aushaenge', 'select'), 'leitung must read api.aushaenge';
    assert has_table_privilege('verwalter', 'api.aushaenge', 'select'), 'verwalter must read api.aushaenge';
    assert not has_any_column_privilege('anonym', 'api.aushaenge', 'select'), 'anonym must not read api.aushaenge';
    assert not has_any_column_privilege('mieter', 'api.aushaenge', 'select'), 'mieter must not read api.aushaenge';
    assert not has_any_column_privilege('hausmeister', 'api.aushaenge', 'select'), 'hausmeister must not read api.aushaenge';
    assert not has_any_column_privilege('voicebot', 'api.aushaenge', 'select'), 'voicebot must not read api.aushaenge';
    assert not has_any_column_privilege('bruecke', 'api.aushaenge', 'select'), 'bruecke must not read api.aushaenge';
    assert has_table_privilege('mieter', 'api.meine_aushaenge', 'select'), 'mieter must read api.meine_aushaenge';
    assert not has_any_column_privilege('anonym', 'api.meine_aushaenge', 'select'), 'anonym must not read api.meine_aushaenge';
    assert not has_any_column_privilege('hausmeister', 'api.meine_aushaenge', 'select'), 'hausmeister must not read api.meine_aushaenge';
    assert not has_any_column_privilege('voicebot', 'api.meine_aushaenge', 'select'), 'voicebot must not read api.meine_aushaenge';
    assert not has_any_column_privilege('bruecke', 'api.meine_aushaenge', 'select'), 'bruecke must not read api.meine_aushaenge';
end
$$;
rollback;
