-- Copies of photos for looking at: the worker makes them, people see them, the original stays evidence.
begin;
set local role hausdraht_eigner;

create function intern.wird_aufbereitet(medientyp text) returns boolean
language sql immutable parallel safe
return medientyp like 'image/%' or medientyp like 'video/%';
comment on function intern.wird_aufbereitet(text) is
    'Ob von Dateien dieses Medientyps Fassungen ohne Aufnahmeort hergestellt werden; andere werden gezeigt, wie sie sind';

create function intern.datei_zur_aufbereitung(mandant_id bigint, datei_id bigint) returns table (inhalt bytea, medientyp text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    perform set_config('app.current_mandant_id', datei_zur_aufbereitung.mandant_id::text, true);
    return query
    select i.inhalt, d.medientyp
    from verwaltung.dateien as d
    join verwaltung.datei_inhalte as i on i.mandant_id = d.mandant_id and i.datei_id = d.id
    where d.mandant_id = datei_zur_aufbereitung.mandant_id and d.id = datei_zur_aufbereitung.datei_id
        and intern.wird_aufbereitet(d.medientyp)
        and not exists (
            select from verwaltung.datei_fassungen as f where f.mandant_id = d.mandant_id and f.datei_id = d.id
        );
end
$$;
comment on function intern.datei_zur_aufbereitung(bigint, bigint) is
    'Foto oder Video, von dem es noch keine Fassungen gibt; sonst keine Zeile. Definer dienst_dateien, weil die Bridge keine Tabellen liest; jede Abfrage nennt den Mandanten';

create function intern.datei_fassungen_ablegen(
    mandant_id bigint, datei_id bigint, fassungen text[], breiten integer[], hoehen integer[], inhalte bytea[]
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    perform set_config('app.current_mandant_id', datei_fassungen_ablegen.mandant_id::text, true);
    insert into verwaltung.datei_fassungen (mandant_id, datei_id, fassung, zustand, medientyp, breite, hoehe, inhalt)
    select
        datei_fassungen_ablegen.mandant_id, datei_fassungen_ablegen.datei_id, x.fassung,
        case when x.inhalt is null then 'gescheitert' else 'bereit' end,
        case when x.inhalt is not null then intern.sniff_medientyp(substr(x.inhalt, 1, 16)) end, x.breite, x.hoehe, x.inhalt
    from unnest(fassungen, breiten, hoehen, inhalte) as x (fassung, breite, hoehe, inhalt)
    on conflict do nothing;
end
$$;
comment on function intern.datei_fassungen_ablegen(bigint, bigint, text[], integer[], integer[], bytea[]) is
    'Legt die hergestellten Fassungen eines Fotos oder Videos ab (fassungen: ansicht, vorschau); ohne Inhalt = gescheitert. Vorhandene bleiben. Definer dienst_dateien, weil die Bridge keine Tabellen schreibt';

create function intern.dateien_nachholen(anzahl integer default 200, seit interval default '10 minutes') returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_mandant_id bigint;
    v_datei_id bigint;
    v_eingereiht integer := 0;
begin
    for v_mandant_id in select m.id from verwaltung.mandanten as m order by m.id loop
        perform set_config('app.current_mandant_id', v_mandant_id::text, true);
        for v_datei_id in
            select d.id
            from verwaltung.dateien as d
            where d.mandant_id = v_mandant_id and d.angelegt_am <= now() - seit and intern.wird_aufbereitet(d.medientyp)
                and not exists (
                    select from verwaltung.datei_fassungen as f where f.mandant_id = d.mandant_id and f.datei_id = d.id
                )
            order by d.angelegt_am, d.id
            limit anzahl - v_eingereiht
        loop
            perform intern.hintergrund_einreihen(
                'datei.aufbereiten', 'dateien', jsonb_build_object('mandant_id', v_mandant_id, 'datei_id', v_datei_id),
                format('datei:%s:%s', v_mandant_id, v_datei_id)
            );
            v_eingereiht := v_eingereiht + 1;
        end loop;
    end loop;
    return v_eingereiht;
end
$$;
comment on function intern.dateien_nachholen(integer, interval) is
    'Reiht Fotos und Videos ein, die seit so langem liegen und keine Fassungen haben, die ältesten zuerst, höchstens anzahl; liefert, wie viele. Wartet schon einer, entsteht kein zweiter Auftrag. Definer dienst_dateien, weil die Bridge keine Tabellen liest; geht über alle Mandanten';

create function intern.datei_fassung_inhalt(datei_id bigint, fassung text) returns bytea
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select f.inhalt
        from verwaltung.datei_fassungen as f
        where f.mandant_id = intern.mandant_id() and f.datei_id = datei_fassung_inhalt.datei_id
            and f.fassung = datei_fassung_inhalt.fassung
    );
end
$$;
comment on function intern.datei_fassung_inhalt(bigint, text) is
    'Bytes einer Fassung im laufenden Mandanten. Für den Dienst der signierten Auftragslinks, der die Datei seines Auftrags vorher findet; alle anderen lesen verwaltung.datei_fassungen selbst. Definer dienst_dateien, weil der keine Dateien liest';

reset role;
alter function intern.datei_zur_aufbereitung(bigint, bigint) owner to dienst_dateien;
alter function intern.datei_fassungen_ablegen(bigint, bigint, text[], integer[], integer[], bytea[]) owner to dienst_dateien;
alter function intern.dateien_nachholen(integer, interval) owner to dienst_dateien;
alter function intern.datei_fassung_inhalt(bigint, text) owner to dienst_dateien;
grant execute on function intern.wird_aufbereitet(text) to dienst_dateien, mieter, hausmeister, verwalter, leitung, pruefer;
grant execute on function
    intern.datei_zur_aufbereitung(bigint, bigint),
    intern.datei_fassungen_ablegen(bigint, bigint, text[], integer[], integer[], bytea[]),
    intern.dateien_nachholen(integer, interval)
to bruecke;

commit;
