-- What somebody may see and do who has nothing but the link of one order.
begin;
set local role hausdraht_eigner;

create function intern.auftrag_ungueltig() returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_gesperrt constant timestamptz := intern.link_gesperrt();
begin
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    -- Answered, not raised: that would take the count back.
    perform intern.link_fehlversuch();
    return intern.antwort_fehler(
        404, 'HD130', 'Dieser Link gilt nicht oder nicht mehr.', 'Bitte wenden Sie sich an die Hausverwaltung, die Sie beauftragt hat.'
    );
end
$$;
comment on function intern.auftrag_ungueltig() is
    'Antwort, wenn auftrag_oeffnen nichts findet: zählt den Fehlversuch; HD130 (404), gleich für gefälschte, abgelaufene und widerrufene Links, oder HD002 (429), wenn von dort schon zu viele kamen';
grant execute on function intern.auftrag_ungueltig() to dienst_auftraege;

create function intern.auftrag_zeigt_foto(f verwaltung.auftraege, datei_id bigint) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return not intern.status_beendet('auftraege', f.status) and exists (
        select from verwaltung.auftrag_dateien as d
        join verwaltung.anhaenge as h on h.mandant_id = d.mandant_id and h.datei_id = d.datei_id
        where d.mandant_id = f.mandant_id and d.auftrag_id = f.id and d.art = 'freigegeben' and d.datei_id = auftrag_zeigt_foto.datei_id
            and h.anfrage_id = f.anfrage_id and h.zurueckgenommen_am is null
    );
end
$$;
comment on function intern.auftrag_zeigt_foto(verwaltung.auftraege, bigint) is
    'Ob der Link eines Auftrags ein Foto zeigt: solange er läuft, es freigegeben ist und in der Anfrage steht';
grant execute on function intern.auftrag_zeigt_foto(verwaltung.auftraege, bigint) to dienst_auftraege;

create function api.auftrag_ansehen(token text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f constant verwaltung.auftraege := intern.auftrag_oeffnen(token, false);
begin
    if f.id is null then
        return intern.auftrag_ungueltig();
    elsif intern.status_beendet('auftraege', f.status) then
        -- Where somebody lives is nobody's business any more.
        return (
            select jsonb_build_object(
                'verwaltung', jsonb_build_object('name', m.name, 'telefon', m.telefon), 'nummer', a.nummer, 'status', f.status
            )
            from verwaltung.anfragen as a
            join verwaltung.mandanten as m on m.id = a.mandant_id
            where a.mandant_id = f.mandant_id and a.id = f.anfrage_id
        );
    end if;
    return (
        select jsonb_build_object(
            'verwaltung', jsonb_build_object('name', m.name, 'telefon', m.telefon),
            'firma', btrim(p.vorname || ' ' || p.nachname),
            'nummer', a.nummer, 'beschreibung', f.beschreibung, 'status', f.status, 'erteilt_am', f.erteilt_am,
            'seit', (
                select max(s.am)
                from verwaltung.statuswechsel as s
                where s.mandant_id = f.mandant_id and s.entitaet = 'auftraege' and s.entitaet_id = f.id and s.nach = f.status
            ),
            'wo', jsonb_build_object(
                'strasse', o.strasse || ' ' || o.hausnummer, 'ort', o.plz || ' ' || o.ort, 'einheit', e.bezeichnung, 'raum', a.ort
            ),
            'kontakt', case when f.mit_kontakt then jsonb_build_object('name', a.melder_name, 'telefon', k.telefon) end,
            'fotos', (
                select coalesce(jsonb_agg(d.datei_id order by d.datei_id), '[]')
                from verwaltung.auftrag_dateien as d
                where d.mandant_id = f.mandant_id and d.auftrag_id = f.id and d.art = 'freigegeben' and intern.auftrag_zeigt_foto(f, d.datei_id)
            )
        )
        from verwaltung.anfragen as a
        join verwaltung.mandanten as m on m.id = a.mandant_id
        join verwaltung.dienstleister as d on d.mandant_id = a.mandant_id and d.id = f.dienstleister_id
        join verwaltung.personen as p on p.mandant_id = d.mandant_id and p.id = d.person_id
        left join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id
        left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id
        left join verwaltung.personen as k on k.mandant_id = a.mandant_id and k.id = a.melder_person_id
        where a.mandant_id = f.mandant_id and a.id = f.anfrage_id
    );
end
$$;
comment on function api.auftrag_ansehen(text) is
    'Der Auftrag eines Links: was, wo, Ansprechpartner (wenn erlaubt), ausgewählte Fotos (Kennungen) und Stand (status, seit); von einem beendeten nur verwaltung, nummer und status. Antworten: HD002 (429) nach 20 falschen Links, HD130 (404). Definer dienst_auftraege, weil niemand ohne Anmeldung etwas liest';

create function api.auftrag_foto(token text, datei_id bigint, fassung text default 'vorschau') returns api."*/*"
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f constant verwaltung.auftraege := intern.auftrag_oeffnen(token, false);
    v_inhalt bytea;
begin
    if f.id is null then
        perform intern.antwort_kopf('Content-Type', 'application/json; charset=utf-8');
        return convert_to(intern.auftrag_ungueltig()::text, 'UTF8');
    end if;
    -- Copies only: they do not say where a photo was taken.
    if fassung in ('vorschau', 'ansicht') and intern.auftrag_zeigt_foto(f, auftrag_foto.datei_id) then
        v_inhalt := intern.datei_fassung_inhalt(auftrag_foto.datei_id, fassung);
    end if;
    if v_inhalt is null then
        perform intern.http_fehler(404, 'HD030', 'Dieses Foto gibt es nicht, oder es ist noch nicht fertig.');
    end if;
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', intern.sniff_medientyp(substr(v_inhalt, 1, 16))),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        jsonb_build_object('Cache-Control', 'no-store')
    )::text, true);
    return v_inhalt;
