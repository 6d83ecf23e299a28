begin;
do $$
begin
    assert not has_function_privilege('anonym', 'api.email_nachspielen_vorschau(bigint)', 'execute'), 'anonym must not execute api.email_nachspielen_vorschau';
    assert not has_function_privilege('mieter', 'api.email_nachspielen_vorschau(bigint)', 'execute'), 'mieter must not execute api.email_nachspielen_vorschau';
    assert not has_function_privilege('hausmeister', 'api.email_nachspielen_vorschau(bigint)', 'execute'), 'hausmeister must not execute api.email_nachspielen_vorschau';
    assert not has_function_privilege('anonym', 'api.email_nachspielen(bigint)', 'execute'), 'anonym must not execute api.email_nachspielen';
    assert not has_function_privilege('mieter', 'api.email_nachspielen(bigint)', 'execute'), 'mieter must not execute api.email_nachspielen';
    assert not has_function_privilege('hausmeister', 'api.email_nachspielen(bigint)', 'execute'), 'hausmeister must not execute api.email_nachspielen';
end
$$;
rollback;
