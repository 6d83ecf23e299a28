-- A month that is over leaves the database for a file. What the file must hold is said by the seals; the partition goes
-- only in a transaction that has compared the two once more. The file itself: bridge/audit/archive.py.
begin;
set local role hausdraht_eigner;

create function audit.archiv_stand(monat date) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    c_von constant timestamptz := date_trunc('month', monat::timestamptz);
    c_bis constant timestamptz := c_von + interval '1 month';
    c_name constant text := to_char(c_von, 'MM/YYYY');
    v_summe record;
    v_unversiegelt bigint;
begin
    if exists (select from intern.archivierte_monate() as m where m.monat = c_von) then
        raise sqlstate 'HD163' using message = format('%s ist schon archiviert.', c_name);
    elsif c_bis + intern.archiv_alter() > now() then
        raise sqlstate 'HD163' using
            message = format('%s ist noch nicht lange genug vorbei.', c_name), hint = 'Archiviert wird frühestens zwölf volle Monate danach.';
    elsif to_regclass('audit.' || to_char(c_von, '"eintraege_"YYYY_MM')) is null then
        raise sqlstate 'HD163' using message = format('Für %s gibt es keine Partition.', c_name);
    end if;
    with belegt as (
        select u.am, u.id
        from audit.siegel as s
        cross join lateral unnest(s.zeiten, s.kennungen) as u (am, id)
        where s.bis_am >= c_von and s.von_am < c_bis
    )
    select count(*) into v_unversiegelt
    from audit.eintraege as e
    where e.am >= c_von and e.am < c_bis and not exists (select from belegt as b where b.am = e.am and b.id = e.id);
    if v_unversiegelt > 0 then
        raise sqlstate 'HD163' using message = format('%s Einträge von %s sind noch nicht versiegelt.', v_unversiegelt, c_name);
    end if;
    if exists (
        select from intern.befunde_kette(c_von, c_bis) as b where b.schwere = 'verletzung'
        union all
        select from intern.befunde_eintraege(c_von, c_bis - interval '1 microsecond') as b where b.schwere = 'verletzung'
    ) then
        raise sqlstate 'HD164' using
            message = format('%s wird nicht archiviert: die Prüfung des Protokolls findet Verletzungen.', c_name),
            hint = 'hausdraht audit pruefen nennt sie.';
    end if;
    select * into v_summe from intern.siegel_summe(c_von);
    return jsonb_build_object(
        'monat', to_char(c_von, 'YYYY-MM'), 'anzahl', v_summe.anzahl, 'blaetter_sha256', v_summe.blaetter_sha256,
        'von_siegel', v_summe.von_siegel, 'bis_siegel', v_summe.bis_siegel,
        'siegel_hash', (select encode(s.siegel_hash, 'hex') from audit.siegel as s where s.nr = v_summe.bis_siegel)
    );
end
$$;
comment on function audit.archiv_stand(date) is
    'Was ein Archiv dieses Monats (UTC) enthalten muss: Zahl und SHA-256 der Blätter, erstes und letztes Siegel. SQLSTATE HD163 (noch nicht oder schon archiviert, nicht ganz versiegelt), HD164 (verändert). Definer dienst_siegel, weil das Protokoll aller Mandanten gerechnet wird; liefert nur Zahlen und Hashes';

create function audit.archiv_seite(monat date, ab_siegel bigint, anzahl integer) returns setof jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    c_von constant timestamptz := date_trunc('month', monat::timestamptz);
    c_bis constant timestamptz := c_von + interval '1 month';
begin
    return query
    with seite as materialized (
        select s.nr, s as siegel
        from audit.siegel as s
        where s.nr >= ab_siegel and s.bis_am >= c_von and s.von_am < c_bis
        order by s.nr
        limit anzahl
    ), grenzen as materialized (
        -- Their own time first: entries of neighbouring seals lie together.
        select greatest(min((s.siegel).von_am), c_von) as von, max((s.siegel).bis_am) as bis from seite as s
    ), eintraege as (
        select
            s.nr,
            jsonb_agg(jsonb_build_object(
                'stelle', u.stelle, 'am', e.am, 'id', e.id, 'mandant_id', e.mandant_id, 'metadaten', audit.metadaten(e.zeile),
                'inhalt', case when (e.zeile).salz is not null then audit.inhalt(e.zeile) end,
                'salz', encode((e.zeile).salz, 'hex'), 'inhalt_hash', encode((e.zeile).inhalt_hash, 'hex')
            ) order by u.stelle) as alle
        from seite as s
        cross join lateral unnest((s.siegel).zeiten, (s.siegel).kennungen) with ordinality as u (am, id, stelle)
        join (
            select t.am, t.id, t.mandant_id, t as zeile
            from grenzen as g
            join audit.eintraege as t on t.am >= g.von and t.am <= g.bis and t.am < c_bis
            offset 0
        ) as e on e.am = u.am and e.id = u.id
        group by s.nr
    )
    select jsonb_build_object(
        'siegel', audit.siegel_angaben(s.siegel),
        'blaetter', (select jsonb_agg(encode(b.blatt, 'hex') order by b.stelle) from unnest((s.siegel).blaetter) with ordinality as b (blatt, stelle)),
        'eintraege', e.alle
    )
    from seite as s
    left join eintraege as e on e.nr = s.nr
    order by s.nr;
