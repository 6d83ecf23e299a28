begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.versand'::regclass),
        'verwaltung.versand must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.versand', 'select'), 'anonym must not read verwaltung.versand';
    assert not has_any_column_privilege('bruecke', 'verwaltung.versand', 'select'), 'bruecke must not read verwaltung.versand';
    assert not has_any_column_privilege('voicebot', 'verwaltung.versand', 'select'), 'voicebot must not read verwaltung.versand';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.versand', 'select'), 'hausmeister must not read verwaltung.versand';
    assert not has_table_privilege('mieter', 'verwaltung.versand', 'delete'), 'mieter must not delete from verwaltung.versand';
    assert not has_table_privilege('verwalter', 'verwaltung.versand', 'delete'), 'verwalter must not delete from verwaltung.versand';
    assert not has_table_privilege('leitung', 'verwaltung.versand', 'delete'), 'leitung must not delete from verwaltung.versand';
end
$$;
rollback;
