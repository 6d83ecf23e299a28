begin;
do $$
begin
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_email' from pg_proc as p where p.oid = 'intern.alarm_link(bigint, bigint, integer)'::regprocedure), 'intern.alarm_link(bigint, bigint, integer) is a definer of dienst_email';
    assert not has_function_privilege('anonym', 'intern.alarm_link(bigint, bigint, integer)', 'execute'), 'anonym must not execute intern.alarm_link(bigint, bigint, integer)';
    assert not has_function_privilege('mieter', 'intern.alarm_link(bigint, bigint, integer)', 'execute'), 'mieter must not execute intern.alarm_link(bigint, bigint, integer)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_link(bigint, bigint, integer)', 'execute'), 'hausmeister must not execute intern.alarm_link(bigint, bigint, integer)';
    assert not has_function_privilege('leitung', 'intern.alarm_link(bigint, bigint, integer)', 'execute'), 'leitung must not execute intern.alarm_link(bigint, bigint, integer)';
    assert not has_function_privilege('bruecke', 'intern.alarm_link(bigint, bigint, integer)', 'execute'), 'bruecke must not execute intern.alarm_link(bigint, bigint, integer)';
    assert not has_function_privilege('voicebot', 'intern.alarm_link(bigint, bigint, integer)', 'execute'), 'voicebot must not execute intern.alarm_link(bigint, bigint, integer)';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_email' from pg_proc as p where p.oid = 'intern.alarm_token_gilt(bigint, bigint, integer, text)'::regprocedure), 'intern.alarm_token_gilt(bigint, bigint, integer, text) is a definer of dienst_email';
    assert not has_function_privilege('anonym', 'intern.alarm_token_gilt(bigint, bigint, integer, text)', 'execute'), 'anonym must not execute intern.alarm_token_gilt(bigint, bigint, integer, text)';
    assert not has_function_privilege('mieter', 'intern.alarm_token_gilt(bigint, bigint, integer, text)', 'execute'), 'mieter must not execute intern.alarm_token_gilt(bigint, bigint, integer, text)';
    assert not has_function_privilege('hausmeister', 'intern.alarm_token_gilt(bigint, bigint, integer, text)', 'execute'), 'hausmeister must not execute intern.alarm_token_gilt(bigint, bigint, integer, text)';
    assert not has_function_privilege('leitung', 'intern.alarm_token_gilt(bigint, bigint, integer, text)', 'execute'), 'leitung must not execute intern.alarm_token_gilt(bigint, bigint, integer, text)';
    assert not has_function_privilege('bruecke', 'intern.alarm_token_gilt(bigint, bigint, integer, text)', 'execute'), 'bruecke must not execute intern.alarm_token_gilt(bigint, bigint, integer, text)';
    assert not has_function_privilege('voicebot', 'intern.alarm_token_gilt(bigint, bigint, integer, text)', 'execute'), 'voicebot must not execute intern.alarm_token_gilt(bigint, bigint, integer, text)';
end
$$;
rollback;
