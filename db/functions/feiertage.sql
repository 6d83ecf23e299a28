-- Statutory holidays. What a Land adds or drops is a row with its years, so that a past year stays as it was.
begin;
set local role hausdraht_eigner;

-- Gauß's rule with Lichtenberg's correction (Gregorian calendar).
create function intern.ostersonntag(jahr integer) returns date
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    k constant integer := jahr / 100;
    m constant integer := 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    s constant integer := 2 - (3 * k + 3) / 4;
    a constant integer := jahr % 19;
    d constant integer := (19 * a + m) % 30;
    r constant integer := (d + a / 11) / 29;
    og constant integer := 21 + d - r;
    sz constant integer := 7 - (jahr + jahr / 4 + s) % 7;
begin
    return make_date(jahr, 3, 1) + og + (7 - (og - sz) % 7) - 1;
end
$$;
comment on function intern.ostersonntag(integer) is 'Ostersonntag eines Jahres im gregorianischen Kalender';

create function intern.feiertage(jahr integer, land text) returns table (tag date, name text)
language sql immutable parallel safe
begin atomic
    select r.tag, r.name
    from (values
        (make_date(jahr, 1, 1), 'Neujahr', null::text[], 0, 9999),
        (make_date(jahr, 1, 6), 'Heilige Drei Könige', '{BW,BY,ST}', 0, 9999),
        (make_date(jahr, 3, 8), 'Internationaler Frauentag', '{BE}', 2019, 9999),
        (make_date(jahr, 3, 8), 'Internationaler Frauentag', '{MV}', 2023, 9999),
        (intern.ostersonntag(jahr) - 2, 'Karfreitag', null, 0, 9999),
        (intern.ostersonntag(jahr), 'Ostersonntag', '{BB}', 0, 9999),
        (intern.ostersonntag(jahr) + 1, 'Ostermontag', null, 0, 9999),
        (make_date(jahr, 5, 1), 'Tag der Arbeit', null, 0, 9999),
        (make_date(jahr, 5, 8), '75. Jahrestag Befreiung (einmalig)', '{BE}', 2020, 2020),
        (make_date(jahr, 5, 8), '80. Jahrestag Befreiung (einmalig)', '{BE}', 2025, 2025),
        (intern.ostersonntag(jahr) + 39, 'Christi Himmelfahrt', null, 0, 9999),
        (intern.ostersonntag(jahr) + 49, 'Pfingstsonntag', '{BB}', 0, 9999),
        (intern.ostersonntag(jahr) + 50, 'Pfingstmontag', null, 0, 9999),
        (intern.ostersonntag(jahr) + 60, 'Fronleichnam', '{BW,BY,HE,NW,RP,SL}', 0, 9999),
        (make_date(jahr, 6, 17), '75. Jahrestag Volksaufstand (einmalig)', '{BE}', 2028, 2028),
        (make_date(jahr, 8, 15), 'Mariä Himmelfahrt', '{SL}', 0, 9999),
        (make_date(jahr, 9, 20), 'Weltkindertag', '{TH}', 2019, 9999),
        (make_date(jahr, 10, 3), 'Tag der Deutschen Einheit', null, 1990, 9999),
        (make_date(jahr, 10, 31), 'Reformationstag', '{BB,MV,SN,ST,TH}', 0, 9999),
        (make_date(jahr, 10, 31), 'Reformationstag', '{BE,BW,BY,HB,HE,HH,NI,NW,RP,SH,SL}', 2017, 2017),
        (make_date(jahr, 10, 31), 'Reformationstag', '{HB,HH,NI,SH}', 2018, 9999),
        (make_date(jahr, 11, 1), 'Allerheiligen', '{BW,BY,NW,RP,SL}', 0, 9999),
        -- The Wednesday before 23 November
        (make_date(jahr, 11, 22) - (extract(isodow from make_date(jahr, 11, 22))::integer + 4) % 7, 'Buß- und Bettag', '{SN}', 0, 9999),
        (make_date(jahr, 12, 25), '1. Weihnachtstag', null, 0, 9999),
        (make_date(jahr, 12, 26), '2. Weihnachtstag', null, 0, 9999)
    ) as r (tag, name, laender, ab, bis)
    where jahr between r.ab and r.bis and (r.laender is null or land = any(r.laender))
    order by r.tag;
end;
comment on function intern.feiertage(integer, text) is
    'Landesweite gesetzliche Feiertage (Feiertagsgesetze der Länder) eines Jahres; was nur in einzelnen Gemeinden gilt (Mariä Himmelfahrt in BY, Fronleichnam in SN und TH), fehlt';

create function intern.ist_feiertag(tag date, land text) returns boolean
language sql immutable parallel safe
return exists (select from intern.feiertage(extract(year from tag)::integer, land) as f where f.tag = ist_feiertag.tag);
comment on function intern.ist_feiertag(date, text) is 'Ob ein Tag im Bundesland landesweiter gesetzlicher Feiertag ist';

create function intern.ist_geschaeftszeit(zeiten jsonb, land text, zeitpunkt timestamptz) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ort constant timestamp := zeitpunkt at time zone 'Europe/Berlin';
    c_tag constant text := (array['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'])[extract(isodow from c_ort)::integer];
    c_uhr constant text := to_char(c_ort, 'HH24:MI');
begin
    if intern.ist_feiertag(c_ort::date, land) then
        return false;
    end if;
    return exists (
        select from jsonb_array_elements(coalesce(zeiten -> c_tag, '[]')) as s (spanne)
        where c_uhr >= s.spanne ->> 0 and c_uhr < s.spanne ->> 1
    );
end
$$;
comment on function intern.ist_geschaeftszeit(jsonb, text, timestamptz) is
    'Ob ein Zeitpunkt in den Geschäftszeiten liegt (Europe/Berlin); an Feiertagen des Bundeslandes nie';

create function intern.geschaeftszeiten_text(zeiten jsonb) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Neighbouring days with the same hours become one span.
    return (
        with tage as (
            select t.nr, t.tag, (
                select string_agg((s.spanne ->> 0) || '–' || (s.spanne ->> 1), ' und ' order by s.spanne ->> 0)
                from jsonb_array_elements(coalesce(zeiten -> lower(t.tag), '[]')) as s (spanne)
            ) as uhr
            from unnest(array['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']) with ordinality as t (tag, nr)
        ),
        gruppen as (
            select t.nr, t.tag, t.uhr, t.nr - row_number() over (partition by t.uhr order by t.nr) as gruppe
            from tage as t
            where t.uhr is not null
        ),
        spannen as (
            select min(g.nr) as nr, g.uhr,
                case count(*) when 1 then min(g.tag)
                    else (array_agg(g.tag order by g.nr))[1] || '–' || (array_agg(g.tag order by g.nr desc))[1] end as tage
            from gruppen as g
            group by g.uhr, g.gruppe
        )
        select coalesce(string_agg(p.tage || ' ' || p.uhr, ', ' order by p.nr) || ' Uhr', '')
        from spannen as p
    );
end
$$;
comment on function intern.geschaeftszeiten_text(jsonb) is 'Geschäftszeiten, wie man sie schreibt: Mo–Do 09:00–17:00, Fr 09:00–13:00 Uhr';

grant execute on function
    intern.ostersonntag(integer), intern.feiertage(integer, text), intern.ist_feiertag(date, text),
    intern.ist_geschaeftszeit(jsonb, text, timestamptz), intern.geschaeftszeiten_text(jsonb)
to dienst_versand;

commit;
