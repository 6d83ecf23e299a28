-- Counting in business hours. Hours of a day are a span between two instants, so the nights in which the clocks
-- change count as long as they are. A walk over the days rather than a query: each filed mail takes it.
begin;
set local role hausdraht_eigner;

create type intern.geschaeftswoche as (land text, ab integer[], oeffnet time[], schliesst time[]);
comment on type intern.geschaeftswoche is
    'Geschäftszeiten zum Rechnen: Bundesland; oeffnet und schliesst in der Reihenfolge der Woche, ab[1] (Montag) bis ab[8] sagt, wo darin jeder Tag beginnt';

-- Read once, then counted with several times. No query: parsing in a loop costs a fifth of it.
create function intern.geschaeftswoche(zeiten jsonb, land text) returns intern.geschaeftswoche
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_woche intern.geschaeftswoche := row(land, '{}', '{}', '{}');
    v_tag text;
    v_spannen jsonb;
    v_anzahl integer := 0;
    v_platz integer;
begin
    foreach v_tag in array array['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'] loop
        v_woche.ab := v_woche.ab || v_anzahl + 1;
        v_spannen := coalesce(zeiten -> v_tag, '[]');
        for i in 0 .. jsonb_array_length(v_spannen) - 1 loop
            v_anzahl := v_anzahl + 1;
            v_platz := v_anzahl;
            -- Later ones of the day move up: people may enter them in any order.
            while v_platz > v_woche.ab[cardinality(v_woche.ab)] and v_woche.oeffnet[v_platz - 1] > (v_spannen -> i ->> 0)::time loop
                v_woche.oeffnet[v_platz] := v_woche.oeffnet[v_platz - 1];
                v_woche.schliesst[v_platz] := v_woche.schliesst[v_platz - 1];
                v_platz := v_platz - 1;
            end loop;
            v_woche.oeffnet[v_platz] := (v_spannen -> i ->> 0)::time;
            v_woche.schliesst[v_platz] := (v_spannen -> i ->> 1)::time;
        end loop;
    end loop;
    v_woche.ab := v_woche.ab || v_anzahl + 1;
    return v_woche;
end
$$;
comment on function intern.geschaeftswoche(jsonb, text) is 'Liest Geschäftszeiten ({"mo": [["09:00", "17:00"]], …}) und Bundesland zum Rechnen ein';

create function intern.geschaeftszeit_addieren(woche intern.geschaeftswoche, beginn timestamptz, sekunden bigint[])
returns timestamptz[]
language plpgsql stable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_tag date := (beginn at time zone 'Europe/Berlin')::date;
    -- Ten years on nobody is open often enough for it to matter.
    c_schluss constant date := v_tag + 3660;
    v_jahr integer := 0;
    v_feiertage date[];
    v_gezaehlt double precision := 0;
    v_bis timestamptz := beginn;
    v_von timestamptz;
    v_ende timestamptz;
    v_dauer double precision;
    v_wochentag integer;
    v_nr integer := 1;
    v_ergebnis timestamptz[] := array_fill(null::timestamptz, array[cardinality(sekunden)]);
begin
    while v_tag < c_schluss and cardinality(woche.oeffnet) > 0 loop
        if extract(year from v_tag) <> v_jahr then
            v_jahr := extract(year from v_tag);
            v_feiertage := array(select f.tag from intern.feiertage(v_jahr, woche.land) as f);
        end if;
        if not v_tag = any(v_feiertage) then
            v_wochentag := extract(isodow from v_tag);
            for i in woche.ab[v_wochentag] .. woche.ab[v_wochentag + 1] - 1 loop
                -- Never before what is counted already: spans may overlap.
                v_von := greatest((v_tag + woche.oeffnet[i]) at time zone 'Europe/Berlin', v_bis);
                v_ende := (v_tag + woche.schliesst[i]) at time zone 'Europe/Berlin';
                if v_ende > v_von then
                    v_dauer := date_part('epoch', v_ende - v_von);
                    while sekunden[v_nr] is null or v_gezaehlt + v_dauer >= sekunden[v_nr] loop
                        v_ergebnis[v_nr] := v_von + make_interval(secs => sekunden[v_nr] - v_gezaehlt);
                        v_nr := v_nr + 1;
                        if v_nr > cardinality(sekunden) then
                            return v_ergebnis;
                        end if;
                    end loop;
                    v_gezaehlt := v_gezaehlt + v_dauer;
                    v_bis := v_ende;
                end if;
            end loop;
        end if;
        v_tag := v_tag + 1;
    end loop;
    return v_ergebnis;
end
$$;
comment on function intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint[]) is
    'Zeitpunkte, zu denen nach beginn so viele Sekunden Geschäftszeit (aufsteigend; Europe/Berlin, Feiertage des Bundeslandes ausgenommen) vergangen sind; wer genau bis zum Schluss eines Tages zählt, bekommt diesen Schluss. NULL bei NULL und wenn es in zehn Jahren nicht so viel Geschäftszeit gibt';

create function intern.geschaeftszeit_addieren(woche intern.geschaeftswoche, beginn timestamptz, sekunden bigint)
returns timestamptz
language sql stable parallel safe
return (intern.geschaeftszeit_addieren(woche, beginn, array[sekunden]))[1];
comment on function intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint) is
    'Ein einzelner Zeitpunkt, wie geschaeftszeit_addieren mit mehreren';

create function intern.geschaeftszeit_zwischen(woche intern.geschaeftswoche, von timestamptz, bis timestamptz) returns bigint
language plpgsql stable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_tag date := (von at time zone 'Europe/Berlin')::date;
    c_schluss constant date := least((bis at time zone 'Europe/Berlin')::date, v_tag + 3660);
    v_jahr integer := 0;
    v_feiertage date[];
    v_gezaehlt double precision := 0;
    v_bis timestamptz := von;
    v_von timestamptz;
    v_ende timestamptz;
    v_wochentag integer;
begin
    while v_tag <= c_schluss loop
        if extract(year from v_tag) <> v_jahr then
            v_jahr := extract(year from v_tag);
            v_feiertage := array(select f.tag from intern.feiertage(v_jahr, woche.land) as f);
        end if;
        if not v_tag = any(v_feiertage) then
            v_wochentag := extract(isodow from v_tag);
            for i in woche.ab[v_wochentag] .. woche.ab[v_wochentag + 1] - 1 loop
                v_von := greatest((v_tag + woche.oeffnet[i]) at time zone 'Europe/Berlin', v_bis);
                v_ende := least((v_tag + woche.schliesst[i]) at time zone 'Europe/Berlin', bis);
                if v_ende > v_von then
                    v_gezaehlt := v_gezaehlt + date_part('epoch', v_ende - v_von);
                    v_bis := v_ende;
                end if;
            end loop;
        end if;
        v_tag := v_tag + 1;
    end loop;
    return round(v_gezaehlt);
end
$$;
comment on function intern.geschaeftszeit_zwischen(intern.geschaeftswoche, timestamptz, timestamptz) is
    'Sekunden Geschäftszeit zwischen zwei Zeitpunkten (Europe/Berlin, Feiertage des Bundeslandes ausgenommen), über höchstens zehn Jahre';

grant execute on function
    intern.geschaeftswoche(jsonb, text), intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint[]),
    intern.geschaeftszeit_addieren(intern.geschaeftswoche, timestamptz, bigint),
    intern.geschaeftszeit_zwischen(intern.geschaeftswoche, timestamptz, timestamptz), intern.feiertage(integer, text), intern.ostersonntag(integer)
to dienst_anfragen;

commit;
