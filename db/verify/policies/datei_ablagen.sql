begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.datei_ablagen'::regclass),
        'datei_ablagen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.datei_ablagen', 'select'), 'anonym must not read datei_ablagen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.datei_ablagen', 'select'), 'bruecke must not read datei_ablagen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.datei_ablagen', 'select'), 'voicebot must not read datei_ablagen';
    assert not has_table_privilege('mieter', 'verwaltung.datei_ablagen', 'delete'), 'mieter must not delete from datei_ablagen';
    assert not has_table_privilege('hausmeister', 'verwaltung.datei_ablagen', 'delete'), 'hausmeister must not delete from datei_ablagen';
    assert not has_table_privilege('verwalter', 'verwaltung.datei_ablagen', 'delete'), 'verwalter must not delete from datei_ablagen';
    assert not has_table_privilege('leitung', 'verwaltung.datei_ablagen', 'delete'), 'leitung must not delete from datei_ablagen';
end
$$;
rollback;
