begin;
do $$
declare
    v_rolle text;
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.aufwaende'::regclass),
        'verwaltung.aufwaende must force row level security';
    foreach v_rolle in array array['anonym', 'mieter', 'voicebot', 'bruecke', 'pruefer'] loop
        assert not has_any_column_privilege(v_rolle, 'verwaltung.aufwaende', 'select'), v_rolle || ' must not read aufwaende';
    end loop;
    assert not has_column_privilege('leitung', 'verwaltung.aufwaende', 'minuten', 'update'), 'what was entered stays';
    assert not has_table_privilege('leitung', 'verwaltung.aufwaende', 'delete'), 'nobody deletes work';
end
$$;
rollback;
