begin;
select nr, entitaet, von, nach, rollen, begruendung_noetig, ausloeser
from verwaltung.status_regeln
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.status_regeln', 'select'), 'anonym must not read verwaltung.status_regeln';
    assert not has_table_privilege('mieter', 'verwaltung.status_regeln', 'delete'), 'mieter must not delete from verwaltung.status_regeln';
    assert not has_table_privilege('bruecke', 'verwaltung.status_regeln', 'select'), 'bruecke must not browse verwaltung.status_regeln';
end
$$;
rollback;
