begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_html()') is not null, 'intern.email_werkzeug_html() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_html()', 'execute'), 'anonym must not execute intern.email_werkzeug_html()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_html()', 'execute'), 'mieter must not execute intern.email_werkzeug_html()';
end
$$;
rollback;
