begin;
set local role hausdraht_eigner;

create function intern.meine_dateien() returns bigint[]
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    if intern.rolle() = 'hausmeister' then
        return array(
            select h.datei_id from verwaltung.anhaenge as h where h.mandant_id = (select intern.mandant_id())
            union
            select a.datei_id from verwaltung.datei_ablagen as a where a.mandant_id = (select intern.mandant_id())
            union
            select t.datei_id from verwaltung.aufgabe_dateien as t where t.mandant_id = (select intern.mandant_id())
        );
    end if;
    return array(
        select h.datei_id from verwaltung.anhaenge as h where h.mandant_id = (select intern.mandant_id())
        union
        select a.datei_id from verwaltung.datei_ablagen as a where a.mandant_id = (select intern.mandant_id())
    );
end
$$;
comment on function intern.meine_dateien() is
    'Dateien, die an sichtbaren Anfragen (beim Hausmeister auch Aufgaben) hängen oder vom eigenen Konto hochgeladen wurden: die Policies von anhaenge, aufgabe_dateien und datei_ablagen entscheiden, darum kein Definer';
grant execute on function intern.meine_dateien() to mieter, hausmeister;

commit;
