begin;
select mandant_id, id, ereignis, anfrage_id, nachricht_id, alarm_id, alarm_nr, person_id, benutzerkonto_id, empfaenger, empfaenger_name, betreff, text, message_id, bezuege, antwort_an, status, grund, begruendung, versuche, naechster_versuch, fehler, faellig_am, gesendet_am, erstellt_am
from verwaltung.versand
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.versand', 'select'), 'anonym must not read verwaltung.versand';
    assert not has_table_privilege('bruecke', 'verwaltung.versand', 'select'), 'bruecke must not browse verwaltung.versand';
    assert not has_table_privilege('leitung', 'verwaltung.versand', 'delete'), 'nobody of the web deletes from verwaltung.versand';
end
$$;
rollback;
