begin;
do $$
begin
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])'::regprocedure
    ), 'intern.versand_empfaenger(verwaltung.anfragen, text, bigint[]) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])', 'execute'), 'anonym must not execute intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])';
    assert not has_function_privilege('bruecke', 'intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])', 'execute'), 'bruecke must not execute intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])';
    assert not has_function_privilege('mieter', 'intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])', 'execute'), 'mieter must not execute intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])';
    assert not has_function_privilege('leitung', 'intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])', 'execute'), 'leitung must not execute intern.versand_empfaenger(verwaltung.anfragen, text, bigint[])';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)'::regprocedure
    ), 'intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'anonym must not execute intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('bruecke', 'intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'bruecke must not execute intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('mieter', 'intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'mieter must not execute intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert not has_function_privilege('leitung', 'intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)', 'execute'), 'leitung must not execute intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_ist_eigene_adresse(bigint, text)'::regprocedure
    ), 'intern.versand_ist_eigene_adresse(bigint, text) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_ist_eigene_adresse(bigint, text)', 'execute'), 'anonym must not execute intern.versand_ist_eigene_adresse(bigint, text)';
    assert not has_function_privilege('bruecke', 'intern.versand_ist_eigene_adresse(bigint, text)', 'execute'), 'bruecke must not execute intern.versand_ist_eigene_adresse(bigint, text)';
    assert not has_function_privilege('mieter', 'intern.versand_ist_eigene_adresse(bigint, text)', 'execute'), 'mieter must not execute intern.versand_ist_eigene_adresse(bigint, text)';
    assert not has_function_privilege('leitung', 'intern.versand_ist_eigene_adresse(bigint, text)', 'execute'), 'leitung must not execute intern.versand_ist_eigene_adresse(bigint, text)';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_versand' and p.prosecdef from pg_proc as p where p.oid = 'intern.versand_schon_bestaetigt(bigint, text, integer)'::regprocedure
    ), 'intern.versand_schon_bestaetigt(bigint, text, integer) is a definer of dienst_versand';
    assert not has_function_privilege('anonym', 'intern.versand_schon_bestaetigt(bigint, text, integer)', 'execute'), 'anonym must not execute intern.versand_schon_bestaetigt(bigint, text, integer)';
    assert not has_function_privilege('bruecke', 'intern.versand_schon_bestaetigt(bigint, text, integer)', 'execute'), 'bruecke must not execute intern.versand_schon_bestaetigt(bigint, text, integer)';
    assert not has_function_privilege('mieter', 'intern.versand_schon_bestaetigt(bigint, text, integer)', 'execute'), 'mieter must not execute intern.versand_schon_bestaetigt(bigint, text, integer)';
    assert not has_function_privilege('leitung', 'intern.versand_schon_bestaetigt(bigint, text, integer)', 'execute'), 'leitung must not execute intern.versand_schon_bestaetigt(bigint, text, integer)';
end
$$;
rollback;
