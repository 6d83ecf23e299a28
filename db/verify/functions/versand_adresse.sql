begin;
do $$
begin
    assert intern.adresse_falsch('5.1.1') and not intern.adresse_falsch('5.2.2'), 'which codes speak against an address';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.adresse_unzustellbar(bigint, text, text, text)'::regprocedure
    ), 'intern.adresse_unzustellbar(bigint, text, text, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.adresse_unzustellbar(bigint, text, text, text)', 'execute'), 'anonym must not execute intern.adresse_unzustellbar(bigint, text, text, text)';
    assert not has_function_privilege('bruecke', 'intern.adresse_unzustellbar(bigint, text, text, text)', 'execute'), 'bruecke must not execute intern.adresse_unzustellbar(bigint, text, text, text)';
    assert not has_function_privilege('mieter', 'intern.adresse_unzustellbar(bigint, text, text, text)', 'execute'), 'mieter must not execute intern.adresse_unzustellbar(bigint, text, text, text)';
    assert not has_function_privilege('leitung', 'intern.adresse_unzustellbar(bigint, text, text, text)', 'execute'), 'leitung must not execute intern.adresse_unzustellbar(bigint, text, text, text)';
end
$$;
rollback;
