begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.auftrag_ungueltig()', 'execute'), 'anonym must not execute intern.auftrag_ungueltig()';
    assert not has_function_privilege('mieter', 'intern.auftrag_ungueltig()', 'execute'), 'mieter must not execute intern.auftrag_ungueltig()';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_ungueltig()', 'execute'), 'hausmeister must not execute intern.auftrag_ungueltig()';
    assert not has_function_privilege('verwalter', 'intern.auftrag_ungueltig()', 'execute'), 'verwalter must not execute intern.auftrag_ungueltig()';
    assert not has_function_privilege('voicebot', 'intern.auftrag_ungueltig()', 'execute'), 'voicebot must not execute intern.auftrag_ungueltig()';
    assert not has_function_privilege('bruecke', 'intern.auftrag_ungueltig()', 'execute'), 'bruecke must not execute intern.auftrag_ungueltig()';
    assert has_function_privilege('anonym', 'api.auftrag_ansehen(text)', 'execute'), 'anonym may execute api.auftrag_ansehen(text)';
    assert not has_function_privilege('mieter', 'api.auftrag_ansehen(text)', 'execute'), 'mieter must not execute api.auftrag_ansehen(text)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_ansehen(text)', 'execute'), 'hausmeister must not execute api.auftrag_ansehen(text)';
    assert not has_function_privilege('verwalter', 'api.auftrag_ansehen(text)', 'execute'), 'verwalter must not execute api.auftrag_ansehen(text)';
    assert not has_function_privilege('voicebot', 'api.auftrag_ansehen(text)', 'execute'), 'voicebot must not execute api.auftrag_ansehen(text)';
    assert not has_function_privilege('bruecke', 'api.auftrag_ansehen(text)', 'execute'), 'bruecke must not execute api.auftrag_ansehen(text)';
    assert has_function_privilege('anonym', 'api.auftrag_foto(text, bigint, text)', 'execute'), 'anonym may execute api.auftrag_foto(text, bigint, text)';
    assert not has_function_privilege('mieter', 'api.auftrag_foto(text, bigint, text)', 'execute'), 'mieter must not execute api.auftrag_foto(text, bigint, text)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_foto(text, bigint, text)', 'execute'), 'hausmeister must not execute api.auftrag_foto(text, bigint, text)';
    assert not has_function_privilege('verwalter', 'api.auftrag_foto(text, bigint, text)', 'execute'), 'verwalter must not execute api.auftrag_foto(text, bigint, text)';
    assert not has_function_privilege('voicebot', 'api.auftrag_foto(text, bigint, text)', 'execute'), 'voicebot must not execute api.auftrag_foto(text, bigint, text)';
    assert not has_function_privilege('bruecke', 'api.auftrag_foto(text, bigint, text)', 'execute'), 'bruecke must not execute api.auftrag_foto(text, bigint, text)';
    assert has_function_privilege('anonym', 'api.auftrag_antworten(text, boolean, text)', 'execute'), 'anonym may execute api.auftrag_antworten(text, boolean, text)';
    assert not has_function_privilege('mieter', 'api.auftrag_antworten(text, boolean, text)', 'execute'), 'mieter must not execute api.auftrag_antworten(text, boolean, text)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_antworten(text, boolean, text)', 'execute'), 'hausmeister must not execute api.auftrag_antworten(text, boolean, text)';
    assert not has_function_privilege('verwalter', 'api.auftrag_antworten(text, boolean, text)', 'execute'), 'verwalter must not execute api.auftrag_antworten(text, boolean, text)';
    assert not has_function_privilege('voicebot', 'api.auftrag_antworten(text, boolean, text)', 'execute'), 'voicebot must not execute api.auftrag_antworten(text, boolean, text)';
    assert not has_function_privilege('bruecke', 'api.auftrag_antworten(text, boolean, text)', 'execute'), 'bruecke must not execute api.auftrag_antworten(text, boolean, text)';
    assert not has_function_privilege('anonym', 'intern.auftrag_zeigt_foto(verwaltung.auftraege, bigint)', 'execute'), 'anonym asks through the link only';
end
$$;
rollback;
