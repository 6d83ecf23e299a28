begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_vorschlaege(bigint)', 'execute'), 'anonym must not execute intern.email_vorschlaege';
    assert not has_function_privilege('mieter', 'intern.email_vorschlaege(bigint)', 'execute'), 'mieter must not execute intern.email_vorschlaege';
    assert not has_function_privilege('hausmeister', 'intern.email_vorschlaege(bigint)', 'execute'), 'hausmeister must not execute intern.email_vorschlaege';
end
$$;
rollback;
