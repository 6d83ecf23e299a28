begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.auftrag_link(bigint, bigint)', 'execute'), 'anonym must not execute intern.auftrag_link(bigint, bigint)';
    assert not has_function_privilege('mieter', 'intern.auftrag_link(bigint, bigint)', 'execute'), 'mieter must not execute intern.auftrag_link(bigint, bigint)';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_link(bigint, bigint)', 'execute'), 'hausmeister must not execute intern.auftrag_link(bigint, bigint)';
    assert not has_function_privilege('verwalter', 'intern.auftrag_link(bigint, bigint)', 'execute'), 'verwalter must not execute intern.auftrag_link(bigint, bigint)';
    assert not has_function_privilege('voicebot', 'intern.auftrag_link(bigint, bigint)', 'execute'), 'voicebot must not execute intern.auftrag_link(bigint, bigint)';
    assert not has_function_privilege('bruecke', 'intern.auftrag_link(bigint, bigint)', 'execute'), 'bruecke must not execute intern.auftrag_link(bigint, bigint)';
    assert not has_function_privilege('anonym', 'intern.auftrag_token_pruefen(text)', 'execute'), 'anonym must not execute intern.auftrag_token_pruefen(text)';
    assert not has_function_privilege('mieter', 'intern.auftrag_token_pruefen(text)', 'execute'), 'mieter must not execute intern.auftrag_token_pruefen(text)';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_token_pruefen(text)', 'execute'), 'hausmeister must not execute intern.auftrag_token_pruefen(text)';
    assert not has_function_privilege('verwalter', 'intern.auftrag_token_pruefen(text)', 'execute'), 'verwalter must not execute intern.auftrag_token_pruefen(text)';
    assert not has_function_privilege('voicebot', 'intern.auftrag_token_pruefen(text)', 'execute'), 'voicebot must not execute intern.auftrag_token_pruefen(text)';
    assert not has_function_privilege('bruecke', 'intern.auftrag_token_pruefen(text)', 'execute'), 'bruecke must not execute intern.auftrag_token_pruefen(text)';
    assert not has_function_privilege('anonym', 'intern.link_gesperrt()', 'execute'), 'anonym must not execute intern.link_gesperrt()';
    assert not has_function_privilege('mieter', 'intern.link_gesperrt()', 'execute'), 'mieter must not execute intern.link_gesperrt()';
    assert not has_function_privilege('hausmeister', 'intern.link_gesperrt()', 'execute'), 'hausmeister must not execute intern.link_gesperrt()';
    assert not has_function_privilege('verwalter', 'intern.link_gesperrt()', 'execute'), 'verwalter must not execute intern.link_gesperrt()';
    assert not has_function_privilege('voicebot', 'intern.link_gesperrt()', 'execute'), 'voicebot must not execute intern.link_gesperrt()';
    assert not has_function_privilege('bruecke', 'intern.link_gesperrt()', 'execute'), 'bruecke must not execute intern.link_gesperrt()';
    assert not has_function_privilege('anonym', 'intern.link_fehlversuch()', 'execute'), 'anonym must not execute intern.link_fehlversuch()';
    assert not has_function_privilege('mieter', 'intern.link_fehlversuch()', 'execute'), 'mieter must not execute intern.link_fehlversuch()';
    assert not has_function_privilege('hausmeister', 'intern.link_fehlversuch()', 'execute'), 'hausmeister must not execute intern.link_fehlversuch()';
    assert not has_function_privilege('verwalter', 'intern.link_fehlversuch()', 'execute'), 'verwalter must not execute intern.link_fehlversuch()';
    assert not has_function_privilege('voicebot', 'intern.link_fehlversuch()', 'execute'), 'voicebot must not execute intern.link_fehlversuch()';
    assert not has_function_privilege('bruecke', 'intern.link_fehlversuch()', 'execute'), 'bruecke must not execute intern.link_fehlversuch()';
    assert not has_function_privilege('anonym', 'intern.auftrag_oeffnen(text, boolean)', 'execute'), 'anonym must not execute intern.auftrag_oeffnen(text, boolean)';
    assert not has_function_privilege('mieter', 'intern.auftrag_oeffnen(text, boolean)', 'execute'), 'mieter must not execute intern.auftrag_oeffnen(text, boolean)';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_oeffnen(text, boolean)', 'execute'), 'hausmeister must not execute intern.auftrag_oeffnen(text, boolean)';
    assert not has_function_privilege('verwalter', 'intern.auftrag_oeffnen(text, boolean)', 'execute'), 'verwalter must not execute intern.auftrag_oeffnen(text, boolean)';
    assert not has_function_privilege('voicebot', 'intern.auftrag_oeffnen(text, boolean)', 'execute'), 'voicebot must not execute intern.auftrag_oeffnen(text, boolean)';
    assert not has_function_privilege('bruecke', 'intern.auftrag_oeffnen(text, boolean)', 'execute'), 'bruecke must not execute intern.auftrag_oeffnen(text, boolean)';
end
$$;
rollback;
