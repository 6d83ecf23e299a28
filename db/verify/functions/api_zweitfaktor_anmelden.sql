begin;
do $$
begin
    assert has_function_privilege('anonym', 'api.anmelden_zweitfaktor(text, text)', 'execute'), 'the ticket is enough';
    assert not has_function_privilege('voicebot', 'api.anmelden_zweitfaktor(text, text)', 'execute'), 'a telephone assistant has no account';
end
$$;
rollback;
