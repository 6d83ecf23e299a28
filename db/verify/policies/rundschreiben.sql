begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.rundschreiben'::regclass), 'verwaltung.rundschreiben must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.rundschreiben', 'select, insert, update'), 'anonym must not touch verwaltung.rundschreiben';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.rundschreiben', 'select, insert, update'), 'hausmeister must not touch verwaltung.rundschreiben';
    assert not has_any_column_privilege('voicebot', 'verwaltung.rundschreiben', 'select, insert, update'), 'voicebot must not touch verwaltung.rundschreiben';
    assert not has_any_column_privilege('bruecke', 'verwaltung.rundschreiben', 'select, insert, update'), 'bruecke must not touch verwaltung.rundschreiben';
    assert not has_any_column_privilege('pruefer', 'verwaltung.rundschreiben', 'select, insert, update'), 'pruefer must not touch verwaltung.rundschreiben';
    assert not has_table_privilege('leitung', 'verwaltung.rundschreiben', 'delete'), 'leitung must not delete from verwaltung.rundschreiben';
end
$$;
rollback;
