begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.sammelstoerungen'::regclass), 'verwaltung.sammelstoerungen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'hausmeister must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('pruefer', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'pruefer must not touch verwaltung.sammelstoerungen';
    assert not has_table_privilege('leitung', 'verwaltung.sammelstoerungen', 'delete'), 'leitung must not delete from verwaltung.sammelstoerungen';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.sammelstoerung_einheiten'::regclass), 'verwaltung.sammelstoerung_einheiten must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'hausmeister must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('pruefer', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'pruefer must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_table_privilege('leitung', 'verwaltung.sammelstoerung_einheiten', 'delete'), 'leitung must not delete from verwaltung.sammelstoerung_einheiten';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.sammelstoerung_anfragen'::regclass), 'verwaltung.sammelstoerung_anfragen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'hausmeister must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('pruefer', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'pruefer must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_table_privilege('leitung', 'verwaltung.sammelstoerung_anfragen', 'delete'), 'leitung must not delete from verwaltung.sammelstoerung_anfragen';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.sammelstoerung_betroffene'::regclass), 'verwaltung.sammelstoerung_betroffene must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'hausmeister must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('pruefer', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'pruefer must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_table_privilege('leitung', 'verwaltung.sammelstoerung_betroffene', 'delete'), 'leitung must not delete from verwaltung.sammelstoerung_betroffene';
end
$$;
rollback;
