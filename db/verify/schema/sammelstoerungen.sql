begin;
select mandant_id, id, objekt_id, schadensart, titel, beschreibung, ganzes_haus, seit, voraussichtlich_bis, status, massnahme, ausgefuehrt_von, erstellt_konto_id, erstellt_am, behoben_am from verwaltung.sammelstoerungen where false;
select mandant_id, sammelstoerung_id, einheit_id, objekt_id from verwaltung.sammelstoerung_einheiten where false;
select mandant_id, anfrage_id, sammelstoerung_id, herkunft, grund, konto_id, am from verwaltung.sammelstoerung_anfragen where false;
select mandant_id, sammelstoerung_id, person_id, mietverhaeltnis_id, hinweis, am from verwaltung.sammelstoerung_betroffene where false;
select mandant_id, sammelstoerung_id, person_id, datei_id, dateiname, am from verwaltung.sammelstoerung_dateien where false;
do $$
begin
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerungen', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerungen';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_einheiten', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_einheiten';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_anfragen', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_anfragen';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_betroffene', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_betroffene';
    assert not has_any_column_privilege('anonym', 'verwaltung.sammelstoerung_dateien', 'select, insert, update'), 'anonym must not touch verwaltung.sammelstoerung_dateien';
    assert not has_any_column_privilege('bruecke', 'verwaltung.sammelstoerung_dateien', 'select, insert, update'), 'bruecke must not touch verwaltung.sammelstoerung_dateien';
    assert not has_any_column_privilege('voicebot', 'verwaltung.sammelstoerung_dateien', 'select, insert, update'), 'voicebot must not touch verwaltung.sammelstoerung_dateien';
end
$$;
rollback;
