begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_sprache()') is not null, 'intern.email_werkzeug_sprache() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_sprache()', 'execute'), 'anonym must not execute intern.email_werkzeug_sprache()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_sprache()', 'execute'), 'mieter must not execute intern.email_werkzeug_sprache()';
end
$$;
rollback;
