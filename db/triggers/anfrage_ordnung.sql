-- Links, words and details of complaints belong to their Anfrage: whoever looks at it hears of changes.
begin;
set local role hausdraht_eigner;

create function intern.tg_anfrage_ordnung__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_zeile jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    v_spalte text;
begin
    foreach v_spalte in array tg_argv loop
        insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
            (v_zeile ->> 'mandant_id')::bigint, array['m' || (v_zeile ->> 'mandant_id') || ':personal'], 'anfragen',
            (v_zeile ->> v_spalte)::bigint, 'geaendert'
        );
    end loop;
    return null;
end
$$;
comment on function intern.tg_anfrage_ordnung__ereignisse() is
    'Meldet dem Personal, dass sich zu den Anfragen in den genannten Spalten etwas geändert hat. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

create trigger _500_ereignisse after insert or delete on verwaltung.anfrage_verknuepfungen
for each row execute function intern.tg_anfrage_ordnung__ereignisse('anfrage_id', 'andere_id');
create trigger _500_ereignisse after insert or delete on verwaltung.anfrage_schlagworte
for each row execute function intern.tg_anfrage_ordnung__ereignisse('anfrage_id');
create trigger _500_ereignisse after insert or update or delete on verwaltung.beschwerden
for each row execute function intern.tg_anfrage_ordnung__ereignisse('anfrage_id');

do $anschliessen$
begin
    perform audit.anschliessen('verwaltung.anfrage_verknuepfungen');
    perform audit.anschliessen('verwaltung.schlagworte');
    perform audit.anschliessen('verwaltung.anfrage_schlagworte');
    perform audit.anschliessen('verwaltung.beschwerden');
end
$anschliessen$;

reset role;
alter function intern.tg_anfrage_ordnung__ereignisse() owner to dienst_ereignisse;

commit;
