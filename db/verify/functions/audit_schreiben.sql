begin;
do $$
begin
    assert not has_function_privilege('anonym', 'intern.vorgang_protokollieren(text, text, jsonb, jsonb, text)', 'execute'), 'nobody writes what he likes';
    assert not has_function_privilege('mieter', 'audit.eintrag_schreiben(audit.eintraege)', 'execute'), 'not for web roles';
end
$$;
rollback;
