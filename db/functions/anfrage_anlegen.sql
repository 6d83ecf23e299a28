-- The one door through which an Anfrage comes into being: mail, portal and capture by hand.
begin;
set local role hausdraht_eigner;

create function intern.betreff_aus_text(inhalt text) returns text
language sql immutable parallel safe
return (
    select case when length(z.zeile) > 100 then left(z.zeile, 99) || '…' else z.zeile end
    from (
        select coalesce(nullif(btrim(substring(coalesce(inhalt, '') from '\S[^\r\n]*')), ''), 'Ohne Betreff') as zeile
    ) as z
);
comment on function intern.betreff_aus_text(text) is 'Erste nicht leere Zeile eines Textes, höchstens 100 Zeichen; "Ohne Betreff", wenn es keine gibt';

create function intern.naechste_vorgangsnummer(mandant_id bigint, jahr integer) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_nr integer;
begin
    insert into verwaltung.anfrage_zaehler as z (mandant_id, jahr, letzte_nr)
    values (naechste_vorgangsnummer.mandant_id, naechste_vorgangsnummer.jahr, 1)
    on conflict (mandant_id, jahr) do update set letzte_nr = z.letzte_nr + 1
    returning z.letzte_nr into v_nr;
    return v_nr;
end
$$;
comment on function intern.naechste_vorgangsnummer(bigint, integer) is
    'Nächste laufende Nummer des Mandanten im Jahr, lückenlos: die Zählerzeile bleibt bis zum Ende der Transaktion gesperrt';

create function intern.zustaendigkeit_bestimmen(
    kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint
) returns text
language sql immutable parallel safe
return case
    when ist_eigentuemer then 'weg_verwaltung'
    when zwingend_mietverwaltung then 'mietverwaltung'
    when kategorie in ('schaden', 'wartung') and hausmeister_bereich_id is not null then 'hausmeister_bereich'
    else 'mietverwaltung'
end;
comment on function intern.zustaendigkeit_bestimmen(text, boolean, boolean, bigint) is
    'Zuständigkeit: Eigentümer an die WEG-Verwaltung; Kündigung, Minderung, Bankverbindung, Zahlung an die Mietverwaltung; nur Schäden und Wartungen an den Hausmeister-Bereich des Objekts';

