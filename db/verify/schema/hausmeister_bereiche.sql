begin;
select mandant_id, id, bezeichnung
from verwaltung.hausmeister_bereiche
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.hausmeister_bereiche', 'select'), 'anonym must not read verwaltung.hausmeister_bereiche';
    assert not has_table_privilege('mieter', 'verwaltung.hausmeister_bereiche', 'delete'), 'mieter must not delete from verwaltung.hausmeister_bereiche';
    assert not has_table_privilege('bruecke', 'verwaltung.hausmeister_bereiche', 'select'), 'bruecke must not browse verwaltung.hausmeister_bereiche';
end
$$;
select mandant_id, hausmeister_bereich_id, benutzerkonto_id
from verwaltung.hausmeister_zuordnungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.hausmeister_zuordnungen', 'select'), 'anonym must not read verwaltung.hausmeister_zuordnungen';
    assert not has_table_privilege('mieter', 'verwaltung.hausmeister_zuordnungen', 'delete'), 'mieter must not delete from verwaltung.hausmeister_zuordnungen';
    assert not has_table_privilege('bruecke', 'verwaltung.hausmeister_zuordnungen', 'select'), 'bruecke must not browse verwaltung.hausmeister_zuordnungen';
end
$$;
rollback;
