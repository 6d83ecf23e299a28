begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_mime()') is not null, 'intern.email_werkzeug_mime() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_mime()', 'execute'), 'anonym must not execute intern.email_werkzeug_mime()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_mime()', 'execute'), 'mieter must not execute intern.email_werkzeug_mime()';
end
$$;
rollback;
