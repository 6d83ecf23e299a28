begin;
do $$
begin
    assert has_function_privilege('verwalter', 'api.email_bilder(bigint)', 'execute'), 'verwalter must execute api.email_bilder';
    assert not has_function_privilege('anonym', 'api.email_bilder(bigint)', 'execute'), 'anonym must not execute api.email_bilder';
    assert not has_function_privilege('mieter', 'api.email_bilder(bigint)', 'execute'), 'mieter must not execute api.email_bilder';
    assert not has_function_privilege('hausmeister', 'api.email_bilder(bigint)', 'execute'), 'hausmeister must not execute api.email_bilder';
    assert not has_function_privilege('anonym', 'intern.email_bilder(bigint)', 'execute'), 'anonym must not execute intern.email_bilder';
    assert not has_function_privilege('mieter', 'intern.email_bilder(bigint)', 'execute'), 'mieter must not execute intern.email_bilder';
    assert not has_function_privilege('hausmeister', 'intern.email_bilder(bigint)', 'execute'), 'hausmeister must not execute intern.email_bilder';
    assert has_function_privilege('verwalter', 'api.email_anhang(bigint, integer)', 'execute'), 'verwalter must execute api.email_anhang';
    assert not has_function_privilege('anonym', 'api.email_anhang(bigint, integer)', 'execute'), 'anonym must not execute api.email_anhang';
    assert not has_function_privilege('mieter', 'api.email_anhang(bigint, integer)', 'execute'), 'mieter must not execute api.email_anhang';
    assert not has_function_privilege('hausmeister', 'api.email_anhang(bigint, integer)', 'execute'), 'hausmeister must not execute api.email_anhang';
    assert not has_function_privilege('mieter', 'intern.email_anhang(bigint, integer)', 'execute'), 'mieter must not execute intern.email_anhang';
    assert not has_function_privilege('hausmeister', 'intern.email_anhang(bigint, integer)', 'execute'), 'hausmeister must not execute intern.email_anhang';
    assert not has_function_privilege('voicebot', 'intern.email_anhang(bigint, integer)', 'execute'), 'voicebot must not execute intern.email_anhang';
end
$$;
rollback;
