-- Entries of the log by what an auditor looks for, under the rights of whoever asks.
begin;
set local role hausdraht_eigner;

create type intern.protokoll_filter as (
    von timestamptz,
    bis timestamptz,
    tabelle text,
    objekt text,
    person_id bigint,
    benutzerkonto_id bigint,
    aktionen text[],
    text text
);
comment on type intern.protokoll_filter is
    'Wonach im Protokoll gesucht wird: Zeitraum (von einschließlich, bis ausschließlich), Objekt (eine Anfrage mit allem, was zu ihr gehört), Person, handelndes Konto, Aktionen, Worte der Begründung';

create function intern.protokoll_filter_lesen(filter jsonb) returns intern.protokoll_filter
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    f intern.protokoll_filter;
begin
    f := jsonb_populate_record(null::intern.protokoll_filter, case jsonb_typeof(filter) when 'object' then filter else '{}' end);
    -- As people call it: 2026-0012.
    if f.tabelle = 'verwaltung.anfragen' and f.objekt ~ '^\d{4}-\d{1,9}$' then
        f.objekt := coalesce((
            select a.id::text from verwaltung.anfragen as a
            where a.mandant_id = intern.mandant_id() and a.jahr = split_part(f.objekt, '-', 1)::integer
                and a.lfd_nr = split_part(f.objekt, '-', 2)::integer
        ), '0');
    end if;
    if f.objekt is not null and f.tabelle is null or f.tabelle = 'verwaltung.anfragen' and f.objekt !~ '^\d{1,18}$' then
        raise sqlstate 'HD031' using message = 'Zu einer Kennung gehört die Art des Objekts; eine Anfrage nennt man mit ihrer Nummer (2026-0012) oder Kennung.';
    end if;
    return f;
exception
    when data_exception or invalid_text_representation then
        raise sqlstate 'HD031' using message = 'Dieser Filter ist nicht zu verstehen.', hint = 'Zeitpunkte wie 2026-11-23T00:00:00Z, Kennungen als Zahl.';
end
$$;
comment on function intern.protokoll_filter_lesen(jsonb) is
    'Filter aus dem JSON einer Anfrage; statt der Kennung einer Anfrage geht auch ihre Nummer, soweit der Aufrufer sie sieht. SQLSTATE HD031';

create function intern.protokoll_auswahl(filter intern.protokoll_filter, vor_am timestamptz, vor_id bigint, anzahl integer)
returns setof audit.eintraege
language plpgsql stable
set search_path = pg_catalog, pg_temp
-- What is not asked for falls out of the plan.
set plan_cache_mode = force_custom_plan
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_anfrage constant bigint := case when filter.tabelle = 'verwaltung.anfragen' then filter.objekt::bigint end;
    c_worte constant text := '%' || replace(replace(replace(filter.text, '\', '\\'), '%', '\%'), '_', '\_') || '%';
    c_konten constant text[] := array(
        select k.id::text from audit.konten as k where k.mandant_id = c_mandant and k.person_id = filter.person_id
    );
begin
    return query
    select e.*
    from audit.eintraege as e
    where e.mandant_id = c_mandant
        and (filter.von is null or e.am >= filter.von)
        and (filter.bis is null or e.am < filter.bis)
        and (vor_am is null or e.am <= vor_am and (e.am, e.id) < (vor_am, vor_id))
        and (c_anfrage is null or e.anfrage_id = c_anfrage)
        and (c_anfrage is not null or filter.tabelle is null or e.tabelle = filter.tabelle)
        and (c_anfrage is not null or filter.objekt is null or e.objekt = filter.objekt)
        and (
            filter.person_id is null or e.person_id = filter.person_id
            or e.tabelle = 'anmeldung.benutzerkonten' and e.objekt = any(c_konten)
            or e.benutzerkonto_id = any(c_konten::bigint[])
        )
        and (filter.benutzerkonto_id is null or e.benutzerkonto_id = filter.benutzerkonto_id)
        and (filter.aktionen is null or e.aktion = any(filter.aktionen))
        and (filter.text is null or e.grund ilike c_worte)
    order by e.am desc, e.id desc
    limit anzahl;
end
$$;
comment on function intern.protokoll_auswahl(intern.protokoll_filter, timestamptz, bigint, integer) is
    'Die jüngsten Einträge des eigenen Mandanten vor einem Zeitpunkt (NULL: jetzt), die zum Filter passen; läuft mit den Rechten des Aufrufers';

create function intern.siegel_nummer(am timestamptz, id bigint) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
    return (
        select s.nr
        from audit.siegel as s
        where s.bis_am >= am and s.von_am <= am and id = any(s.kennungen)
        order by s.bis_am asc, s.nr asc
        limit 1
    );
end
$$;
comment on function intern.siegel_nummer(timestamptz, bigint) is
    'Nummer des Siegels, das einen Eintrag deckt; NULL, solange keines es tut. Definer dienst_siegel, weil niemand sonst liest, welche Einträge ein Siegel deckt; sagt nichts über den Eintrag';

create function intern.protokoll_bezeichnung(e audit.eintraege) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return case
        when e.anfrage_id is not null then (
            select 'Anfrage ' || a.nummer from verwaltung.anfragen as a where a.mandant_id = e.mandant_id and a.id = e.anfrage_id
        )
        when e.tabelle in ('anmeldung.benutzerkonten', 'anmeldung.zweitfaktoren') and e.objekt ~ '^\d{1,18}$' then (
            select 'Konto ' || k.name from audit.konten as k where k.mandant_id = e.mandant_id and k.id = e.objekt::bigint
        )
        when e.tabelle = 'anmeldung.sitzungen' then (
            select 'Konto ' || k.name
            from audit.konten as k
            where k.mandant_id = e.mandant_id and k.id = (coalesce(e.nachher, e.vorher) ->> 'benutzerkonto_id')::bigint
        )
    end;
end
$$;
comment on function intern.protokoll_bezeichnung(audit.eintraege) is
    'Wie das Objekt eines Eintrags heute heißt, so weit der Aufrufer es sehen darf: Nummer einer Anfrage, Name eines Kontos; sonst NULL';

create function intern.protokoll_zeile(e audit.eintraege) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    return to_jsonb(e) - array['salz', 'inhalt_hash', 'blatt_hash', 'xid', 'aera', 'mandant_id'] || jsonb_build_object(
        'bezeichnung', intern.protokoll_bezeichnung(e),
        'akteur', coalesce(
            (select k.name from audit.konten as k where k.mandant_id = e.mandant_id and k.id = e.benutzerkonto_id), e.anmeldename
        ),
        'inhalt_geloescht', e.salz is null,
        'siegel_nr', intern.siegel_nummer(e.am, e.id)
    );
end
$$;
comment on function intern.protokoll_zeile(audit.eintraege) is 'Ein Eintrag, wie die Oberfläche ihn zeigt: ohne Hashes, mit Namen und Nummer des Siegels';

reset role;
alter function intern.siegel_nummer(timestamptz, bigint) owner to dienst_siegel;
grant usage on type intern.protokoll_filter to leitung, pruefer;
grant execute on function
    intern.protokoll_filter_lesen(jsonb), intern.protokoll_auswahl(intern.protokoll_filter, timestamptz, bigint, integer),
    intern.siegel_nummer(timestamptz, bigint), intern.protokoll_bezeichnung(audit.eintraege), intern.protokoll_zeile(audit.eintraege)
to leitung, pruefer;

commit;
