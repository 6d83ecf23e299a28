begin;
do $$
begin
    assert has_function_privilege('anonym', 'api.auftrag_datei_hochladen(bytea)', 'execute'), 'anonym may execute api.auftrag_datei_hochladen(bytea)';
    assert not has_function_privilege('mieter', 'api.auftrag_datei_hochladen(bytea)', 'execute'), 'mieter must not execute api.auftrag_datei_hochladen(bytea)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_datei_hochladen(bytea)', 'execute'), 'hausmeister must not execute api.auftrag_datei_hochladen(bytea)';
    assert not has_function_privilege('verwalter', 'api.auftrag_datei_hochladen(bytea)', 'execute'), 'verwalter must not execute api.auftrag_datei_hochladen(bytea)';
    assert not has_function_privilege('voicebot', 'api.auftrag_datei_hochladen(bytea)', 'execute'), 'voicebot must not execute api.auftrag_datei_hochladen(bytea)';
    assert not has_function_privilege('bruecke', 'api.auftrag_datei_hochladen(bytea)', 'execute'), 'bruecke must not execute api.auftrag_datei_hochladen(bytea)';
    assert has_function_privilege('anonym', 'api.auftrag_melden(text, text, uuid)', 'execute'), 'anonym may execute api.auftrag_melden(text, text, uuid)';
    assert not has_function_privilege('mieter', 'api.auftrag_melden(text, text, uuid)', 'execute'), 'mieter must not execute api.auftrag_melden(text, text, uuid)';
    assert not has_function_privilege('hausmeister', 'api.auftrag_melden(text, text, uuid)', 'execute'), 'hausmeister must not execute api.auftrag_melden(text, text, uuid)';
    assert not has_function_privilege('verwalter', 'api.auftrag_melden(text, text, uuid)', 'execute'), 'verwalter must not execute api.auftrag_melden(text, text, uuid)';
    assert not has_function_privilege('voicebot', 'api.auftrag_melden(text, text, uuid)', 'execute'), 'voicebot must not execute api.auftrag_melden(text, text, uuid)';
    assert not has_function_privilege('bruecke', 'api.auftrag_melden(text, text, uuid)', 'execute'), 'bruecke must not execute api.auftrag_melden(text, text, uuid)';
end
$$;
rollback;
