begin;
do $$
begin
    assert has_function_privilege('bruecke', 'intern.anfrage_wortschatz_lernen(bigint, timestamptz)', 'execute'), 'bruecke may execute intern.anfrage_wortschatz_lernen(bigint, timestamptz)';
    assert has_function_privilege('hausdraht_dba', 'intern.suche_aufbauen(bigint)', 'execute'), 'hausdraht_dba may execute intern.suche_aufbauen(bigint)';
    assert not has_function_privilege('anonym', 'intern.anfrage_wortschatz_lernen(bigint, timestamptz)', 'execute'), 'anonym must not execute intern.anfrage_wortschatz_lernen(bigint, timestamptz)';
    assert not has_function_privilege('mieter', 'intern.anfrage_wortschatz_lernen(bigint, timestamptz)', 'execute'), 'mieter must not execute intern.anfrage_wortschatz_lernen(bigint, timestamptz)';
    assert not has_function_privilege('verwalter', 'intern.anfrage_wortschatz_lernen(bigint, timestamptz)', 'execute'), 'verwalter must not execute intern.anfrage_wortschatz_lernen(bigint, timestamptz)';
    assert not has_function_privilege('verwalter', 'intern.suche_aufbauen(bigint)', 'execute'), 'verwalter must not execute intern.suche_aufbauen(bigint)';
    assert not has_function_privilege('bruecke', 'intern.suche_aufbauen(bigint)', 'execute'), 'bruecke must not execute intern.suche_aufbauen(bigint)';
end
$$;
rollback;
