begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.versand_einstellungen'::regclass),
        'verwaltung.versand_einstellungen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.versand_einstellungen', 'select'), 'anonym must not read verwaltung.versand_einstellungen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.versand_einstellungen', 'select'), 'bruecke must not read verwaltung.versand_einstellungen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.versand_einstellungen', 'select'), 'voicebot must not read verwaltung.versand_einstellungen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.versand_einstellungen', 'select'), 'hausmeister must not read verwaltung.versand_einstellungen';
    assert not has_table_privilege('mieter', 'verwaltung.versand_einstellungen', 'delete'), 'mieter must not delete from verwaltung.versand_einstellungen';
    assert not has_table_privilege('verwalter', 'verwaltung.versand_einstellungen', 'delete'), 'verwalter must not delete from verwaltung.versand_einstellungen';
    assert not has_table_privilege('leitung', 'verwaltung.versand_einstellungen', 'delete'), 'leitung must not delete from verwaltung.versand_einstellungen';
end
$$;
rollback;
