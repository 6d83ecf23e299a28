begin;
do $$
begin
    assert to_regprocedure('intern.dateiname_saeubern(text)') is not null, 'intern.dateiname_saeubern(text) is missing';
    assert to_regprocedure('intern.prozent_entziffern(text)') is not null, 'intern.prozent_entziffern(text) is missing';
    assert to_regprocedure('intern.prozent_kodieren(text)') is not null, 'intern.prozent_kodieren(text) is missing';
    assert not has_function_privilege('anonym', 'intern.dateiname_saeubern(text)', 'execute'), 'anonym must not execute intern.dateiname_saeubern(text)';
    assert not has_function_privilege('anonym', 'intern.prozent_entziffern(text)', 'execute'), 'anonym must not execute intern.prozent_entziffern(text)';
    assert not has_function_privilege('anonym', 'intern.prozent_kodieren(text)', 'execute'), 'anonym must not execute intern.prozent_kodieren(text)';
end
$$;
rollback;
