begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_nachspielen_vorher(verwaltung.email_triage)', 'execute'), 'anonym must not execute intern.email_nachspielen_vorher';
    assert not has_function_privilege('mieter', 'intern.email_nachspielen_vorher(verwaltung.email_triage)', 'execute'), 'mieter must not execute intern.email_nachspielen_vorher';
    assert not has_function_privilege('hausmeister', 'intern.email_nachspielen_vorher(verwaltung.email_triage)', 'execute'), 'hausmeister must not execute intern.email_nachspielen_vorher';
    assert not has_function_privilege('anonym', 'intern.email_nachspielen_vergleichen(verwaltung.email_triage, jsonb)', 'execute'), 'anonym must not execute intern.email_nachspielen_vergleichen';
    assert not has_function_privilege('mieter', 'intern.email_nachspielen_vergleichen(verwaltung.email_triage, jsonb)', 'execute'), 'mieter must not execute intern.email_nachspielen_vergleichen';
    assert not has_function_privilege('hausmeister', 'intern.email_nachspielen_vergleichen(verwaltung.email_triage, jsonb)', 'execute'), 'hausmeister must not execute intern.email_nachspielen_vergleichen';
    assert not has_function_privilege('anonym', 'intern.email_nachspielbar(bigint)', 'execute'), 'anonym must not execute intern.email_nachspielbar';
    assert not has_function_privilege('mieter', 'intern.email_nachspielbar(bigint)', 'execute'), 'mieter must not execute intern.email_nachspielbar';
    assert not has_function_privilege('hausmeister', 'intern.email_nachspielbar(bigint)', 'execute'), 'hausmeister must not execute intern.email_nachspielbar';
    assert not has_function_privilege('anonym', 'intern.email_neu_zerlegen(verwaltung.email_triage)', 'execute'), 'anonym must not execute intern.email_neu_zerlegen';
    assert not has_function_privilege('mieter', 'intern.email_neu_zerlegen(verwaltung.email_triage)', 'execute'), 'mieter must not execute intern.email_neu_zerlegen';
    assert not has_function_privilege('hausmeister', 'intern.email_neu_zerlegen(verwaltung.email_triage)', 'execute'), 'hausmeister must not execute intern.email_neu_zerlegen';
    assert not has_function_privilege('anonym', 'intern.email_nachspielen_vorschau(bigint)', 'execute'), 'anonym must not execute intern.email_nachspielen_vorschau';
    assert not has_function_privilege('mieter', 'intern.email_nachspielen_vorschau(bigint)', 'execute'), 'mieter must not execute intern.email_nachspielen_vorschau';
    assert not has_function_privilege('hausmeister', 'intern.email_nachspielen_vorschau(bigint)', 'execute'), 'hausmeister must not execute intern.email_nachspielen_vorschau';
    assert not has_function_privilege('anonym', 'intern.email_nachspielen(bigint)', 'execute'), 'anonym must not execute intern.email_nachspielen';
    assert not has_function_privilege('mieter', 'intern.email_nachspielen(bigint)', 'execute'), 'mieter must not execute intern.email_nachspielen';
    assert not has_function_privilege('hausmeister', 'intern.email_nachspielen(bigint)', 'execute'), 'hausmeister must not execute intern.email_nachspielen';
end
$$;
rollback;
