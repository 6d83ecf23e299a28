begin;
do $$
begin
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.anfragen'::regclass and tgname = '_050_festschreiben' and tgenabled = 'O'), '_050_festschreiben is missing on verwaltung.anfragen';
end
$$;
rollback;
