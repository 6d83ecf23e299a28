begin;
do $$
begin
    assert to_regprocedure('api.passwort_vergessen(text)') is not null, 'api.passwort_vergessen(text) is missing';
    assert to_regprocedure('api.passwort_zuruecksetzen(text, text)') is not null, 'api.passwort_zuruecksetzen(text, text) is missing';
    assert to_regprocedure('api.passwort_aendern(text, text)') is not null, 'api.passwort_aendern(text, text) is missing';
    assert not has_function_privilege('anonym', 'api.passwort_aendern(text, text)', 'execute'), 'only for those signed in';
end
$$;
rollback;
