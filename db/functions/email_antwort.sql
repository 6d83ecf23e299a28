-- Answers to an Anfrage: found by the signed address or by the Message-ID of a mail we sent. Both only say
-- which Anfrage is meant; whether the sender may write there is asked apart.
begin;
set local role hausdraht_eigner;

create function intern.email_bezug(e verwaltung.email_triage, zerlegt jsonb) returns table (anfrage_id bigint, grund text, strang text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_muster constant text := '(^|\+)anfrage[+-]\d';
    v_adressen text[];
    v_anfragen bigint[];
    v_straenge text[];
begin
    -- The envelope may have lost the address (IMAP): then the header fields have it.
    if e.umschlag_an_voll ~ c_muster or zerlegt ->> 'empfaenger' ~ 'anfrage[+-]\d' then
        v_adressen := array(
            select a.adresse
            from (
                select e.umschlag_an_voll as adresse
                union
                select jsonb_array_elements_text(zerlegt -> 'empfaenger')
            ) as a
            where a.adresse ~ c_muster
            limit 10
        );
        select array_agg(distinct p.bezug_id), array_agg(distinct p.art) into v_anfragen, v_straenge
        from unnest(v_adressen) as a (adresse)
        cross join lateral intern.antwort_adresse_pruefen(e.mandant_id, a.adresse) as p
        where p.art in ('anfrage', 'eigentuemer');
        if cardinality(v_anfragen) > 1 or cardinality(v_straenge) > 1 then
            return query select null::bigint, 'antwort_mehrere', null::text;
            return;
        elsif cardinality(v_anfragen) = 1 then
            return query select v_anfragen[1], null::text, case v_straenge[1] when 'eigentuemer' then 'eigentuemer' else 'nachricht' end;
            return;
        end if;
    end if;
    -- The Message-IDs of our mails cannot be guessed; In-Reply-To comes first and names the mail answered.
    if jsonb_array_length(zerlegt -> 'bezuege') > 0 then
        return query
        select s.anfrage_id, null::text, case s.ereignis when 'eigentuemer' then 'eigentuemer' else 'nachricht' end
        from jsonb_array_elements_text(zerlegt -> 'bezuege') with ordinality as b (message_id, nr)
        join verwaltung.versand as s on s.mandant_id = e.mandant_id and s.message_id = b.message_id
        where s.anfrage_id is not null and b.nr <= 60
        order by b.nr
        limit 1;
        if found then
            return;
        end if;
    end if;
    -- A token of another installation in Cc is none of our business.
    return query
    select null::bigint, 'antwort_token_falsch', null::text
    where exists (
        select from unnest(v_adressen) as a (adresse)
        where a.adresse = e.umschlag_an_voll or split_part(a.adresse, '@', 2) = split_part(e.umschlag_an, '@', 2)
    );
end
$$;
comment on function intern.email_bezug(verwaltung.email_triage, jsonb) is
    'Auf welche Anfrage und in welchem Strang (nachricht oder eigentuemer) eine E-Mail antwortet, oder der Grund, warum das nicht feststeht (antwort_token_falsch, antwort_mehrere); keine Zeile, wenn sie sich auf keine bezieht. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_teilnahme(mandant_id bigint, anfrage_id bigint, absender text, strang text default 'nachricht')
returns table (person_id bigint, rolle text, grund text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_heute constant date := intern.heute();
    c_personen constant bigint[] := array(
        select p.person_id
        from verwaltung.personen_email as p
        where p.mandant_id = email_teilnahme.mandant_id and p.adresse = intern.email_adresse_normieren(email_teilnahme.absender)
    );
begin
    return query
    select b.person_id, b.rolle, case when b.aktiv then null else 'ehemaliger_' || b.rolle end
    from (
        select m.person_id, 'mieter' as rolle, m.person_id = a.melder_person_id as melder,
            v.beginn <= c_heute and (v.ende is null or v.ende >= c_heute) as aktiv
        from verwaltung.anfragen as a
        join verwaltung.mieter as m on m.mandant_id = a.mandant_id and m.mietverhaeltnis_id = a.mietverhaeltnis_id
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where a.mandant_id = email_teilnahme.mandant_id and a.id = email_teilnahme.anfrage_id
            and (a.kategorie in ('schaden', 'wartung') or m.person_id = a.melder_person_id)
            and email_teilnahme.strang = 'nachricht'
        union all
        select w.person_id, 'eigentuemer', true, w.beginn <= c_heute and (w.ende is null or w.ende >= c_heute)
        from verwaltung.anfragen as a
        join verwaltung.eigentuemer as w on w.mandant_id = a.mandant_id and w.id = a.eigentuemer_id
        where a.mandant_id = email_teilnahme.mandant_id and a.id = email_teilnahme.anfrage_id
            and email_teilnahme.strang = 'nachricht'
        union all
        -- Nobody but the owners of what it is about take part in their strand, a tenant with the right address neither.
        select w.person_id, 'eigentuemer', false, w.beginn <= c_heute and (w.ende is null or w.ende >= c_heute)
        from verwaltung.anfragen as a
        join verwaltung.eigentuemer as w
            on w.mandant_id = a.mandant_id and w.objekt_id = a.objekt_id and (w.einheit_id is null or w.einheit_id = a.einheit_id)
        where a.mandant_id = email_teilnahme.mandant_id and a.id = email_teilnahme.anfrage_id
            and a.eigentuemer_id is null and email_teilnahme.strang = 'eigentuemer'
    ) as b
    where b.person_id = any(c_personen)
    order by b.melder desc, b.aktiv desc, b.person_id
    limit 1;
end
$$;
comment on function intern.email_teilnahme(bigint, bigint, text, text) is
    'Als wer der Inhaber einer Adresse an einer Anfrage teilnimmt: Melder, Mieter des Mietverhältnisses (Schaden, Wartung) oder Eigentümer, im Strang eigentuemer nur Eigentümer von Objekt oder Einheit; grund, wenn er es nicht mehr ist. Keine Zeile für Unbeteiligte. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_antwort_beurteilen(
    e verwaltung.email_triage, zerlegt jsonb, anfrage_id bigint, strang text default 'nachricht'
) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a record;
    t record;
    v_grund text;
    v_ziel record;
begin
    select n.id, n.nummer, n.betreff, n.kategorie, n.schadensart, n.mietverhaeltnis_id, n.eigentuemer_id,
        n.zurueckgenommen_am, intern.status_beendet('anfragen', n.status) as beendet
    into a
    from verwaltung.anfragen as n
    where n.mandant_id = e.mandant_id and n.id = email_antwort_beurteilen.anfrage_id;
    if not found then
        v_grund := 'antwort_ohne_vorgang';
    elsif a.zurueckgenommen_am is not null then
        v_grund := 'antwort_zurueckgenommen';
    else
        select n.* into t from intern.email_teilnahme(e.mandant_id, a.id, e.pruefung ->> 'absender', strang) as n;
        v_grund := case when t.person_id is null then 'antwort_fremd' else t.grund end;
    end if;
    if v_grund is not null then
        return jsonb_build_object(
            'status', 'manuell', 'weg', 'manuell', 'grund', v_grund, 'grund_text', intern.email_grund_satz(v_grund),
            'vorschlag_anfrage_id', a.id
        );
    end if;
    if strang = 'eigentuemer' then
        -- Like a note it goes on after the end, and nowhere else.
        return jsonb_build_object(
            'status', 'zugeordnet', 'weg', 'nachricht', 'anfrage_id', a.id, 'zuordnung', t.rolle,
            'person_id', t.person_id, 'rolle', t.rolle, 'strang', strang
        );
    end if;
    select a.id as anfrage_id, t.person_id, t.rolle into v_ziel;
    if a.beendet then
        -- The second answer to an old mail belongs to what the first one opened.
        with recursive kette as (
            select n.id, n.status, n.erstellt_am, 1 as stufe
            from verwaltung.anfragen as n
            where n.mandant_id = e.mandant_id and n.folgt_auf_id = a.id and n.zurueckgenommen_am is null
            union all
            select n.id, n.status, n.erstellt_am, k.stufe + 1
            from kette as k
            join verwaltung.anfragen as n
                on n.mandant_id = e.mandant_id and n.folgt_auf_id = k.id and n.zurueckgenommen_am is null
            where k.stufe < 20
        )
        select k.id as anfrage_id, f.person_id, f.rolle into v_ziel
        from kette as k
        cross join lateral intern.email_teilnahme(e.mandant_id, k.id, e.pruefung ->> 'absender') as f
        where k.status in ('offen', 'akzeptiert') and f.grund is null
        order by k.erstellt_am desc, k.id
        limit 1;
        if not found then
            return jsonb_build_object(
                'status', 'zugeordnet', 'weg', 'neue_anfrage', 'folgt_auf_id', a.id, 'mietverhaeltnis_id', a.mietverhaeltnis_id,
                'eigentuemer_id', a.eigentuemer_id, 'person_id', t.person_id, 'zuordnung', t.rolle,
                'betreff', left('Zu ' || a.nummer || ': ' || a.betreff, 300), 'klassifikation',
                intern.klassifizieren(e.mandant_id, zerlegt ->> 'betreff', zerlegt ->> 'text', zerlegt ->> 'sprache')
                || jsonb_build_object('kategorie', a.kategorie, 'schadensart', a.schadensart)
            );
        end if;
    end if;
    return jsonb_build_object(
        'status', 'zugeordnet', 'weg', 'nachricht', 'anfrage_id', v_ziel.anfrage_id, 'zuordnung', v_ziel.rolle,
        'person_id', v_ziel.person_id, 'rolle', v_ziel.rolle
    );
end
$$;
comment on function intern.email_antwort_beurteilen(verwaltung.email_triage, jsonb, bigint, text) is
    'Was aus der bestätigten Antwort auf eine Anfrage wird: Nachricht, bei einer beendeten eine verknüpfte neue (oder Nachricht in der schon eröffneten), sonst manuell mit Grund; im Strang eigentuemer immer Nachricht in diesem Strang. Definer dienst_email; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.email_bezug(verwaltung.email_triage, jsonb) owner to dienst_email;
alter function intern.email_teilnahme(bigint, bigint, text, text) owner to dienst_email;
alter function intern.email_antwort_beurteilen(verwaltung.email_triage, jsonb, bigint, text) owner to dienst_email;

commit;
