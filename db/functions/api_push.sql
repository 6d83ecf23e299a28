-- What an account does with its devices.
begin;
set local role hausdraht_eigner;

create function api.push_schluessel() returns text
language sql stable
return nullif(current_setting('app.push_schluessel', true), '');
comment on function api.push_schluessel() is
    'Öffentlicher Schlüssel, mit dem ein Browser Mitteilungen dieser Installation annimmt (VAPID, RFC 8292), base64url; der Betrieb trägt ihn an der Datenbank ein. null = nicht eingerichtet';

create function api.push_anmelden(endpunkt text, p256dh text, auth text, geraet text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
    c_geraet constant text := intern.text_pruefen('Gerät', geraet, 100);
    v_id bigint;
begin
    -- One after the other, or two tabs would get past the limit.
    perform pg_advisory_xact_lock(hashtextextended('push:' || c_konto, 0));
    -- Whoever knows the address has the device in hand: it is told of alarms of whoever signed in last.
    delete from verwaltung.push_abos as a
    where a.endpunkt = push_anmelden.endpunkt and (a.mandant_id, a.benutzerkonto_id) <> (c_mandant, c_konto);
    if (
        select count(*) from verwaltung.push_abos as a
        where a.mandant_id = c_mandant and a.benutzerkonto_id = c_konto and a.endpunkt <> push_anmelden.endpunkt
    ) >= 10 then
        perform intern.http_fehler(409, 'HD126', 'Mehr als zehn Geräte sind nicht möglich.', 'Entfernen Sie eines, das Sie nicht mehr benutzen.');
    end if;
    insert into verwaltung.push_abos as a (mandant_id, benutzerkonto_id, sitzung_id, endpunkt, p256dh, auth, geraet)
    values (
        c_mandant, c_konto, nullif(current_setting('app.current_sitzung_id', true), '')::uuid,
        push_anmelden.endpunkt, push_anmelden.p256dh, push_anmelden.auth, c_geraet
    )
    on conflict on constraint push_abos_endpunkt do update
    set sitzung_id = excluded.sitzung_id, p256dh = excluded.p256dh, auth = excluded.auth, geraet = excluded.geraet
    returning a.id into v_id;
    return jsonb_build_object('id', v_id);
exception
    when check_violation or not_null_violation then
        perform intern.http_fehler(400, 'HD031', 'Dieses Gerät kann keine Mitteilungen annehmen: Die Angaben des Browsers sind unvollständig.');
        return null;
end
$$;
comment on function api.push_anmelden(text, text, text, text) is
    'Meldet dieses Gerät für Mitteilungen des Notdienstes an, bis zum Ende der Anmeldung: {id}. Dasselbe Gerät wird nur einmal geführt und gehört, wer sich dort zuletzt angemeldet hat. Definer dienst_versand, nur für das Konto des Aufrufers. Fehler HD031, HD126 (409: schon zehn Geräte)';

create function api.push_abmelden(abo_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from verwaltung.push_abos as a
    where a.mandant_id = intern.mandant_id() and a.benutzerkonto_id = intern.benutzerkonto_id() and a.id = push_abmelden.abo_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Gerät gibt es nicht.');
    end if;
    return '{}'::jsonb;
end
$$;
comment on function api.push_abmelden(bigint) is
    'Auf einem eigenen Gerät kommen keine Mitteilungen mehr an. Definer dienst_versand, weil Web-Rollen nichts löschen; nur für das Konto des Aufrufers. Fehler HD030';

create function api.push_probe(abo_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a verwaltung.push_abos;
    v_id bigint;
begin
    select t.* into a
    from verwaltung.push_abos as t
    where t.mandant_id = intern.mandant_id() and t.benutzerkonto_id = intern.benutzerkonto_id() and t.id = push_probe.abo_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Gerät gibt es nicht.');
    elsif a.probe_am > now() - interval '10 seconds' then
        perform intern.http_fehler(429, 'HD127', 'Die letzte Probe ist gerade erst verschickt.', 'Bitte warten Sie 10 Sekunden.');
    end if;
    update verwaltung.push_abos as t set probe_am = now() where t.mandant_id = a.mandant_id and t.id = a.id;
    insert into verwaltung.push_mitteilungen (mandant_id, push_abo_id, geraet) values (a.mandant_id, a.id, a.geraet)
    returning id into v_id;
    perform intern.push_auftrag(a.mandant_id, v_id);
    return '{}'::jsonb;
end
$$;
comment on function api.push_probe(bigint) is
    'Schickt eine Probe auf ein eigenes Gerät, höchstens alle zehn Sekunden; was daraus wurde, steht in push_abos. Definer dienst_versand, nur für das Konto des Aufrufers. Fehler HD030, HD127 (429)';

create function api.push_geraete() returns table (benutzerkonto_id bigint, geraete integer)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select a.benutzerkonto_id, count(*)::integer
    from verwaltung.push_abos as a
    where a.mandant_id = intern.mandant_id()
    group by a.benutzerkonto_id
    order by a.benutzerkonto_id;
end
$$;
comment on function api.push_geraete() is
    'Wie viele Geräte für Mitteilungen die Konten des Mandanten haben, damit ein Bereitschaftsplan zeigt, wen sie erreichen; Konten ohne Gerät fehlen. Definer dienst_versand, weil jeder nur die eigenen Geräte sieht; nur im Mandanten des Aufrufers';

reset role;
alter function api.push_anmelden(text, text, text, text) owner to dienst_versand;
alter function api.push_abmelden(bigint) owner to dienst_versand;
alter function api.push_probe(bigint) owner to dienst_versand;
alter function api.push_geraete() owner to dienst_versand;
grant execute on function
    api.push_schluessel(), api.push_anmelden(text, text, text, text), api.push_abmelden(bigint), api.push_probe(bigint)
to hausmeister, verwalter, leitung;
grant execute on function api.push_geraete() to verwalter, leitung;

commit;
