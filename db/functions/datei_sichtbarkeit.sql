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
    'Dateien, die an sichtbaren Anfragen hängen oder vom eigenen Konto hochgeladen wurden: die Policies von anhaenge und datei_ablagen entscheiden, darum kein Definer';
grant execute on function intern.meine_dateien() to mieter, hausmeister;

commit;
