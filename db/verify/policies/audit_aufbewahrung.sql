begin;
do $$
begin
    assert not has_any_column_privilege('dienst_aufbewahrung', 'audit.eintraege', 'insert'), 'who deletes content does not write entries';
    assert not has_table_privilege('dienst_aufbewahrung', 'audit.eintraege', 'delete'), 'entries stay';
    assert not has_column_privilege('dienst_aufbewahrung', 'audit.eintraege', 'blatt_hash', 'update'), 'so do their hashes';
    assert not has_column_privilege('dienst_aufbewahrung', 'audit.eintraege', 'vorher', 'select'), 'who deletes it does not read it';
end
$$;
rollback;
