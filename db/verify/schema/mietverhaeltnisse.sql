begin;
select mandant_id, id, einheit_id, beginn, ende, zeitraum, nettomiete, vorauszahlung, lesbar_bis
from verwaltung.mietverhaeltnisse
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.mietverhaeltnisse', 'select'), 'anonym must not read verwaltung.mietverhaeltnisse';
    assert not has_table_privilege('mieter', 'verwaltung.mietverhaeltnisse', 'delete'), 'mieter must not delete from verwaltung.mietverhaeltnisse';
    assert not has_table_privilege('bruecke', 'verwaltung.mietverhaeltnisse', 'select'), 'bruecke must not browse verwaltung.mietverhaeltnisse';
end
$$;
select mandant_id, mietverhaeltnis_id, person_id
from verwaltung.mieter
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.mieter', 'select'), 'anonym must not read verwaltung.mieter';
    assert not has_table_privilege('mieter', 'verwaltung.mieter', 'delete'), 'mieter must not delete from verwaltung.mieter';
    assert not has_table_privilege('bruecke', 'verwaltung.mieter', 'select'), 'bruecke must not browse verwaltung.mieter';
end
$$;
rollback;
