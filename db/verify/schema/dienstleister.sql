begin;
select mandant_id, id, person_id, gewerk, aktiv, angelegt_am
from verwaltung.dienstleister
where false;
select mandant_id, id, anfrage_id, dienstleister_id, beschreibung, status, erteilt_konto_id, erteilt_am
from verwaltung.auftraege
where false;
select mandant_id, auftrag_id, kennung, am from verwaltung.auftrag_meldungen where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.dienstleister', 'select'), 'anonym must not read verwaltung.dienstleister';
    assert not has_table_privilege('bruecke', 'verwaltung.auftraege', 'select'), 'bruecke must not browse verwaltung.auftraege';
end
$$;
rollback;
