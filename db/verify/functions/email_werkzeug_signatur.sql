begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_signatur()') is not null, 'intern.email_werkzeug_signatur() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_signatur()', 'execute'), 'anonym must not execute intern.email_werkzeug_signatur()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_signatur()', 'execute'), 'mieter must not execute intern.email_werkzeug_signatur()';
end
$$;
rollback;
