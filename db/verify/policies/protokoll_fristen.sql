begin;
do $$
declare
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = 'verwaltung.protokoll_fristen'::regclass),
        'row security is enforced';
    foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'bruecke', 'pruefer', 'dienst_aufbewahrung'] loop
        assert not has_table_privilege(v_rolle, 'verwaltung.protokoll_fristen', 'insert, update, delete'), v_rolle || ' must not set periods';
    end loop;
end
$$;
rollback;
