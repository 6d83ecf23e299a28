begin;
select mandant_id, kategorie, prioritaet, reaktion_minuten, loesung_minuten from verwaltung.frist_ziele where false;
select mandant_id, warnung_prozent from verwaltung.frist_einstellungen where false;
do $$
declare
    v_tabelle text;
begin
    foreach v_tabelle in array array['verwaltung.frist_ziele', 'verwaltung.frist_einstellungen'] loop
        assert not has_table_privilege('anonym', v_tabelle, 'select'), 'anonym must not read ' || v_tabelle;
        assert not has_table_privilege('bruecke', v_tabelle, 'select'), 'bruecke must not browse ' || v_tabelle;
        assert not has_table_privilege('leitung', v_tabelle, 'delete'), 'nobody of the web deletes from ' || v_tabelle;
    end loop;
end
$$;
rollback;
