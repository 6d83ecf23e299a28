begin;
set local role hausdraht_eigner;

create function api.email_nachspielen_vorschau(email_id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_nachspielen_vorschau(email_id);
end
$$;
comment on function api.email_nachspielen_vorschau(bigint) is
    'Was sich änderte, würde über eine E-Mail mit den heutigen Regeln und Stammdaten entschieden: {vorher, nachher, unterschiede[{feld, vorher, nachher}], uebernehmbar, massnahme, hinweis}. Fehler HD030 (404), HD054 noch nicht entschieden (409)';

create function api.email_nachspielen(email_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_nachspielen(email_id);
end
$$;
comment on function api.email_nachspielen(bigint) is
    'Übernimmt die Änderung der Vorschau: {status, grund, anfrage_id}. Was ein Mensch zugeordnet oder woran schon jemand gearbeitet hat, bleibt. Fehler HD030 (404), HD052, HD054 nichts zu übernehmen (409)';

grant execute on function api.email_nachspielen_vorschau(bigint), api.email_nachspielen(bigint) to verwalter, leitung;

commit;
