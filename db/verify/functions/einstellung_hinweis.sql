begin;
do $$
begin
    assert intern.einstellung_hinweis('versand_einstellungen_sitz_check', '', '{}') like '%Sitz%', 'the field is named';
    assert not has_function_privilege('anonym', 'intern.einstellung_hinweis(text, text, jsonb)', 'execute'), 'anonym must not execute intern.einstellung_hinweis(text, text, jsonb)';
    assert not has_function_privilege('mieter', 'intern.einstellung_hinweis(text, text, jsonb)', 'execute'), 'mieter must not execute intern.einstellung_hinweis(text, text, jsonb)';
end
$$;
rollback;
