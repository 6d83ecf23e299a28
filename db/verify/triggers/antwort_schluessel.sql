begin;
do $$
begin
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.mandanten'::regclass and t.tgname = '_300_antwort_schluessel' and t.tgenabled = 'O'
            and t.tgfoid = 'intern.tg_mandanten__antwort_schluessel()'::regprocedure
    ), 'verwaltung.mandanten _300_antwort_schluessel';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_email' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_mandanten__antwort_schluessel()'::regprocedure
    ), 'tg_mandanten__antwort_schluessel is a definer of dienst_email';
end
$$;
rollback;
