begin;
select mandant_id, id, sha256, groesse, medientyp, angelegt_am
from verwaltung.dateien
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.dateien', 'select'), 'anonym must not read verwaltung.dateien';
    assert not has_table_privilege('mieter', 'verwaltung.dateien', 'delete'), 'mieter must not delete from verwaltung.dateien';
    assert not has_table_privilege('bruecke', 'verwaltung.dateien', 'select'), 'bruecke must not browse verwaltung.dateien';
end
$$;
select mandant_id, datei_id, inhalt
from verwaltung.datei_inhalte
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.datei_inhalte', 'select'), 'anonym must not read verwaltung.datei_inhalte';
    assert not has_table_privilege('mieter', 'verwaltung.datei_inhalte', 'delete'), 'mieter must not delete from verwaltung.datei_inhalte';
    assert not has_table_privilege('bruecke', 'verwaltung.datei_inhalte', 'select'), 'bruecke must not browse verwaltung.datei_inhalte';
end
$$;
select mandant_id, datei_id, benutzerkonto_id, dateiname, aufnahme, abgelegt_am
from verwaltung.datei_ablagen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.datei_ablagen', 'select'), 'anonym must not read verwaltung.datei_ablagen';
    assert not has_table_privilege('mieter', 'verwaltung.datei_ablagen', 'delete'), 'mieter must not delete from verwaltung.datei_ablagen';
    assert not has_table_privilege('bruecke', 'verwaltung.datei_ablagen', 'select'), 'bruecke must not browse verwaltung.datei_ablagen';
end
$$;
rollback;
