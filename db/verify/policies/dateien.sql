begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.dateien'::regclass),
        'dateien must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.dateien', 'select'), 'anonym must not read dateien';
    assert not has_any_column_privilege('bruecke', 'verwaltung.dateien', 'select'), 'bruecke must not read dateien';
    assert not has_any_column_privilege('voicebot', 'verwaltung.dateien', 'select'), 'voicebot must not read dateien';
    assert not has_table_privilege('mieter', 'verwaltung.dateien', 'delete'), 'mieter must not delete from dateien';
    assert not has_table_privilege('hausmeister', 'verwaltung.dateien', 'delete'), 'hausmeister must not delete from dateien';
    assert not has_table_privilege('verwalter', 'verwaltung.dateien', 'delete'), 'verwalter must not delete from dateien';
    assert not has_table_privilege('leitung', 'verwaltung.dateien', 'delete'), 'leitung must not delete from dateien';
end
$$;
rollback;
