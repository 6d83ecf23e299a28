begin;
select mandant_id, id, anfrage_id, objekt_id, einheit_id, hausmeister_bereich_id, titel, beschreibung, ansprechpartner, prioritaet, faellig_am, status, rang, bearbeiter_konto_id, erstellt_konto_id, massnahme, ausgefuehrt_von, erledigt_am, erstellt_am, beendet_am
from verwaltung.aufgaben
where false;
select mandant_id, aufgabe_id, datei_id, dateiname, aufnahme from verwaltung.aufgabe_dateien where false;
do $$
declare
    v_tabelle text;
begin
    foreach v_tabelle in array array['verwaltung.aufgaben', 'verwaltung.aufgabe_dateien'] loop
        assert not has_table_privilege('anonym', v_tabelle, 'select'), 'anonym must not read ' || v_tabelle;
        assert not has_table_privilege('mieter', v_tabelle, 'select'), 'mieter must not read ' || v_tabelle;
        assert not has_table_privilege('bruecke', v_tabelle, 'select'), 'bruecke must not browse ' || v_tabelle;
    end loop;
end
$$;
rollback;
