-- The selection a clerk sees in the list (view, search, filters, order), resolved by the database: what acts on
-- "all of this list" must not depend on how many rows the browser has loaded.
begin;
set local role hausdraht_eigner;

create function intern.anfragen_auswahl(auswahl jsonb, hoechstens integer) returns table (anfrage_id bigint, platz bigint)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ordnung constant text := intern.auswahl_pruefen('Reihenfolge', coalesce(auswahl ->> 'sortierung', 'eilig'), array[
        'eilig', 'neu', 'alt', 'aktivitaet', 'faellig', 'prioritaet'
    ]);
    c_suche constant text := coalesce(btrim(auswahl ->> 'suche'), '');
    c_wahl constant intern.anfragen_wahl := intern.anfragen_wahl(auswahl);
begin
    if c_suche <> '' then
        return query
        select a.id, s.rang
        from intern.anfragen_suchen(c_suche, c_wahl, hoechstens) as s
        join verwaltung.anfragen as a on a.mandant_id = (select intern.mandant_id()) and a.id = s.anfrage_id
        order by s.rang;
        return;
    end if;
    return query
    select z.id, row_number() over ()
    from (
        select a.id
        from verwaltung.anfragen as a
        where a.mandant_id = (select intern.mandant_id()) and intern.anfrage_passt(a, c_wahl)
        order by
            case when c_ordnung = 'eilig' and a.status = 'offen' and a.prioritaet_rang <= 2 then a.prioritaet_rang else 9 end,
            case when c_ordnung = 'prioritaet' then a.prioritaet_rang end,
            case c_ordnung when 'alt' then a.erstellt_am when 'faellig' then a.faellig_am end,
            case c_ordnung when 'aktivitaet' then a.letzte_aktivitaet_am else a.erstellt_am end desc,
            a.id
        limit hoechstens
    ) as z;
end
$$;
comment on function intern.anfragen_auswahl(jsonb, integer) is
    'Anfragen einer Auswahl der Liste (ansicht, suche, filter, sortierung) in ihrer Reihenfolge, höchstens so viele; Funde einer Suche in deren Reihenfolge. Läuft mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

grant execute on function intern.anfragen_auswahl(jsonb, integer) to verwalter, leitung;

commit;
