begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.email_triage'::regclass),
        'email_triage must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.email_triage', 'select'), 'anonym must not read email_triage';
    assert not has_any_column_privilege('bruecke', 'verwaltung.email_triage', 'select'), 'bruecke must not read email_triage';
    assert not has_any_column_privilege('voicebot', 'verwaltung.email_triage', 'select'), 'voicebot must not read email_triage';
    assert not has_any_column_privilege('mieter', 'verwaltung.email_triage', 'select'), 'mieter must not read email_triage';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.email_triage', 'select'), 'hausmeister must not read email_triage';
    assert not has_any_column_privilege('verwalter', 'verwaltung.email_triage', 'update'), 'verwalter must not change email_triage past the functions';
    assert not has_any_column_privilege('leitung', 'verwaltung.email_triage', 'update'), 'leitung must not change email_triage past the functions';
    assert not has_table_privilege('mieter', 'verwaltung.email_triage', 'delete'), 'mieter must not delete from email_triage';
    assert not has_table_privilege('hausmeister', 'verwaltung.email_triage', 'delete'), 'hausmeister must not delete from email_triage';
    assert not has_table_privilege('verwalter', 'verwaltung.email_triage', 'delete'), 'verwalter must not delete from email_triage';
    assert not has_table_privilege('leitung', 'verwaltung.email_triage', 'delete'), 'leitung must not delete from email_triage';
end
$$;
rollback;
