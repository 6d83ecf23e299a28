begin;
do $$
begin
    assert has_function_privilege('mieter', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'mieter may execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert has_function_privilege('hausmeister', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'hausmeister may execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert has_function_privilege('verwalter', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'verwalter may execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert has_function_privilege('leitung', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'leitung may execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert not has_function_privilege('anonym', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'anonym must not execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert not has_function_privilege('voicebot', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'voicebot must not execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert not has_function_privilege('bruecke', 'intern.anhaenge_verweisen(bigint, bigint, bigint[])', 'execute'), 'bruecke must not execute intern.anhaenge_verweisen(bigint, bigint, bigint[])';
    assert has_function_privilege('mieter', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'mieter may execute intern.entwurf_leeren(bigint, text)';
    assert has_function_privilege('hausmeister', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'hausmeister may execute intern.entwurf_leeren(bigint, text)';
    assert has_function_privilege('verwalter', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'verwalter may execute intern.entwurf_leeren(bigint, text)';
    assert has_function_privilege('leitung', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'leitung may execute intern.entwurf_leeren(bigint, text)';
    assert not has_function_privilege('anonym', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'anonym must not execute intern.entwurf_leeren(bigint, text)';
    assert not has_function_privilege('voicebot', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'voicebot must not execute intern.entwurf_leeren(bigint, text)';
    assert not has_function_privilege('bruecke', 'intern.entwurf_leeren(bigint, text)', 'execute'), 'bruecke must not execute intern.entwurf_leeren(bigint, text)';
    assert has_function_privilege('hausmeister', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'hausmeister may execute intern.textbaustein_fuellen(bigint, text)';
    assert has_function_privilege('verwalter', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'verwalter may execute intern.textbaustein_fuellen(bigint, text)';
    assert has_function_privilege('leitung', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'leitung may execute intern.textbaustein_fuellen(bigint, text)';
    assert not has_function_privilege('anonym', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'anonym must not execute intern.textbaustein_fuellen(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'mieter must not execute intern.textbaustein_fuellen(bigint, text)';
    assert not has_function_privilege('voicebot', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'voicebot must not execute intern.textbaustein_fuellen(bigint, text)';
    assert not has_function_privilege('bruecke', 'intern.textbaustein_fuellen(bigint, text)', 'execute'), 'bruecke must not execute intern.textbaustein_fuellen(bigint, text)';
    assert has_function_privilege('verwalter', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'verwalter may execute intern.eigentuemer_anschreiben(bigint, bigint[])';
    assert has_function_privilege('leitung', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'leitung may execute intern.eigentuemer_anschreiben(bigint, bigint[])';
    assert not has_function_privilege('anonym', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'anonym must not execute intern.eigentuemer_anschreiben(bigint, bigint[])';
    assert not has_function_privilege('mieter', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'mieter must not execute intern.eigentuemer_anschreiben(bigint, bigint[])';
    assert not has_function_privilege('hausmeister', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'hausmeister must not execute intern.eigentuemer_anschreiben(bigint, bigint[])';
    assert not has_function_privilege('voicebot', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'voicebot must not execute intern.eigentuemer_anschreiben(bigint, bigint[])';
    assert not has_function_privilege('bruecke', 'intern.eigentuemer_anschreiben(bigint, bigint[])', 'execute'), 'bruecke must not execute intern.eigentuemer_anschreiben(bigint, bigint[])';
end
$$;
rollback;
