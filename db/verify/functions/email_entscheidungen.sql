begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_in_bearbeitung(bigint)', 'execute'), 'anonym must not execute intern.email_in_bearbeitung';
    assert not has_function_privilege('mieter', 'intern.email_in_bearbeitung(bigint)', 'execute'), 'mieter must not execute intern.email_in_bearbeitung';
    assert not has_function_privilege('hausmeister', 'intern.email_in_bearbeitung(bigint)', 'execute'), 'hausmeister must not execute intern.email_in_bearbeitung';
    assert not has_function_privilege('anonym', 'intern.email_entscheidung_eintragen(bigint, text, bigint, bigint, bigint, text, text)', 'execute'), 'anonym must not execute intern.email_entscheidung_eintragen';
    assert not has_function_privilege('mieter', 'intern.email_entscheidung_eintragen(bigint, text, bigint, bigint, bigint, text, text)', 'execute'), 'mieter must not execute intern.email_entscheidung_eintragen';
    assert not has_function_privilege('hausmeister', 'intern.email_entscheidung_eintragen(bigint, text, bigint, bigint, bigint, text, text)', 'execute'), 'hausmeister must not execute intern.email_entscheidung_eintragen';
    assert not has_function_privilege('anonym', 'intern.email_von_hand_verwerfen(bigint, text, text)', 'execute'), 'anonym must not execute intern.email_von_hand_verwerfen';
    assert not has_function_privilege('mieter', 'intern.email_von_hand_verwerfen(bigint, text, text)', 'execute'), 'mieter must not execute intern.email_von_hand_verwerfen';
    assert not has_function_privilege('hausmeister', 'intern.email_von_hand_verwerfen(bigint, text, text)', 'execute'), 'hausmeister must not execute intern.email_von_hand_verwerfen';
end
$$;
rollback;
