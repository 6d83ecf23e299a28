begin;
select mandant_id, adresse, antwort_form from api.eingangsadressen where false;
do $$
begin
    assert not has_table_privilege('anonym', 'api.eingangsadressen', 'select'), 'anonym must not read api.eingangsadressen';
    assert not has_table_privilege('mieter', 'api.eingangsadressen', 'select'), 'mieter must not read api.eingangsadressen';
    assert not has_table_privilege('hausmeister', 'api.eingangsadressen', 'select'), 'hausmeister must not read api.eingangsadressen';
    assert not has_any_column_privilege('leitung', 'api.eingangsadressen', 'update'), 'changed by eingangsadresse_aendern only';
end
$$;
rollback;
