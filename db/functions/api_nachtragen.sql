-- What was done on a phone without reception, brought in later: exactly once, with both times.
begin;
set local role hausdraht_eigner;

create function intern.nachtrag_ausfuehren(
    handlung text, anfrage_id bigint, aufgabe_id bigint, angaben jsonb, am_geraet timestamptz, zweifel text, kennung uuid
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    c_dateien constant bigint[] := array(select d::bigint from jsonb_array_elements_text(coalesce(angaben -> 'datei_ids', '[]')) as d);
    v_tag date := (angaben ->> 'erledigt_am')::date;
    v_wartet_auf text;
    v_antwort jsonb;
begin
    -- The day of a repair is the day of the phone, unless its clock is not to be believed.
    if v_tag is null and zweifel is null then
        select greatest(
            least((am_geraet at time zone 'Europe/Berlin')::date, intern.heute()), (a.erstellt_am at time zone 'Europe/Berlin')::date
        ) into v_tag
        from (select 1) as eins
        left join verwaltung.anfragen as a on a.mandant_id = intern.mandant_id() and a.id = anfrage_id;
    end if;
    case handlung
        when 'anfrage_akzeptieren' then
            v_antwort := api.anfrage_akzeptieren(anfrage_id);
        when 'nachricht_senden' then
            v_antwort := api.nachricht_senden(anfrage_id, angaben ->> 'inhalt', c_dateien, kennung);
        when 'interne_notiz' then
            v_antwort := api.interne_notiz(anfrage_id, angaben ->> 'inhalt', c_dateien);
        when 'aufwand_erfassen' then
            v_antwort := api.aufwand_erfassen(
                case when aufgabe_id is null then anfrage_id end, aufgabe_id, (angaben ->> 'minuten')::integer, angaben ->> 'material', am_geraet
            );
        when 'anfrage_abschliessen' then
            v_antwort := api.anfrage_abschliessen(anfrage_id, angaben ->> 'massnahme', angaben ->> 'ausgefuehrt_von', v_tag, c_dateien);
        when 'anfrage_warten', 'anfrage_weiter' then
            -- Waiting moves deadlines: what somebody entered meanwhile is not overwritten by what the phone saw before.
            select a.wartet_auf into v_wartet_auf
            from verwaltung.anfragen as a
            where a.mandant_id = intern.mandant_id() and a.id = anfrage_id and not intern.status_beendet('anfragen', a.status)
            for no key update;
            if found and angaben ? 'bisher' and v_wartet_auf is distinct from angaben ->> 'bisher'
                and v_wartet_auf is distinct from angaben ->> 'auf'
            then
                perform intern.http_fehler(
                    409, 'HD142', 'Das hat inzwischen jemand anders geändert: Die Anfrage wartet '
                    || coalesce('auf ' || case v_wartet_auf when 'eigentuemer' then 'Eigentümer' else initcap(v_wartet_auf) end, 'auf niemanden mehr') || '.',
                    'Bitte sehen Sie sich den neuen Stand an.'
                );
            end if;
            v_antwort := case handlung
                when 'anfrage_warten' then api.anfrage_warten(anfrage_id, angaben ->> 'auf') else api.anfrage_weiter(anfrage_id)
            end;
        when 'aufgabe_verschieben' then
            v_antwort := api.aufgabe_verschieben(aufgabe_id, angaben ->> 'status', bisher => angaben ->> 'bisher');
        when 'aufgabe_erledigen' then
            v_antwort := api.aufgabe_erledigen(
                aufgabe_id, angaben ->> 'massnahme', angaben ->> 'ausgefuehrt_von', v_tag, c_dateien,
                coalesce((angaben ->> 'anfrage_offen_lassen')::boolean, false)
            );
    end case;
    return v_antwort;
end
$$;
comment on function intern.nachtrag_ausfuehren(text, bigint, bigint, jsonb, timestamptz, text, uuid) is
    'Führt eine nachgetragene Handlung mit den Rechten des Aufrufers aus und gibt die Antwort ihrer Funktion; deren Fehler bleiben. SQLSTATE PGRST mit HD142';

create function api.handlung_nachtragen(
    kennung uuid, handlung text, angaben jsonb, am_geraet timestamptz, geraet_jetzt timestamptz
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
    v_anfrage_id bigint;
    v_aufgabe_id bigint;
    v_zweifel text;
    n record;
begin
    perform intern.auswahl_pruefen('Handlung', handlung_nachtragen.handlung, array[
        'anfrage_akzeptieren', 'nachricht_senden', 'interne_notiz', 'aufwand_erfassen', 'anfrage_abschliessen',
        'anfrage_warten', 'anfrage_weiter', 'aufgabe_verschieben', 'aufgabe_erledigen'
    ]);
    if num_nulls(handlung_nachtragen.kennung, handlung_nachtragen.am_geraet, handlung_nachtragen.geraet_jetzt) > 0 then
        perform intern.http_fehler(400, 'HD031', 'Es fehlen Kennung oder Zeit des Telefons.');
    end if;
    -- The phone changed hands while this was on its way: nothing is done under another name.
    if (angaben ->> 'benutzerkonto_id')::bigint <> c_konto then
        perform intern.http_fehler(409, 'HD141', 'Das hat ein anderes Konto getan; es wird nur von dort übertragen.');
    end if;
    -- Before anything is looked up: it may be out of sight because it was done.
    select v.handlung, v.antwort, v.eingegangen_am, v.zweifel into n
    from verwaltung.nachtraege as v
    where v.mandant_id = c_mandant and v.benutzerkonto_id = c_konto and v.kennung = handlung_nachtragen.kennung;
    if not found then
        select t.id, t.anfrage_id into v_aufgabe_id, v_anfrage_id
        from verwaltung.aufgaben as t
        where t.mandant_id = c_mandant and t.id = (angaben ->> 'aufgabe_id')::bigint;
        if v_aufgabe_id is null and angaben ->> 'aufgabe_id' is not null then
            perform intern.http_fehler(404, 'HD030', 'Diese Aufgabe gibt es nicht oder nicht mehr für Sie.');
        end if;
        select a.id into v_anfrage_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.id = coalesce(v_anfrage_id, (angaben ->> 'anfrage_id')::bigint);
        if v_anfrage_id is null and v_aufgabe_id is null then
            perform intern.nicht_gefunden();
        end if;
        -- A second sending at the same time waits here for the first and then finds its answer.
        insert into verwaltung.nachtraege (
            mandant_id, benutzerkonto_id, kennung, handlung, anfrage_id, aufgabe_id, am_geraet, uhr_abweichung
        ) values (
            c_mandant, c_konto, handlung_nachtragen.kennung, handlung_nachtragen.handlung, v_anfrage_id, v_aufgabe_id,
            handlung_nachtragen.am_geraet, extract(epoch from handlung_nachtragen.geraet_jetzt - now())::bigint
        )
        on conflict (mandant_id, benutzerkonto_id, kennung) do nothing
        returning zweifel into v_zweifel;
        if found then
            update verwaltung.nachtraege as v
            set antwort = intern.nachtrag_ausfuehren(
                handlung_nachtragen.handlung, v_anfrage_id, v_aufgabe_id, handlung_nachtragen.angaben, handlung_nachtragen.am_geraet,
                v_zweifel, handlung_nachtragen.kennung
            )
            where v.mandant_id = c_mandant and v.benutzerkonto_id = c_konto and v.kennung = handlung_nachtragen.kennung;
        end if;
        select v.handlung, v.antwort, v.eingegangen_am, v.zweifel into n
        from verwaltung.nachtraege as v
        where v.mandant_id = c_mandant and v.benutzerkonto_id = c_konto and v.kennung = handlung_nachtragen.kennung;
    end if;
    if n.handlung is distinct from handlung_nachtragen.handlung then
        perform intern.http_fehler(409, 'HD140', 'Unter dieser Kennung wurde schon etwas anderes übertragen.');
    end if;
    return jsonb_build_object('antwort', n.antwort, 'eingegangen_am', n.eingegangen_am, 'zweifel', n.zweifel);
end
$$;
comment on function api.handlung_nachtragen(uuid, text, jsonb, timestamptz, timestamptz) is
    'Führt genau einmal aus, was am Telefon getan wurde: handlung ist der Name der Funktion, angaben ihre Argumente, am_geraet die Zeit der Handlung, geraet_jetzt die der Übertragung: {antwort, eingegangen_am, zweifel}. Dieselbe kennung bekommt dieselbe Antwort. benutzerkonto_id in angaben: wessen Handlung es ist, wenn das Telefon das sagt. bisher in angaben: auf wen die Anfrage wartete, als jemand das Warten änderte. Fehler HD030, HD031, HD140, HD141, HD142 (409, das Warten ist inzwischen anders) und die der Funktion';

grant execute on function
    intern.nachtrag_ausfuehren(text, bigint, bigint, jsonb, timestamptz, text, uuid),
    api.handlung_nachtragen(uuid, text, jsonb, timestamptz, timestamptz)
to hausmeister;

commit;
