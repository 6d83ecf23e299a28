begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'verwalter may execute api.anfrage_teilnehmer(bigint)';
    assert has_function_privilege('leitung', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'leitung may execute api.anfrage_teilnehmer(bigint)';
    assert not has_function_privilege('anonym', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'anonym must not execute api.anfrage_teilnehmer(bigint)';
    assert not has_function_privilege('mieter', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'mieter must not execute api.anfrage_teilnehmer(bigint)';
    assert not has_function_privilege('hausmeister', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'hausmeister must not execute api.anfrage_teilnehmer(bigint)';
    assert not has_function_privilege('voicebot', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'voicebot must not execute api.anfrage_teilnehmer(bigint)';
    assert not has_function_privilege('bruecke', 'api.anfrage_teilnehmer(bigint)', 'execute'), 'bruecke must not execute api.anfrage_teilnehmer(bigint)';
end
$$;
rollback;
