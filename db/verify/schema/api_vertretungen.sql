begin;
select mandant_id, id, benutzerkonto_id, name, vertreter_konto_id, vertreter_name, von, bis, angelegt_am from api.vertretungen where false;
do $$
begin
    assert has_table_privilege('verwalter', 'api.vertretungen', 'select'), 'verwalter must read api.vertretungen';
    assert not has_table_privilege('mieter', 'api.vertretungen', 'select'), 'mieter must not read api.vertretungen';
    assert not has_table_privilege('hausmeister', 'api.vertretungen', 'select'), 'hausmeister must not read api.vertretungen';
end
$$;
rollback;
