begin;
do $$
declare
    v_trigger text;
begin
    foreach v_trigger in array array['_050_pruefen', '_200_anfrage', '_900_audit'] loop
        assert exists (
            select from pg_trigger as t
            where t.tgrelid = 'verwaltung.nachtraege'::regclass and t.tgname = v_trigger and t.tgenabled = 'O'
        ), 'verwaltung.nachtraege ' || v_trigger;
    end loop;
    assert not has_function_privilege('hausmeister', 'intern.tg_nachtraege__anfrage()', 'execute'), 'nobody calls a trigger function';
end
$$;
rollback;
