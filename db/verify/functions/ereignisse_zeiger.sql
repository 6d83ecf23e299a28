begin;
do $$
begin
    assert intern.ereignisse_snapshot(intern.ereignisse_zeiger()) is not null, 'a fresh cursor is readable';
    assert intern.ereignisse_snapshot('kaputt') is null, 'nonsense is not';
    assert not has_function_privilege('bruecke', 'intern.ereignisse_zeiger()', 'execute'), 'bruecke gets cursors with events only';
end
$$;
rollback;
