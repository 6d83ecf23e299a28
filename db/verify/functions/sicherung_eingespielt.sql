begin;
do $$
begin
    assert to_regprocedure('intern.sicherung_eingespielt(timestamptz)') is not null, 'intern.sicherung_eingespielt(timestamptz) is missing';
    assert not has_function_privilege('leitung', 'intern.sicherung_eingespielt(timestamptz)', 'execute'), 'nobody of the web ends all sessions';
    assert not has_function_privilege('bruecke', 'intern.sicherung_eingespielt(timestamptz)', 'execute'), 'nor does the bridge';
    assert not has_function_privilege('hausdraht_dba', 'intern.sicherung_eingespielt(timestamptz)', 'execute'), 'nor an administrator';
end
$$;
rollback;
