-- What a clerk does with a mail, over HTTP.
begin;
set local role hausdraht_eigner;

create function api.email_zuordnen(
    email_id bigint, anfrage_id bigint default null, mietverhaeltnis_id bigint default null, person_id bigint default null,
    eigentuemer_id bigint default null, lernen boolean default false
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v jsonb;
begin
    if num_nonnulls(anfrage_id, mietverhaeltnis_id, eigentuemer_id) <> 1 or (mietverhaeltnis_id is not null and person_id is null) then
        perform intern.http_fehler(
            400, 'HD031', 'Bitte wählen Sie eine Anfrage, ein Mietverhältnis mit der schreibenden Person oder einen Eigentümer.'
        );
    elsif lernen and person_id is null and eigentuemer_id is null then
        perform intern.http_fehler(400, 'HD031', 'Bitte wählen Sie die Person, bei der die Adresse gemerkt werden soll.');
    end if;
    begin
        v := intern.email_von_hand_zuordnen(
            email_id, anfrage_id, mietverhaeltnis_id, person_id, eigentuemer_id, coalesce(lernen, false)
        );
    exception
        when sqlstate 'HD030' then
            perform intern.http_fehler(404, 'HD030', 'Dieses Mietverhältnis oder diese Person wurde nicht gefunden.');
    end;
    return (
        select intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) || (v - 'anfrage_id')
        from verwaltung.anfragen as a
        where a.mandant_id = (select intern.mandant_id()) and a.id = (v ->> 'anfrage_id')::bigint
    );
end
$$;
comment on function api.email_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean) is
    'Ordnet eine E-Mail der manuellen Bearbeitung zu: einer Anfrage (als Nachricht; ist sie beendet, als verknüpfte neue), einem Mietverhältnis mit Person oder einem Eigentümer (als neue Anfrage). Ohne person_id schreibt in der Anfrage, wem die bestätigte Adresse gehört, sonst ein Unbekannter (intern, für Mieter unsichtbar). lernen merkt die bestätigte, noch unbekannte Absenderadresse bei der genannten Person; bei einer Anfrage muss sie als Mieter oder Eigentümer beteiligt sein. Liefert {id, nummer, status, letzte_aktivitaet_am, entscheidung_id, ruecknehmbar_bis} und beim Lernen weitere (wartende E-Mails desselben Absenders). HD023 schon bearbeitet, HD030 nicht gefunden (404), HD031 Auswahl unvollständig, HD053 nicht lernbar (409)';

create function api.email_verwerfen(email_id bigint, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_von_hand_verwerfen(email_id, 'verworfen', begruendung);
end
$$;
comment on function api.email_verwerfen(bigint, text) is
    'Verwirft eine E-Mail der manuellen Bearbeitung; sie bleibt gespeichert. Liefert {id, status, entscheidung_id, ruecknehmbar_bis}. HD021 Begründung fehlt, HD023 schon bearbeitet, HD030 nicht gefunden (404)';

create function api.email_spam(email_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_von_hand_verwerfen(email_id, 'spam', 'Spam');
end
$$;
comment on function api.email_spam(bigint) is
    'Verwirft eine E-Mail der manuellen Bearbeitung als Spam; bei der nächsten desselben bestätigten Absenders sagt email_vorschlaege das dazu. Liefert wie email_verwerfen. HD023, HD030';

create function api.email_zuruecknehmen(entscheidung_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_entscheidung_zuruecknehmen(entscheidung_id);
end
$$;
comment on function api.email_zuruecknehmen(bigint) is
    'Nimmt eine Entscheidung über eine E-Mail innerhalb von zehn Minuten zurück; sie kommt in die manuelle Bearbeitung zurück. Liefert {email_id, status}. HD030 nicht gefunden (404), HD050 zu spät, HD051 schon zurückgenommen, HD052 inzwischen daran gearbeitet (409)';

create function api.email_hervorholen(email_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_von_hand_hervorholen(email_id);
end
$$;
comment on function api.email_hervorholen(bigint) is
    'Holt eine protokollierte oder verworfene E-Mail in die manuelle Bearbeitung: {id, status}. HD023 weder protokolliert noch verworfen, HD030 nicht gefunden (404)';

create function api.email_vorschlaege(email_id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_vorschlaege(email_id);
end
$$;
comment on function api.email_vorschlaege(bigint) is
    'Vorschläge zur Zuordnung, die wahrscheinlichsten zuerst (auch per GET): {personen: [{person_id, name, mietverhaeltnis_id, eigentuemer_id, dienstleister_id, objekt, einheit, zustand, hinweise[], punkte}], anfragen: [{id, nummer, betreff, status, kategorie, hinweise[], punkte}], auftraege: [{id, anfrage_id, nummer, betreff, beschreibung, dienstleister_id, person_id, erteilt_am}], absender_person_id, spam}. HD030 nicht gefunden (404)';

create function api.email_roh(email_id bigint) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_roh bytea;
begin
    select r.roh into v_roh
    from verwaltung.email_rohdaten as r
    where r.mandant_id = (select intern.mandant_id()) and r.email_id = email_roh.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;
    perform intern.vorgang_protokollieren(
        'heruntergeladen', 'verwaltung.email_triage', jsonb_build_object('mandant_id', intern.mandant_id(), 'id', email_roh.email_id)
    );
    -- Plain text to be saved: no browser may ever run what a stranger sent.
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', 'text/plain'),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        jsonb_build_object('Cache-Control', 'private, no-store'),
        jsonb_build_object('Content-Disposition', format('attachment; filename="email-%s.eml"', email_roh.email_id))
    )::text, true);
    return v_roh;
end
$$;
comment on function api.email_roh(bigint) is
    'Unveränderte Bytes einer E-Mail zum Speichern (text/plain als Anhang), nur für die Verwaltung; wer sie holt, steht im Protokoll. HD030 nicht gefunden (404)';

grant execute on function
    api.email_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean), api.email_verwerfen(bigint, text),
    api.email_spam(bigint), api.email_zuruecknehmen(bigint), api.email_hervorholen(bigint),
    api.email_vorschlaege(bigint), api.email_roh(bigint)
to verwalter, leitung;

commit;