create function intern.anfrage_anlegen(
    mandant_id bigint,
    quelle text,
    kategorie text,
    schadensart text,
    prioritaet text,
    zwingend_mietverwaltung boolean,
    betreff text,
    beschreibung text,
    ort text default '',
    mietverhaeltnis_id bigint default null,
    eigentuemer_id bigint default null,
    person_id bigint default null,
    email_id bigint default null,
    kennung uuid default null,
    folgt_auf_id bigint default null,
    objekt_id bigint default null,
    einheit_id bigint default null,
    melder_name text default null
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := mandant_id;
    v_kategorie text := coalesce(kategorie, 'administrativ');
    v_bezug record;
    v_person record;
    v_jahr integer := extract(year from intern.heute());
    v_nr integer;
    v_id bigint;
    v_zustaendigkeit text;
begin
    if anfrage_anlegen.kennung is not null then
        -- Without a reporter no constraint keeps two equal ones apart.
        if num_nonnulls(anfrage_anlegen.person_id, anfrage_anlegen.eigentuemer_id) = 0 then
            perform pg_advisory_xact_lock(hashtextextended('anfrage:' || anfrage_anlegen.kennung, c_mandant));
        end if;
        select a.id into v_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.kennung = anfrage_anlegen.kennung
            and a.melder_person_id is not distinct from coalesce(anfrage_anlegen.person_id, (
                select w.person_id from verwaltung.eigentuemer as w
                where w.mandant_id = c_mandant and w.id = anfrage_anlegen.eigentuemer_id
            ));
        if found then
            return v_id;
        end if;
    end if;

    if anfrage_anlegen.mietverhaeltnis_id is not null then
        select v.einheit_id, e.objekt_id, o.hausmeister_bereich_id, anfrage_anlegen.person_id as person_id into v_bezug
        from verwaltung.mietverhaeltnisse as v
        join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id
        join verwaltung.objekte as o on o.mandant_id = e.mandant_id and o.id = e.objekt_id
        where v.mandant_id = c_mandant and v.id = anfrage_anlegen.mietverhaeltnis_id
            and (anfrage_anlegen.person_id is null or exists (
                select from verwaltung.mieter as m
                where m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
                    and m.person_id = anfrage_anlegen.person_id
            ));
    elsif num_nonnulls(anfrage_anlegen.objekt_id, anfrage_anlegen.einheit_id) > 0 then
        select e.id as einheit_id, o.id as objekt_id, o.hausmeister_bereich_id, null::bigint as person_id into v_bezug
        from verwaltung.objekte as o
        left join verwaltung.einheiten as e
            on e.mandant_id = o.mandant_id and e.objekt_id = o.id and e.id = anfrage_anlegen.einheit_id
        where o.mandant_id = c_mandant and o.id = coalesce(anfrage_anlegen.objekt_id, (
            select u.objekt_id from verwaltung.einheiten as u
            where u.mandant_id = c_mandant and u.id = anfrage_anlegen.einheit_id
        )) and (anfrage_anlegen.einheit_id is null or e.id is not null);
    elsif anfrage_anlegen.eigentuemer_id is null and nullif(btrim(anfrage_anlegen.melder_name), '') is not null then
        -- Somebody of whom only a name is known; a human will say who it is.
        select null::bigint as einheit_id, null::bigint as objekt_id, null::bigint as hausmeister_bereich_id, null::bigint as person_id
        into v_bezug;
    else
        select w.einheit_id, w.objekt_id, null::bigint as hausmeister_bereich_id, w.person_id into v_bezug
        from verwaltung.eigentuemer as w
        where w.mandant_id = c_mandant and w.id = anfrage_anlegen.eigentuemer_id
            and (anfrage_anlegen.person_id is null or w.person_id = anfrage_anlegen.person_id);
    end if;
    if not found then
        raise sqlstate 'HD030' using message = 'Dieses Mietverhältnis, dieser Eigentümer oder dieses Objekt wurde nicht gefunden.';
    end if;

    select p.id, btrim(p.vorname || ' ' || p.nachname) as name into v_person
    from verwaltung.personen as p
    where p.mandant_id = c_mandant and p.id = v_bezug.person_id;

    v_zustaendigkeit := intern.zustaendigkeit_bestimmen(
        v_kategorie, coalesce(anfrage_anlegen.zwingend_mietverwaltung, false),
        anfrage_anlegen.eigentuemer_id is not null, v_bezug.hausmeister_bereich_id
    );
    v_nr := intern.naechste_vorgangsnummer(c_mandant, v_jahr);

    insert into verwaltung.anfragen (
        mandant_id, jahr, lfd_nr, kategorie, schadensart, prioritaet, zustaendigkeit, quelle, betreff, beschreibung,
        ort, objekt_id, einheit_id, mietverhaeltnis_id, eigentuemer_id, melder_person_id, melder_name,
        hausmeister_bereich_id, email_id, folgt_auf_id, kennung
    ) values (
        c_mandant, v_jahr, v_nr, v_kategorie,
        case when v_kategorie = 'schaden' then coalesce(anfrage_anlegen.schadensart, 'sonstiges') end,
        coalesce(anfrage_anlegen.prioritaet, 'normal'), v_zustaendigkeit, anfrage_anlegen.quelle,
        left(coalesce(
            nullif(btrim(anfrage_anlegen.betreff), ''), intern.betreff_aus_text(anfrage_anlegen.beschreibung)
        ), 300),
        left(coalesce(anfrage_anlegen.beschreibung, ''), 20000), coalesce(anfrage_anlegen.ort, ''),
        v_bezug.objekt_id, v_bezug.einheit_id, anfrage_anlegen.mietverhaeltnis_id, anfrage_anlegen.eigentuemer_id,
        v_person.id, left(coalesce(v_person.name, btrim(anfrage_anlegen.melder_name), ''), 300),
        case when v_zustaendigkeit = 'hausmeister_bereich' then v_bezug.hausmeister_bereich_id end,
        anfrage_anlegen.email_id, anfrage_anlegen.folgt_auf_id, anfrage_anlegen.kennung
    )
    on conflict on constraint anfragen_kennung do nothing
    returning id into v_id;

    if v_id is null then
        -- The same device sent twice at once; the other call won. Its number is free again: the counter is locked by us.
        update verwaltung.anfrage_zaehler as z set letzte_nr = z.letzte_nr - 1
        where z.mandant_id = c_mandant and z.jahr = v_jahr;
        select a.id into v_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.melder_person_id = v_person.id and a.kennung = anfrage_anlegen.kennung;
    end if;
    return v_id;
end
$$;
comment on function intern.anfrage_anlegen(
    bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text
) is
    'Legt eine Anfrage an: Nummer, Bezug, Melder und Zuständigkeit werden aus Mietverhältnis, Eigentum oder Objekt abgeleitet; nur mit einem Namen hat sie keinen Bezug. Gleiche Kennung desselben Melders liefert die vorhandene. Definer dienst_anfragen, weil Zähler und Stammdaten gelesen werden; jede Abfrage nennt den Mandanten. SQLSTATE HD030';

-- The rules have changed and nobody has begun to work on it yet.
create function intern.anfrage_neu_einstufen(mandant_id bigint, anfrage_id bigint, klassifikation jsonb) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    update verwaltung.anfragen as a set
        kategorie = klassifikation ->> 'kategorie', schadensart = klassifikation ->> 'schadensart',
        prioritaet = klassifikation ->> 'prioritaet', zustaendigkeit = z.zustaendigkeit,
        hausmeister_bereich_id = case when z.zustaendigkeit = 'hausmeister_bereich' then z.hausmeister_bereich_id end
    from (
        select o.hausmeister_bereich_id, intern.zustaendigkeit_bestimmen(
            klassifikation ->> 'kategorie', (klassifikation ->> 'zwingend_mietverwaltung')::boolean, n.eigentuemer_id is not null,
            o.hausmeister_bereich_id
        ) as zustaendigkeit
        from verwaltung.anfragen as n
        left join verwaltung.objekte as o on o.mandant_id = n.mandant_id and o.id = n.objekt_id
        where n.mandant_id = anfrage_neu_einstufen.mandant_id and n.id = anfrage_neu_einstufen.anfrage_id
    ) as z
    where a.mandant_id = anfrage_neu_einstufen.mandant_id and a.id = anfrage_neu_einstufen.anfrage_id and a.status = 'offen';
    return found;
end
$$;
comment on function intern.anfrage_neu_einstufen(bigint, bigint, jsonb) is
    'Setzt Kategorie, Schadensart, Priorität und Zuständigkeit einer noch offenen Anfrage nach einer Klassifikation; false, wenn sie nicht mehr offen ist. Definer dienst_anfragen für die E-Mail-Verarbeitung; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.anfrage_neu_einstufen(bigint, bigint, jsonb) owner to dienst_anfragen;
grant execute on function intern.anfrage_neu_einstufen(bigint, bigint, jsonb) to dienst_email;
alter function intern.anfrage_anlegen(
    bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text
) owner to dienst_anfragen;
grant execute on function intern.anfrage_anlegen(
    bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint, bigint, bigint, text
) to dienst_email;
grant execute on function
    intern.betreff_aus_text(text), intern.naechste_vorgangsnummer(bigint, integer),
    intern.zustaendigkeit_bestimmen(text, boolean, boolean, bigint)
to dienst_anfragen;

commit;
