begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_teile()') is not null, 'intern.email_werkzeug_teile() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_teile()', 'execute'), 'anonym must not execute intern.email_werkzeug_teile()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_teile()', 'execute'), 'mieter must not execute intern.email_werkzeug_teile()';
end
$$;
rollback;
