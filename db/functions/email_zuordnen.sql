begin;
set local role hausdraht_eigner;

-- As whom does one of these persons write or call? One answer, or a reason why a human has to say.
create function intern.personen_zuordnen(mandant_id bigint, personen bigint[])
returns table (ergebnis text, grund text, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_heute constant date := intern.heute();
    m record;
    w record;
    v_firma bigint;
begin
    if cardinality(personen) = 0 then
        return query select 'unbekannt', 'unbekannt', null::bigint, null::bigint, null::bigint;
        return;
    end if;
    select
        count(*) filter (where v.aktiv) as aktive, count(*) filter (where not v.aktiv) as andere,
        coalesce(bool_or(v.kuenftig), false) as kuenftig,
        -- With one active tenancy only that counts, without any the only other one is worth a suggestion.
        (array_agg(v.id order by v.aktiv desc))[1] as id, (array_agg(v.person_id order by v.aktiv desc))[1] as person_id
    into m
    from (
        select t.id, min(n.person_id) as person_id, t.beginn > c_heute as kuenftig,
            t.beginn <= c_heute and (t.ende is null or t.ende >= c_heute) as aktiv
        from verwaltung.mieter as n
        join verwaltung.mietverhaeltnisse as t on t.mandant_id = n.mandant_id and t.id = n.mietverhaeltnis_id
        where n.mandant_id = personen_zuordnen.mandant_id and n.person_id = any(personen)
        group by t.id, t.beginn, t.ende
    ) as v;

    -- Several ownerships in one house are one matter: the oldest stands for them.
    select
        count(*) as anzahl, count(distinct o.objekt_id) as objekte,
        (array_agg(o.id order by o.beginn, o.id))[1] as id, (array_agg(o.person_id order by o.beginn, o.id))[1] as person_id
    into w
    from verwaltung.eigentuemer as o
    where o.mandant_id = personen_zuordnen.mandant_id and o.person_id = any(personen)
        and o.beginn <= c_heute and (o.ende is null or o.ende >= c_heute);

    select min(d.person_id) into v_firma
    from verwaltung.dienstleister as d
    where d.mandant_id = personen_zuordnen.mandant_id and d.person_id = any(personen) and d.aktiv;

    if m.aktive > 1 then
        return query select 'mehrdeutig', 'mehrere_mietverhaeltnisse', null::bigint, null::bigint, null::bigint;
    elsif m.aktive = 1 and w.anzahl > 0 then
        return query select 'mehrdeutig', 'mieter_und_eigentuemer', null::bigint, null::bigint, null::bigint;
    elsif m.aktive = 1 and v_firma is not null then
        return query select 'mehrdeutig', 'dienstleister_und_mieter', null::bigint, null::bigint, null::bigint;
    elsif w.anzahl > 0 and v_firma is not null then
        return query select 'mehrdeutig', 'dienstleister_und_eigentuemer', null::bigint, null::bigint, null::bigint;
    elsif m.aktive = 1 then
        return query select 'mieter', null::text, m.id, m.person_id, null::bigint;
    elsif w.objekte = 1 then
        return query select 'eigentuemer', null::text, null::bigint, w.person_id, w.id;
    elsif w.objekte > 1 then
        return query select 'mehrdeutig', 'mehrere_weg_objekte', null::bigint, w.person_id, null::bigint;
    elsif v_firma is not null then
        return query select 'dienstleister', 'dienstleister', null::bigint, v_firma, null::bigint;
    elsif m.andere = 1 then
        return query select 'unbekannt', case when m.kuenftig then 'kuenftiger_mieter' else 'ehemaliger_mieter' end,
            m.id, m.person_id, null::bigint;
    elsif m.andere > 1 then
        return query select 'unbekannt', 'ehemaliger_mieter', null::bigint, m.person_id, null::bigint;
    else
        return query select 'unbekannt', 'unbekannt', null::bigint, personen[1], null::bigint;
    end if;
end
$$;
comment on function intern.personen_zuordnen(bigint, bigint[]) is
    'Stammdatenabgleich von Personen, die sich eine Adresse oder Rufnummer teilen: mieter (genau ein laufendes Mietverhältnis; von mehreren Mietern darin die Person mit der kleinsten Kennung), eigentuemer (Eigentum in genau einem Objekt; bei mehreren Einheiten das älteste), dienstleister, mehrdeutig oder unbekannt, mit Grund und Vorschlag. Frühere und künftige Mieter sind unbekannt mit Vorschlag. Definer dienst_email; jede Abfrage nennt den Mandanten';

-- Whose mail is this? The address is the one the bridge authenticated.
create function intern.email_zuordnen(mandant_id bigint, absender text)
returns table (ergebnis text, grund text, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_adresse constant text := intern.email_adresse_normieren(absender);
    -- Without its tag the address is somebody's at the same provider, but not proven to be this person's.
    c_ohne_zusatz constant text := regexp_replace(c_adresse, '^([^+@]+)\+[^@]*@', '\1@');
    c_personen constant bigint[] := array(
        select p.person_id from verwaltung.personen_email as p where p.mandant_id = email_zuordnen.mandant_id and p.adresse = c_adresse
    );
begin
    if cardinality(c_personen) = 0 and c_ohne_zusatz <> c_adresse then
        return query
        select 'unbekannt', 'unteradresse', z.mietverhaeltnis_id, z.person_id, null::bigint
        from intern.email_zuordnen(email_zuordnen.mandant_id, c_ohne_zusatz) as z
        where z.ergebnis <> 'unbekannt' or z.person_id is not null;
        if found then
            return;
        end if;
    end if;
    return query select * from intern.personen_zuordnen(email_zuordnen.mandant_id, c_personen);
end
$$;
comment on function intern.email_zuordnen(bigint, text) is
    'Stammdatenabgleich einer bestätigten Absenderadresse nach intern.personen_zuordnen; Unteradressen (name+zusatz@) bekannter Adressen sind unbekannt mit Vorschlag. Definer dienst_email; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.personen_zuordnen(bigint, bigint[]) owner to dienst_email;
alter function intern.email_zuordnen(bigint, text) owner to dienst_email;

commit;
