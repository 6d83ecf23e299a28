begin;
select mandant_id, id, art, dateiname, zeilen, benutzerkonto_id, name, uebernommen_am, ergebnis, zurueckgenommen_am, zurueckgenommen_name
from api.importe
where false;
do $$
begin
    assert has_table_privilege('verwalter', 'api.importe', 'select'), 'verwalter must read api.importe';
    assert not has_table_privilege('mieter', 'api.importe', 'select'), 'mieter must not read api.importe';
    assert not has_table_privilege('hausmeister', 'api.importe', 'select'), 'hausmeister must not read api.importe';
end
$$;
rollback;
