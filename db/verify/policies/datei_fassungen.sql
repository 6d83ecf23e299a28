begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.datei_fassungen'::regclass),
        'datei_fassungen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.datei_fassungen', 'select'), 'anonym must not read datei_fassungen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.datei_fassungen', 'select'), 'bruecke must not read datei_fassungen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.datei_fassungen', 'select'), 'voicebot must not read datei_fassungen';
    assert has_column_privilege('mieter', 'verwaltung.datei_fassungen', 'zustand', 'select'), 'mieter sees whether a photo is ready';
    assert not has_table_privilege('mieter', 'verwaltung.datei_fassungen', 'insert,update,delete'), 'mieter must not change datei_fassungen';
    assert has_column_privilege('hausmeister', 'verwaltung.datei_fassungen', 'zustand', 'select'), 'hausmeister sees whether a photo is ready';
    assert not has_table_privilege('hausmeister', 'verwaltung.datei_fassungen', 'insert,update,delete'), 'hausmeister must not change datei_fassungen';
    assert has_column_privilege('verwalter', 'verwaltung.datei_fassungen', 'zustand', 'select'), 'verwalter sees whether a photo is ready';
    assert not has_table_privilege('verwalter', 'verwaltung.datei_fassungen', 'insert,update,delete'), 'verwalter must not change datei_fassungen';
    assert has_column_privilege('leitung', 'verwaltung.datei_fassungen', 'zustand', 'select'), 'leitung sees whether a photo is ready';
    assert not has_table_privilege('leitung', 'verwaltung.datei_fassungen', 'insert,update,delete'), 'leitung must not change datei_fassungen';
    assert not has_table_privilege('dienst_ereignisse', 'verwaltung.anhaenge', 'select'), 'the outbox needs six columns of anhaenge';
end
$$;
rollback;
