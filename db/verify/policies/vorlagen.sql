begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.vorlagen'::regclass),
        'verwaltung.vorlagen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.vorlagen', 'select'), 'anonym must not read verwaltung.vorlagen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.vorlagen', 'select'), 'bruecke must not read verwaltung.vorlagen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.vorlagen', 'select'), 'voicebot must not read verwaltung.vorlagen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.vorlagen', 'select'), 'hausmeister must not read verwaltung.vorlagen';
    assert not has_table_privilege('mieter', 'verwaltung.vorlagen', 'delete'), 'mieter must not delete from verwaltung.vorlagen';
    assert not has_table_privilege('verwalter', 'verwaltung.vorlagen', 'delete'), 'verwalter must not delete from verwaltung.vorlagen';
    assert not has_table_privilege('leitung', 'verwaltung.vorlagen', 'delete'), 'leitung must not delete from verwaltung.vorlagen';
end
$$;
rollback;
