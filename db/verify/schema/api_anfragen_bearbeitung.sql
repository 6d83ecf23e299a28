begin;
select mandant_id, id, nummer, status, prioritaet_rang, sachbearbeiter_konto_id, wiedervorlage_am, faellig_am, letzte_nachricht
from api.anfragen_bearbeitung where false;
do $$
begin
    assert has_table_privilege('verwalter', 'api.anfragen_bearbeitung', 'select'), 'the office reads it';
    assert not has_any_column_privilege('mieter', 'api.anfragen_bearbeitung', 'select'), 'tenants read api.anfragen';
    assert not has_any_column_privilege('hausmeister', 'api.anfragen_bearbeitung', 'select'), 'caretakers read api.anfragen';
    assert not has_any_column_privilege('anonym', 'api.anfragen_bearbeitung', 'select'), 'nobody else reads it';
end
$$;
rollback;
