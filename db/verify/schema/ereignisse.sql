begin;
select id, xid, mandant_id, kanaele, entitaet, entitaet_id, art, erstellt_am
from verwaltung.ereignisse
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.ereignisse', 'select'), 'anonym must not read verwaltung.ereignisse';
    assert not has_table_privilege('mieter', 'verwaltung.ereignisse', 'delete'), 'mieter must not delete from verwaltung.ereignisse';
    assert not has_table_privilege('bruecke', 'verwaltung.ereignisse', 'select'), 'bruecke must not browse verwaltung.ereignisse';
end
$$;
rollback;
