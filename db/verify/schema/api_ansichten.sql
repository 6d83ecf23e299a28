begin;
select mandant_id, id, benutzerkonto_id, name, auswahl, geteilt, erstellt_am, eigene from api.ansichten where false;
do $$
begin
    assert not has_any_column_privilege('mieter', 'api.ansichten', 'select'), 'tenants have no views';
    assert not has_any_column_privilege('hausmeister', 'api.ansichten', 'select'), 'caretakers have no views';
end
$$;
rollback;
