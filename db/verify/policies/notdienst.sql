begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.notdienst_hooks'::regclass), 'verwaltung.notdienst_hooks must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'anonym must not touch verwaltung.notdienst_hooks';
    assert not has_any_column_privilege('voicebot', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'voicebot must not touch verwaltung.notdienst_hooks';
    assert not has_any_column_privilege('bruecke', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'bruecke must not touch verwaltung.notdienst_hooks';
    assert not has_any_column_privilege('pruefer', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'pruefer must not touch verwaltung.notdienst_hooks';
    assert not has_table_privilege('leitung', 'verwaltung.notdienst_hooks', 'delete'), 'leitung must not delete from verwaltung.notdienst_hooks';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.notdienst_plaene'::regclass), 'verwaltung.notdienst_plaene must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'anonym must not touch verwaltung.notdienst_plaene';
    assert not has_any_column_privilege('voicebot', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'voicebot must not touch verwaltung.notdienst_plaene';
    assert not has_any_column_privilege('bruecke', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'bruecke must not touch verwaltung.notdienst_plaene';
    assert not has_any_column_privilege('pruefer', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'pruefer must not touch verwaltung.notdienst_plaene';
    assert not has_table_privilege('leitung', 'verwaltung.notdienst_plaene', 'delete'), 'leitung must not delete from verwaltung.notdienst_plaene';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.notdienst_stufen'::regclass), 'verwaltung.notdienst_stufen must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'anonym must not touch verwaltung.notdienst_stufen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'voicebot must not touch verwaltung.notdienst_stufen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'bruecke must not touch verwaltung.notdienst_stufen';
    assert not has_any_column_privilege('pruefer', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'pruefer must not touch verwaltung.notdienst_stufen';
    assert not has_table_privilege('leitung', 'verwaltung.notdienst_stufen', 'delete'), 'leitung must not delete from verwaltung.notdienst_stufen';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.alarme'::regclass), 'verwaltung.alarme must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.alarme', 'select, insert, update'), 'anonym must not touch verwaltung.alarme';
    assert not has_any_column_privilege('voicebot', 'verwaltung.alarme', 'select, insert, update'), 'voicebot must not touch verwaltung.alarme';
    assert not has_any_column_privilege('bruecke', 'verwaltung.alarme', 'select, insert, update'), 'bruecke must not touch verwaltung.alarme';
    assert not has_any_column_privilege('pruefer', 'verwaltung.alarme', 'select, insert, update'), 'pruefer must not touch verwaltung.alarme';
    assert not has_table_privilege('leitung', 'verwaltung.alarme', 'delete'), 'leitung must not delete from verwaltung.alarme';
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.alarm_schritte'::regclass), 'verwaltung.alarm_schritte must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.alarm_schritte', 'select, insert, update'), 'anonym must not touch verwaltung.alarm_schritte';
    assert not has_any_column_privilege('voicebot', 'verwaltung.alarm_schritte', 'select, insert, update'), 'voicebot must not touch verwaltung.alarm_schritte';
    assert not has_any_column_privilege('bruecke', 'verwaltung.alarm_schritte', 'select, insert, update'), 'bruecke must not touch verwaltung.alarm_schritte';
    assert not has_any_column_privilege('pruefer', 'verwaltung.alarm_schritte', 'select, insert, update'), 'pruefer must not touch verwaltung.alarm_schritte';
    assert not has_table_privilege('leitung', 'verwaltung.alarm_schritte', 'delete'), 'leitung must not delete from verwaltung.alarm_schritte';
end
$$;
rollback;
