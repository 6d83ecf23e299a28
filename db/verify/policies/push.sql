begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.push_abos'::regclass), 'verwaltung.push_abos must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.push_abos', 'select, insert, update'), 'anonym must not touch verwaltung.push_abos';
    assert not has_any_column_privilege('voicebot', 'verwaltung.push_abos', 'select, insert, update'), 'voicebot must not touch verwaltung.push_abos';
    assert not has_any_column_privilege('bruecke', 'verwaltung.push_abos', 'select, insert, update'), 'bruecke must not touch verwaltung.push_abos';
    assert not has_any_column_privilege('pruefer', 'verwaltung.push_abos', 'select, insert, update'), 'pruefer must not touch verwaltung.push_abos';
    assert not has_table_privilege('leitung', 'verwaltung.push_abos', 'delete'), 'leitung must not delete from verwaltung.push_abos';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.push_mitteilungen'::regclass), 'verwaltung.push_mitteilungen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.push_mitteilungen', 'select, insert, update'), 'anonym must not touch verwaltung.push_mitteilungen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.push_mitteilungen', 'select, insert, update'), 'voicebot must not touch verwaltung.push_mitteilungen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.push_mitteilungen', 'select, insert, update'), 'bruecke must not touch verwaltung.push_mitteilungen';
    assert not has_any_column_privilege('pruefer', 'verwaltung.push_mitteilungen', 'select, insert, update'), 'pruefer must not touch verwaltung.push_mitteilungen';
    assert not has_table_privilege('leitung', 'verwaltung.push_mitteilungen', 'delete'), 'leitung must not delete from verwaltung.push_mitteilungen';
end
$$;
rollback;
