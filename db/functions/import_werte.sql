-- What people write into tables: German numbers, dates and words. NULL = cannot be read.
begin;
set local role hausdraht_eigner;

create function intern.import_text(zelle text) returns text
language sql immutable parallel safe
return (
    select case when lower(z.text) in ('', '-', '--', '–', '—', 'k.a.', 'k. a.', 'n/a', '#nv') then null else z.text end
    from (select btrim(regexp_replace(coalesce(zelle, ''), '[\s\u00a0\u200b\ufeff]+', ' ', 'g')) as text) as z
);
comment on function intern.import_text(text) is 'Zelle ohne überflüssigen Leerraum; NULL, wenn nichts darin steht oder nur ein Strich';

create function intern.import_ueberschrift(ueberschrift text) returns text
language sql immutable parallel safe
return left(regexp_replace(
    replace(replace(replace(replace(lower(ueberschrift), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), '[^a-z0-9]', '', 'g'
), 200);
comment on function intern.import_ueberschrift(text) is 'Überschrift zum Vergleichen: nur kleine Buchstaben und Ziffern, Umlaute ausgeschrieben';

create function intern.import_datum(zelle text) returns date
language sql immutable parallel safe
return (
    select
        case when j.jahr between 1900 and 2199 and j.monat between 1 and 12 then
            case when j.tag between 1 and extract(day from make_date(j.jahr, j.monat, 1) + interval '1 month - 1 day')
                then make_date(j.jahr, j.monat, j.tag)
            end
        end
    from (
        select
            case when length(t.teile[1]) = 2 then case when t.teile[1] < '50' then 2000 else 1900 end else 0 end + t.teile[1]::integer as jahr,
            t.teile[2]::integer as monat, t.teile[3]::integer as tag
        from (
            select coalesce(
                regexp_match(zelle, '^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+Z?)?$'),
                (
                    select array[d.teile[3], d.teile[2], d.teile[1]]
                    from regexp_match(zelle, '^(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4}|\d{2})(?: [\d:]+)?$') as d (teile)
                    where d.teile is not null
                ),
                -- A date that a spreadsheet wrote as its day number.
                case when zelle ~ '^[2-7]\d{4}$' then regexp_split_to_array((date '1899-12-30' + zelle::integer)::text, '-') end
            ) as teile
        ) as t
    ) as j
);
comment on function intern.import_datum(text) is
    'Datum in den Schreibweisen 31.12.2025, 31.12.25, 2025-12-31 oder als Tageszahl einer Tabellenkalkulation; NULL, wenn es keines ist';

create function intern.import_zahl(zelle text) returns numeric
language sql immutable parallel safe
return (
    select case
        when length(z.text) > 18 then null
        when z.text ~ '^-?\d{1,3}(\.\d{3})+(,\d+)?$' then replace(replace(z.text, '.', ''), ',', '.')::numeric
        when z.text ~ '^-?\d+(,\d+)?$' then replace(z.text, ',', '.')::numeric
        when z.text ~ '^-?\d+\.\d{1,2}$' then z.text::numeric
        when z.text ~ '^-?\d{1,3}(,\d{3})+\.\d+$' then replace(z.text, ',', '')::numeric
    end
    from (
        select regexp_replace(
            regexp_replace(lower(zelle), '€|eur[o]?|m²|m2|qm|\s', '', 'g'), '[,.](-+|–|—)$', ''
        ) as text
    ) as z
);
comment on function intern.import_zahl(text) is
    'Zahl in deutscher Schreibweise (1.234,56), mit oder ohne Einheit; auch 1234.56; NULL, wenn es keine ist';

create function intern.import_bundesland(zelle text) returns text
language sql immutable parallel safe
return (
    select b.kuerzel
    from (values
        ('BB', 'brandenburg'), ('BE', 'berlin'), ('BW', 'badenwuerttemberg'), ('BY', 'bayern'), ('HB', 'bremen'), ('HE', 'hessen'),
        ('HH', 'hamburg'), ('MV', 'mecklenburgvorpommern'), ('NI', 'niedersachsen'), ('NW', 'nordrheinwestfalen'), ('NW', 'nrw'),
        ('RP', 'rheinlandpfalz'), ('SH', 'schleswigholstein'), ('SL', 'saarland'), ('SN', 'sachsen'), ('ST', 'sachsenanhalt'),
        ('TH', 'thueringen')
    ) as b (kuerzel, wort)
    where intern.import_ueberschrift(zelle) in (lower(b.kuerzel), b.wort, 'de' || lower(b.kuerzel))
    order by b.kuerzel
    limit 1
);
comment on function intern.import_bundesland(text) is 'Kürzel eines Bundeslands aus Kürzel oder Namen';

-- PL/pgSQL, because the branches that a cell does not take cost nothing there.
create function intern.import_wert(typ text, zelle text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_zahl numeric;
    v_klein text;
begin
    if typ = 'text' then
        return zelle;
    end if;
    v_klein := lower(zelle);
    if typ = 'datum' then
        return case when v_klein in ('unbefristet', 'offen', 'laufend') then '' else intern.import_datum(zelle)::text end;
    elsif typ = 'betrag' then
        v_zahl := intern.import_zahl(zelle);
        return case when v_zahl >= 0 and v_zahl < 10000000000 then round(v_zahl, 2)::text end;
    elsif typ = 'flaeche' then
        v_zahl := intern.import_zahl(zelle);
        return case when v_zahl >= 0.01 and v_zahl < 1000000 then round(v_zahl, 2)::text end;
    elsif typ = 'plz' then
        return case when zelle ~ '^\d{4,5}$' then lpad(zelle, 5, '0') end;
    elsif typ = 'bundesland' then
        return intern.import_bundesland(zelle);
    elsif typ = 'anrede' then
        return case
            when v_klein ~ '^(frau|fr\.?|weiblich|w)$' then 'Frau'
            when v_klein ~ '^(herr|herrn|hr\.?|männlich|m)$' then 'Herr'
            when v_klein ~ '^(firma|fa\.?)$' then 'Firma'
            else ''
        end;
    elsif typ = 'objekt_art' then
        return case when v_klein ~ 'weg|eigent' then 'weg' when v_klein ~ 'miet|haus|mfh|zinshaus' then 'miethaus' end;
    else
        return case
            when v_klein ~ 'stellplatz|garage|parkplatz|carport|tiefgarage' then 'stellplatz'
            when v_klein ~ 'gewerbe|laden|büro|buero|praxis|lager' then 'gewerbe'
            when v_klein ~ 'wohn|whg|apartment|appartement' then 'wohnung'
        end;
    end if;
end
$$;
comment on function intern.import_wert(text, text) is
    'Wert eines Feldes in der Schreibweise der Datenbank; leer = ausdrücklich nichts, NULL = nicht lesbar';

grant execute on function
    intern.import_text(text), intern.import_ueberschrift(text), intern.import_datum(text), intern.import_zahl(text),
    intern.import_bundesland(text), intern.import_wert(text, text)
to dienst_stammdaten;

commit;
