begin;
do $$
begin
    assert not has_table_privilege('anonym', 'api.mandanten', 'select'), 'nobody lists the Mandanten';
end
$$;
rollback;
