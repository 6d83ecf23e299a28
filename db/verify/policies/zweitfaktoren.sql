begin;
do $$
declare
    v_tabelle text;
    v_rolle text;
begin
    foreach v_tabelle in array array['anmeldung.zweitfaktoren', 'anmeldung.zweitfaktor_codes', 'anmeldung.zweitfaktor_tickets'] loop
        assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = v_tabelle::regclass),
            'row security is enforced on ' || v_tabelle;
        foreach v_rolle in array array[
            'anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'voicebot', 'bruecke', 'pruefer', 'hausdraht_dba'
        ] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select, insert, update'),
                v_rolle || ' must not touch ' || v_tabelle;
        end loop;
    end loop;
end
$$;
rollback;
