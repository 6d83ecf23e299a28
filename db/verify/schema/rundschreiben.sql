begin;
select mandant_id, id, art, sammelstoerung_id, aushang_id, betreff, text, empfaenger_zahl, verteilt_am, erstellt_konto_id, erstellt_am from verwaltung.rundschreiben where false;
do $$
begin
    assert not has_any_column_privilege('anonym', 'verwaltung.rundschreiben', 'select, insert, update'), 'anonym must not touch verwaltung.rundschreiben';
    assert not has_any_column_privilege('bruecke', 'verwaltung.rundschreiben', 'select, insert, update'), 'bruecke must not touch verwaltung.rundschreiben';
    assert not has_any_column_privilege('voicebot', 'verwaltung.rundschreiben', 'select, insert, update'), 'voicebot must not touch verwaltung.rundschreiben';
end
$$;
rollback;
