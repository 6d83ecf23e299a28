begin;
select mandant_id, id, benutzerkonto_id, vertreter_konto_id, von, bis, zeitraum, angelegt_konto_id, angelegt_am
from verwaltung.vertretungen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.vertretungen', 'select'), 'anonym must not read verwaltung.vertretungen';
    assert not has_table_privilege('bruecke', 'verwaltung.vertretungen', 'select'), 'bruecke must not browse verwaltung.vertretungen';
end
$$;
rollback;
