begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.meine_einheiten()', 'execute'), 'anonym must not call intern.meine_einheiten()';
    assert not has_function_privilege('anonym', 'intern.meine_objekte()', 'execute'), 'anonym must not call intern.meine_objekte()';
    assert not has_function_privilege('anonym', 'intern.sieht_objekt(bigint, bigint)', 'execute'), 'anonym must not call intern.sieht_objekt(bigint, bigint)';
    assert not has_function_privilege('anonym', 'intern.meine_anfragen()', 'execute'), 'anonym must not call intern.meine_anfragen()';
    assert not has_function_privilege('anonym', 'intern.meine_schreibbaren_anfragen()', 'execute'), 'anonym must not call intern.meine_schreibbaren_anfragen()';
    assert not has_function_privilege('anonym', 'intern.meine_ablagen()', 'execute'), 'anonym must not call intern.meine_ablagen()';
    assert not has_function_privilege('anonym', 'intern.status_beendet(text, text)', 'execute'), 'anonym must not call intern.status_beendet(text, text)';
end
$$;
rollback;
