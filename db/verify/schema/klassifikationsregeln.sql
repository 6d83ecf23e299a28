begin;
select mandant_id, id, reihenfolge, sprache, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend_mietverwaltung, aktiv
from verwaltung.klassifikationsregeln
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.klassifikationsregeln', 'select'), 'anonym must not read verwaltung.klassifikationsregeln';
    assert not has_table_privilege('mieter', 'verwaltung.klassifikationsregeln', 'delete'), 'mieter must not delete from verwaltung.klassifikationsregeln';
    assert not has_table_privilege('bruecke', 'verwaltung.klassifikationsregeln', 'select'), 'bruecke must not browse verwaltung.klassifikationsregeln';
end
$$;
rollback;
