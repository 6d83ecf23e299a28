begin;
select mandant_id, id, nummer, status, prioritaet_rang, sachbearbeiter_konto_id, wiedervorlage_am, faellig_am, letzte_nachricht
from api.anfragen_bearbeitung where false;
do $$
begin
    assert has_table_privilege('verwalter', 'api.anfragen_bearbeitung', 'select'), 'the office reads it';
    assert not has_any_column_privilege('mieter', 'api.anfragen_bearbeitung', 'select'), 'tenants read api.anfragen';
    assert not has_any_column_privilege('hausmeister', 'api.anfragen_bearbeitung', 'select'), 'caretakers read api.anfragen';
    assert has_function_privilege('verwalter', 'api.statuswechsel(api.anfragen_bearbeitung)', 'execute'), 'the office embeds the history';
    assert has_function_privilege('verwalter', 'api.verknuepfungen(api.anfragen_bearbeitung)', 'execute'), 'the office embeds links';
    assert not has_function_privilege('mieter', 'api.verknuepfungen(api.anfragen_bearbeitung)', 'execute'), 'tenants see no links';
    assert not has_any_column_privilege('anonym', 'api.anfragen_bearbeitung', 'select'), 'nobody else reads it';
end
$$;
rollback;
