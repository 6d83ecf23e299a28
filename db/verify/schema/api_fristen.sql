begin;
select mandant_id, kategorie, prioritaet, reaktion_minuten, loesung_minuten from api.frist_ziele where false;
select mandant_id, warnung_prozent from api.frist_einstellungen where false;
select mandant_id, id, reaktion_bis, loesung_bis, reagiert_am, faellig_am, gewarnt_am, wartet_auf, wartet_seit, gewartet_sekunden
from api.anfrage_fristen
where false;
do $$
declare
    v_sicht text;
begin
    foreach v_sicht in array array['api.frist_ziele', 'api.frist_einstellungen', 'api.anfrage_fristen'] loop
        assert not has_table_privilege('anonym', v_sicht, 'select'), 'anonym must not read ' || v_sicht;
        assert not has_table_privilege('mieter', v_sicht, 'select'), 'mieter must not read ' || v_sicht;
        assert has_table_privilege('verwalter', v_sicht, 'select'), 'verwalter reads ' || v_sicht;
    end loop;
    assert not has_function_privilege('mieter', 'api.fristen(api.anfragen)', 'execute'), 'a tenant is not told how late the office is';
end
$$;
rollback;
