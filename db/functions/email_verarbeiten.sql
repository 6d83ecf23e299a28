-- The decision about one stored mail, in one transaction that can be repeated.
begin;
set local role hausdraht_eigner;

-- Sets every column of a decision; what it does not mention becomes empty.
create function intern.email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    d verwaltung.email_triage := jsonb_populate_record(null::verwaltung.email_triage, entscheidung);
begin
    perform set_config('app.begruendung', coalesce(d.grund_text, ''), true);
    update verwaltung.email_triage as t set
        status = d.status, pruefung = e.pruefung, zerlegt = email_festhalten.zerlegt - '{text,zitat,signatur}'::text[],
        message_id = coalesce(email_festhalten.zerlegt ->> 'message_id', 'sha256:' || encode(e.sha256, 'hex')),
        absender = d.absender, betreff = email_festhalten.zerlegt ->> 'betreff', inhalt = email_festhalten.zerlegt ->> 'text',
        zitat = email_festhalten.zerlegt ->> 'zitat', signatur = email_festhalten.zerlegt ->> 'signatur',
        sprache = email_festhalten.zerlegt ->> 'sprache',
        zuordnung = d.zuordnung, klassifikation = d.klassifikation, grund = d.grund, grund_text = d.grund_text,
        fehler = d.fehler, anfrage_id = d.anfrage_id, vorschlag_anfrage_id = d.vorschlag_anfrage_id,
        vorschlag_mietverhaeltnis_id = d.vorschlag_mietverhaeltnis_id, vorschlag_person_id = d.vorschlag_person_id,
        verarbeitet_am = now()
    where t.mandant_id = e.mandant_id and t.id = e.id;
    perform set_config('app.begruendung', '', true);
end
$$;
comment on function intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb) is
    'Schreibt eine Entscheidung über eine E-Mail; der Grund wird zur Begründung des Statuswechsels. Definer dienst_email';

create function intern.email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e verwaltung.email_triage;
    v_zerlegt jsonb;
    v_meldung text;
begin
    perform set_config('app.current_mandant_id', email_abarbeiten.mandant_id::text, true);
    -- The mail itself is on disk, and others wait for our number until we have committed. A decision lost
    -- with the server's power is made again: its job asks email_entschieden before it ends.
    -- One that writes a letter waits for the disk again (versand_hinterlegen).
    if not auch_manuell then
        perform set_config('synchronous_commit', 'off', true);
    end if;
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = email_abarbeiten.mandant_id and t.id = email_abarbeiten.email_id
    for update;
    if not found then
        raise sqlstate 'HD030' using message = 'Diese E-Mail gibt es nicht.';
    end if;
    if e.status = 'eingegangen' or (auch_manuell and e.status = 'manuell') then
        e.pruefung := email_abarbeiten.pruefung;
        select intern.email_zerlegen(r.roh, e.umschlag_von) into v_zerlegt
        from verwaltung.email_rohdaten as r
        where r.mandant_id = e.mandant_id and r.email_id = e.id;
        begin
            perform intern.email_festhalten(e, v_zerlegt, intern.email_entscheiden(e, v_zerlegt));
        exception
            when others then
                -- Trouble of the server (connection, deadlock, resources) is tried again; trouble with
                -- this mail goes to a person, with nothing half done.
                if left(sqlstate, 2) in ('08', '40', '53', '55', '57', '58') then
                    raise;
                end if;
                get stacked diagnostics v_meldung = message_text;
                perform intern.email_festhalten(e, v_zerlegt, jsonb_build_object(
                    'status', 'manuell', 'grund', 'fehler_verarbeitung', 'grund_text', intern.email_grund_satz('fehler_verarbeitung'),
                    'fehler', left(sqlstate || ' ' || v_meldung, 1000)
                ));
        end;
    end if;
    return (
        select jsonb_build_object(
            'status', t.status, 'grund', t.grund, 'anfrage_id', t.anfrage_id, 'vorschlag_anfrage_id', t.vorschlag_anfrage_id
        )
        from verwaltung.email_triage as t
        where t.mandant_id = e.mandant_id and t.id = e.id
    );
end
$$;
comment on function intern.email_abarbeiten(bigint, bigint, jsonb, boolean) is
    'Gemeinsamer Kern von email_verarbeiten und email_neu_pruefen. Definer dienst_email. SQLSTATE HD030';

create function intern.email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_abarbeiten(mandant_id, email_id, pruefung, false);
end
$$;
comment on function intern.email_verarbeiten(bigint, bigint, jsonb) is
    'Entscheidet über eine eingegangene E-Mail in einer Transaktion: {status, grund, anfrage_id, vorschlag_anfrage_id}; eine schon entschiedene bleibt, wie sie ist. Nur pruefung.ergebnis = pass mit absender führt von selbst zu einer Anfrage. Definer, weil die Bridge keine Tabellen liest. SQLSTATE HD030';

create function intern.email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_abarbeiten(mandant_id, email_id, pruefung, true);
end
$$;
comment on function intern.email_neu_pruefen(bigint, bigint, jsonb) is
    'Wie email_verarbeiten, auch für E-Mails in der manuellen Bearbeitung (hausdraht mail nachspielen). Definer dienst_email, weil die Bridge keine E-Mails ändert. SQLSTATE HD030';

-- A job whose connection died with the server ends over a new one, so its end alone proves nothing.
create function intern.email_entschieden(mandant_id bigint, email_id bigint) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_offen boolean;
begin
    perform set_config('app.current_mandant_id', email_entschieden.mandant_id::text, true);
    select t.status = 'eingegangen' into v_offen
    from verwaltung.email_triage as t
    where t.mandant_id = email_entschieden.mandant_id and t.id = email_entschieden.email_id;
    -- Committing a record of our own waits until everything before it is on the disk.
    perform set_config('synchronous_commit', 'on', true), pg_logical_emit_message(true, 'email_entschieden', '');
    return not coalesce(v_offen, false);
end
$$;
comment on function intern.email_entschieden(bigint, bigint) is
    'Ob über die E-Mail nicht mehr zu entscheiden ist; ist die Antwort da, überlebt die Entscheidung auch einen Absturz des Servers. Definer dienst_email, weil die Bridge keine E-Mails liest';

create function intern.email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.email_abarbeiten(mandant_id, email_id, jsonb_build_object(
        'version', 1, 'absender', null, 'ergebnis', 'temperror', 'grund', grund, 'satz', intern.email_grund_satz(grund)
    ), false);
end
$$;
comment on function intern.email_pruefung_gescheitert(bigint, bigint, text) is
    'Gibt eine E-Mail nach vergeblichen Prüfversuchen in die manuelle Bearbeitung, mit dem Grund (etwa temperror). Definer dienst_email, weil die Bridge keine E-Mails ändert. SQLSTATE HD030';

reset role;
alter function intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb) owner to dienst_email;
alter function intern.email_abarbeiten(bigint, bigint, jsonb, boolean) owner to dienst_email;
alter function intern.email_verarbeiten(bigint, bigint, jsonb) owner to dienst_email;
alter function intern.email_neu_pruefen(bigint, bigint, jsonb) owner to dienst_email;
alter function intern.email_entschieden(bigint, bigint) owner to dienst_email;
alter function intern.email_pruefung_gescheitert(bigint, bigint, text) owner to dienst_email;
grant execute on function
    intern.email_verarbeiten(bigint, bigint, jsonb),
    intern.email_neu_pruefen(bigint, bigint, jsonb),
    intern.email_entschieden(bigint, bigint),
    intern.email_pruefung_gescheitert(bigint, bigint, text)
to bruecke;

commit;
