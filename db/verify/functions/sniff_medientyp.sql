begin;
do $$
begin
    assert to_regprocedure('intern.sniff_medientyp(bytea)') is not null, 'intern.sniff_medientyp(bytea) is missing';
    assert not has_function_privilege('anonym', 'intern.sniff_medientyp(bytea)', 'execute'), 'anonym must not execute intern.sniff_medientyp(bytea)';
end
$$;
rollback;
