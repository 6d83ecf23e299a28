begin;
do $$
begin
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'anmeldung.benutzerkonten'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_benutzerkonten__ereignisse()'::regprocedure
    ), 'anmeldung.benutzerkonten _500_ereignisse';
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'anmeldung.benutzerkonten'::regclass and t.tgname = '_501_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_benutzerkonten__ereignisse()'::regprocedure
    ), 'anmeldung.benutzerkonten _501_ereignisse';
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'anmeldung.sitzungen'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_zugaenge__ereignisse()'::regprocedure
    ), 'anmeldung.sitzungen _500_ereignisse';
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.hausmeister_zuordnungen'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_zugaenge__ereignisse()'::regprocedure
    ), 'verwaltung.hausmeister_zuordnungen _500_ereignisse';
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.mieter'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_mieter__ereignisse()'::regprocedure
    ), 'verwaltung.mieter _500_ereignisse';
    assert exists (
        select from pg_trigger as t
        where t.tgrelid = 'verwaltung.mietverhaeltnisse'::regclass and t.tgname = '_500_ereignisse' and t.tgenabled = 'O' and t.tgfoid = 'intern.tg_mietverhaeltnisse__ereignisse()'::regprocedure
    ), 'verwaltung.mietverhaeltnisse _500_ereignisse';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_benutzerkonten__ereignisse()'::regprocedure
    ), 'tg_benutzerkonten__ereignisse is a definer of dienst_ereignisse';
    assert not has_function_privilege('bruecke', 'intern.tg_benutzerkonten__ereignisse()', 'execute'), 'tg_benutzerkonten__ereignisse is nobody''s function';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_zugaenge__ereignisse()'::regprocedure
    ), 'tg_zugaenge__ereignisse is a definer of dienst_ereignisse';
    assert not has_function_privilege('bruecke', 'intern.tg_zugaenge__ereignisse()', 'execute'), 'tg_zugaenge__ereignisse is nobody''s function';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_mieter__ereignisse()'::regprocedure
    ), 'tg_mieter__ereignisse is a definer of dienst_ereignisse';
    assert not has_function_privilege('bruecke', 'intern.tg_mieter__ereignisse()', 'execute'), 'tg_mieter__ereignisse is nobody''s function';
    assert (
        select pg_get_userbyid(p.proowner) = 'dienst_ereignisse' and p.prosecdef from pg_proc as p where p.oid = 'intern.tg_mietverhaeltnisse__ereignisse()'::regprocedure
    ), 'tg_mietverhaeltnisse__ereignisse is a definer of dienst_ereignisse';
    assert not has_function_privilege('bruecke', 'intern.tg_mietverhaeltnisse__ereignisse()', 'execute'), 'tg_mietverhaeltnisse__ereignisse is nobody''s function';
end
$$;
rollback;
