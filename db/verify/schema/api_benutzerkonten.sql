begin;
do $$
begin
    assert has_table_privilege('verwalter', 'api.benutzerkonten', 'select'), 'clerks see accounts';
    assert not has_table_privilege('verwalter', 'api.kontosperren', 'select'), 'only heads know why';
    assert not has_table_privilege('verwalter', 'api.zweitfaktoren', 'select'), 'only heads know who lacks a factor';
    assert not has_table_privilege('mieter', 'api.benutzerkonten', 'select'), 'tenants see no accounts';
    assert not has_table_privilege('hausmeister', 'api.benutzerkonten', 'select'), 'caretakers see no accounts';
end
$$;
rollback;
