begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.betreff_aus_text(text)', 'execute'), 'anonym must not call intern.betreff_aus_text(text)';
    assert not has_function_privilege('anonym', 'intern.naechste_vorgangsnummer(bigint, integer)', 'execute'), 'anonym must not call intern.naechste_vorgangsnummer(bigint, integer)';
    assert not has_function_privilege('anonym', 'intern.zustaendigkeit_bestimmen(text, boolean, boolean, bigint)', 'execute'), 'anonym must not call intern.zustaendigkeit_bestimmen(text, boolean, boolean, bigint)';
    assert not has_function_privilege('anonym', 'intern.anfrage_anlegen(bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text)', 'execute'), 'anonym must not call intern.anfrage_anlegen(bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text)';
    assert not has_function_privilege('mieter', 'intern.anfrage_anlegen(bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text)', 'execute'), 'mieter must not call intern.anfrage_anlegen(bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text)';
end
$$;
rollback;
