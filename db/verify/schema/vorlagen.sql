begin;
select mandant_id, ereignis, betreff, text, aktiv, kategorien
from verwaltung.vorlagen
where false;
select mandant_id, person_id, ereignis, per_email, geaendert_am
from verwaltung.benachrichtigungswahl
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.vorlagen', 'select'), 'anonym must not read verwaltung.vorlagen';
    assert not has_table_privilege('bruecke', 'verwaltung.vorlagen', 'select'), 'bruecke must not browse verwaltung.vorlagen';
    assert not has_table_privilege('leitung', 'verwaltung.vorlagen', 'delete'), 'nobody of the web deletes from verwaltung.vorlagen';
    assert not has_table_privilege('anonym', 'verwaltung.benachrichtigungswahl', 'select'), 'anonym must not read verwaltung.benachrichtigungswahl';
    assert not has_table_privilege('bruecke', 'verwaltung.benachrichtigungswahl', 'select'), 'bruecke must not browse verwaltung.benachrichtigungswahl';
    assert not has_table_privilege('leitung', 'verwaltung.benachrichtigungswahl', 'delete'), 'nobody of the web deletes from verwaltung.benachrichtigungswahl';
end
$$;
rollback;
