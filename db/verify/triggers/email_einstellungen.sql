begin;
do $$
begin
    assert exists (
        select from pg_trigger where tgrelid = 'verwaltung.mandanten'::regclass and tgname = '_100_email_einstellungen' and tgenabled = 'O'
    ), 'a Mandant gets its settings';
    assert exists (
        select from pg_trigger where tgrelid = 'verwaltung.email_einstellungen'::regclass and tgname = '_900_audit' and tgenabled = 'O'
    ), 'changes of settings are logged';
    assert not has_function_privilege('leitung', 'intern.tg_mandanten__email_einstellungen()', 'execute'), 'not for web roles';
end
$$;
rollback;
