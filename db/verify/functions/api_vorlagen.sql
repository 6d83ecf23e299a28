begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'anonym must not execute api.vorlage_vorschau(text, text, text, bigint)';
    assert not has_function_privilege('bruecke', 'api.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'bruecke must not execute api.vorlage_vorschau(text, text, text, bigint)';
    assert not has_function_privilege('mieter', 'api.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'mieter must not execute api.vorlage_vorschau(text, text, text, bigint)';
    assert has_function_privilege('leitung', 'api.vorlage_vorschau(text, text, text, bigint)', 'execute'), 'leitung executes api.vorlage_vorschau(text, text, text, bigint)';
    assert not has_function_privilege('anonym', 'api.vorlage_speichern(text, text, text, boolean, text[])', 'execute'), 'anonym must not execute api.vorlage_speichern(text, text, text, boolean, text[])';
    assert not has_function_privilege('bruecke', 'api.vorlage_speichern(text, text, text, boolean, text[])', 'execute'), 'bruecke must not execute api.vorlage_speichern(text, text, text, boolean, text[])';
    assert not has_function_privilege('mieter', 'api.vorlage_speichern(text, text, text, boolean, text[])', 'execute'), 'mieter must not execute api.vorlage_speichern(text, text, text, boolean, text[])';
    assert has_function_privilege('leitung', 'api.vorlage_speichern(text, text, text, boolean, text[])', 'execute'), 'leitung executes api.vorlage_speichern(text, text, text, boolean, text[])';
    assert not has_function_privilege('anonym', 'api.vorlage_testmail(text, text, text)', 'execute'), 'anonym must not execute api.vorlage_testmail(text, text, text)';
    assert not has_function_privilege('bruecke', 'api.vorlage_testmail(text, text, text)', 'execute'), 'bruecke must not execute api.vorlage_testmail(text, text, text)';
    assert not has_function_privilege('mieter', 'api.vorlage_testmail(text, text, text)', 'execute'), 'mieter must not execute api.vorlage_testmail(text, text, text)';
    assert has_function_privilege('leitung', 'api.vorlage_testmail(text, text, text)', 'execute'), 'leitung executes api.vorlage_testmail(text, text, text)';
    assert not has_function_privilege('anonym', 'api.brieffuss_vorschau(jsonb)', 'execute'), 'anonym must not execute api.brieffuss_vorschau(jsonb)';
    assert not has_function_privilege('bruecke', 'api.brieffuss_vorschau(jsonb)', 'execute'), 'bruecke must not execute api.brieffuss_vorschau(jsonb)';
    assert not has_function_privilege('mieter', 'api.brieffuss_vorschau(jsonb)', 'execute'), 'mieter must not execute api.brieffuss_vorschau(jsonb)';
    assert has_function_privilege('leitung', 'api.brieffuss_vorschau(jsonb)', 'execute'), 'leitung executes api.brieffuss_vorschau(jsonb)';
end
$$;
rollback;
