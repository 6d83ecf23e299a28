begin;
select mandant_id, id, bezeichnung, art, strasse, hausnummer, plz, ort, bundesland, hausmeister_bereich_id, zustaendig_konto_id
from verwaltung.objekte
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.objekte', 'select'), 'anonym must not read verwaltung.objekte';
    assert not has_table_privilege('mieter', 'verwaltung.objekte', 'delete'), 'mieter must not delete from verwaltung.objekte';
    assert not has_table_privilege('bruecke', 'verwaltung.objekte', 'select'), 'bruecke must not browse verwaltung.objekte';
end
$$;
rollback;
