-- What the sign-in functions need of HTTP. They answer errors instead of raising them: a RAISE would
-- roll back the counter of failures it was raised for.
begin;
set local role hausdraht_eigner;

create function intern.gegenstelle() returns inet
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return (nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-real-ip')::inet;
exception
    when data_exception then
        return null;
end
$$;
comment on function intern.gegenstelle() is
    'Adresse des Clients laut nginx (X-Real-IP; PostgREST ist nur über nginx erreichbar); NULL, wenn unbekannt';

create function intern.netz(adresse inet, bits_4 integer, bits_6 integer) returns text
language sql immutable parallel safe
return host(network(set_masklen(adresse, case family(adresse) when 4 then bits_4 else bits_6 end)));
comment on function intern.netz(inet, integer, integer) is 'Adresse, auf so viele Bits gekürzt (IPv4, IPv6)';

create function intern.antwort_kopf(name text, wert text) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform set_config(
        'response.headers',
        (coalesce(nullif(current_setting('response.headers', true), '')::jsonb, '[]') || jsonb_build_object(name, wert))::text,
        true
    );
end
$$;
comment on function intern.antwort_kopf(text, text) is 'Fügt der HTTP-Antwort eine Kopfzeile hinzu';

create function intern.antwort_fehler(
    status integer, code text, meldung text, hinweis text default null, details text default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform set_config('response.status', status::text, true);
    return jsonb_build_object('code', code, 'message', meldung, 'details', details, 'hint', hinweis);
end
$$;
comment on function intern.antwort_fehler(integer, text, text, text, text) is
    'Fehler als Antwort statt als Ausnahme: setzt den HTTP-Status und liefert {code, message, details, hint}; die Transaktion bleibt bestehen';

create function intern.antwort_gesperrt(bis timestamptz) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_sekunden integer := greatest(1, ceil(extract(epoch from bis - now())))::integer;
begin
    perform intern.antwort_kopf('Retry-After', v_sekunden::text);
    return intern.antwort_fehler(
        429, 'HD002', 'Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt.',
        case
            when v_sekunden < 60 then format('Bitte versuchen Sie es in %s Sekunden noch einmal.', v_sekunden)
            when v_sekunden <= 90 then 'Bitte versuchen Sie es in 1 Minute noch einmal.'
            else format('Bitte versuchen Sie es in %s Minuten noch einmal.', ceil(v_sekunden / 60.0)::integer)
        end
    );
end
$$;
comment on function intern.antwort_gesperrt(timestamptz) is 'Antwort HD002 (429) mit Wartezeit im Hinweis und in Retry-After (Sekunden)';

create function intern.cookie_setzen(wert text, sekunden integer) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.antwort_kopf('Set-Cookie', format(
        'hausdraht_erneuerung=%s; Path=/api/rpc; Max-Age=%s; HttpOnly; Secure; SameSite=Strict', wert, sekunden
    ));
    perform intern.antwort_kopf('Cache-Control', 'no-store');
end
$$;
comment on function intern.cookie_setzen(text, integer) is
    'Setzt das Erneuerungs-Cookie (RFC 6265) für so viele Sekunden; leer und 0 löscht es. Der Browser schickt es nur an /api/rpc';

grant execute on function
    intern.gegenstelle(), intern.netz(inet, integer, integer), intern.antwort_kopf(text, text),
    intern.antwort_fehler(integer, text, text, text, text), intern.antwort_gesperrt(timestamptz),
    intern.cookie_setzen(text, integer)
to dienst_anmeldung;

commit;
