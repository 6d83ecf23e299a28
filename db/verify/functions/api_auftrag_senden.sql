begin;
do $$
begin
    assert has_function_privilege('verwalter', 'intern.auftrag_verschicken(bigint)', 'execute'), 'verwalter may execute intern.auftrag_verschicken(bigint)';
    assert has_function_privilege('leitung', 'intern.auftrag_verschicken(bigint)', 'execute'), 'leitung may execute intern.auftrag_verschicken(bigint)';
    assert not has_function_privilege('anonym', 'intern.auftrag_verschicken(bigint)', 'execute'), 'anonym must not execute intern.auftrag_verschicken(bigint)';
    assert not has_function_privilege('mieter', 'intern.auftrag_verschicken(bigint)', 'execute'), 'mieter must not execute intern.auftrag_verschicken(bigint)';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_verschicken(bigint)', 'execute'), 'hausmeister must not execute intern.auftrag_verschicken(bigint)';
    assert not has_function_privilege('voicebot', 'intern.auftrag_verschicken(bigint)', 'execute'), 'voicebot must not execute intern.auftrag_verschicken(bigint)';
    assert not has_function_privilege('bruecke', 'intern.auftrag_verschicken(bigint)', 'execute'), 'bruecke must not execute intern.auftrag_verschicken(bigint)';
    assert has_function_privilege('verwalter', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'verwalter may execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert has_function_privilege('leitung', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'leitung may execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert not has_function_privilege('anonym', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'anonym must not execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert not has_function_privilege('mieter', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'mieter must not execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'hausmeister must not execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert not has_function_privilege('voicebot', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'voicebot must not execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert not has_function_privilege('bruecke', 'api.auftrag_senden(bigint, bigint[], boolean, integer)', 'execute'), 'bruecke must not execute api.auftrag_senden(bigint, bigint[], boolean, integer)';
    assert has_function_privilege('verwalter', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'verwalter may execute api.auftrag_link_widerrufen(bigint)';
    assert has_function_privilege('leitung', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'leitung may execute api.auftrag_link_widerrufen(bigint)';
    assert not has_function_privilege('anonym', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'anonym must not execute api.auftrag_link_widerrufen(bigint)';
    assert not has_function_privilege('mieter', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'mieter must not execute api.auftrag_link_widerrufen(bigint)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'hausmeister must not execute api.auftrag_link_widerrufen(bigint)';
    assert not has_function_privilege('voicebot', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'voicebot must not execute api.auftrag_link_widerrufen(bigint)';
    assert not has_function_privilege('bruecke', 'api.auftrag_link_widerrufen(bigint)', 'execute'), 'bruecke must not execute api.auftrag_link_widerrufen(bigint)';
    assert has_function_privilege('verwalter', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'verwalter may execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
    assert has_function_privilege('leitung', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'leitung may execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
    assert not has_function_privilege('anonym', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'anonym must not execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
    assert not has_function_privilege('mieter', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'mieter must not execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
    assert not has_function_privilege('hausmeister', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'hausmeister must not execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
    assert not has_function_privilege('voicebot', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'voicebot must not execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
    assert not has_function_privilege('bruecke', 'intern.auftrag_freigabe_beenden(bigint, bigint[])', 'execute'), 'bruecke must not execute intern.auftrag_freigabe_beenden(bigint, bigint[])';
end
$$;
rollback;
