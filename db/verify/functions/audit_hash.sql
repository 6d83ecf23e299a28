begin;
do $$
begin
    assert audit.inhalt_hash('\x00', '{"a": 1}', null) = sha256('\x00'::bytea || convert_to('[{"a": 1}, null]', 'UTF8')),
        'the content hash has changed';
    assert not has_function_privilege('mieter', 'audit.blatt_hash(audit.eintraege)', 'execute'), 'not for web roles';
end
$$;
rollback;
