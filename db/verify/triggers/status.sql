begin;
do $$
begin
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.status_regeln'::regclass and tgname = '_010_nur_migration' and tgenabled = 'O'), 'the rules are not guarded';
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.anfragen'::regclass and tgname = '_100_status_erzwingen' and tgenabled = 'O'), '_100_status_erzwingen is missing on verwaltung.anfragen';
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.email_triage'::regclass and tgname = '_100_status_erzwingen' and tgenabled = 'O'), '_100_status_erzwingen is missing on verwaltung.email_triage';
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.anfragen'::regclass and tgname = '_800_status_festhalten' and tgenabled = 'O'), '_800_status_festhalten is missing on verwaltung.anfragen';
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.email_triage'::regclass and tgname = '_800_status_festhalten' and tgenabled = 'O'), '_800_status_festhalten is missing on verwaltung.email_triage';
end
$$;
rollback;
