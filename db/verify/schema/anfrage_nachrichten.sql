begin;
select mandant_id, id, anfrage_id, art, verfasser_konto_id, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, email_id, kennung, erstellt_am, zurueckgenommen_am
from verwaltung.anfrage_nachrichten
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.anfrage_nachrichten', 'select'), 'anonym must not read verwaltung.anfrage_nachrichten';
    assert not has_table_privilege('mieter', 'verwaltung.anfrage_nachrichten', 'delete'), 'mieter must not delete from verwaltung.anfrage_nachrichten';
    assert not has_table_privilege('bruecke', 'verwaltung.anfrage_nachrichten', 'select'), 'bruecke must not browse verwaltung.anfrage_nachrichten';
end
$$;
select mandant_id, id, anfrage_id, nachricht_id, datei_id, dateiname, intern, nur_verwaltung, aufnahme, erstellt_am, zurueckgenommen_am
from verwaltung.anhaenge
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.anhaenge', 'select'), 'anonym must not read verwaltung.anhaenge';
    assert not has_table_privilege('mieter', 'verwaltung.anhaenge', 'delete'), 'mieter must not delete from verwaltung.anhaenge';
    assert not has_table_privilege('bruecke', 'verwaltung.anhaenge', 'select'), 'bruecke must not browse verwaltung.anhaenge';
end
$$;
rollback;
