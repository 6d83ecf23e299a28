begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_ablage_beruehrt(bigint, bigint, bigint, bigint, timestamptz)', 'execute'), 'anonym must not execute intern.email_ablage_beruehrt';
    assert not has_function_privilege('mieter', 'intern.email_ablage_beruehrt(bigint, bigint, bigint, bigint, timestamptz)', 'execute'), 'mieter must not execute intern.email_ablage_beruehrt';
    assert not has_function_privilege('hausmeister', 'intern.email_ablage_beruehrt(bigint, bigint, bigint, bigint, timestamptz)', 'execute'), 'hausmeister must not execute intern.email_ablage_beruehrt';
    assert not has_function_privilege('anonym', 'intern.email_ablage_aufheben(verwaltung.email_triage, bigint, bigint, timestamptz)', 'execute'), 'anonym must not execute intern.email_ablage_aufheben';
    assert not has_function_privilege('mieter', 'intern.email_ablage_aufheben(verwaltung.email_triage, bigint, bigint, timestamptz)', 'execute'), 'mieter must not execute intern.email_ablage_aufheben';
    assert not has_function_privilege('hausmeister', 'intern.email_ablage_aufheben(verwaltung.email_triage, bigint, bigint, timestamptz)', 'execute'), 'hausmeister must not execute intern.email_ablage_aufheben';
    assert not has_function_privilege('anonym', 'intern.email_entscheidung_zuruecknehmen(bigint)', 'execute'), 'anonym must not execute intern.email_entscheidung_zuruecknehmen';
    assert not has_function_privilege('mieter', 'intern.email_entscheidung_zuruecknehmen(bigint)', 'execute'), 'mieter must not execute intern.email_entscheidung_zuruecknehmen';
    assert not has_function_privilege('hausmeister', 'intern.email_entscheidung_zuruecknehmen(bigint)', 'execute'), 'hausmeister must not execute intern.email_entscheidung_zuruecknehmen';
    assert not has_function_privilege('anonym', 'intern.email_von_hand_hervorholen(bigint)', 'execute'), 'anonym must not execute intern.email_von_hand_hervorholen';
    assert not has_function_privilege('mieter', 'intern.email_von_hand_hervorholen(bigint)', 'execute'), 'mieter must not execute intern.email_von_hand_hervorholen';
    assert not has_function_privilege('hausmeister', 'intern.email_von_hand_hervorholen(bigint)', 'execute'), 'hausmeister must not execute intern.email_von_hand_hervorholen';
end
$$;
rollback;
