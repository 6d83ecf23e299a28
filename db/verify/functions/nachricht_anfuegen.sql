begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text)', 'execute'), 'anonym must not call intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text)';
    assert not has_function_privilege('anonym', 'intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean)', 'execute'), 'anonym must not call intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean)';
    assert not has_function_privilege('verwalter', 'intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text)', 'execute'), 'verwalter must not call intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text)';
    assert not has_function_privilege('verwalter', 'intern.ablage_zuruecknehmen(bigint, bigint, bigint)', 'execute'), 'verwalter must not call intern.ablage_zuruecknehmen(bigint, bigint, bigint)';
end
$$;
rollback;
