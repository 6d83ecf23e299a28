-- What in a mail points to a person or an Anfrage.
-- Every look-up goes by an index and is bounded: a list of ten is worth more than a search of everything.
begin;
set local role hausdraht_eigner;

-- Neighbouring words that may be a first and a last name, either way round, of the sender field, the address
-- and the end of the text. Pairs, because one word alone is somebody's surname too often.
create function intern.email_namen(e verwaltung.email_triage) returns table (vorname text, nachname text, absender boolean)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_quellen constant text[] := array[
        left(regexp_replace(coalesce(e.zerlegt ->> 'von', ''), '<[^>]*>', '', 'g'), 200),
        initcap(left(translate(split_part(split_part(coalesce(e.pruefung ->> 'absender', ''), '@', 1), '+', 1), '._-0123456789', '   '), 100)),
        left(coalesce(e.signatur, ''), 600), right(coalesce(e.inhalt, ''), 300)
    ];
    w text[];
begin
    for nr in 1..4 loop
        w := (regexp_split_to_array(btrim(c_quellen[nr]), E'[^[:alpha:]\\-'']+'))[1:60];
        return query
        select n.vorname, n.nachname, nr <= 2
        from generate_subscripts(w, 1) as i
        cross join lateral (values (w[i], w[i + 1]), (w[i + 1], w[i]), (w[i], w[i + 1] || ' ' || w[i + 2])) as n (vorname, nachname)
        where length(n.vorname) > 1 and length(n.nachname) > 1;
    end loop;
end
$$;
comment on function intern.email_namen(verwaltung.email_triage) is
    'Wortpaare einer E-Mail, die Vor- und Nachname sein können, aus Absenderfeld und Adresse (absender = true), Signatur und Schluss des Textes; höchstens 720';

