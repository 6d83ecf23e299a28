begin;
do $$
begin
    assert not has_function_privilege('pruefer', 'intern.vermerke(text)', 'execute'), 'the check reads them';
    assert intern.archiv_alter() >= interval '12 months', 'nobody archives what is in use';
end
$$;
rollback;
