begin;
do $$
begin
    assert has_function_privilege('dienst_siegel', 'intern.befunde_kette(timestamptz, timestamptz)', 'execute'), 'the check looks';
    assert not has_function_privilege('pruefer', 'intern.befunde_kette(timestamptz, timestamptz)', 'execute'),
        'auditors see findings through audit.pruefen only';
end
$$;
rollback;
