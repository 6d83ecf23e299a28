begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.text_pruefen(text, text, integer, boolean)', 'execute'), 'anonym must not call intern.text_pruefen(text, text, integer, boolean)';
    assert not has_function_privilege('anonym', 'intern.auswahl_pruefen(text, text, text[])', 'execute'), 'anonym must not call intern.auswahl_pruefen(text, text, text[])';
    assert not has_function_privilege('anonym', 'intern.nicht_gefunden()', 'execute'), 'anonym must not call intern.nicht_gefunden()';
end
$$;
rollback;
