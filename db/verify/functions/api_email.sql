begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.email_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean)', 'execute'), 'anonym must not execute api.email_zuordnen';
    assert not has_function_privilege('mieter', 'api.email_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean)', 'execute'), 'mieter must not execute api.email_zuordnen';
    assert not has_function_privilege('hausmeister', 'api.email_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean)', 'execute'), 'hausmeister must not execute api.email_zuordnen';
    assert not has_function_privilege('anonym', 'api.email_verwerfen(bigint, text)', 'execute'), 'anonym must not execute api.email_verwerfen';
    assert not has_function_privilege('mieter', 'api.email_verwerfen(bigint, text)', 'execute'), 'mieter must not execute api.email_verwerfen';
    assert not has_function_privilege('hausmeister', 'api.email_verwerfen(bigint, text)', 'execute'), 'hausmeister must not execute api.email_verwerfen';
    assert not has_function_privilege('anonym', 'api.email_spam(bigint)', 'execute'), 'anonym must not execute api.email_spam';
    assert not has_function_privilege('mieter', 'api.email_spam(bigint)', 'execute'), 'mieter must not execute api.email_spam';
    assert not has_function_privilege('hausmeister', 'api.email_spam(bigint)', 'execute'), 'hausmeister must not execute api.email_spam';
    assert not has_function_privilege('anonym', 'api.email_zuruecknehmen(bigint)', 'execute'), 'anonym must not execute api.email_zuruecknehmen';
    assert not has_function_privilege('mieter', 'api.email_zuruecknehmen(bigint)', 'execute'), 'mieter must not execute api.email_zuruecknehmen';
    assert not has_function_privilege('hausmeister', 'api.email_zuruecknehmen(bigint)', 'execute'), 'hausmeister must not execute api.email_zuruecknehmen';
    assert not has_function_privilege('anonym', 'api.email_hervorholen(bigint)', 'execute'), 'anonym must not execute api.email_hervorholen';
    assert not has_function_privilege('mieter', 'api.email_hervorholen(bigint)', 'execute'), 'mieter must not execute api.email_hervorholen';
    assert not has_function_privilege('hausmeister', 'api.email_hervorholen(bigint)', 'execute'), 'hausmeister must not execute api.email_hervorholen';
    assert not has_function_privilege('anonym', 'api.email_vorschlaege(bigint)', 'execute'), 'anonym must not execute api.email_vorschlaege';
    assert not has_function_privilege('mieter', 'api.email_vorschlaege(bigint)', 'execute'), 'mieter must not execute api.email_vorschlaege';
    assert not has_function_privilege('hausmeister', 'api.email_vorschlaege(bigint)', 'execute'), 'hausmeister must not execute api.email_vorschlaege';
    assert not has_function_privilege('anonym', 'api.email_roh(bigint)', 'execute'), 'anonym must not execute api.email_roh';
    assert not has_function_privilege('mieter', 'api.email_roh(bigint)', 'execute'), 'mieter must not execute api.email_roh';
    assert not has_function_privilege('hausmeister', 'api.email_roh(bigint)', 'execute'), 'hausmeister must not execute api.email_roh';
end
$$;
rollback;
