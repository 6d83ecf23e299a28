begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.aushaenge'::regclass), 'verwaltung.aushaenge must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.aushaenge', 'select, insert, update'), 'anonym must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.aushaenge', 'select, insert, update'), 'hausmeister must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('voicebot', 'verwaltung.aushaenge', 'select, insert, update'), 'voicebot must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('bruecke', 'verwaltung.aushaenge', 'select, insert, update'), 'bruecke must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('pruefer', 'verwaltung.aushaenge', 'select, insert, update'), 'pruefer must not touch verwaltung.aushaenge';
    assert not has_table_privilege('leitung', 'verwaltung.aushaenge', 'delete'), 'leitung must not delete from verwaltung.aushaenge';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.aushang_gelesen'::regclass), 'verwaltung.aushang_gelesen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'anonym must not touch verwaltung.aushang_gelesen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'hausmeister must not touch verwaltung.aushang_gelesen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'voicebot must not touch verwaltung.aushang_gelesen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'bruecke must not touch verwaltung.aushang_gelesen';
    assert not has_any_column_privilege('pruefer', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'pruefer must not touch verwaltung.aushang_gelesen';
    assert not has_table_privilege('leitung', 'verwaltung.aushang_gelesen', 'delete'), 'leitung must not delete from verwaltung.aushang_gelesen';
end
$$;
rollback;
