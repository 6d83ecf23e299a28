begin;
select mandant_id, id, bezeichnung, url, geheimnis, angelegt_am, entfernt_am from verwaltung.notdienst_hooks where false;
select mandant_id, id, bezeichnung, objekt_id, schadensart, ab_prioritaet, durchgaenge from verwaltung.notdienst_plaene where false;
select mandant_id, plan_id, nr, art, benutzerkonto_id, dienstleister_id, hook_id, name, email, telefon, wochentage, von, bis, gueltig_von, gueltig_bis, minuten from verwaltung.notdienst_stufen where false;
select mandant_id, id, anfrage_id, plan_bezeichnung, ab_prioritaet, status, begonnen_am, schluss_am, bestaetigt_am, bestaetigt_von, bestaetigt_konto_id from verwaltung.alarme where false;
select mandant_id, alarm_id, nr, art, name, email, telefon, benutzerkonto_id, hook_id, faellig_am, minuten, status, versuche, fehler, erledigt_am from verwaltung.alarm_schritte where false;
do $$
begin
    assert not has_any_column_privilege('anonym', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'anonym must not touch verwaltung.notdienst_hooks';
    assert not has_any_column_privilege('bruecke', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'bruecke must not touch verwaltung.notdienst_hooks';
    assert not has_any_column_privilege('voicebot', 'verwaltung.notdienst_hooks', 'select, insert, update'), 'voicebot must not touch verwaltung.notdienst_hooks';
    assert not has_any_column_privilege('anonym', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'anonym must not touch verwaltung.notdienst_plaene';
    assert not has_any_column_privilege('bruecke', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'bruecke must not touch verwaltung.notdienst_plaene';
    assert not has_any_column_privilege('voicebot', 'verwaltung.notdienst_plaene', 'select, insert, update'), 'voicebot must not touch verwaltung.notdienst_plaene';
    assert not has_any_column_privilege('anonym', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'anonym must not touch verwaltung.notdienst_stufen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'bruecke must not touch verwaltung.notdienst_stufen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.notdienst_stufen', 'select, insert, update'), 'voicebot must not touch verwaltung.notdienst_stufen';
    assert not has_any_column_privilege('anonym', 'verwaltung.alarme', 'select, insert, update'), 'anonym must not touch verwaltung.alarme';
    assert not has_any_column_privilege('bruecke', 'verwaltung.alarme', 'select, insert, update'), 'bruecke must not touch verwaltung.alarme';
    assert not has_any_column_privilege('voicebot', 'verwaltung.alarme', 'select, insert, update'), 'voicebot must not touch verwaltung.alarme';
    assert not has_any_column_privilege('anonym', 'verwaltung.alarm_schritte', 'select, insert, update'), 'anonym must not touch verwaltung.alarm_schritte';
    assert not has_any_column_privilege('bruecke', 'verwaltung.alarm_schritte', 'select, insert, update'), 'bruecke must not touch verwaltung.alarm_schritte';
    assert not has_any_column_privilege('voicebot', 'verwaltung.alarm_schritte', 'select, insert, update'), 'voicebot must not touch verwaltung.alarm_schritte';
end
$$;
rollback;
