begin;
do $$
begin
    assert to_regprocedure('intern.sitzung_antwort(bigint, bigint, uuid, bigint)') is not null, 'intern.sitzung_antwort(bigint, bigint, uuid, bigint) is missing';
    assert to_regprocedure('intern.sitzung_beginnen(bigint, bigint)') is not null, 'intern.sitzung_beginnen(bigint, bigint) is missing';
    assert to_regprocedure('intern.sitzungen_widerrufen(bigint, bigint, text, uuid)') is not null, 'intern.sitzungen_widerrufen(bigint, bigint, text, uuid) is missing';
    assert not has_function_privilege('leitung', 'intern.sitzung_beginnen(bigint, bigint)', 'execute'), 'nobody begins a session for others';
end
$$;
rollback;
