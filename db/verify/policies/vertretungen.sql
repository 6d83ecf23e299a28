begin;
do $$
declare
    c_tabelle constant regclass := 'verwaltung.vertretungen';
    v_rolle text;
begin
    assert (select relrowsecurity and relforcerowsecurity from pg_catalog.pg_class where oid = c_tabelle), 'row security is not forced';
    foreach v_rolle in array array['anonym', 'bruecke', 'voicebot', 'mieter', 'hausmeister', 'pruefer'] loop
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'select, insert, update'), v_rolle || ' must not touch vertretungen';
    end loop;
    foreach v_rolle in array array['verwalter', 'leitung'] loop
        assert not has_any_column_privilege(v_rolle, c_tabelle, 'insert, update'), v_rolle || ' must not write vertretungen';
        assert not has_table_privilege(v_rolle, c_tabelle, 'delete, truncate'), v_rolle || ' must not delete from vertretungen';
    end loop;
    assert not has_column_privilege('dienst_identitaet', 'anmeldung.benutzerkonten', 'passwort_hash', 'select'), 'no hashes for dienst_identitaet';
    assert not has_column_privilege('dienst_stammdaten', 'anmeldung.benutzerkonten', 'passwort_hash', 'select'), 'no hashes for dienst_stammdaten';
end
$$;
rollback;
