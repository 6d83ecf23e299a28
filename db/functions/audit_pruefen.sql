begin;
set local role hausdraht_eigner;

create function intern.befund_bekanntes_siegel(bekannt_nr bigint, bekannt_hash bytea) returns setof audit.befund
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    v_hash bytea;
    v_letzte bigint;
begin
    select s.siegel_hash into v_hash from audit.siegel as s where s.nr = bekannt_nr;
    if v_hash is null then
        select coalesce(max(s.nr), 0) into v_letzte from audit.siegel as s;
        return next intern.befund('verletzung', 'verlust', v_letzte, format(
            'Siegel %s ist bekannt, die Datenbank endet mit Siegel %s: was danach versiegelt wurde, ist verloren oder wurde abgeschnitten.',
            bekannt_nr, v_letzte
        ));
    elsif v_hash <> bekannt_hash then
        return next intern.befund(
            'verletzung', 'umgeschrieben', bekannt_nr,
            format('Siegel %s lautet anders als das bekannte: die Kette wurde bis dorthin umgeschrieben.', bekannt_nr)
        );
    end if;
end
$$;
comment on function intern.befund_bekanntes_siegel(bigint, bytea) is
    'Befund, wenn ein außerhalb bekanntes Siegel in der Datenbank fehlt oder anders lautet';

create function audit.pruefen(
    von timestamptz default '-infinity', bis timestamptz default 'infinity', bekannt_nr bigint default null, bekannt_hash bytea default null
) returns setof audit.befund
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set work_mem = '64MB'
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    -- A login that is mapped to nobody sees nothing of anybody.
    c_alles constant boolean := session_user = 'bruecke'
        or (session_user <> 'authenticator' and c_mandant is null and pg_has_role(session_user, 'hausdraht_dba', 'member'));
    b audit.befund;
    v_fremde bigint := 0;
begin
    for b in
        select * from intern.befund_bekanntes_siegel(pruefen.bekannt_nr, pruefen.bekannt_hash) where pruefen.bekannt_nr is not null
        union all
        select * from intern.befunde_kette(pruefen.von, pruefen.bis)
        union all
        select * from intern.befunde_eintraege(pruefen.von, pruefen.bis)
        union all
        select * from intern.befunde_archiv(pruefen.von, pruefen.bis)
        union all
        select * from intern.befunde_betrieb()
    loop
        if c_alles or b.mandant_id = c_mandant then
            return next b;
        elsif b.mandant_id is not null or (b.id is not null and b.tabelle is not null) then
            v_fremde := v_fremde + 1;
        else
            b.am := null;
            b.id := null;
            return next b;
        end if;
    end loop;
    if v_fremde > 0 then
        return next intern.befund(
            'verletzung', 'andere', null,
            'Auch im Protokoll außerhalb des eigenen Mandanten gibt es Befunde; die Administration sieht sie.'
        );
    end if;
end
$$;
comment on function audit.pruefen(timestamptz, timestamptz, bigint, bytea) is
    'Prüft das Protokoll eines Zeitraums und die ganze Siegelkette, auf Wunsch gegen ein außerhalb bekanntes Siegel (Nummer und Hash aus der ausgegebenen Datei): was wurde verändert, gelöscht, eingefügt, umgeordnet, wo und zwischen welchen Siegeln. Keine Zeile: in Ordnung. Definer dienst_siegel, weil das Protokoll aller Mandanten gerechnet wird; Prüfer erfahren von fremden Einträgen nur, dass es Befunde gibt';

reset role;
alter function audit.pruefen(timestamptz, timestamptz, bigint, bytea) owner to dienst_siegel;
grant execute on function intern.befund_bekanntes_siegel(bigint, bytea) to dienst_siegel;
grant execute on function audit.pruefen(timestamptz, timestamptz, bigint, bytea) to pruefer, hausdraht_dba, bruecke;

commit;
