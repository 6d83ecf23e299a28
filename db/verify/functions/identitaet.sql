begin;
do $$
begin
    assert to_regprocedure('intern.mandant_aus_anmeldung()') is not null, 'intern.mandant_aus_anmeldung() is missing';
    assert to_regprocedure('intern.mandant_id()') is not null, 'intern.mandant_id() is missing';
    assert to_regprocedure('intern.benutzerkonto_id()') is not null, 'intern.benutzerkonto_id() is missing';
    assert to_regprocedure('intern.mieter_id()') is not null, 'intern.mieter_id() is missing';
    assert to_regprocedure('intern.rolle()') is not null, 'intern.rolle() is missing';
    assert to_regprocedure('intern.heute()') is not null, 'intern.heute() is missing';
    assert to_regprocedure('intern.meine_mietverhaeltnisse()') is not null, 'intern.meine_mietverhaeltnisse() is missing';
    assert to_regprocedure('intern.meine_aktiven_mietverhaeltnisse()') is not null, 'intern.meine_aktiven_mietverhaeltnisse() is missing';
    assert to_regprocedure('intern.meine_bereiche()') is not null, 'intern.meine_bereiche() is missing';
    assert not has_function_privilege('anonym', 'intern.meine_bereiche()', 'execute'), 'anonym has no areas';
end
$$;
rollback;
