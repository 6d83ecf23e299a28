begin;
do $$
declare
    v_sicht text;
    v_rolle text;
begin
    foreach v_sicht in array array['api.anfrage_verknuepfungen', 'api.schlagworte', 'api.anfrage_schlagworte', 'api.beschwerden'] loop
        assert has_table_privilege('verwalter', v_sicht, 'select'), 'verwalter must read ' || v_sicht;
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke'] loop
            assert not has_any_column_privilege(v_rolle, v_sicht, 'select'), v_rolle || ' must not read ' || v_sicht;
        end loop;
    end loop;
end
$$;
rollback;
