begin;
do $$
declare
    v_trigger text;
begin
    foreach v_trigger in array array[
        '_050_festschreiben', '_100_status_erzwingen', '_200_anfrage', '_201_anfrage', '_500_ereignisse', '_501_ereignisse',
        '_800_status_festhalten', '_900_audit'
    ] loop
        assert exists (
            select from pg_trigger as t
            where t.tgrelid = 'verwaltung.aufgaben'::regclass and t.tgname = v_trigger and t.tgenabled = 'O'
        ), 'verwaltung.aufgaben ' || v_trigger;
    end loop;
    assert exists (
        select from pg_trigger as t where t.tgrelid = 'verwaltung.aufgabe_dateien'::regclass and t.tgname = '_900_audit' and t.tgenabled = 'O'
    ), 'verwaltung.aufgabe_dateien _900_audit';
    assert not has_function_privilege('hausmeister', 'intern.tg_aufgaben__anfrage()', 'execute'), 'nobody calls a trigger function';
end
$$;
rollback;
