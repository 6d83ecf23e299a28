begin;
do $$
begin
    assert audit.inhalt_hash(jsonb_populate_record(null::audit.eintraege, '{"salz": "\\x00", "vorher": {"a": 1}, "grund": "g"}'))
        = sha256('\x00'::bytea || convert_to('[{"a": 1}, null, "g", null]', 'UTF8')),
        'the content hash has changed';
    assert not has_function_privilege('mieter', 'audit.blatt_hash(audit.eintraege)', 'execute'), 'not for web roles';
end
$$;
rollback;
