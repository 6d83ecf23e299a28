begin;
select mandant_id, id, objekt_id, bezeichnung, art, wohnflaeche
from verwaltung.einheiten
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.einheiten', 'select'), 'anonym must not read verwaltung.einheiten';
    assert not has_table_privilege('mieter', 'verwaltung.einheiten', 'delete'), 'mieter must not delete from verwaltung.einheiten';
    assert not has_table_privilege('bruecke', 'verwaltung.einheiten', 'select'), 'bruecke must not browse verwaltung.einheiten';
end
$$;
rollback;
