begin;
do $$
declare
    v_trigger record;
    v_funktion text;
begin
    for v_trigger in
        select t.*
        from (
            values
            ('verwaltung.mandanten', '_320_fristen'), ('verwaltung.anfragen', '_070_fristen'), ('verwaltung.anfragen', '_071_fristen'),
            ('verwaltung.anfrage_nachrichten', '_200_fristen'), ('verwaltung.frist_ziele', '_900_audit'),
            ('verwaltung.frist_einstellungen', '_900_audit')
        ) as t (tabelle, name)
    loop
        assert exists (
            select from pg_trigger as t
            where t.tgrelid = v_trigger.tabelle::regclass and t.tgname = v_trigger.name and t.tgenabled = 'O'
        ), v_trigger.tabelle || ' ' || v_trigger.name;
    end loop;
    foreach v_funktion in array array[
        'intern.tg_mandanten__fristen()', 'intern.tg_anfragen__fristen()', 'intern.tg_anfrage_nachrichten__fristen()'
    ] loop
        assert (
            select pg_get_userbyid(p.proowner) = 'dienst_anfragen' and p.prosecdef from pg_proc as p where p.oid = v_funktion::regprocedure
        ), v_funktion || ' is a definer of dienst_anfragen';
        assert not has_function_privilege('leitung', v_funktion, 'execute'), 'leitung must not execute ' || v_funktion;
    end loop;
end
$$;
rollback;
