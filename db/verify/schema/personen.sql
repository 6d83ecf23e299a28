begin;
select mandant_id, id, anrede, vorname, nachname, telefon, anschrift, angelegt_am
from verwaltung.personen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.personen', 'select'), 'anonym must not read verwaltung.personen';
    assert not has_table_privilege('mieter', 'verwaltung.personen', 'delete'), 'mieter must not delete from verwaltung.personen';
    assert not has_table_privilege('bruecke', 'verwaltung.personen', 'select'), 'bruecke must not browse verwaltung.personen';
end
$$;
rollback;
