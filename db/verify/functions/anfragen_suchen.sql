begin;
do $$
begin
    assert has_function_privilege('verwalter', 'intern.anfragen_suchen(text, intern.anfragen_wahl, integer)', 'execute'), 'verwalter may execute intern.anfragen_suchen(text, intern.anfragen_wahl, integer)';
    assert has_function_privilege('leitung', 'intern.anfragen_suchen(text, intern.anfragen_wahl, integer)', 'execute'), 'leitung may execute intern.anfragen_suchen(text, intern.anfragen_wahl, integer)';
    assert not has_function_privilege('anonym', 'intern.anfragen_suchen(text, intern.anfragen_wahl, integer)', 'execute'), 'anonym must not execute intern.anfragen_suchen(text, intern.anfragen_wahl, integer)';
    assert not has_function_privilege('mieter', 'intern.anfragen_suchen(text, intern.anfragen_wahl, integer)', 'execute'), 'mieter must not execute intern.anfragen_suchen(text, intern.anfragen_wahl, integer)';
    assert not has_function_privilege('hausmeister', 'intern.anfragen_suchen(text, intern.anfragen_wahl, integer)', 'execute'), 'hausmeister must not execute intern.anfragen_suchen(text, intern.anfragen_wahl, integer)';
    assert not has_function_privilege('bruecke', 'intern.anfragen_suchen(text, intern.anfragen_wahl, integer)', 'execute'), 'bruecke must not execute intern.anfragen_suchen(text, intern.anfragen_wahl, integer)';
end
$$;
rollback;
