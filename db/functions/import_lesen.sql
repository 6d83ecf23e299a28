-- From the cells of a draft to fields, each with what is wrong with it.
begin;
set local role hausdraht_eigner;

create function intern.import_befund(feld text, art text, meldung text) returns jsonb
language sql immutable parallel safe
return jsonb_build_array(jsonb_build_object('feld', feld, 'art', art, 'meldung', meldung));
comment on function intern.import_befund(text, text, text) is
    'Ein Befund: Feld, Art (fehler: die Zeile wird ausgelassen; hinweis: bitte ansehen; aenderung: ein vorhandener Wert wird ersetzt), Satz';

create function intern.import_name_teilen(felder jsonb, zusatz text) returns jsonb
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    c_firma constant text := '\m(gmbh|ag|kg|ohg|e\.? ?k|ug|gbr|mbh|e\.? ?v|se|stiftung|genossenschaft)\M\.?';
    v_name text := felder ->> ('name' || zusatz);
    v_felder jsonb := felder - ('name' || zusatz);
    v_teile text[];
begin
    if zusatz = '_zwei' and not felder ?| array['name_zwei', 'vorname_zwei'] then
        return felder;
    end if;
    if v_name is null or v_felder ? ('nachname' || zusatz) then
        v_name := null;
    elsif v_name ~* c_firma then
        v_felder := v_felder || jsonb_build_object('nachname' || zusatz, v_name);
    else
        v_teile := regexp_match(v_name, '^(Frau|Herrn?|Familie|Eheleute|Fam\.|Fr\.|Hr\.) (.+)$', 'i');
        if v_teile is not null then
            v_name := v_teile[2];
            if intern.import_wert('anrede', v_teile[1]) <> '' and zusatz = '' and not v_felder ? 'anrede' then
                v_felder := v_felder || jsonb_build_object('anrede', intern.import_wert('anrede', v_teile[1]));
            end if;
        end if;
        -- "Müller, Erika" or "Erika Müller"; "Müller, Erika und Max" and "Erika und Max Müller" are two.
        v_teile := coalesce(
            regexp_match(v_name, '^([^,]+), ?(.+)$'), (select array[m[2], m[1]] from regexp_match(v_name, '^(.+) (\S+)$') as m where m is not null)
        );
        if v_teile is null or v_felder ? ('vorname' || zusatz) then
            v_felder := v_felder || jsonb_build_object('nachname' || zusatz, coalesce(v_teile[1], v_name));
        else
            v_felder := v_felder || jsonb_build_object('nachname' || zusatz, v_teile[1], 'vorname' || zusatz, v_teile[2]);
        end if;
    end if;
    v_teile := regexp_match(v_felder ->> 'vorname', '^([^ ,]+) ?(?:,|und|u\.|&|\+) ?([^ ,]+)$');
    if zusatz = '' and v_teile is not null and not v_felder ? 'nachname_zwei' and not v_felder ? 'name_zwei' then
        v_felder := v_felder || jsonb_build_object(
            'vorname', v_teile[1], 'vorname_zwei', v_teile[2], 'nachname_zwei', v_felder ->> 'nachname',
            'geteilt', case when felder ? 'name' then 'name' else 'vorname' end
        );
    end if;
    if zusatz = '' and v_felder ->> 'nachname' ~* c_firma and not v_felder ? 'anrede' then
        v_felder := v_felder || jsonb_build_object('anrede', 'Firma');
    end if;
    return v_felder;
end
$$;
comment on function intern.import_name_teilen(jsonb, text) is
    'Teilt einen ganzen Namen in Vor- und Nachnamen, ein Paar in zwei Personen, und erkennt Firmen; zusatz ist leer oder _zwei';

create function intern.import_ergaenzen(felder jsonb) returns jsonb
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v jsonb := felder;
    v_teile text[];
begin
    if not v ? 'plz' then
        v_teile := regexp_match(v ->> 'ort', '^(?:D-?)?(\d{5}) (.+)$');
        if v_teile is not null then
            v := v || jsonb_build_object('plz', v_teile[1], 'ort', v_teile[2]);
        end if;
    end if;
    if not v ? 'hausnummer' then
        v_teile := regexp_match(v ->> 'strasse', '^(.+?) (\d+ ?[a-zA-Z]?(?: ?[-/+] ?\d+ ?[a-zA-Z]?)*)$');
        if v_teile is not null then
            v := v || jsonb_build_object('strasse', v_teile[1], 'hausnummer', v_teile[2]);
        end if;
    end if;
    if coalesce(v ->> 'name', v ->> 'nachname') ~* '^\W*(leerstand|leer|leerstehend|unvermietet|frei|n\. ?n\.?)\W*$' then
        return (v - array['name', 'nachname', 'vorname', 'anrede', 'email', 'telefon', 'beginn', 'ende']) || '{"leer": true}';
    end if;
    return intern.import_name_teilen(intern.import_name_teilen(v, ''), '_zwei');
end
$$;
comment on function intern.import_ergaenzen(jsonb) is
    'Zerlegt, was in einer Spalte zusammensteht: Straße mit Hausnummer, Postleitzahl mit Ort, ganze Namen; erkennt Zeilen eines Leerstands';

