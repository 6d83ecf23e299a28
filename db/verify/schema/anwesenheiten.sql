begin;
select mandant_id, entitaet, entitaet_id, benutzerkonto_id, seit, bis
from verwaltung.anwesenheiten
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.anwesenheiten', 'select'), 'anonym must not read verwaltung.anwesenheiten';
    assert not has_table_privilege('bruecke', 'verwaltung.anwesenheiten', 'select'), 'bruecke must not browse verwaltung.anwesenheiten';
end
$$;
rollback;
