begin;
do $$
begin
    assert intern.frist_bis(10, true, '2026-12-31 23:30:00+01') = '2016-01-01', 'ten years from the end of the year';
    assert not exists (select from intern.protokoll_frist('audit.eintraege', 'archiviert', now())), 'never what proves a deletion';
end
$$;
rollback;
