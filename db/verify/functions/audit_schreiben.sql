begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.vorgang_protokollieren(text, text, jsonb, jsonb, text)', 'execute'), 'strangers write nothing';
    assert not has_function_privilege('verwalter', 'audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text)', 'execute'), 'not for web roles';
    assert not has_function_privilege('mieter', 'audit.eintrag_schreiben(audit.eintraege)', 'execute'), 'not for web roles';
end
$$;
rollback;
