begin;
select mandant_id, id, kuerzel, titel, text, geaendert_am from api.textbausteine where false;
do $$
begin
    assert not has_table_privilege('mieter', 'api.textbausteine', 'select'), 'tenants do not read the texts of the office';
end
$$;
rollback;
