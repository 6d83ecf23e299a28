begin;
do $$
begin
    assert to_regprocedure('intern.wortstamm_normieren(text)') is not null, 'intern.wortstamm_normieren(text) is missing';
    assert to_regprocedure('intern.klassifikationsregeln_lesen(jsonb)') is not null, 'intern.klassifikationsregeln_lesen(jsonb) is missing';
    assert to_regprocedure('intern.wortstamm_fehler(text)') is not null, 'intern.wortstamm_fehler(text) is missing';
    assert to_regprocedure('intern.klassifikationsregeln_fehler(jsonb)') is not null, 'intern.klassifikationsregeln_fehler(jsonb) is missing';
    assert not has_function_privilege('anonym', 'intern.wortstamm_normieren(text)', 'execute'), 'anonym must not execute intern.wortstamm_normieren(text)';
    assert not has_function_privilege('mieter', 'intern.wortstamm_normieren(text)', 'execute'), 'mieter must not execute intern.wortstamm_normieren(text)';
    assert not has_function_privilege('anonym', 'intern.klassifikationsregeln_lesen(jsonb)', 'execute'), 'anonym must not execute intern.klassifikationsregeln_lesen(jsonb)';
    assert not has_function_privilege('mieter', 'intern.klassifikationsregeln_lesen(jsonb)', 'execute'), 'mieter must not execute intern.klassifikationsregeln_lesen(jsonb)';
    assert not has_function_privilege('anonym', 'intern.wortstamm_fehler(text)', 'execute'), 'anonym must not execute intern.wortstamm_fehler(text)';
    assert not has_function_privilege('mieter', 'intern.wortstamm_fehler(text)', 'execute'), 'mieter must not execute intern.wortstamm_fehler(text)';
    assert not has_function_privilege('anonym', 'intern.klassifikationsregeln_fehler(jsonb)', 'execute'), 'anonym must not execute intern.klassifikationsregeln_fehler(jsonb)';
    assert not has_function_privilege('mieter', 'intern.klassifikationsregeln_fehler(jsonb)', 'execute'), 'mieter must not execute intern.klassifikationsregeln_fehler(jsonb)';
end
$$;
rollback;
