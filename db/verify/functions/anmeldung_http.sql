begin;
do $$
begin
    assert to_regprocedure('intern.gegenstelle()') is not null, 'intern.gegenstelle() is missing';
    assert to_regprocedure('intern.netz(inet, integer, integer)') is not null, 'intern.netz(inet, integer, integer) is missing';
    assert to_regprocedure('intern.antwort_kopf(text, text)') is not null, 'intern.antwort_kopf(text, text) is missing';
    assert to_regprocedure('intern.antwort_fehler(integer, text, text, text, text)') is not null, 'intern.antwort_fehler(integer, text, text, text, text) is missing';
    assert to_regprocedure('intern.antwort_gesperrt(timestamptz)') is not null, 'intern.antwort_gesperrt(timestamptz) is missing';
    assert to_regprocedure('intern.cookie_setzen(text, integer)') is not null, 'intern.cookie_setzen(text, integer) is missing';
    assert not has_function_privilege('anonym', 'intern.antwort_kopf(text, text)', 'execute'), 'headers are not for callers';
end
$$;
rollback;
