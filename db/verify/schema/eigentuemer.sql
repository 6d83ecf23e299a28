begin;
select mandant_id, id, person_id, objekt_id, einheit_id, beginn, ende
from verwaltung.eigentuemer
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.eigentuemer', 'select'), 'anonym must not read verwaltung.eigentuemer';
    assert not has_table_privilege('mieter', 'verwaltung.eigentuemer', 'delete'), 'mieter must not delete from verwaltung.eigentuemer';
    assert not has_table_privilege('bruecke', 'verwaltung.eigentuemer', 'select'), 'bruecke must not browse verwaltung.eigentuemer';
end
$$;
rollback;
