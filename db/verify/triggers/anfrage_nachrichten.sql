begin;
do $$
begin
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.anfrage_nachrichten'::regclass and tgname = '_050_festschreiben' and tgenabled = 'O'), '_050_festschreiben is missing on verwaltung.anfrage_nachrichten';
    assert exists (select from pg_catalog.pg_trigger where tgrelid = 'verwaltung.anfrage_nachrichten'::regclass and tgname = '_060_unveraenderlich' and tgenabled = 'O'), '_060_unveraenderlich is missing on verwaltung.anfrage_nachrichten';
end
$$;
rollback;
