begin;
select mandant_id, id, reihenfolge, sprache, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend_mietverwaltung, aktiv
from api.klassifikationsregeln
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'api.klassifikationsregeln', 'select'), 'anonym must not read api.klassifikationsregeln';
    assert not has_table_privilege('mieter', 'api.klassifikationsregeln', 'select'), 'mieter must not read api.klassifikationsregeln';
    assert not has_table_privilege('hausmeister', 'api.klassifikationsregeln', 'select'), 'hausmeister must not read api.klassifikationsregeln';
    assert not has_table_privilege('bruecke', 'api.klassifikationsregeln', 'select'), 'bruecke must not read api.klassifikationsregeln';
end
$$;
rollback;
