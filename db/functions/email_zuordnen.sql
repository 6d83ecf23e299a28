-- Whose mail is this? The address is the one the bridge authenticated.
begin;
set local role hausdraht_eigner;

create function intern.email_zuordnen(mandant_id bigint, absender text)
returns table (ergebnis text, grund text, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_heute constant date := intern.heute();
    v_mietverhaeltnisse record;
    v_eigentuemer record;
begin
    with adressaten as (
        select p.person_id
        from verwaltung.personen_email as p
        where p.mandant_id = email_zuordnen.mandant_id and p.adresse = intern.email_adresse_normieren(email_zuordnen.absender)
    ),
    vertraege as (
        select v.id, min(m.person_id) as person_id, v.beginn > c_heute as kuenftig,
            v.beginn <= c_heute and (v.ende is null or v.ende >= c_heute) as aktiv
        from adressaten as a
        join verwaltung.mieter as m on m.mandant_id = email_zuordnen.mandant_id and m.person_id = a.person_id
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        group by v.id, v.beginn, v.ende
    )
    select
        count(*) filter (where v.aktiv) as aktive, count(*) filter (where not v.aktiv) as andere,
        coalesce(bool_or(v.kuenftig), false) as kuenftig,
        -- With one active tenancy only that counts, without any the only other one is worth a suggestion.
        (array_agg(v.id order by v.aktiv desc))[1] as id, (array_agg(v.person_id order by v.aktiv desc))[1] as person_id
    into v_mietverhaeltnisse
    from vertraege as v;

    select count(*) as anzahl, min(w.id) as id, min(w.person_id) as person_id into v_eigentuemer
    from verwaltung.personen_email as p
    join verwaltung.eigentuemer as w on w.mandant_id = p.mandant_id and w.person_id = p.person_id
    where p.mandant_id = email_zuordnen.mandant_id and p.adresse = intern.email_adresse_normieren(email_zuordnen.absender)
        and w.beginn <= c_heute and (w.ende is null or w.ende >= c_heute);

    if v_mietverhaeltnisse.aktive > 1 then
        return query select 'mehrdeutig', 'mehrere_mietverhaeltnisse', null::bigint, null::bigint, null::bigint;
    elsif v_mietverhaeltnisse.aktive = 1 and v_eigentuemer.anzahl > 0 then
        return query select 'mehrdeutig', 'mieter_und_eigentuemer', null::bigint, null::bigint, null::bigint;
    elsif v_mietverhaeltnisse.aktive = 1 then
        return query select 'mieter', null::text, v_mietverhaeltnisse.id, v_mietverhaeltnisse.person_id, null::bigint;
    elsif v_eigentuemer.anzahl > 0 then
        return query select 'eigentuemer', 'eigentuemer', null::bigint, v_eigentuemer.person_id,
            case when v_eigentuemer.anzahl = 1 then v_eigentuemer.id end;
    elsif v_mietverhaeltnisse.andere = 1 then
        return query select 'unbekannt', case when v_mietverhaeltnisse.kuenftig then 'kuenftiger_mieter' else 'ehemaliger_mieter' end,
            v_mietverhaeltnisse.id, v_mietverhaeltnisse.person_id, null::bigint;
    else
        return query select 'unbekannt', 'unbekannt', null::bigint, null::bigint, null::bigint;
    end if;
end
$$;
comment on function intern.email_zuordnen(bigint, text) is
    'Stammdatenabgleich einer bestätigten Absenderadresse: mieter (genau ein laufendes Mietverhältnis; teilen sich dessen Mieter die Adresse, gilt die Person mit der kleinsten Kennung), eigentuemer, mehrdeutig oder unbekannt, mit Grund und Vorschlag. Frühere und künftige Mieter sind unbekannt mit Vorschlag. Definer dienst_email; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.email_zuordnen(bigint, text) owner to dienst_email;

commit;