create function intern.import_lesen(import_id bigint, zuordnung jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    update verwaltung.import_zeilen as z set
        felder = intern.import_ergaenzen(g.felder), befunde = g.befunde, gesperrt = g.befunde @> '[{"art": "fehler"}]',
        objekt_id = null, einheit_id = null, person_id = null, person_zwei_id = null, mietverhaeltnis_id = null
    from (
        select
            c.zeile,
            coalesce(jsonb_object_agg(c.feld, c.wert) filter (where c.wert <> '' and length(c.wert) <= c.hoechstens), '{}') as felder,
            coalesce(jsonb_agg(jsonb_build_object('feld', c.feld, 'art', 'fehler', 'meldung', case
                when c.wert is not null then format('„%s“ ist zu lang: höchstens %s Zeichen.', left(c.zelle, 40) || '…', c.hoechstens)
                when c.typ = 'datum' then format('„%s“ ist kein Datum. Gemeint ist zum Beispiel 31.12.2025.', left(c.zelle, 40))
                when c.typ in ('betrag', 'flaeche') then format('„%s“ ist keine Zahl, die hier stehen kann. Gemeint ist zum Beispiel 1.234,56.', left(c.zelle, 40))
                when c.typ = 'plz' then format('„%s“ ist keine Postleitzahl.', left(c.zelle, 40))
                when c.typ = 'bundesland' then format('Das Bundesland „%s“ gibt es nicht.', left(c.zelle, 40))
                else format('„%s“ ist hier nicht vorgesehen.', left(c.zelle, 40))
            end) order by c.reihenfolge) filter (where c.zelle is not null and (c.wert is null or length(c.wert) > c.hoechstens)), '[]') as befunde
        from (
            select t.*, case when t.zelle is not null then intern.import_wert(t.typ, t.zelle) end as wert
            from (
                select r.zeile, f.feld, f.typ, f.hoechstens, f.reihenfolge, intern.import_text(r.werte[p.spalte::integer + 1]) as zelle
                from verwaltung.import_zeilen as r
                cross join jsonb_each_text(zuordnung) as p (feld, spalte)
                join intern.import_felder() as f on f.feld = p.feld
                where r.mandant_id = c_mandant and r.import_id = import_lesen.import_id
                offset 0
            ) as t
            -- Fenced: otherwise each cell is read again wherever its value is asked for.
            offset 0
        ) as c
        group by c.zeile
    ) as g
    where z.mandant_id = c_mandant and z.import_id = import_lesen.import_id and z.zeile = g.zeile;
end
$$;
comment on function intern.import_lesen(bigint, jsonb) is
    'Liest alle Zellen eines Entwurfs nach der Zuordnung; was nicht lesbar ist, sperrt seine Zeile mit einem Befund';

create function intern.import_fehlende(import_id bigint, art text) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.import_zeilen as z set
        befunde = z.befunde || f.befunde, gesperrt = true
    from (
        select r.zeile, jsonb_agg(jsonb_build_object('feld', m.feld, 'art', 'fehler', 'meldung', m.meldung)) as befunde
        from verwaltung.import_zeilen as r
        cross join lateral (
            select 'nachname' as feld, case import_fehlende.art when 'dienstleister' then 'Der Name der Firma fehlt.' else 'Der Name fehlt.' end as meldung
            where import_fehlende.art in ('personen', 'eigentuemer', 'dienstleister')
                and not r.felder ? 'nachname'
            union all
            select 'nachname', 'Ein Mietverhältnis braucht einen Mieter.'
            where import_fehlende.art = 'mieterliste' and r.felder ? 'beginn' and not r.felder ? 'nachname'
            union all
            select 'beginn', case import_fehlende.art when 'eigentuemer' then 'Seit wann ist die Person Eigentümer?' else 'Der Mietbeginn fehlt.' end
            where import_fehlende.art in ('mieterliste', 'eigentuemer') and r.felder ? 'nachname' and not r.felder ? 'beginn'
                and not r.befunde @> '[{"feld": "beginn"}]'
            union all
            select 'ende', 'Das Ende liegt vor dem Beginn.' where (r.felder ->> 'ende')::date < (r.felder ->> 'beginn')::date
            union all
            select 'einheit', 'Die Einheit fehlt.' where import_fehlende.art in ('mieterliste', 'einheiten') and not r.felder ? 'einheit'
            union all
            select 'objekt', 'Das Objekt fehlt.'
            where import_fehlende.art in ('mieterliste', 'einheiten', 'eigentuemer') and not r.felder ?| array['objekt', 'strasse']
            union all
            select 'gewerk', 'Das Gewerk fehlt.' where import_fehlende.art = 'dienstleister' and not r.felder ? 'gewerk'
        ) as m
        where r.mandant_id = intern.mandant_id() and r.import_id = import_fehlende.import_id
        group by r.zeile
    ) as f
    where z.mandant_id = intern.mandant_id() and z.import_id = import_fehlende.import_id and z.zeile = f.zeile;
end
$$;
comment on function intern.import_fehlende(bigint, text) is 'Sperrt Zeilen, denen etwas fehlt, ohne das es nicht geht';

grant execute on function
    intern.import_befund(text, text, text), intern.import_name_teilen(jsonb, text), intern.import_ergaenzen(jsonb),
    intern.import_lesen(bigint, jsonb), intern.import_fehlende(bigint, text)
to dienst_stammdaten;

commit;
