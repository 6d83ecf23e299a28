-- Tasks come into being: from an Anfrage with all it knows, or by themselves.
begin;
set local role hausdraht_eigner;

create function intern.aufgabe_einfuegen(neu verwaltung.aufgaben) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_id bigint;
begin
    insert into verwaltung.aufgaben as t (
        mandant_id, anfrage_id, objekt_id, einheit_id, hausmeister_bereich_id, titel, beschreibung, ansprechpartner,
        prioritaet, faellig_am, rang, erstellt_konto_id
    ) values (
        intern.mandant_id(), neu.anfrage_id, neu.objekt_id, neu.einheit_id, neu.hausmeister_bereich_id, neu.titel,
        neu.beschreibung, neu.ansprechpartner, neu.prioritaet, neu.faellig_am, intern.aufgabe_platz('offen', null, null),
        intern.benutzerkonto_id()
    ) returning t.id into v_id;
    return v_id;
exception
    when foreign_key_violation or check_violation or insufficient_privilege then
        perform intern.http_fehler(
            400, 'HD031', 'Objekt, Wohnung oder Hausmeister-Bereich gibt es nicht oder passen nicht zusammen.'
        );
        return null;
end
$$;
comment on function intern.aufgabe_einfuegen(verwaltung.aufgaben) is
    'Legt eine offene Aufgabe am Ende der Spalte an, mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

