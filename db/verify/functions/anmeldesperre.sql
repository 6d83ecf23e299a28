begin;
do $$
begin
    assert to_regprocedure('intern.sperrschluessel(text, text)') is not null, 'intern.sperrschluessel(text, text) is missing';
    assert to_regprocedure('intern.netzschluessel(text)') is not null, 'intern.netzschluessel(text) is missing';
    assert to_regprocedure('intern.gesperrt_bis(text[])') is not null, 'intern.gesperrt_bis(text[]) is missing';
    assert to_regprocedure('intern.laufende_sperre(text[])') is not null, 'intern.laufende_sperre(text[]) is missing';
    assert to_regprocedure('intern.fehlversuch(text, integer, interval)') is not null, 'intern.fehlversuch(text, integer, interval) is missing';
    assert not has_function_privilege('anonym', 'intern.fehlversuch(text, integer, interval)', 'execute'), 'counters are not for callers';
    assert not has_function_privilege('anonym', 'intern.anmeldung_fehlgeschlagen(text, bigint, bigint)', 'execute'), 'nor is the log';
end
$$;
rollback;
