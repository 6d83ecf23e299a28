begin;
select id, name, anschrift, telefon, bundesland, zweitfaktor_ab, angelegt_am
from verwaltung.mandanten
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.mandanten', 'select'), 'anonym must not read verwaltung.mandanten';
    assert not has_table_privilege('mieter', 'verwaltung.mandanten', 'delete'), 'mieter must not delete from verwaltung.mandanten';
    assert not has_table_privilege('bruecke', 'verwaltung.mandanten', 'select'), 'bruecke must not browse verwaltung.mandanten';
end
$$;
rollback;