create function intern.email_personen_hinweise(e verwaltung.email_triage) returns table (person_id bigint, punkte integer, hinweis text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_text constant text := left(concat_ws(E'\n', e.betreff, e.inhalt, e.signatur), 20000);
    c_klein constant text := lower(c_text);
    c_adresse constant text := intern.email_adresse_normieren(coalesce(e.absender, e.pruefung ->> 'absender', ''));
    c_ohne_zusatz constant text := regexp_replace(c_adresse, '^([^+@]+)\+[^@]*@', '\1@');
    c_namen constant jsonb := (select jsonb_agg(distinct to_jsonb(n)) from intern.email_namen(e) as n);
    c_nachnamen constant text[] := array(select n ->> 'nachname' from jsonb_array_elements(c_namen) as n);
    c_nachnamen_absender constant text[] := array(
        select n ->> 'nachname' from jsonb_array_elements(c_namen) as n where (n ->> 'absender')::boolean
    );
    c_telefone constant text[] := array(
        select right(t.ziffern, 7)
        from (
            select regexp_replace(m.treffer[1], '\D', '', 'g') as ziffern
            from regexp_matches(c_text, '(\+?\d[\d /().-]{5,22}\d)', 'g') as m (treffer)
            limit 20
        ) as t
        where length(t.ziffern) >= 7
    );
    -- Word by word: one pattern over the whole text takes forty times as long.
    c_strassen constant text[] := array(
        select intern.anschrift_schluessel(s.strasse, rtrim(w.wort, '.,;:)'))
        from (
            select t.wort, lag(t.wort) over u as davor, lag(t.wort, 2) over u as vorvor
            from regexp_split_to_table(c_text, '\s+') with ordinality as t (wort, nr)
            window u as (order by t.nr)
        ) as w
        cross join lateral (values (w.davor), (w.vorvor || ' ' || w.davor)) as s (strasse)
        where w.wort ~ '^\d{1,4}[a-zA-Z]?[.,;:)]*$' and s.strasse ~ '^[[:upper:]][[:alpha:]]'
        limit 40
    );
begin
    return query
    select p.person_id, case when p.adresse = c_adresse then 100 else 60 end,
        case when p.adresse = c_adresse then 'adresse' else 'unteradresse' end
    from verwaltung.personen_email as p
    where p.mandant_id = e.mandant_id and p.adresse in (c_adresse, c_ohne_zusatz);
    return query select e.vorschlag_person_id, 90, 'zuordnung' where e.vorschlag_person_id is not null;
    return query
    (
        select p.id, 50, 'name'
        from jsonb_to_recordset(c_namen) as n (vorname text, nachname text)
        join verwaltung.personen as p on p.mandant_id = e.mandant_id and p.nachname = n.nachname and p.vorname = n.vorname
        limit 20
    );
    return query
    (
        select p.id, 15, 'nachname'
        from verwaltung.personen as p
        where p.mandant_id = e.mandant_id and p.nachname = any(c_nachnamen_absender)
        limit 20
    );
    if cardinality(c_telefone) > 0 then
        return query
        select p.id, 60, 'telefon'
        from verwaltung.personen as p
        where p.mandant_id = e.mandant_id and p.telefon <> ''
            and right(regexp_replace(p.telefon, '\D', '', 'g'), 7) = any(c_telefone)
        limit 10;
    end if;
    if cardinality(c_strassen) > 0 then
        return query
        select m.person_id, case when strpos(c_klein, lower(u.bezeichnung)) > 0 then 45 else 20 end,
            case when strpos(c_klein, lower(u.bezeichnung)) > 0 then 'einheit' else 'objekt' end
        from verwaltung.objekte as o
        join verwaltung.einheiten as u on u.mandant_id = o.mandant_id and u.objekt_id = o.id
        join verwaltung.mietverhaeltnisse as v
            on v.mandant_id = u.mandant_id and v.einheit_id = u.id and (v.ende is null or v.ende >= intern.heute())
        join verwaltung.mieter as m on m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
        join verwaltung.personen as p on p.mandant_id = m.mandant_id and p.id = m.person_id
        where o.mandant_id = e.mandant_id
            and intern.anschrift_schluessel(o.strasse, o.hausnummer) = any(c_strassen)
            and (strpos(c_klein, lower(u.bezeichnung)) > 0 or p.nachname = any(c_nachnamen))
        limit 20;
    end if;
end
$$;
comment on function intern.email_personen_hinweise(verwaltung.email_triage) is
    'Personen, die eine E-Mail geschrieben haben könnten, mit Punkten und Hinweis: adresse, unteradresse, zuordnung, name, nachname, telefon, einheit, objekt. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_anfragen_hinweise(e verwaltung.email_triage, personen bigint[])
returns table (anfrage_id bigint, punkte integer, hinweis text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select b.anfrage_id, 100, 'antwort' from intern.email_bezug(e, coalesce(e.zerlegt, '{}')) as b where b.anfrage_id is not null;
    return query select e.vorschlag_anfrage_id, 90, 'zuordnung' where e.vorschlag_anfrage_id is not null;
    return query
    select a.id, 80, 'nummer'
    from (
        select distinct m.treffer[1]::integer as jahr, m.treffer[2]::integer as lfd_nr
        from regexp_matches(
            left(concat_ws(' ', e.betreff, e.inhalt), 20000), '(?:^|[^0-9-])(2\d{3})-(\d{4,9})(?![0-9-])', 'g'
        ) as m (treffer)
        limit 5
    ) as n
    join verwaltung.anfragen as a on a.mandant_id = e.mandant_id and a.jahr = n.jahr and a.lfd_nr = n.lfd_nr;
    return query
    (
        select a.id, 30, 'laufend'
        from verwaltung.anfragen as a
        where a.mandant_id = e.mandant_id and a.status in ('offen', 'akzeptiert')
            and (a.melder_person_id = any(personen) or a.mietverhaeltnis_id = any(array(
                select m.mietverhaeltnis_id
                from verwaltung.mieter as m
                where m.mandant_id = e.mandant_id and m.person_id = any(personen)
            )))
        order by a.erstellt_am desc
        limit 10
    );
end
$$;
comment on function intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[]) is
    'Anfragen, zu denen eine E-Mail gehören könnte, mit Punkten und Hinweis: antwort, zuordnung, nummer, laufend. Definer dienst_email; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.email_personen_hinweise(verwaltung.email_triage) owner to dienst_email;
alter function intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[]) owner to dienst_email;
grant execute on function intern.email_namen(verwaltung.email_triage) to dienst_email;

commit;