end
$$;
comment on function audit.archiv_seite(date, bigint, integer) is
    'Inhalt eines Archivs, Siegel für Siegel: Angaben und Blätter des Siegels und seine Einträge aus dem Monat (UTC) mit allem, was sie sagen. Mit den Rechten des Aufrufers';

create function intern.vermerke_eines_monats(von timestamptz, bis timestamptz) returns audit.eintraege[]
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
begin
    return array(select e from audit.eintraege as e where e.aktion in ('pseudonymisiert', 'archiviert') and e.am >= von and e.am < bis);
end
$$;
comment on function intern.vermerke_eines_monats(timestamptz, timestamptz) is
    'Vermerke, die bleiben, wenn ihr Monat archiviert wird: sie belegen, was fehlt. Definer dienst_siegel, weil der Eigentümer keine Einträge sieht';

create function intern.vermerke_behalten(vermerke audit.eintraege[]) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into audit.eintraege
    select v.* from unnest(vermerke) as v where v.aktion in ('pseudonymisiert', 'archiviert');
end
$$;
comment on function intern.vermerke_behalten(audit.eintraege[]) is
    'Legt Vermerke eines archivierten Monats unverändert wieder ab (audit.eintraege_rest). Definer dienst_audit, weil sonst niemand dort schreiben darf';

create function audit.archiv_abschliessen(monat date, anzahl bigint, blaetter_sha256 text, datei text, datei_sha256 text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    c_von constant timestamptz := date_trunc('month', monat::timestamptz);
    c_partition constant text := to_char(c_von, '"eintraege_"YYYY_MM');
    v_stand jsonb;
    v_vermerke audit.eintraege[];
begin
    if to_regclass('audit.' || c_partition) is not null then
        -- Nobody writes into the month from here on; reading and writing elsewhere go on.
        execute format('lock table audit.%I in share row exclusive mode', c_partition);
    end if;
    v_stand := audit.archiv_stand(monat);
    if (v_stand ->> 'anzahl', v_stand ->> 'blaetter_sha256') is distinct from (anzahl::text, blaetter_sha256) then
        raise sqlstate 'HD165' using
            message = format('Das Archiv %s enthält nicht, was die Siegel sagen; nichts wurde entfernt.', datei),
            hint = 'Archivieren Sie den Monat noch einmal.';
    end if;
    v_vermerke := intern.vermerke_eines_monats(c_von, c_von + interval '1 month');
    execute format('alter table audit.eintraege detach partition audit.%I', c_partition);
    execute format('drop table audit.%I', c_partition);
    perform intern.vermerke_behalten(v_vermerke);
    perform audit.vorgang_schreiben(
        null, 'archiviert', 'audit.eintraege', jsonb_build_object('id', v_stand ->> 'monat'),
        v_stand || jsonb_build_object('datei', datei, 'datei_sha256', datei_sha256)
    );
end
$$;
comment on function audit.archiv_abschliessen(date, bigint, text, text, text) is
    'Entfernt die Partition eines Monats, wenn alle ihre Einträge versiegelt und unverändert sind und das Archiv genau deren Blätter enthält, und vermerkt es mit Dateiname und SHA-256 im Protokoll; alles oder nichts. SQLSTATE HD163, HD164 wie audit.archiv_stand, HD165 (Archiv passt nicht). Definer hausdraht_eigner, weil nur der Eigentümer Partitionen entfernen kann';

reset role;
alter function audit.archiv_stand(date) owner to dienst_siegel;
alter function intern.vermerke_eines_monats(timestamptz, timestamptz) owner to dienst_siegel;
alter function intern.vermerke_behalten(audit.eintraege[]) owner to dienst_audit;
grant execute on function audit.archiv_stand(date) to hausdraht_dba, hausdraht_eigner;
grant execute on function
    intern.vermerke_eines_monats(timestamptz, timestamptz), intern.vermerke_behalten(audit.eintraege[]),
    audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text)
to hausdraht_eigner;
grant execute on function
    audit.siegel_angaben(audit.siegel), audit.archiv_seite(date, bigint, integer), audit.archiv_abschliessen(date, bigint, text, text, text)
to hausdraht_dba;

commit;
