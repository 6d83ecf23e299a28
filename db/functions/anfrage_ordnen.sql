-- Links between Anfragen and words on them. Adding and removing both go through here, since nobody outside
-- deletes rows.
begin;
set local role hausdraht_eigner;

create function intern.anfrage_mit_sichtbar(a verwaltung.anfragen, b verwaltung.anfragen) returns boolean
language sql stable parallel safe
return coalesce(
    b.zurueckgenommen_am is null and a.mietverhaeltnis_id = b.mietverhaeltnis_id
    and (b.kategorie in ('schaden', 'wartung') or (a.kategorie not in ('schaden', 'wartung') and a.melder_person_id = b.melder_person_id))
    and (a.hausmeister_bereich_id is null or a.hausmeister_bereich_id is not distinct from b.hausmeister_bereich_id), false
);
comment on function intern.anfrage_mit_sichtbar(verwaltung.anfragen, verwaltung.anfragen) is
    'Ob jeder außerhalb der Verwaltung, der die erste Anfrage sieht, auch die zweite sieht; nur dann darf dort deren Nummer stehen';

create function intern.anfrage_verknuepfen(anfrage_id bigint, andere_id bigint, art text) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_id bigint;
begin
    if (
        select count(*) from verwaltung.anfragen as a
        where a.mandant_id = intern.mandant_id() and a.id in (anfrage_verknuepfen.anfrage_id, anfrage_verknuepfen.andere_id)
    ) <> 2 then
        perform intern.http_fehler(404, 'HD030', 'Eine der beiden Anfragen wurde nicht gefunden, oder es ist zweimal dieselbe.');
    end if;
    insert into verwaltung.anfrage_verknuepfungen (mandant_id, anfrage_id, andere_id, art, erstellt_konto_id)
    values (intern.mandant_id(), anfrage_verknuepfen.anfrage_id, anfrage_verknuepfen.andere_id, anfrage_verknuepfen.art, intern.benutzerkonto_id())
    on conflict do nothing
    returning id into v_id;
    if v_id is null then
        perform intern.http_fehler(
            409, 'HD103', 'Diese beiden Anfragen sind schon verknüpft.', 'Lösen Sie die Verknüpfung, wenn sie eine andere Art haben soll.'
        );
    end if;
    return v_id;
end
$$;
comment on function intern.anfrage_verknuepfen(bigint, bigint, text) is
    'Verknüpft zwei Anfragen des Mandanten der Sitzung. Definer dienst_anfragen, weil niemand sonst dort schreibt. SQLSTATE PGRST mit HD030, HD103 (409)';

create function intern.anfrage_verknuepfung_loesen(verknuepfung_id bigint) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anfrage_id bigint;
begin
    delete from verwaltung.anfrage_verknuepfungen as v
    where v.mandant_id = intern.mandant_id() and v.id = verknuepfung_id
    returning v.anfrage_id into v_anfrage_id;
    return v_anfrage_id;
end
$$;
comment on function intern.anfrage_verknuepfung_loesen(bigint) is
    'Löst eine Verknüpfung im Mandanten der Sitzung und liefert die Anfrage; NULL, wenn es sie nicht gibt. Definer dienst_anfragen, weil niemand sonst dort löscht';

create function intern.anfrage_schlagworte_aendern(anfrage_id bigint, dazu text[], weg text[]) returns text[]
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    -- Also keeps two people from each adding the same new word or the twenty-first one.
    perform from verwaltung.anfragen as a
    where a.mandant_id = c_mandant and a.id = anfrage_schlagworte_aendern.anfrage_id
    for no key update;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.schlagworte (mandant_id, wort)
    select distinct on (lower(d)) c_mandant, d
    from unnest(dazu) as d
    order by lower(d)
    on conflict (mandant_id, lower(wort)) do nothing;
    insert into verwaltung.anfrage_schlagworte (mandant_id, anfrage_id, schlagwort_id)
    select c_mandant, anfrage_schlagworte_aendern.anfrage_id, s.id
    from verwaltung.schlagworte as s
    where s.mandant_id = c_mandant and lower(s.wort) = any(select lower(d) from unnest(dazu) as d)
    on conflict do nothing;
    delete from verwaltung.anfrage_schlagworte as z
    using verwaltung.schlagworte as s
    where z.mandant_id = c_mandant and z.anfrage_id = anfrage_schlagworte_aendern.anfrage_id
        and s.mandant_id = c_mandant and s.id = z.schlagwort_id and lower(s.wort) = any(select lower(w) from unnest(weg) as w);
    -- A word nobody uses any more is a typing mistake, mostly; it is not offered again.
    delete from verwaltung.schlagworte as s
    where s.mandant_id = c_mandant and lower(s.wort) = any(select lower(w) from unnest(weg) as w)
        and not exists (
            select from verwaltung.anfrage_schlagworte as z where z.mandant_id = c_mandant and z.schlagwort_id = s.id
        );
    return array(
        select s.wort
        from verwaltung.anfrage_schlagworte as z
        join verwaltung.schlagworte as s on s.mandant_id = z.mandant_id and s.id = z.schlagwort_id
        where z.mandant_id = c_mandant and z.anfrage_id = anfrage_schlagworte_aendern.anfrage_id
        order by lower(s.wort)
    );
end
$$;
comment on function intern.anfrage_schlagworte_aendern(bigint, text[], text[]) is
    'Gibt einer Anfrage im Mandanten der Sitzung Schlagworte und nimmt andere weg; liefert danach alle. Definer dienst_anfragen, weil niemand sonst dort schreibt und löscht. SQLSTATE PGRST mit HD030';

reset role;
alter function intern.anfrage_verknuepfen(bigint, bigint, text) owner to dienst_anfragen;
alter function intern.anfrage_verknuepfung_loesen(bigint) owner to dienst_anfragen;
alter function intern.anfrage_schlagworte_aendern(bigint, text[], text[]) owner to dienst_anfragen;
grant execute on function intern.nicht_gefunden() to dienst_anfragen;
grant execute on function
    intern.anfrage_mit_sichtbar(verwaltung.anfragen, verwaltung.anfragen), intern.anfrage_verknuepfen(bigint, bigint, text),
    intern.anfrage_verknuepfung_loesen(bigint), intern.anfrage_schlagworte_aendern(bigint, text[], text[])
to verwalter, leitung;

commit;
