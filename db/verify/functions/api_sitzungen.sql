begin;
do $$
begin
    assert to_regprocedure('api.sitzung_erneuern()') is not null, 'api.sitzung_erneuern() is missing';
    assert to_regprocedure('api.abmelden()') is not null, 'api.abmelden() is missing';
    assert to_regprocedure('api.ich()') is not null, 'api.ich() is missing';
    assert has_function_privilege('anonym', 'api.sitzung_erneuern()', 'execute'), 'the cookie is enough';
    assert not has_function_privilege('anonym', 'api.ich()', 'execute'), 'nobody is nobody';
end
$$;
rollback;
