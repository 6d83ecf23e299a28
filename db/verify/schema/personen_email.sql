begin;
select mandant_id, id, person_id, adresse, angelegt_am
from verwaltung.personen_email
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.personen_email', 'select'), 'anonym must not read verwaltung.personen_email';
    assert not has_table_privilege('mieter', 'verwaltung.personen_email', 'delete'), 'mieter must not delete from verwaltung.personen_email';
    assert not has_table_privilege('bruecke', 'verwaltung.personen_email', 'select'), 'bruecke must not browse verwaltung.personen_email';
end
$$;
rollback;
