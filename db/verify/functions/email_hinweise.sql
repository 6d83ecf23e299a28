begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.email_namen(verwaltung.email_triage)', 'execute'), 'anonym must not execute intern.email_namen';
    assert not has_function_privilege('mieter', 'intern.email_namen(verwaltung.email_triage)', 'execute'), 'mieter must not execute intern.email_namen';
    assert not has_function_privilege('hausmeister', 'intern.email_namen(verwaltung.email_triage)', 'execute'), 'hausmeister must not execute intern.email_namen';
    assert not has_function_privilege('anonym', 'intern.email_personen_hinweise(verwaltung.email_triage)', 'execute'), 'anonym must not execute intern.email_personen_hinweise';
    assert not has_function_privilege('mieter', 'intern.email_personen_hinweise(verwaltung.email_triage)', 'execute'), 'mieter must not execute intern.email_personen_hinweise';
    assert not has_function_privilege('hausmeister', 'intern.email_personen_hinweise(verwaltung.email_triage)', 'execute'), 'hausmeister must not execute intern.email_personen_hinweise';
    assert not has_function_privilege('anonym', 'intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[])', 'execute'), 'anonym must not execute intern.email_anfragen_hinweise';
    assert not has_function_privilege('mieter', 'intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[])', 'execute'), 'mieter must not execute intern.email_anfragen_hinweise';
    assert not has_function_privilege('hausmeister', 'intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[])', 'execute'), 'hausmeister must not execute intern.email_anfragen_hinweise';
end
$$;
rollback;
