begin;
do $$
declare
    v_tabelle text;
    v_rolle text;
begin
    foreach v_tabelle in array array['verwaltung.postfaecher', 'verwaltung.postfach_staende'] loop
        assert (select c.relrowsecurity and c.relforcerowsecurity from pg_class as c where c.oid = v_tabelle::regclass),
            v_tabelle || ' must force row level security';
        foreach v_rolle in array array['anonym', 'mieter', 'hausmeister', 'voicebot', 'bruecke', 'pruefer'] loop
            assert not has_any_column_privilege(v_rolle, v_tabelle, 'select'), v_rolle || ' must not read ' || v_tabelle;
        end loop;
        assert not has_any_column_privilege('leitung', v_tabelle, 'update'), 'leitung must not change ' || v_tabelle;
    end loop;
    assert exists (
        select from pg_trigger where tgrelid = 'verwaltung.postfaecher'::regclass and tgname = '_900_audit' and tgenabled = 'O'
    ), 'changes of mailboxes are logged';
end
$$;
rollback;
