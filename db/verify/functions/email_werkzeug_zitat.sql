begin;
do $$
begin
    assert to_regprocedure('intern.email_werkzeug_zitat()') is not null, 'intern.email_werkzeug_zitat() is missing';
    assert not has_function_privilege('anonym', 'intern.email_werkzeug_zitat()', 'execute'), 'anonym must not execute intern.email_werkzeug_zitat()';
    assert not has_function_privilege('mieter', 'intern.email_werkzeug_zitat()', 'execute'), 'mieter must not execute intern.email_werkzeug_zitat()';
end
$$;
rollback;
