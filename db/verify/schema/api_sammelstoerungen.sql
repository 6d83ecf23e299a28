begin;
do $$
begin
    assert has_table_privilege('leitung', 'api.sammelstoerungen', 'select'), 'leitung must read api.sammelstoerungen';
    assert has_table_privilege('verwalter', 'api.sammelstoerungen', 'select'), 'verwalter must read api.sammelstoerungen';
    assert not has_any_column_privilege('anonym', 'api.sammelstoerungen', 'select'), 'anonym must not read api.sammelstoerungen';
    assert not has_any_column_privilege('mieter', 'api.sammelstoerungen', 'select'), 'mieter must not read api.sammelstoerungen';
    assert not has_any_column_privilege('hausmeister', 'api.sammelstoerungen', 'select'), 'hausmeister must not read api.sammelstoerungen';
    assert not has_any_column_privilege('voicebot', 'api.sammelstoerungen', 'select'), 'voicebot must not read api.sammelstoerungen';
    assert not has_any_column_privilege('bruecke', 'api.sammelstoerungen', 'select'), 'bruecke must not read api.sammelstoerungen';
    assert has_table_privilege('leitung', 'api.sammelstoerung_anfragen', 'select'), 'leitung must read api.sammelstoerung_anfragen';
    assert has_table_privilege('verwalter', 'api.sammelstoerung_anfragen', 'select'), 'verwalter must read api.sammelstoerung_anfragen';
    assert not has_any_column_privilege('anonym', 'api.sammelstoerung_anfragen', 'select'), 'anonym must not read api.sammelstoerung_anfragen';
    assert not has_any_column_privilege('mieter', 'api.sammelstoerung_anfragen', 'select'), 'mieter must not read api.sammelstoerung_anfragen';
    assert not has_any_column_privilege('hausmeister', 'api.sammelstoerung_anfragen', 'select'), 'hausmeister must not read api.sammelstoerung_anfragen';
    assert not has_any_column_privilege('voicebot', 'api.sammelstoerung_anfragen', 'select'), 'voicebot must not read api.sammelstoerung_anfragen';
    assert not has_any_column_privilege('bruecke', 'api.sammelstoerung_anfragen', 'select'), 'bruecke must not read api.sammelstoerung_anfragen';
    assert has_table_privilege('leitung', 'api.sammelstoerung_betroffene', 'select'), 'leitung must read api.sammelstoerung_betroffene';
    assert has_table_privilege('verwalter', 'api.sammelstoerung_betroffene', 'select'), 'verwalter must read api.sammelstoerung_betroffene';
    assert not has_any_column_privilege('anonym', 'api.sammelstoerung_betroffene', 'select'), 'anonym must not read api.sammelstoerung_betroffene';
    assert not has_any_column_privilege('mieter', 'api.sammelstoerung_betroffene', 'select'), 'mieter must not read api.sammelstoerung_betroffene';
    assert not has_any_column_privilege('hausmeister', 'api.sammelstoerung_betroffene', 'select'), 'hausmeister must not read api.sammelstoerung_betroffene';
    assert not has_any_column_privilege('voicebot', 'api.sammelstoerung_betroffene', 'select'), 'voicebot must not read api.sammelstoerung_betroffene';
    assert not has_any_column_privilege('bruecke', 'api.sammelstoerung_betroffene', 'select'), 'bruecke must not read api.sammelstoerung_betroffene';
    assert has_table_privilege('mieter', 'api.meine_stoerungen', 'select'), 'mieter must read api.meine_stoerungen';
    assert not has_any_column_privilege('anonym', 'api.meine_stoerungen', 'select'), 'anonym must not read api.meine_stoerungen';
    assert not has_any_column_privilege('hausmeister', 'api.meine_stoerungen', 'select'), 'hausmeister must not read api.meine_stoerungen';
    assert not has_any_column_privilege('voicebot', 'api.meine_stoerungen', 'select'), 'voicebot must not read api.meine_stoerungen';
    assert not has_any_column_privilege('bruecke', 'api.meine_stoerungen', 'select'), 'bruecke must not read api.meine_stoerungen';
    assert has_table_privilege('leitung', 'api.rundschreiben', 'select'), 'leitung must read api.rundschreiben';
    assert has_table_privilege('verwalter', 'api.rundschreiben', 'select'), 'verwalter must read api.rundschreiben';
    assert not has_any_column_privilege('anonym', 'api.rundschreiben', 'select'), 'anonym must not read api.rundschreiben';
    assert not has_any_column_privilege('mieter', 'api.rundschreiben', 'select'), 'mieter must not read api.rundschreiben';
    assert not has_any_column_privilege('hausmeister', 'api.rundschreiben', 'select'), 'hausmeister must not read api.rundschreiben';
    assert not has_any_column_privilege('voicebot', 'api.rundschreiben', 'select'), 'voicebot must not read api.rundschreiben';
    assert not has_any_column_privilege('bruecke', 'api.rundschreiben', 'select'), 'bruecke must not read api.rundschreiben';
end
$$;
rollback;
