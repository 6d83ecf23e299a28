begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.anschrift_schluessel(text, text)', 'execute'), 'anonym must not execute intern.anschrift_schluessel';
    assert not has_function_privilege('mieter', 'intern.anschrift_schluessel(text, text)', 'execute'), 'mieter must not execute intern.anschrift_schluessel';
    assert not has_function_privilege('hausmeister', 'intern.anschrift_schluessel(text, text)', 'execute'), 'hausmeister must not execute intern.anschrift_schluessel';
end
$$;
rollback;
