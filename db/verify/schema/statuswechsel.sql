begin;
select mandant_id, id, entitaet, entitaet_id, von, nach, begruendung, benutzerkonto_id, akteur, rolle, am
from verwaltung.statuswechsel
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.statuswechsel', 'select'), 'anonym must not read verwaltung.statuswechsel';
    assert not has_table_privilege('mieter', 'verwaltung.statuswechsel', 'delete'), 'mieter must not delete from verwaltung.statuswechsel';
    assert not has_table_privilege('bruecke', 'verwaltung.statuswechsel', 'select'), 'bruecke must not browse verwaltung.statuswechsel';
end
$$;
rollback;
