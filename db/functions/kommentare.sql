begin;
set local role hausdraht_eigner;

create function intern.kommentare_uebernehmen(sicht regclass, tabelle regclass) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_spalte name;
    v_text text;
begin
    for v_spalte, v_text in
        select s.attname, col_description(tabelle, t.attnum)
        from pg_catalog.pg_attribute as s
        join pg_catalog.pg_attribute as t on t.attrelid = tabelle and t.attname = s.attname
        where s.attrelid = sicht and s.attnum > 0 and col_description(sicht, s.attnum) is null
    loop
        execute format('comment on column %s.%I is %L', sicht, v_spalte, v_text);
    end loop;
end
$$;
comment on function intern.kommentare_uebernehmen(regclass, regclass) is
    'Gibt den Spalten einer Sicht, die noch keinen Kommentar haben, den der gleichnamigen Spalten der Tabelle darunter; für Migrationen';

commit;
