-- What should become of a mail, and why. Nothing is written here, so that a replay can show the difference
-- before it is made.
begin;
set local role hausdraht_eigner;

-- Every branch that does not end in an Anfrage names its reason.
create function intern.email_beurteilen(e verwaltung.email_triage, zerlegt jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_zuordnung record;
    v_bezug record;
    v jsonb;
    v_grund text;
    v_anfrage_id bigint;
    v_einsatz text;
begin
    select b.anfrage_id, b.grund, b.strang into v_bezug from intern.email_bezug(e, zerlegt) as b;
    -- The claimed sender of a mail that did not pass is still worth a suggestion, never more.
    select z.* into v_zuordnung from intern.email_zuordnen(e.mandant_id, coalesce(e.pruefung ->> 'absender', '')) as z;
    -- A subject alone is a guess ("Unzustellbare Pakete im Treppenhaus"): whoever is on file and answers nothing of
    -- ours may well have written it.
    if zerlegt ->> 'automatisch' is not null
        and (
            zerlegt ->> 'automatisch' <> 'betreff' or v_bezug.anfrage_id is not null
            or (v_zuordnung.ergebnis = 'unbekannt' and v_zuordnung.person_id is null)
        )
    then
        -- Kept with its Anfrage for staff to see, never a message and never answered.
        return jsonb_build_object(
            'status', 'protokolliert', 'weg', 'protokoll', 'grund', 'automatisch', 'anfrage_id', v_bezug.anfrage_id,
            'grund_text', intern.email_grund_satz(zerlegt ->> 'automatisch')
        );
    end if;
    v := jsonb_build_object(
        'status', 'manuell', 'weg', 'manuell', 'vorschlag_mietverhaeltnis_id', v_zuordnung.mietverhaeltnis_id,
        'vorschlag_person_id', v_zuordnung.person_id, 'vorschlag_anfrage_id', v_bezug.anfrage_id
    );
    if not intern.email_absender_bestaetigt(e.mandant_id, e.pruefung) then
        v_grund := case
            when coalesce(e.pruefung ->> 'ergebnis', 'pass') <> 'pass' and e.pruefung ->> 'grund' ~ '^[a-z0-9_]{1,60}$'
                then e.pruefung ->> 'grund'
            else 'pruefung_unvollstaendig'
        end;
        return v || jsonb_build_object(
            'grund', v_grund, 'grund_text', left(coalesce(nullif(e.pruefung ->> 'satz', ''), intern.email_grund_satz(v_grund)), 1000)
        );
    end if;

    v := v || jsonb_build_object('absender', left(e.pruefung ->> 'absender', 320), 'zuordnung', v_zuordnung.ergebnis);
    v_grund := case
        when zerlegt ->> 'fehler' is not null then 'nicht_lesbar'
        when jsonb_array_length(zerlegt -> 'hinweise') > 0 then zerlegt -> 'hinweise' ->> 0
        when zerlegt -> 'teile_besonders' ?| array['smime_verschluesselt', 'pgp_verschluesselt'] then 'verschluesselt'
        when btrim(concat(zerlegt ->> 'betreff', zerlegt ->> 'text')) = '' then 'leer'
        when zerlegt ->> 'automatisch' is not null then 'automatisch_fraglich'
    end;
    if v_grund is not null then
        return v || jsonb_build_object('grund', v_grund, 'grund_text', intern.email_grund_satz(v_grund));
    end if;

    -- The same mail under another recipient, or in another way with other lines of transport on top. A copy
    -- that waits itself is named by the later one only.
    select t.anfrage_id, to_char(t.eingegangen_am at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"')
    into v_anfrage_id, v_einsatz
    from verwaltung.email_triage as t
    where t.mandant_id = e.mandant_id and t.id <> e.id and t.absender = v ->> 'absender'
        and t.message_id = coalesce(email_beurteilen.zerlegt ->> 'message_id', 'sha256:' || encode(e.sha256, 'hex'))
        and (t.anfrage_id is not null or (t.status = 'manuell' and (t.eingegangen_am, t.id) < (e.eingegangen_am, e.id)))
    order by t.anfrage_id is null, t.eingegangen_am, t.id
    limit 1;
    if found then
        v_grund := 'doppelt';
    elsif v_bezug.anfrage_id is not null then
        -- The address says which of several tenancies is meant, so even an ambiguous sender is a hit.
        v := v || intern.email_antwort_beurteilen(e, zerlegt, v_bezug.anfrage_id, v_bezug.strang);
        return case
            when v ->> 'weg' = 'manuell' then v
            else v - '{vorschlag_mietverhaeltnis_id,vorschlag_person_id,vorschlag_anfrage_id}'::text[]
        end;
    else
        v_grund := coalesce(v_bezug.grund, v_zuordnung.grund);
        v_anfrage_id := intern.email_laufende_anfrage(
            e.mandant_id, v_zuordnung.mietverhaeltnis_id, v_zuordnung.eigentuemer_id, v_zuordnung.person_id, e.id, zerlegt,
            not intern.email_ist_antwort(zerlegt)
        );
        v_grund := case
            when v_grund is not null then v_grund
            when v_anfrage_id is not null then 'folgemail'
            when intern.email_ist_antwort(zerlegt) then 'antwort_ohne_vorgang'
            when not intern.sprache_geregelt(e.mandant_id, zerlegt ->> 'sprache') then 'fremde_sprache'
        end;
    end if;
    if v_grund is not null then
        return v || jsonb_build_object(
            'grund', v_grund, 'vorschlag_anfrage_id', v_anfrage_id,
            'grund_text', replace(intern.email_grund_satz(v_grund), '%', coalesce(v_einsatz, intern.sprache_name(zerlegt ->> 'sprache'), ''))
        );
    end if;

    return jsonb_build_object(
        'status', 'zugeordnet', 'weg', 'neue_anfrage', 'absender', v ->> 'absender', 'zuordnung', v_zuordnung.ergebnis,
        'mietverhaeltnis_id', v_zuordnung.mietverhaeltnis_id, 'eigentuemer_id', v_zuordnung.eigentuemer_id,
        'person_id', v_zuordnung.person_id, 'klassifikation', intern.klassifizieren(
            e.mandant_id, zerlegt ->> 'betreff', zerlegt ->> 'text', zerlegt ->> 'sprache'
        )
    );
end
$$;
comment on function intern.email_beurteilen(verwaltung.email_triage, jsonb) is
    'Beurteilt eine zerlegte und geprüfte E-Mail, ohne etwas zu schreiben: {status, weg, grund, grund_text, absender, zuordnung, vorschlag_*} und beim weg neue_anfrage {klassifikation, person_id, mietverhaeltnis_id oder eigentuemer_id, folgt_auf_id, betreff}, beim weg nachricht {anfrage_id, person_id, rolle, strang}. Definer dienst_email';

reset role;
alter function intern.email_beurteilen(verwaltung.email_triage, jsonb) owner to dienst_email;

commit;