end
$$;
comment on function api.auftrag_foto(text, bigint, text) is
    'Ein Foto, das die Verwaltung zu diesem laufenden Auftrag freigegeben hat und das noch in der Anfrage steht, als Kopie ohne Aufnahmeort (vorschau oder ansicht). HD002 (429), HD030 (nicht freigegeben oder die Kopie noch nicht fertig), HD130 (404). Definer dienst_auftraege wie auftrag_ansehen';

create function api.auftrag_antworten(token text, annehmen boolean, grund text default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f constant verwaltung.auftraege := intern.auftrag_oeffnen(token, true);
    v_grund text;
begin
    if f.id is null then
        return intern.auftrag_ungueltig();
    elsif annehmen and f.status = 'angenommen' then
        return jsonb_build_object('status', f.status);
    elsif f.status in ('abgelehnt', 'gemeldet') then
        perform intern.http_fehler(409, 'HD131', 'Sie haben schon geantwortet.', 'Bitte wenden Sie sich an die Hausverwaltung.');
    end if;
    if not annehmen then
        v_grund := intern.text_pruefen('Grund', grund, 2000);
    end if;
    perform set_config('app.begruendung', coalesce(v_grund, ''), true);
    update verwaltung.auftraege as o set status = case when annehmen then 'angenommen' else 'abgelehnt' end
    where o.mandant_id = f.mandant_id and o.id = f.id;
    perform set_config('app.begruendung', '', true);
    perform intern.systemzeile(
        f.mandant_id, f.anfrage_id,
        case when annehmen then 'Auftrag angenommen: ' else 'Auftrag abgelehnt: ' end || left(f.beschreibung, 300)
        || coalesce(E'\nGrund: ' || v_grund, ''),
        current_setting('app.akteur')
    );
    return jsonb_build_object('status', case when annehmen then 'angenommen' else 'abgelehnt' end);
end
$$;
comment on function api.auftrag_antworten(text, boolean, text) is
    'Nimmt den Auftrag eines Links an oder lehnt ihn mit Grund ab; als Zeile in der Anfrage: {status}. HD002 (429), HD031 (Grund fehlt), HD130 (404), HD131 (409, beendet oder schon beantwortet). Definer dienst_auftraege wie auftrag_ansehen';

reset role;
alter function api.auftrag_ansehen(text) owner to dienst_auftraege;
alter function api.auftrag_foto(text, bigint, text) owner to dienst_auftraege;
alter function api.auftrag_antworten(text, boolean, text) owner to dienst_auftraege;
grant usage on schema api to dienst_auftraege;
grant usage on type api."*/*" to anonym, dienst_auftraege;
grant execute on function
    api.auftrag_ansehen(text), api.auftrag_foto(text, bigint, text), api.auftrag_antworten(text, boolean, text)
to anonym;

commit;
