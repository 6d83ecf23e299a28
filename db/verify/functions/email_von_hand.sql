begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_absender_person(verwaltung.email_triage)', 'execute'), 'anonym must not execute intern.email_absender_person';
    assert not has_function_privilege('mieter', 'intern.email_absender_person(verwaltung.email_triage)', 'execute'), 'mieter must not execute intern.email_absender_person';
    assert not has_function_privilege('verwalter', 'intern.email_absender_person(verwaltung.email_triage)', 'execute'), 'verwalter must not execute intern.email_absender_person';
    assert not has_function_privilege('anonym', 'intern.email_rolle(bigint, bigint, bigint, bigint)', 'execute'), 'anonym must not execute intern.email_rolle';
    assert not has_function_privilege('mieter', 'intern.email_rolle(bigint, bigint, bigint, bigint)', 'execute'), 'mieter must not execute intern.email_rolle';
    assert not has_function_privilege('hausmeister', 'intern.email_rolle(bigint, bigint, bigint, bigint)', 'execute'), 'hausmeister must not execute intern.email_rolle';
    assert not has_function_privilege('anonym', 'intern.email_adresse_lernen(verwaltung.email_triage, bigint)', 'execute'), 'anonym must not execute intern.email_adresse_lernen';
    assert not has_function_privilege('mieter', 'intern.email_adresse_lernen(verwaltung.email_triage, bigint)', 'execute'), 'mieter must not execute intern.email_adresse_lernen';
    assert not has_function_privilege('hausmeister', 'intern.email_adresse_lernen(verwaltung.email_triage, bigint)', 'execute'), 'hausmeister must not execute intern.email_adresse_lernen';
    assert not has_function_privilege('anonym', 'intern.email_ziel_anfrage(verwaltung.email_triage, bigint, bigint)', 'execute'), 'anonym must not execute intern.email_ziel_anfrage';
    assert not has_function_privilege('mieter', 'intern.email_ziel_anfrage(verwaltung.email_triage, bigint, bigint)', 'execute'), 'mieter must not execute intern.email_ziel_anfrage';
    assert not has_function_privilege('hausmeister', 'intern.email_ziel_anfrage(verwaltung.email_triage, bigint, bigint)', 'execute'), 'hausmeister must not execute intern.email_ziel_anfrage';
    assert not has_function_privilege('anonym', 'intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean)', 'execute'), 'anonym must not execute intern.email_von_hand_zuordnen';
    assert not has_function_privilege('mieter', 'intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean)', 'execute'), 'mieter must not execute intern.email_von_hand_zuordnen';
    assert not has_function_privilege('hausmeister', 'intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean)', 'execute'), 'hausmeister must not execute intern.email_von_hand_zuordnen';
end
$$;
rollback;