create function api.aufgabe_aus_anfrage(
    anfrage_id bigint, hausmeister_bereich_id bigint default null, titel text default null, beschreibung text default null,
    faellig_am date default null, zusaetzlich boolean default false
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    a record;
    t verwaltung.aufgaben;
    v_id bigint;
begin
    select n.*, o.hausmeister_bereich_id as bereich_des_objekts,
        concat_ws(', ', nullif(n.melder_name, ''), nullif(p.telefon, '')) as kontakt
    into a
    from verwaltung.anfragen as n
    left join verwaltung.objekte as o on o.mandant_id = n.mandant_id and o.id = n.objekt_id
    left join verwaltung.personen as p on p.mandant_id = n.mandant_id and p.id = n.melder_person_id
    where n.mandant_id = c_mandant and n.id = aufgabe_aus_anfrage.anfrage_id and n.zurueckgenommen_am is null
    for no key update of n;
    if not found then
        perform intern.nicht_gefunden();
    elsif a.status in ('abgelehnt', 'zurueckgezogen') then
        perform intern.http_fehler(400, 'HD023', 'Diese Anfrage ist abgelehnt oder zurückgezogen; es gibt nichts zu tun.');
    elsif not zusaetzlich and exists (
        select from verwaltung.aufgaben as t
        where t.mandant_id = c_mandant and t.anfrage_id = a.id and not intern.status_beendet('aufgaben', t.status)
    ) then
        perform intern.http_fehler(
            409, 'HD111', 'Zu dieser Anfrage gibt es schon eine laufende Aufgabe.', 'Mit zusaetzlich = true entsteht eine weitere.'
        );
    end if;
    t.anfrage_id := a.id;
    t.objekt_id := a.objekt_id;
    t.einheit_id := a.einheit_id;
    t.hausmeister_bereich_id := coalesce(aufgabe_aus_anfrage.hausmeister_bereich_id, a.hausmeister_bereich_id, a.bereich_des_objekts);
    t.titel := coalesce(intern.text_pruefen('Titel', aufgabe_aus_anfrage.titel, 300, false), a.betreff);
    t.beschreibung := coalesce(
        intern.text_pruefen('Beschreibung', aufgabe_aus_anfrage.beschreibung, 20000, false),
        left(concat_ws(E'\n\n', nullif(a.ort, ''), a.beschreibung), 20000)
    );
    t.ansprechpartner := left(a.kontakt, 300);
    t.prioritaet := a.prioritaet;
    t.faellig_am := aufgabe_aus_anfrage.faellig_am;
    v_id := intern.aufgabe_einfuegen(t);
    -- What is marked as internal stays with those who see the Anfrage.
    insert into verwaltung.aufgabe_dateien (mandant_id, aufgabe_id, datei_id, dateiname, aufnahme)
    select c_mandant, v_id, h.datei_id, min(h.dateiname), min(h.aufnahme)
    from verwaltung.anhaenge as h
    where h.mandant_id = c_mandant and h.anfrage_id = a.id and not h.intern and h.zurueckgenommen_am is null
    group by h.datei_id;
    return jsonb_build_object('id', v_id, 'status', 'offen', 'anfrage_id', a.id, 'hausmeister_bereich_id', t.hausmeister_bereich_id);
end
$$;
comment on function api.aufgabe_aus_anfrage(bigint, bigint, text, text, date, boolean) is
    'Macht aus einer Anfrage eine Aufgabe mit ihren Daten und Fotos: {id, status, anfrage_id, hausmeister_bereich_id}. Ohne Angabe für den Bereich der Anfrage, sonst den des Objekts, sonst für die Verwaltung. Fehler HD023, HD030, HD031, HD111 (es läuft schon eine)';

create function api.aufgabe_anlegen(
    titel text, beschreibung text default null, objekt_id bigint default null, einheit_id bigint default null,
    hausmeister_bereich_id bigint default null, prioritaet text default 'normal', faellig_am date default null,
    ansprechpartner text default null, datei_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    t verwaltung.aufgaben;
    v_id bigint;
begin
    t.titel := intern.text_pruefen('Titel', aufgabe_anlegen.titel, 300);
    t.beschreibung := coalesce(intern.text_pruefen('Beschreibung', aufgabe_anlegen.beschreibung, 20000, false), '');
    t.ansprechpartner := coalesce(intern.text_pruefen('Ansprechpartner', aufgabe_anlegen.ansprechpartner, 300, false), '');
    t.prioritaet := intern.auswahl_pruefen('Priorität', aufgabe_anlegen.prioritaet, array['niedrig', 'normal', 'hoch', 'dringend']);
    t.objekt_id := aufgabe_anlegen.objekt_id;
    t.einheit_id := aufgabe_anlegen.einheit_id;
    t.faellig_am := aufgabe_anlegen.faellig_am;
    t.hausmeister_bereich_id := coalesce(aufgabe_anlegen.hausmeister_bereich_id, (
        select o.hausmeister_bereich_id
        from verwaltung.objekte as o
        where o.mandant_id = intern.mandant_id() and o.id = aufgabe_anlegen.objekt_id
    ));
    if t.hausmeister_bereich_id is null and intern.rolle() = 'hausmeister' then
        t.hausmeister_bereich_id := (intern.meine_bereiche())[1];
    end if;
    v_id := intern.aufgabe_einfuegen(t);
    perform intern.aufgabe_dateien_anfuegen(v_id, datei_ids);
    return jsonb_build_object('id', v_id, 'status', 'offen', 'anfrage_id', null, 'hausmeister_bereich_id', t.hausmeister_bereich_id);
end
$$;
comment on function api.aufgabe_anlegen(text, text, bigint, bigint, bigint, text, date, text, bigint[]) is
    'Legt eine Aufgabe ohne Anfrage an: {id, status, anfrage_id, hausmeister_bereich_id}. Ohne Bereich für den des Objekts, sonst für die Verwaltung, beim Hausmeister für den eigenen. Fehler HD031';

create function intern.aufgabe_dateien_anfuegen(aufgabe_id bigint, datei_ids bigint[]) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ids constant bigint[] := array(select distinct d from unnest(datei_ids) as d);
    v_anzahl integer;
begin
    insert into verwaltung.aufgabe_dateien (mandant_id, aufgabe_id, datei_id, dateiname, aufnahme)
    select d.mandant_id, aufgabe_dateien_anfuegen.aufgabe_id, d.datei_id, d.dateiname, d.aufnahme
    from verwaltung.datei_ablagen as d
    where d.mandant_id = intern.mandant_id() and d.benutzerkonto_id = intern.benutzerkonto_id()
        and d.datei_id = any(c_ids[:10])
    on conflict do nothing;
    get diagnostics v_anzahl = row_count;
    if v_anzahl <> cardinality(c_ids) then
        perform intern.http_fehler(
            400, 'HD031', 'Höchstens 10 Dateien auf einmal, und nur selbst hochgeladene. Bitte laden Sie sie erneut hoch.'
        );
    end if;
end
$$;
comment on function intern.aufgabe_dateien_anfuegen(bigint, bigint[]) is
    'Hängt selbst hochgeladene Dateien (höchstens 10) an eine Aufgabe, mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

grant execute on function
    intern.aufgabe_einfuegen(verwaltung.aufgaben), intern.aufgabe_dateien_anfuegen(bigint, bigint[]),
    api.aufgabe_aus_anfrage(bigint, bigint, text, text, date, boolean),
    api.aufgabe_anlegen(text, text, bigint, bigint, bigint, text, date, text, bigint[])
to hausmeister, verwalter, leitung;

commit;
