begin;
do $$
begin
    assert has_function_privilege('mieter', 'api.stoerung_betrifft_mich(bigint, text, bigint[])', 'execute'), 'mieter must execute api.stoerung_betrifft_mich(bigint, text, bigint[])';
    assert not has_function_privilege('anonym', 'api.stoerung_betrifft_mich(bigint, text, bigint[])', 'execute'), 'anonym must not execute api.stoerung_betrifft_mich(bigint, text, bigint[])';
    assert not has_function_privilege('hausmeister', 'api.stoerung_betrifft_mich(bigint, text, bigint[])', 'execute'), 'hausmeister must not execute api.stoerung_betrifft_mich(bigint, text, bigint[])';
    assert not has_function_privilege('leitung', 'api.stoerung_betrifft_mich(bigint, text, bigint[])', 'execute'), 'leitung must not execute api.stoerung_betrifft_mich(bigint, text, bigint[])';
    assert not has_function_privilege('bruecke', 'api.stoerung_betrifft_mich(bigint, text, bigint[])', 'execute'), 'bruecke must not execute api.stoerung_betrifft_mich(bigint, text, bigint[])';
    assert not has_function_privilege('voicebot', 'api.stoerung_betrifft_mich(bigint, text, bigint[])', 'execute'), 'voicebot must not execute api.stoerung_betrifft_mich(bigint, text, bigint[])';
    assert (select p.prosecdef and pg_get_userbyid(p.proowner) = 'dienst_identitaet' from pg_proc as p where p.oid = 'intern.stoerung_mietverhaeltnis(bigint)'::regprocedure), 'intern.stoerung_mietverhaeltnis(bigint) is a definer of dienst_identitaet';
    assert has_function_privilege('mieter', 'intern.stoerung_mietverhaeltnis(bigint)', 'execute'), 'mieter must execute intern.stoerung_mietverhaeltnis(bigint)';
    assert not has_function_privilege('anonym', 'intern.stoerung_mietverhaeltnis(bigint)', 'execute'), 'anonym must not execute intern.stoerung_mietverhaeltnis(bigint)';
    assert not has_function_privilege('hausmeister', 'intern.stoerung_mietverhaeltnis(bigint)', 'execute'), 'hausmeister must not execute intern.stoerung_mietverhaeltnis(bigint)';
    assert not has_function_privilege('leitung', 'intern.stoerung_mietverhaeltnis(bigint)', 'execute'), 'leitung must not execute intern.stoerung_mietverhaeltnis(bigint)';
    assert not has_function_privilege('bruecke', 'intern.stoerung_mietverhaeltnis(bigint)', 'execute'), 'bruecke must not execute intern.stoerung_mietverhaeltnis(bigint)';
    assert not has_function_privilege('voicebot', 'intern.stoerung_mietverhaeltnis(bigint)', 'execute'), 'voicebot must not execute intern.stoerung_mietverhaeltnis(bigint)';
end
$$;
rollback;
