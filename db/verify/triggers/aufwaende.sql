begin;
do $$
declare
    v_trigger text;
begin
    foreach v_trigger in array array['_050_festschreiben', '_200_anfrage', '_500_ereignisse', '_900_audit'] loop
        assert exists (
            select from pg_trigger as t
            where t.tgrelid = 'verwaltung.aufwaende'::regclass and t.tgname = v_trigger and t.tgenabled = 'O'
        ), 'verwaltung.aufwaende ' || v_trigger;
    end loop;
    assert not has_function_privilege('hausmeister', 'intern.tg_aufwaende__anfrage()', 'execute'), 'nobody calls a trigger function';
end
$$;
rollback;
