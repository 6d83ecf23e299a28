begin;
do $$
begin
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.ereignisse'::regclass and t.tgname = '_900_klingel' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_ereignisse__klingel()'::regprocedure
    ), 'verwaltung.ereignisse _900_klingel';
end
$$;
rollback;
