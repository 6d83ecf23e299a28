begin;
do $$
begin
    assert has_function_privilege('pruefer', 'intern.protokoll_filter_lesen(jsonb)', 'execute'), 'auditors search the log';
    assert not has_function_privilege('verwalter', 'intern.protokoll_auswahl(intern.protokoll_filter, timestamptz, bigint, integer)', 'execute'), 'clerks do not';
    assert not has_function_privilege('mieter', 'intern.siegel_nummer(timestamptz, bigint)', 'execute'), 'nor tenants';
end
$$;
rollback;
