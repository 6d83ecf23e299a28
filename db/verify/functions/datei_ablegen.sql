begin;
do $$
begin
    assert to_regprocedure('intern.datei_ablegen(bigint, bytea)') is not null, 'intern.datei_ablegen(bigint, bytea) is missing';
    assert to_regprocedure('intern.datei_hochladen(bytea, text, text)') is not null, 'intern.datei_hochladen(bytea, text, text) is missing';
    assert to_regprocedure('intern.offene_ablagen()') is not null, 'intern.offene_ablagen() is missing';
    assert not has_function_privilege('anonym', 'intern.datei_ablegen(bigint, bytea)', 'execute'), 'anonym must not execute intern.datei_ablegen(bigint, bytea)';
    assert not has_function_privilege('anonym', 'intern.datei_hochladen(bytea, text, text)', 'execute'), 'anonym must not execute intern.datei_hochladen(bytea, text, text)';
    assert not has_function_privilege('anonym', 'intern.offene_ablagen()', 'execute'), 'anonym must not execute intern.offene_ablagen()';
    assert not has_function_privilege('mieter', 'intern.datei_ablegen(bigint, bytea)', 'execute'), 'mieter uploads under the own account only';
end
$$;
rollback;
