begin;
set local role hausdraht_eigner;

create function api.anfragen_auswaehlen(auswahl jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_hoechstens constant integer := 500;
    c_ids constant bigint[] := array(select a.anfrage_id from intern.anfragen_auswahl(auswahl, c_hoechstens + 1) as a order by a.platz);
begin
    return jsonb_build_object('ids', to_jsonb(c_ids[:c_hoechstens]), 'mehr', cardinality(c_ids) > c_hoechstens);
end
$$;
comment on function api.anfragen_auswaehlen(jsonb) is
    'Kennungen der Anfragen einer Auswahl der Liste in ihrer Reihenfolge, höchstens 500; mehr sagt, ob es weitere gibt. Fehler HD031';

create function api.sammelakt(art text, angaben jsonb, anfrage_ids bigint[], kennung uuid default null, vorschau boolean default true)
returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_angaben constant jsonb := intern.sammelakt_angaben(sammelakt.art, sammelakt.angaben);
    -- Always in the same order: two clerks with overlapping lists do not wait for each other.
    c_ids constant bigint[] := array(select distinct i from unnest(anfrage_ids) as i where i is not null order by i);
    -- The life cycle knows no way back from these, and tenants have been written to.
    c_endgueltig constant boolean := sammelakt.art in ('annehmen', 'ablehnen', 'duplikat');
    v_id bigint;
    v_bis timestamptz;
    v_anfrage_id bigint;
    v_kopf jsonb;
    v_vorher jsonb;
    v_nachher jsonb;
    v_geaendert text[];
    v_ergebnis jsonb := '[]'::jsonb;
    v_zustand text;
    v_meldung text;
    v_grund text;
begin
    if cardinality(c_ids) not between 1 and 500 then
        perform intern.http_fehler(400, 'HD151', 'Ein Sammelakt umfasst 1 bis 500 Anfragen.');
    elsif kennung is null and not vorschau then
        perform intern.http_fehler(400, 'HD151', 'Ein Sammelakt braucht eine Kennung, damit eine Wiederholung nichts doppelt tut.');
    end if;
    if not vorschau then
        insert into verwaltung.sammelakte (mandant_id, benutzerkonto_id, kennung, art, angaben, ruecknehmbar_bis)
        values (c_mandant, intern.benutzerkonto_id(), sammelakt.kennung, sammelakt.art, c_angaben, case when not c_endgueltig then now() + interval '10 minutes' end)
        on conflict on constraint sammelakte_kennung do nothing;
        select s.id, s.ruecknehmbar_bis into v_id, v_bis
        from verwaltung.sammelakte as s
        where s.mandant_id = c_mandant and s.benutzerkonto_id = intern.benutzerkonto_id() and s.kennung = sammelakt.kennung
            and s.art = sammelakt.art and s.angaben = c_angaben and s.zurueckgenommen_am is null
        for no key update;
        if not found then
            perform intern.http_fehler(409, 'HD151', 'Diese Kennung gehört zu einem anderen Sammelakt.');
        end if;
    end if;
    begin
        foreach v_anfrage_id in array c_ids loop
            -- Before it is read: what a colleague is changing right now is then seen as it was before this act, not as part of it.
            perform from verwaltung.anfragen as a where a.mandant_id = c_mandant and a.id = v_anfrage_id for no key update;
            v_vorher := intern.sammelakt_stand(v_anfrage_id);
            v_kopf := (
                select jsonb_build_object('anfrage_id', a.id, 'nummer', a.nummer, 'betreff', a.betreff)
                from verwaltung.anfragen as a
                where a.mandant_id = c_mandant and a.id = v_anfrage_id
            );
            v_kopf := coalesce(v_kopf, jsonb_build_object('anfrage_id', v_anfrage_id, 'nummer', '', 'betreff', ''));
            if exists (
                select from verwaltung.sammelakt_anfragen as t
                where t.mandant_id = c_mandant and t.sammelakt_id = v_id and t.anfrage_id = v_anfrage_id
            ) then
                v_ergebnis := v_ergebnis || (v_kopf || jsonb_build_object('ergebnis', 'geaendert', 'was', null, 'grund', null));
                continue;
            end if;
            begin
                perform intern.sammelakt_anwenden(sammelakt.art, c_angaben, v_anfrage_id);
                v_nachher := intern.sammelakt_stand(v_anfrage_id);
                v_geaendert := array(select n.key from jsonb_each(v_nachher) as n where n.value is distinct from v_vorher -> n.key);
                if cardinality(v_geaendert) > 0 and not vorschau then
                    insert into verwaltung.sammelakt_anfragen (mandant_id, sammelakt_id, anfrage_id, vorher, nachher)
                    select c_mandant, v_id, v_anfrage_id, jsonb_object_agg(g, v_vorher -> g), jsonb_object_agg(g, v_nachher -> g)
                    from unnest(v_geaendert) as g;
                end if;
                v_ergebnis := v_ergebnis || (v_kopf || jsonb_build_object(
                    'ergebnis', case when cardinality(v_geaendert) > 0 then 'geaendert' else 'unveraendert' end,
                    'was', intern.sammelakt_unterschied(v_vorher, v_nachher), 'grund', null,
                    'briefe', (
                        select count(*) from verwaltung.versand as v
                        where v.mandant_id = c_mandant and v.anfrage_id = v_anfrage_id and v.erstellt_am = now() and v.status = 'wartet'
                    )
                ));
            exception when others then
                get stacked diagnostics v_zustand = returned_sqlstate, v_meldung = message_text;
                v_grund := intern.fehler_klartext(v_zustand, v_meldung);
                -- Only refusals of ours are a result; everything else is a fault and ends the whole.
                if v_grund is null then
                    raise;
                end if;
                v_ergebnis := v_ergebnis || (v_kopf || jsonb_build_object('ergebnis', 'abgelehnt', 'was', null, 'grund', v_grund));
            end;
        end loop;
        if vorschau then
            raise sqlstate 'VORSC';
        end if;
    exception when sqlstate 'VORSC' then
        -- A preview: what it found out stays, what it did is rolled back.
        null;
    end;
    return jsonb_build_object(
        'sammelakt_id', v_id, 'ruecknehmbar_bis', v_bis, 'endgueltig', c_endgueltig, 'anfragen', v_ergebnis
    );
end
$$;
comment on function api.sammelakt(text, jsonb, bigint[], uuid, boolean) is
    'Tut dasselbe an 1 bis 500 Anfragen: sachbearbeiter, bereich, prioritaet, schlagworte, wiedervorlage, annehmen, ablehnen oder duplikat, jede nach ihren eigenen Regeln. vorschau (Vorgabe) tut es und nimmt alles zurück. Je Anfrage: ergebnis geaendert (was), unveraendert oder abgelehnt (grund), dazu die Zahl der E-Mails. Aufrufe mit derselben kennung gehören zusammen; eine Wiederholung tut nichts doppelt. Fehler HD031, HD151';

create function api.sammelakt_zuruecknehmen(sammelakt_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    s verwaltung.sammelakte;
    t verwaltung.sammelakt_anfragen;
    v_stand jsonb;
    v_zustand text;
    v_meldung text;
    v_grund text;
    v_zurueck integer := 0;
    v_ausnahmen jsonb := '[]'::jsonb;
begin
    select k.* into s
    from verwaltung.sammelakte as k
    where k.mandant_id = c_mandant and k.id = sammelakt_zuruecknehmen.sammelakt_id and k.benutzerkonto_id = intern.benutzerkonto_id()
    for no key update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Sammelakt gibt es nicht, oder jemand anderes hat ihn ausgeführt.');
    elsif s.ruecknehmbar_bis is null then
        perform intern.http_fehler(409, 'HD152', 'Annehmen und Ablehnen lassen sich nicht zurücknehmen.', 'Die Beteiligten sind benachrichtigt; schreiben Sie ihnen, wenn es ein Irrtum war.');
    elsif s.zurueckgenommen_am is not null then
        perform intern.http_fehler(409, 'HD152', 'Dieser Sammelakt ist schon zurückgenommen.');
    elsif s.ruecknehmbar_bis < now() then
        perform intern.http_fehler(409, 'HD152', 'Nach zehn Minuten lässt sich ein Sammelakt nicht mehr zurücknehmen.', 'Ändern Sie die Anfragen einzeln oder mit einem neuen Sammelakt.');
    end if;
    for t in
        select z.* from verwaltung.sammelakt_anfragen as z
        where z.mandant_id = c_mandant and z.sammelakt_id = s.id order by z.anfrage_id
    loop
        begin
            v_stand := intern.sammelakt_stand(t.anfrage_id);
            if s.art = 'schlagworte' then
                perform api.anfrage_schlagworte_aendern(
                    t.anfrage_id,
                    array(select jsonb_array_elements_text(t.vorher -> 'schlagworte') except select jsonb_array_elements_text(t.nachher -> 'schlagworte')),
                    array(select jsonb_array_elements_text(t.nachher -> 'schlagworte') except select jsonb_array_elements_text(t.vorher -> 'schlagworte'))
                );
            elsif s.art = 'wiedervorlage' then
                if v_stand -> 'wiedervorlage_am' is distinct from t.nachher -> 'wiedervorlage_am' then
                    perform intern.http_fehler(409, 'HD100', 'Jemand anderes hat die Wiedervorlage inzwischen geändert.');
                end if;
                -- Not through the function for clerks: the day before may lie in the past.
                update verwaltung.anfragen as a set wiedervorlage_am = (t.vorher ->> 'wiedervorlage_am')::date
                where a.mandant_id = c_mandant and a.id = t.anfrage_id;
            else
                perform api.anfrage_aendern(t.anfrage_id, t.vorher, t.nachher);
            end if;
            v_zurueck := v_zurueck + 1;
        exception when others then
            get stacked diagnostics v_zustand = returned_sqlstate, v_meldung = message_text;
            v_grund := intern.fehler_klartext(v_zustand, v_meldung);
            if v_grund is null then
                raise;
            end if;
            update verwaltung.sammelakt_anfragen as z set hindernis = v_grund
            where z.mandant_id = c_mandant and z.sammelakt_id = s.id and z.anfrage_id = t.anfrage_id;
            v_ausnahmen := v_ausnahmen || (
                select jsonb_build_object('anfrage_id', a.id, 'nummer', a.nummer, 'betreff', a.betreff, 'grund', v_grund)
                from verwaltung.anfragen as a
                where a.mandant_id = c_mandant and a.id = t.anfrage_id
            );
        end;
    end loop;
    update verwaltung.sammelakte as k set zurueckgenommen_am = now() where k.mandant_id = c_mandant and k.id = s.id;
    return jsonb_build_object('sammelakt_id', s.id, 'zurueckgenommen', v_zurueck, 'ausnahmen', v_ausnahmen);
end
$$;
comment on function api.sammelakt_zuruecknehmen(bigint) is
    'Nimmt einen eigenen Sammelakt binnen zehn Minuten durch Gegenhandlungen zurück, die im Verlauf stehen; was inzwischen jemand geändert oder beendet hat, bleibt und wird mit dem Grund genannt (etwa HD100). Fehler HD030, HD152 (409: endgültig, schon zurückgenommen, zu spät)';

grant execute on function
    api.anfragen_auswaehlen(jsonb), api.sammelakt(text, jsonb, bigint[], uuid, boolean), api.sammelakt_zuruecknehmen(bigint)
to verwalter, leitung;

commit;
