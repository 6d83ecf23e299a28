-- Calls that a telephone assistant reports. A number says who is probably calling, and proves nothing: what is not
-- clear goes before a human as an Anfrage without reporter, which nobody outside the office sees.
begin;
set local role hausdraht_eigner;

create function intern.anruf_zuordnen(mandant_id bigint, nummer text, name text, kategorie text)
returns table (ergebnis text, grund text, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_nummer constant text := intern.telefon_normieren(nummer);
    c_name constant text := concat(' ', intern.suchtext(name), ' ');
    v_personen bigint[];
    v_genannt bigint[];
begin
    -- The last digits find them by the index, the whole number decides.
    select array_agg(p.id), array_agg(p.id) filter (where strpos(c_name, concat(' ', btrim(intern.suchtext(p.vorname)), ' ')) > 0)
    into v_personen, v_genannt
    from verwaltung.personen as p
    where p.mandant_id = anruf_zuordnen.mandant_id and p.telefon <> ''
        and right(regexp_replace(p.telefon, '\D', '', 'g'), 7) = right(c_nummer, 7)
        and intern.telefon_normieren(p.telefon) = c_nummer;
    -- Several share the telephone: whoever gave the first name, it is.
    if cardinality(v_genannt) = 1 then
        v_personen := v_genannt;
    end if;
    return query
    select
        -- What only its author may see is not put down to one of several.
        case when z.ergebnis = 'mieter' and cardinality(v_personen) > 1 and anruf_zuordnen.kategorie not in ('schaden', 'wartung')
            then 'mehrdeutig' when z.ergebnis = 'dienstleister' then 'unbekannt' else z.ergebnis end,
        case when z.ergebnis = 'mieter' and cardinality(v_personen) > 1 and anruf_zuordnen.kategorie not in ('schaden', 'wartung')
            then 'mehrere_personen' when c_nummer is null then 'ohne_nummer' else z.grund end,
        z.mietverhaeltnis_id, z.person_id, z.eigentuemer_id
    from intern.personen_zuordnen(anruf_zuordnen.mandant_id, coalesce(v_personen, '{}')) as z;
end
$$;
comment on function intern.anruf_zuordnen(bigint, text, text, text) is
    'Stammdatenabgleich einer Rufnummer: mieter, eigentuemer, unbekannt oder mehrdeutig, mit Grund. Teilen sich mehrere die Nummer, hilft der genannte Vorname; Beschwerden und Administratives sind sonst mehrdeutig. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.anruf_erfassen(anliegen text, nummer text, name text, ort text, kennung uuid) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_token constant bigint := nullif(current_setting('app.current_voicebot_token_id', true), '')::bigint;
    v_regeln jsonb;
    z record;
    v_klar boolean;
    v_anfrage_id bigint;
    v_ergebnis jsonb;
begin
    -- One call of a key at a time: the limit holds, and a call reported twice at once is one.
    perform pg_advisory_xact_lock(hashtextextended('voicebot', c_token));
    select a.anfrage_id into v_anfrage_id
    from verwaltung.anrufe as a
    where a.mandant_id = c_mandant and a.zugang_id = c_token and a.kennung = anruf_erfassen.kennung;
    if not found then
        if (
            select count(*) filter (where a.erstellt_am > now() - interval '1 minute') >= 30 or count(*) >= 500
            from verwaltung.anrufe as a
            where a.mandant_id = c_mandant and a.zugang_id = c_token and a.erstellt_am > now() - interval '1 hour'
        ) then
            perform intern.http_fehler(429, 'HD107', 'Zu viele Anrufe in kurzer Zeit. Bitte melden Sie diesen Anruf in einer Minute noch einmal.');
        end if;
        v_regeln := intern.klassifizieren(c_mandant, '', concat_ws(E'\n', anruf_erfassen.ort, anliegen));
        select * into z
        from intern.anruf_zuordnen(c_mandant, anruf_erfassen.nummer, anruf_erfassen.name, v_regeln ->> 'kategorie');
        v_klar := z.ergebnis in ('mieter', 'eigentuemer');
        v_anfrage_id := intern.anfrage_anlegen(
            mandant_id => c_mandant, quelle => 'voicebot', kategorie => v_regeln ->> 'kategorie',
            schadensart => v_regeln ->> 'schadensart', prioritaet => v_regeln ->> 'prioritaet',
            zwingend_mietverwaltung => (v_regeln ->> 'zwingend_mietverwaltung')::boolean,
            betreff => null, beschreibung => anliegen, ort => coalesce(anruf_erfassen.ort, ''),
            mietverhaeltnis_id => case when v_klar then z.mietverhaeltnis_id end,
            eigentuemer_id => case when v_klar then z.eigentuemer_id end, person_id => case when v_klar then z.person_id end,
            melder_name => coalesce(anruf_erfassen.name, 'Unbekannter Anrufer')
        );
        insert into verwaltung.anrufe (mandant_id, zugang_id, nummer, name, zuordnung, grund, anfrage_id, kennung)
        values (
            c_mandant, c_token, coalesce(anruf_erfassen.nummer, ''), coalesce(anruf_erfassen.name, ''), z.ergebnis, z.grund,
            v_anfrage_id, anruf_erfassen.kennung
        );
    end if;
    select jsonb_build_object(
        'nummer', f.nummer, 'zuordnung', a.zuordnung, 'prioritaet', f.prioritaet, 'erstellt_am', f.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as f
    join verwaltung.anrufe as a on a.mandant_id = f.mandant_id and a.anfrage_id = f.id
    where f.mandant_id = c_mandant and f.id = v_anfrage_id;
    return v_ergebnis;
end
$$;
comment on function intern.anruf_erfassen(text, text, text, text, uuid) is
    'Legt zu einem gemeldeten Anruf eine Anfrage an, ohne Melder, wenn der Anrufer nicht eindeutig ist. Höchstens 30 in der Minute und 500 in der Stunde je Schlüssel. Definer dienst_anfragen wegen Zähler und Regeln; wirkt nur im Mandanten des Schlüssels. SQLSTATE PGRST mit HD107 (429)';

-- Who it was: said by a human, once.
create function intern.anfrage_melder_setzen(anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    a verwaltung.anfragen;
    b record;
    v_zustaendigkeit text;
begin
    select t.* into a from verwaltung.anfragen as t
    where t.mandant_id = c_mandant and t.id = anfrage_melder_setzen.anfrage_id
    for no key update;
    if not found then
        perform intern.nicht_gefunden();
    elsif intern.status_beendet('anfragen', a.status) then
        perform intern.http_fehler(400, 'HD023', 'Diese Anfrage ist beendet und wird nicht mehr geändert.', 'Bitte öffnen Sie eine neue Anfrage.');
    elsif num_nonnulls(a.melder_person_id, a.mietverhaeltnis_id, a.eigentuemer_id) > 0 then
        perform intern.http_fehler(409, 'HD108', 'Bei dieser Anfrage steht schon, von wem sie kommt.', 'Bitte laden Sie die Ansicht neu.');
    end if;
    select t.einheit_id, t.objekt_id, t.person_id, btrim(p.vorname || ' ' || p.nachname) as name, o.hausmeister_bereich_id into b
    from (
        select v.einheit_id, e.objekt_id, m.person_id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id
        where m.mandant_id = c_mandant and m.mietverhaeltnis_id = anfrage_melder_setzen.mietverhaeltnis_id
            and m.person_id = anfrage_melder_setzen.person_id
        union all
        select w.einheit_id, w.objekt_id, w.person_id
        from verwaltung.eigentuemer as w
        where w.mandant_id = c_mandant and w.id = anfrage_melder_setzen.eigentuemer_id
            and anfrage_melder_setzen.mietverhaeltnis_id is null
    ) as t
    join verwaltung.objekte as o on o.mandant_id = c_mandant and o.id = t.objekt_id
    join verwaltung.personen as p on p.mandant_id = c_mandant and p.id = t.person_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Person ist in diesem Mietverhältnis nicht Mieter, oder diesen Eigentümer gibt es nicht.');
    end if;
    -- Whatever mentions Kündigung, Minderung, bank details or payment stays with the office, as when it came in.
    v_zustaendigkeit := intern.zustaendigkeit_bestimmen(
        a.kategorie, (intern.klassifizieren(c_mandant, '', concat_ws(E'\n', a.ort, a.beschreibung)) ->> 'zwingend_mietverwaltung')::boolean,
        anfrage_melder_setzen.mietverhaeltnis_id is null, b.hausmeister_bereich_id
    );
    update verwaltung.anfragen as t set
        mietverhaeltnis_id = anfrage_melder_setzen.mietverhaeltnis_id,
        eigentuemer_id = case when anfrage_melder_setzen.mietverhaeltnis_id is null then anfrage_melder_setzen.eigentuemer_id end,
        melder_person_id = b.person_id, melder_name = b.name, einheit_id = b.einheit_id, objekt_id = b.objekt_id,
        zustaendigkeit = v_zustaendigkeit,
        hausmeister_bereich_id = case when v_zustaendigkeit = 'hausmeister_bereich' then b.hausmeister_bereich_id end,
        sachbearbeiter_konto_id = coalesce(t.sachbearbeiter_konto_id, intern.sachbearbeiter(c_mandant, b.objekt_id, intern.heute()))
    where t.mandant_id = c_mandant and t.id = a.id;
end
$$;
comment on function intern.anfrage_melder_setzen(bigint, bigint, bigint, bigint) is
    'Trägt nach, von wem eine Anfrage kommt, bei der das noch niemand wusste; Objekt, Einheit, Zuständigkeit und Sachbearbeitung folgen daraus. Definer dienst_anfragen, weil den Bezug sonst niemand ändert; wirkt nur im Mandanten der Sitzung. SQLSTATE PGRST mit HD023, HD030, HD108 (409)';

reset role;
alter function intern.anruf_zuordnen(bigint, text, text, text) owner to dienst_email;
alter function intern.anruf_erfassen(text, text, text, text, uuid) owner to dienst_anfragen;
alter function intern.anfrage_melder_setzen(bigint, bigint, bigint, bigint) owner to dienst_anfragen;
grant execute on function intern.anruf_zuordnen(bigint, text, text, text) to dienst_anfragen;
grant execute on function intern.anruf_erfassen(text, text, text, text, uuid) to voicebot;
grant execute on function intern.anfrage_melder_setzen(bigint, bigint, bigint, bigint) to verwalter, leitung;
grant execute on function intern.text_pruefen(text, text, integer, boolean) to voicebot;

commit;
