begin;
select mandant_id, id, geheimnis, angelegt_am
from verwaltung.antwort_schluessel
where false;
do $$
begin
    assert not has_table_privilege('leitung', 'verwaltung.antwort_schluessel', 'select'), 'no web role reads the keys';
    assert not has_table_privilege('bruecke', 'verwaltung.antwort_schluessel', 'select'), 'bruecke must not read the keys';
end
$$;
rollback;
