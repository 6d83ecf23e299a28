begin;
do $$
begin
    assert has_table_privilege('leitung', 'api.vorlagen', 'select'), 'leitung reads api.vorlagen';
    assert not has_table_privilege('anonym', 'api.vorlagen', 'select'), 'anonym must not read api.vorlagen';
    assert not has_table_privilege('hausmeister', 'api.vorlagen', 'select'), 'hausmeister must not read api.vorlagen';
    assert has_table_privilege('leitung', 'api.versand', 'select'), 'leitung reads api.versand';
    assert not has_table_privilege('anonym', 'api.versand', 'select'), 'anonym must not read api.versand';
    assert not has_table_privilege('hausmeister', 'api.versand', 'select'), 'hausmeister must not read api.versand';
    assert has_table_privilege('leitung', 'api.versand_einstellungen', 'select'), 'leitung reads api.versand_einstellungen';
    assert not has_table_privilege('anonym', 'api.versand_einstellungen', 'select'), 'anonym must not read api.versand_einstellungen';
    assert not has_table_privilege('hausmeister', 'api.versand_einstellungen', 'select'), 'hausmeister must not read api.versand_einstellungen';
    assert has_table_privilege('leitung', 'api.benachrichtigungswahl', 'select'), 'leitung reads api.benachrichtigungswahl';
    assert not has_table_privilege('anonym', 'api.benachrichtigungswahl', 'select'), 'anonym must not read api.benachrichtigungswahl';
    assert not has_table_privilege('hausmeister', 'api.benachrichtigungswahl', 'select'), 'hausmeister must not read api.benachrichtigungswahl';
end
$$;
rollback;
