begin;
select mandant_id, id, objekt_id, titel, text, von, bis, abgenommen_am, erstellt_konto_id, erstellt_am from verwaltung.aushaenge where false;
select mandant_id, aushang_id, person_id, am from verwaltung.aushang_gelesen where false;
do $$
begin
    assert not has_any_column_privilege('anonym', 'verwaltung.aushaenge', 'select, insert, update'), 'anonym must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('bruecke', 'verwaltung.aushaenge', 'select, insert, update'), 'bruecke must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('voicebot', 'verwaltung.aushaenge', 'select, insert, update'), 'voicebot must not touch verwaltung.aushaenge';
    assert not has_any_column_privilege('anonym', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'anonym must not touch verwaltung.aushang_gelesen';
    assert not has_any_column_privilege('bruecke', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'bruecke must not touch verwaltung.aushang_gelesen';
    assert not has_any_column_privilege('voicebot', 'verwaltung.aushang_gelesen', 'select, insert, update'), 'voicebot must not touch verwaltung.aushang_gelesen';
end
$$;
rollback;
