-- The number somebody called from is kept with the person, so that the next call is recognised.
begin;
set local role hausdraht_eigner;

create function api.person_rufnummer_speichern(person_id bigint, nummer text, bisher text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_nummer constant text := intern.text_pruefen('Rufnummer', nummer, 50);
    c_voll constant text := intern.telefon_normieren(c_nummer);
    v_zeile jsonb;
begin
    if c_voll is null then
        perform intern.http_fehler(400, 'HD031', 'Das ist keine vollständige Rufnummer.', 'Bitte mit Vorwahl, etwa 030 123456.');
    end if;
    select jsonb_build_object('telefon', p.telefon) into v_zeile
    from verwaltung.personen as p
    where p.mandant_id = c_mandant and p.id = person_rufnummer_speichern.person_id
    for update;
    perform intern.stammdaten_stand(jsonb_build_object('telefon', coalesce(bisher, '')), v_zeile);
    update verwaltung.personen as p set telefon = c_nummer
    where p.mandant_id = c_mandant and p.id = person_rufnummer_speichern.person_id and p.telefon <> c_nummer;
    -- Whoever shares it is no longer told from this person by the number alone.
    return jsonb_build_object('telefon', c_nummer, 'auch_bei', (
        select coalesce(jsonb_agg(a.name order by a.name), '[]')
        from (
            select btrim(p.vorname || ' ' || p.nachname) as name
            from verwaltung.personen as p
            where p.mandant_id = c_mandant and p.id <> person_rufnummer_speichern.person_id and p.telefon <> ''
                and right(regexp_replace(p.telefon, '\D', '', 'g'), 7) = right(c_voll, 7)
                and intern.telefon_normieren(p.telefon) = c_voll
            order by p.id
            limit 5
        ) as a
    ));
end
$$;
comment on function api.person_rufnummer_speichern(bigint, text, text) is
    'Speichert bei einer Person die Rufnummer, von der sie angerufen hat; bisher ist die Nummer, die der Aufrufer bei ihr gesehen hat (leer = keine): '
    '{telefon, auch_bei: Namen von bis zu fünf anderen mit derselben Nummer}. '
    'Fehler: HD030 (404), HD031 (400), HD082 (409). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

reset role;
alter function api.person_rufnummer_speichern(bigint, text, text) owner to dienst_stammdaten;
grant execute on function api.person_rufnummer_speichern(bigint, text, text) to verwalter, leitung;

commit;
