begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.push_schluessel()', 'execute'), 'verwalter must execute api.push_schluessel()';
    assert not has_function_privilege('anonym', 'api.push_schluessel()', 'execute'), 'anonym must not execute api.push_schluessel()';
    assert not has_function_privilege('mieter', 'api.push_schluessel()', 'execute'), 'mieter must not execute api.push_schluessel()';
    assert not has_function_privilege('bruecke', 'api.push_schluessel()', 'execute'), 'bruecke must not execute api.push_schluessel()';
    assert not has_function_privilege('voicebot', 'api.push_schluessel()', 'execute'), 'voicebot must not execute api.push_schluessel()';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'api.push_anmelden(text, text, text, text)'::regprocedure), 'api.push_anmelden(text, text, text, text) is a definer of dienst_versand';
    assert has_function_privilege('verwalter', 'api.push_anmelden(text, text, text, text)', 'execute'), 'verwalter must execute api.push_anmelden(text, text, text, text)';
    assert not has_function_privilege('anonym', 'api.push_anmelden(text, text, text, text)', 'execute'), 'anonym must not execute api.push_anmelden(text, text, text, text)';
    assert not has_function_privilege('mieter', 'api.push_anmelden(text, text, text, text)', 'execute'), 'mieter must not execute api.push_anmelden(text, text, text, text)';
    assert not has_function_privilege('bruecke', 'api.push_anmelden(text, text, text, text)', 'execute'), 'bruecke must not execute api.push_anmelden(text, text, text, text)';
    assert not has_function_privilege('voicebot', 'api.push_anmelden(text, text, text, text)', 'execute'), 'voicebot must not execute api.push_anmelden(text, text, text, text)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'api.push_abmelden(bigint)'::regprocedure), 'api.push_abmelden(bigint) is a definer of dienst_versand';
    assert has_function_privilege('verwalter', 'api.push_abmelden(bigint)', 'execute'), 'verwalter must execute api.push_abmelden(bigint)';
    assert not has_function_privilege('anonym', 'api.push_abmelden(bigint)', 'execute'), 'anonym must not execute api.push_abmelden(bigint)';
    assert not has_function_privilege('mieter', 'api.push_abmelden(bigint)', 'execute'), 'mieter must not execute api.push_abmelden(bigint)';
    assert not has_function_privilege('bruecke', 'api.push_abmelden(bigint)', 'execute'), 'bruecke must not execute api.push_abmelden(bigint)';
    assert not has_function_privilege('voicebot', 'api.push_abmelden(bigint)', 'execute'), 'voicebot must not execute api.push_abmelden(bigint)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'api.push_probe(bigint)'::regprocedure), 'api.push_probe(bigint) is a definer of dienst_versand';
    assert has_function_privilege('verwalter', 'api.push_probe(bigint)', 'execute'), 'verwalter must execute api.push_probe(bigint)';
    assert not has_function_privilege('anonym', 'api.push_probe(bigint)', 'execute'), 'anonym must not execute api.push_probe(bigint)';
    assert not has_function_privilege('mieter', 'api.push_probe(bigint)', 'execute'), 'mieter must not execute api.push_probe(bigint)';
    assert not has_function_privilege('bruecke', 'api.push_probe(bigint)', 'execute'), 'bruecke must not execute api.push_probe(bigint)';
    assert not has_function_privilege('voicebot', 'api.push_probe(bigint)', 'execute'), 'voicebot must not execute api.push_probe(bigint)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_versand' from pg_proc as p where p.oid = 'api.push_geraete()'::regprocedure), 'api.push_geraete() is a definer of dienst_versand';
    assert has_function_privilege('verwalter', 'api.push_geraete()', 'execute'), 'verwalter must execute api.push_geraete()';
    assert not has_function_privilege('anonym', 'api.push_geraete()', 'execute'), 'anonym must not execute api.push_geraete()';
    assert not has_function_privilege('mieter', 'api.push_geraete()', 'execute'), 'mieter must not execute api.push_geraete()';
    assert not has_function_privilege('hausmeister', 'api.push_geraete()', 'execute'), 'hausmeister must not execute api.push_geraete()';
    assert not has_function_privilege('bruecke', 'api.push_geraete()', 'execute'), 'bruecke must not execute api.push_geraete()';
    assert not has_function_privilege('voicebot', 'api.push_geraete()', 'execute'), 'voicebot must not execute api.push_geraete()';
end
$$;
rollback;
