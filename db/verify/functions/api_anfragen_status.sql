begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.anfrage_stand(bigint, text, text, timestamptz)', 'execute'), 'anonym must not call intern.anfrage_stand(bigint, text, text, timestamptz)';
    assert not has_function_privilege('anonym', 'api.anfrage_akzeptieren(bigint, text)', 'execute'), 'anonym must not call api.anfrage_akzeptieren(bigint, text)';
    assert not has_function_privilege('anonym', 'api.anfrage_abschliessen(bigint, text, text, date, bigint[])', 'execute'), 'anonym must not call api.anfrage_abschliessen(bigint, text, text, date, bigint[])';
    assert not has_function_privilege('anonym', 'api.anfrage_ablehnen(bigint, text)', 'execute'), 'anonym must not call api.anfrage_ablehnen(bigint, text)';
    assert not has_function_privilege('anonym', 'api.anfrage_zurueckziehen(bigint, text, text)', 'execute'), 'anonym must not call api.anfrage_zurueckziehen(bigint, text, text)';
    assert not has_function_privilege('mieter', 'api.anfrage_abschliessen(bigint, text, text, date, bigint[])', 'execute'), 'mieter must not call api.anfrage_abschliessen(bigint, text, text, date, bigint[])';
    assert not has_function_privilege('mieter', 'api.anfrage_akzeptieren(bigint, text)', 'execute'), 'mieter must not call api.anfrage_akzeptieren(bigint, text)';
    assert not has_function_privilege('mieter', 'api.anfrage_ablehnen(bigint, text)', 'execute'), 'mieter must not call api.anfrage_ablehnen(bigint, text)';
    assert not has_function_privilege('hausmeister', 'api.anfrage_ablehnen(bigint, text)', 'execute'), 'hausmeister must not call api.anfrage_ablehnen(bigint, text)';
    assert not has_function_privilege('hausmeister', 'api.anfrage_zurueckziehen(bigint, text, text)', 'execute'), 'hausmeister must not call api.anfrage_zurueckziehen(bigint, text, text)';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.anfrage_akzeptieren(bigint, text)'::regprocedure), 'api.anfrage_akzeptieren(bigint, text) runs with the caller''s rights';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.anfrage_abschliessen(bigint, text, text, date, bigint[])'::regprocedure), 'api.anfrage_abschliessen(bigint, text, text, date, bigint[]) runs with the caller''s rights';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.anfrage_ablehnen(bigint, text)'::regprocedure), 'api.anfrage_ablehnen(bigint, text) runs with the caller''s rights';
    assert not (select prosecdef from pg_catalog.pg_proc where oid = 'api.anfrage_zurueckziehen(bigint, text, text)'::regprocedure), 'api.anfrage_zurueckziehen(bigint, text, text) runs with the caller''s rights';
end
$$;
rollback;
