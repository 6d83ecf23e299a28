-- The four acts that change the status of an Anfrage. Each is one UPDATE with the caller's rights: the
-- policies decide which row it reaches, the status trigger whether the change is legal.
begin;
set local role hausdraht_eigner;

create function intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamptz) returns jsonb
language sql stable parallel safe
return jsonb_build_object('id', id, 'nummer', nummer, 'status', status, 'letzte_aktivitaet_am', letzte_aktivitaet_am);
comment on function intern.anfrage_stand(bigint, text, text, timestamptz) is
    'Antwort der Statusfunktionen: Kennung, Nummer, Status, letzte Aktivität';

create function api.anfrage_akzeptieren(anfrage_id bigint, begruendung text default null) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_stand jsonb;
begin
    perform set_config('app.begruendung', coalesce(intern.text_pruefen('Begründung', begruendung, 2000, false), ''), true);
    update verwaltung.anfragen as a
    set status = 'akzeptiert', zugewiesen_konto_id = intern.benutzerkonto_id()
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform set_config('app.begruendung', '', true);
    return v_stand;
end
$$;
comment on function api.anfrage_akzeptieren(bigint, text) is
    'Nimmt eine offene Anfrage an und merkt, wer sie bearbeitet. Fehler HD020 (schon angenommen), HD023 (beendet), HD030, HD031';

create function api.anfrage_abschliessen(
    anfrage_id bigint, massnahme text default null, ausgefuehrt_von text default null,
    erledigt_am date default null, datei_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anfrage record;
    v_stand jsonb;
begin
    select a.kategorie = 'schaden' as belegpflichtig, (a.erstellt_am at time zone 'Europe/Berlin')::date as angezeigt_am
    into v_anfrage
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = anfrage_id;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    if anfrage_abschliessen.erledigt_am not between v_anfrage.angezeigt_am and intern.heute() then
        perform intern.http_fehler(
            400, 'HD031', 'Der Tag der Erledigung muss zwischen dem Tag der Meldung und heute liegen.'
        );
    end if;
    update verwaltung.anfragen as a
    set status = 'abgeschlossen',
        massnahme = intern.text_pruefen('Maßnahme', anfrage_abschliessen.massnahme, 2000, v_anfrage.belegpflichtig),
        ausgefuehrt_von = intern.text_pruefen(
            'Ausgeführt von', anfrage_abschliessen.ausgefuehrt_von, 200, v_anfrage.belegpflichtig
        ),
        erledigt_am = coalesce(anfrage_abschliessen.erledigt_am, intern.heute())
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform intern.anhaenge_anfuegen(anfrage_id, null, datei_ids, false);
    return v_stand;
end
$$;
comment on function api.anfrage_abschliessen(bigint, text, text, date, bigint[]) is
    'Schließt eine angenommene Anfrage ab: was getan wurde, von wem, wann (ohne Angabe heute), Fotos. Bei Schäden sind Maßnahme und Ausführender Pflicht. Fehler HD020, HD023, HD030, HD031';

create function api.anfrage_ablehnen(anfrage_id bigint, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_stand jsonb;
begin
    perform set_config('app.begruendung', coalesce(intern.text_pruefen('Begründung', begruendung, 2000, false), ''), true);
    update verwaltung.anfragen as a
    set status = 'abgelehnt'
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform set_config('app.begruendung', '', true);
    return v_stand;
end
$$;
comment on function api.anfrage_ablehnen(bigint, text) is
    'Lehnt eine Anfrage ab; die Begründung ist Pflicht und wird dem Mieter gezeigt. Die Meldung selbst bleibt unverändert. Fehler HD020, HD021, HD023, HD030, HD031';

create function api.anfrage_zurueckziehen(
    anfrage_id bigint, begruendung text default null, erklaert_durch text default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_begruendung text := intern.text_pruefen('Begründung', begruendung, 1500, false);
    v_durch text := intern.text_pruefen('Erklärt durch', erklaert_durch, 200, false);
    v_stand jsonb;
begin
    -- Only the requester withdraws; a clerk records how the requester said so.
    if intern.rolle() in ('verwalter', 'leitung') then
        if v_durch is null then
            perform intern.http_fehler(
                400, 'HD021', 'Bitte geben Sie an, wie der Anfragende die Rücknahme erklärt hat.', 'Zum Beispiel: Telefonat am 21.11. mit Frau Nord'
            );
        end if;
        v_begruendung := concat_ws('. ', 'Erklärt durch: ' || v_durch, v_begruendung);
    end if;
    perform set_config('app.begruendung', coalesce(v_begruendung, ''), true);
    update verwaltung.anfragen as a
    set status = 'zurueckgezogen'
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform set_config('app.begruendung', '', true);
    return v_stand;
end
$$;
comment on function api.anfrage_zurueckziehen(bigint, text, text) is
    'Zieht eine Anfrage zurück: der Mieter seine eigene, die Verwaltung nur mit Angabe, wie der Anfragende es erklärt hat. Fehler HD020, HD021, HD023, HD030, HD031';

grant execute on function intern.anfrage_stand(bigint, text, text, timestamptz) to mieter, hausmeister, verwalter, leitung;
grant execute on function api.anfrage_akzeptieren(bigint, text) to hausmeister, verwalter, leitung;
grant execute on function api.anfrage_abschliessen(bigint, text, text, date, bigint[]) to hausmeister, verwalter, leitung;
grant execute on function api.anfrage_ablehnen(bigint, text) to verwalter, leitung;
grant execute on function api.anfrage_zurueckziehen(bigint, text, text) to mieter, verwalter, leitung;

commit;
