begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.datei_inhalte'::regclass),
        'datei_inhalte must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.datei_inhalte', 'select'), 'anonym must not read datei_inhalte';
    assert not has_any_column_privilege('bruecke', 'verwaltung.datei_inhalte', 'select'), 'bruecke must not read datei_inhalte';
    assert not has_any_column_privilege('voicebot', 'verwaltung.datei_inhalte', 'select'), 'voicebot must not read datei_inhalte';
    assert not has_any_column_privilege('mieter', 'verwaltung.datei_inhalte', 'update'), 'mieter must not change datei_inhalte';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.datei_inhalte', 'update'), 'hausmeister must not change datei_inhalte';
    assert not has_any_column_privilege('verwalter', 'verwaltung.datei_inhalte', 'update'), 'verwalter must not change datei_inhalte';
    assert not has_any_column_privilege('leitung', 'verwaltung.datei_inhalte', 'update'), 'leitung must not change datei_inhalte';
    assert not has_table_privilege('mieter', 'verwaltung.datei_inhalte', 'delete'), 'mieter must not delete from datei_inhalte';
    assert not has_table_privilege('hausmeister', 'verwaltung.datei_inhalte', 'delete'), 'hausmeister must not delete from datei_inhalte';
    assert not has_table_privilege('verwalter', 'verwaltung.datei_inhalte', 'delete'), 'verwalter must not delete from datei_inhalte';
    assert not has_table_privilege('leitung', 'verwaltung.datei_inhalte', 'delete'), 'leitung must not delete from datei_inhalte';
end
$$;
rollback;
