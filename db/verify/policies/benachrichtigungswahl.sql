begin;
do $$
begin
    assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = 'verwaltung.benachrichtigungswahl'::regclass),
        'verwaltung.benachrichtigungswahl must force row level security';
    assert not has_any_column_privilege('anonym', 'verwaltung.benachrichtigungswahl', 'select'), 'anonym must not read verwaltung.benachrichtigungswahl';
    assert not has_any_column_privilege('bruecke', 'verwaltung.benachrichtigungswahl', 'select'), 'bruecke must not read verwaltung.benachrichtigungswahl';
    assert not has_any_column_privilege('voicebot', 'verwaltung.benachrichtigungswahl', 'select'), 'voicebot must not read verwaltung.benachrichtigungswahl';
    assert not has_any_column_privilege('hausmeister', 'verwaltung.benachrichtigungswahl', 'select'), 'hausmeister must not read verwaltung.benachrichtigungswahl';
    assert not has_table_privilege('mieter', 'verwaltung.benachrichtigungswahl', 'delete'), 'mieter must not delete from verwaltung.benachrichtigungswahl';
    assert not has_table_privilege('verwalter', 'verwaltung.benachrichtigungswahl', 'delete'), 'verwalter must not delete from verwaltung.benachrichtigungswahl';
    assert not has_table_privilege('leitung', 'verwaltung.benachrichtigungswahl', 'delete'), 'leitung must not delete from verwaltung.benachrichtigungswahl';
end
$$;
rollback;
