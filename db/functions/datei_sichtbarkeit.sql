begin;
set local role hausdraht_eigner;

create function intern.meine_dateien() returns bigint[]
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return array(
        select h.datei_id from verwaltung.anhaenge as h where h.mandant_id = (select intern.mandant_id())
        union
        select a.datei_id from verwaltung.datei_ablagen as a where a.mandant_id = (select intern.mandant_id())
    );
end
$$;
comment on function intern.meine_dateien() is
    'Dateien, die an den Anfragen des angemeldeten Mieters hängen oder von seinem Konto hochgeladen wurden: die Policies von anhaenge und datei_ablagen entscheiden, darum kein Definer';

create function intern.sieht_datei(mandant_id bigint, datei_id bigint) returns boolean
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.dateien as d
        where d.mandant_id = sieht_datei.mandant_id and d.id = sieht_datei.datei_id
    );
end
$$;
comment on function intern.sieht_datei(bigint, bigint) is
    'Ob der Aufrufer die Datei sieht: läuft mit seinen Rechten. Für Policies von Tabellen, die in denen von dateien stehen und darum nicht selbst dort nachsehen können';

create function intern.sieht_original(mandant_id bigint, datei_id bigint) returns boolean
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.dateien as d
        where d.mandant_id = sieht_original.mandant_id and d.id = sieht_original.datei_id
            and (not intern.wird_aufbereitet(d.medientyp) or exists (
                select from verwaltung.datei_ablagen as a where a.mandant_id = d.mandant_id and a.datei_id = d.id
            ))
    );
end
$$;
comment on function intern.sieht_original(bigint, bigint) is
    'Ob der Aufrufer die Bytes einer Datei sieht, wie sie gesendet wurden: bei Fotos und Videos, die sagen, wo sie entstanden, nur wer sie hochgeladen hat; läuft mit seinen Rechten. Für die Policies von datei_inhalte';
grant execute on function intern.sieht_original(bigint, bigint) to mieter, hausmeister;
grant execute on function intern.meine_dateien() to mieter;
grant execute on function intern.sieht_datei(bigint, bigint) to hausmeister;

commit;
