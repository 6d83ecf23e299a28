begin;
set local role hausdraht_eigner;

-- SQLSTATE 'PGRST' is the only safe way to choose an HTTP status: PTxyz would copy the message
-- unescaped into the status line.
create function intern.http_fehler(status integer, code text, meldung text, hinweis text default null) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    raise sqlstate 'PGRST' using
        message = json_build_object('code', code, 'message', meldung, 'details', null, 'hint', hinweis)::text,
        detail = json_build_object('status', status, 'headers', json_build_object())::text;
end
$$;
comment on function intern.http_fehler(integer, text, text, text) is
    'Bricht eine API-Funktion mit HTTP-Status, dokumentiertem Code (docs/error-codes.md), deutscher Meldung und Hinweis ab. SQLSTATE PGRST';
grant execute on function intern.http_fehler(integer, text, text, text) to
    anonym, mieter, hausmeister, verwalter, leitung, voicebot,
    dienst_anmeldung, dienst_anfragen, dienst_email, dienst_dateien, dienst_stammdaten;

commit;
