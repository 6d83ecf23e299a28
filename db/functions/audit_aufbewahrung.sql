-- Content whose period is over is deleted; leaf and hashes stay, so the chain does.
begin;
set local role hausdraht_eigner;

create function intern.faellige_eintraege(regel_tabelle text, regel_aktion text, von timestamptz, bis timestamptz)
returns table (am timestamptz, id bigint)
language sql stable
begin atomic
    with letztes as (
        select s.aera, s.stand
        from audit.siegel as s
        order by s.nr desc
        limit 1
    )
    select e.am, e.id
    from audit.eintraege as e
    cross join letztes as z
    where e.am >= faellige_eintraege.von and e.am < faellige_eintraege.bis and e.salz is not null
        and faellige_eintraege.regel_tabelle in ('*', e.tabelle) and faellige_eintraege.regel_aktion in ('*', e.aktion)
        and (e.aera < z.aera or (e.aera = z.aera and pg_visible_in_snapshot(e.xid, z.stand)))
        and exists (
            select from intern.protokoll_frist(e.tabelle, e.aktion, now()) as f
            where f.regel_tabelle = faellige_eintraege.regel_tabelle and f.regel_aktion = faellige_eintraege.regel_aktion
        );
end;
comment on function intern.faellige_eintraege(text, text, timestamptz, timestamptz) is
    'Versiegelte Einträge des Zeitraums (bis ausschließlich), die noch Inhalt haben und für die jetzt genau diese Regel gilt';

create function intern.fristen_jetzt() returns table (tabelle text, aktion text, gueltig_ab date, jahre integer, ab date, bis date)
language sql stable
begin atomic
    with regeln as (
        select distinct p.tabelle, p.aktion from verwaltung.protokoll_fristen as p
    )
    select f.regel_tabelle, f.regel_aktion, f.gueltig_ab, f.jahre, date_trunc('month', l.bis - interval '1 day')::date, f.bis
    from regeln as r
    cross join lateral intern.protokoll_frist(r.tabelle, r.aktion, now()) as f
    left join lateral (
        select max(jsonb_path_query_first_tz(v.nachher, '$.bis.datetime()', silent => true) #>> '{}')::date as bis
        from audit.eintraege as v
        where v.aktion = 'pseudonymisiert' and v.tabelle = 'audit.eintraege'
            and v.nachher ->> 'tabelle' = r.tabelle and v.nachher ->> 'aktion' = r.aktion
    ) as l on true
    where f.regel_tabelle = r.tabelle and f.regel_aktion = r.aktion;
end;
comment on function intern.fristen_jetzt() is
    'Jede heute geltende Regel mit dem Tag, vor dessen Beginn ihre Frist abgelaufen ist (bis), und dem Beginn des Monats, bis zu dem frühere Läufe kamen (ab; leer: noch keiner)';

create function intern.monat_leeren(regel jsonb, von date, bis date, hoechstens integer) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'Europe/Berlin'
as $$
declare
    v_lauf record;
    v_anzahl integer := 0;
begin
    for v_lauf in
        with faellig as materialized (
            select f.am, f.id
            from intern.faellige_eintraege(regel ->> 'tabelle', regel ->> 'aktion', von::timestamptz, bis::timestamptz) as f
            limit hoechstens
        ), geleert as (
            update audit.eintraege as e
            set vorher = null, nachher = null, grund = null, adresse = null, salz = null
            from faellig as f
            where e.am = f.am and e.id = f.id and e.am >= von::timestamptz and e.am < bis::timestamptz and e.salz is not null
            returning e.mandant_id
        )
        select g.mandant_id, count(*) as anzahl from geleert as g group by g.mandant_id order by g.mandant_id
    loop
        perform audit.vorgang_schreiben(
            v_lauf.mandant_id, 'pseudonymisiert', 'audit.eintraege',
            jsonb_strip_nulls(jsonb_build_object('mandant_id', v_lauf.mandant_id)),
            regel || jsonb_build_object('bis', bis, 'anzahl', v_lauf.anzahl)
        );
        v_anzahl := v_anzahl + v_lauf.anzahl;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.monat_leeren(jsonb, date, date, integer) is
    'Entfernt den Inhalt höchstens so vieler fälliger Einträge eines Zeitraums und vermerkt es je Mandant: Regel, bis wann, wie viele. Läuft mit den Rechten des Aufrufers';

create function audit.pseudonymisieren(hoechstens integer default 10000) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'Europe/Berlin'
as $$
declare
    r record;
    v_ab date;
    v_bis date;
    v_rest integer := least(hoechstens, 100000);
    v_anzahl bigint := 0;
    v_jetzt integer;
begin
    for r in select * from intern.fristen_jetzt() loop
        select min(f.am)::date into v_ab
        from intern.faellige_eintraege(r.tabelle, r.aktion, coalesce(r.ab::timestamptz, '-infinity'), r.bis::timestamptz) as f;
        while v_ab < r.bis and v_rest > 0 loop
            v_bis := least(date_trunc('month', v_ab) + interval '1 month', r.bis)::date;
            v_jetzt := intern.monat_leeren(to_jsonb(r) - '{ab,bis}'::text[], v_ab, v_bis, v_rest);
            v_anzahl := v_anzahl + v_jetzt;
            v_rest := v_rest - v_jetzt;
            v_ab := v_bis;
        end loop;
    end loop;
    return v_anzahl;
end
$$;
comment on function audit.pseudonymisieren(integer) is
    'Löscht den Inhalt (vorher, nachher, grund, adresse, salz) versiegelter Protokolleinträge, deren Frist abgelaufen ist (verwaltung.protokoll_fristen), höchstens so vieler auf einmal, und liefert ihre Zahl; aufzurufen, bis es 0 ist. Jeder Lauf steht je Mandant als pseudonymisiert im Protokoll. Definer dienst_aufbewahrung, weil nur sie den Inhalt entfernen darf; liefert nur die Zahl';

create function audit.pseudonymisierbar() returns table (tabelle text, aktion text, bis date, anzahl bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'Europe/Berlin'
as $$
begin
    return query
    select r.tabelle, r.aktion, r.bis, count(*)
    from intern.fristen_jetzt() as r
    cross join lateral intern.faellige_eintraege(r.tabelle, r.aktion, coalesce(r.ab::timestamptz, '-infinity'), r.bis::timestamptz)
    group by 1, 2, 3
    order by 1, 2;
end
$$;
comment on function audit.pseudonymisierbar() is
    'Wie viele Einträge audit.pseudonymisieren jetzt leeren würde, je Regel; ändert nichts. Definer dienst_aufbewahrung, weil das Protokoll aller Mandanten gezählt wird';

reset role;
alter function audit.pseudonymisieren(integer) owner to dienst_aufbewahrung;
alter function audit.pseudonymisierbar() owner to dienst_aufbewahrung;
grant execute on function
    intern.frist_bis(integer, boolean, timestamptz), intern.protokoll_frist(text, text, timestamptz), intern.darf_leeren(jsonb, jsonb),
    intern.faellige_eintraege(text, text, timestamptz, timestamptz), intern.fristen_jetzt(), intern.monat_leeren(jsonb, date, date, integer),
    audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text), intern.abweisung_protokollieren(text, jsonb, text)
to dienst_aufbewahrung;
grant execute on function audit.pseudonymisieren(integer), audit.pseudonymisierbar() to bruecke, hausdraht_dba;

commit;
