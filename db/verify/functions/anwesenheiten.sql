begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.anwesenheiten_verlassen()', 'execute'), 'anonym must not execute intern.anwesenheiten_verlassen';
    assert not has_function_privilege('verwalter', 'intern.anwesenheiten_verlassen()', 'execute'), 'verwalter must not execute intern.anwesenheiten_verlassen';
    assert not has_function_privilege('anonym', 'intern.anwesenheit_ereignis(bigint, bigint)', 'execute'), 'anonym must not execute intern.anwesenheit_ereignis';
    assert not has_function_privilege('mieter', 'intern.anwesenheit_ereignis(bigint, bigint)', 'execute'), 'mieter must not execute intern.anwesenheit_ereignis';
    assert not has_function_privilege('hausmeister', 'intern.anwesenheit_ereignis(bigint, bigint)', 'execute'), 'hausmeister must not execute intern.anwesenheit_ereignis';
    assert not has_function_privilege('anonym', 'intern.anwesenheit_melden(text, bigint)', 'execute'), 'anonym must not execute intern.anwesenheit_melden';
    assert not has_function_privilege('mieter', 'intern.anwesenheit_melden(text, bigint)', 'execute'), 'mieter must not execute intern.anwesenheit_melden';
    assert not has_function_privilege('hausmeister', 'intern.anwesenheit_melden(text, bigint)', 'execute'), 'hausmeister must not execute intern.anwesenheit_melden';
    assert not has_function_privilege('anonym', 'intern.anwesenheit_beenden(text, bigint)', 'execute'), 'anonym must not execute intern.anwesenheit_beenden';
    assert not has_function_privilege('mieter', 'intern.anwesenheit_beenden(text, bigint)', 'execute'), 'mieter must not execute intern.anwesenheit_beenden';
    assert not has_function_privilege('hausmeister', 'intern.anwesenheit_beenden(text, bigint)', 'execute'), 'hausmeister must not execute intern.anwesenheit_beenden';
    assert not has_function_privilege('anonym', 'intern.anwesenheiten_aufraeumen()', 'execute'), 'anonym must not execute intern.anwesenheiten_aufraeumen';
    assert not has_function_privilege('mieter', 'intern.anwesenheiten_aufraeumen()', 'execute'), 'mieter must not execute intern.anwesenheiten_aufraeumen';
    assert not has_function_privilege('hausmeister', 'intern.anwesenheiten_aufraeumen()', 'execute'), 'hausmeister must not execute intern.anwesenheiten_aufraeumen';
end
$$;
rollback;
