begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_text()') is not null, 'intern.email_werkzeug_text() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_text()', 'execute'), 'anonym must not execute intern.email_werkzeug_text()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_text()', 'execute'), 'mieter must not execute intern.email_werkzeug_text()';
end
$$;
rollback;
