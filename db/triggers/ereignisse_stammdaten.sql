-- Master data change rarely and in bulk: one frame for a statement, and pages load again what they show.
begin;
set local role hausdraht_eigner;

create function intern.tg_stammdaten__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select distinct z.mandant_id, array['m' || z.mandant_id || ':personal'], 'stammdaten', z.mandant_id, 'geaendert'
    from zeilen as z;
    return null;
end
$$;
comment on function intern.tg_stammdaten__ereignisse() is
    'Meldet der Verwaltung, dass sich Stammdaten geändert haben; Kennung ist der Mandant. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

do $anlegen$
declare
    v_tabelle text;
begin
    foreach v_tabelle in array array[
        'objekte', 'einheiten', 'personen', 'personen_email', 'mietverhaeltnisse', 'mieter', 'eigentuemer', 'dienstleister',
        'hausmeister_bereiche', 'hausmeister_zuordnungen', 'vertretungen'
    ] loop
        execute format(
            'create trigger _510_stammdaten_neu after insert on verwaltung.%1$I referencing new table as zeilen '
            'for each statement execute function intern.tg_stammdaten__ereignisse()', v_tabelle
        );
        execute format(
            'create trigger _511_stammdaten_geaendert after update on verwaltung.%1$I referencing new table as zeilen '
            'for each statement execute function intern.tg_stammdaten__ereignisse()', v_tabelle
        );
        execute format(
            'create trigger _512_stammdaten_geloescht after delete on verwaltung.%1$I referencing old table as zeilen '
            'for each statement execute function intern.tg_stammdaten__ereignisse()', v_tabelle
        );
    end loop;
end
$anlegen$;

reset role;
alter function intern.tg_stammdaten__ereignisse() owner to dienst_ereignisse;

commit;
