begin;
select mandant_id, id, groesse, medientyp, angelegt_am
from api.dateien
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'api.dateien', 'select'), 'anonym must not read api.dateien';
    assert not has_table_privilege('bruecke', 'api.dateien', 'select'), 'bruecke must not read api.dateien';
end
$$;
rollback;
