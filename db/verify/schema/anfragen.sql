begin;
select mandant_id, id, jahr, lfd_nr, nummer, status, kategorie, schadensart, prioritaet, prioritaet_rang, zustaendigkeit, quelle, betreff, beschreibung, ort, objekt_id, einheit_id, mietverhaeltnis_id, eigentuemer_id, melder_person_id, melder_name, hausmeister_bereich_id, zugewiesen_konto_id, sachbearbeiter_konto_id, wiedervorlage_am, wartet_auf, wartet_seit, reaktion_bis, loesung_bis, reagiert_am, faellig_am, gewarnt_am, warnen_am, gewartet_sekunden, email_id, folgt_auf_id, kennung, erstellt_am, letzte_aktivitaet_am, erledigt_am, massnahme, ausgefuehrt_von, zurueckgenommen_am
from verwaltung.anfragen
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.anfragen', 'select'), 'anonym must not read verwaltung.anfragen';
    assert not has_table_privilege('mieter', 'verwaltung.anfragen', 'delete'), 'mieter must not delete from verwaltung.anfragen';
    assert not has_table_privilege('bruecke', 'verwaltung.anfragen', 'select'), 'bruecke must not browse verwaltung.anfragen';
end
$$;
select mandant_id, jahr, letzte_nr
from verwaltung.anfrage_zaehler
where false;
do $$
begin
    assert not has_table_privilege('anonym', 'verwaltung.anfrage_zaehler', 'select'), 'anonym must not read verwaltung.anfrage_zaehler';
    assert not has_table_privilege('mieter', 'verwaltung.anfrage_zaehler', 'delete'), 'mieter must not delete from verwaltung.anfrage_zaehler';
    assert not has_table_privilege('bruecke', 'verwaltung.anfrage_zaehler', 'select'), 'bruecke must not browse verwaltung.anfrage_zaehler';
end
$$;
rollback;
