begin;
do $$
declare
    v_tabelle text;
    v_rolle text;
begin
    foreach v_tabelle in array array[
        'hausmeister_bereiche', 'hausmeister_zuordnungen', 'objekte', 'einheiten', 'personen', 'personen_email', 'mietverhaeltnisse',
        'mieter', 'eigentuemer', 'dienstleister'
    ] loop
        assert exists (
            select from pg_catalog.pg_policy
            where polrelid = ('verwaltung.' || v_tabelle)::regclass and polname = v_tabelle || '_dienst_stammdaten_all'
        ), v_tabelle || ' has no policy for dienst_stammdaten';
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'verwalter', 'leitung', 'bruecke'] loop
            assert not has_any_column_privilege(v_rolle, 'verwaltung.' || v_tabelle, 'insert'), v_rolle || ' must not add to ' || v_tabelle;
        end loop;
    end loop;
end
$$;
rollback;
