-- Correcting master data by hand. Whoever loaded an older state is told instead of overwriting a colleague.
begin;
set local role hausdraht_eigner;

create function intern.stammdaten_stand(gesehen jsonb, zeile jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if zeile is null then
        perform intern.http_fehler(404, 'HD030', 'Diesen Eintrag gibt es nicht.');
    elsif gesehen is not null and not zeile @> gesehen then
        perform intern.http_fehler(
            409, 'HD082', 'Jemand hat das inzwischen geändert. Ihre Eingabe wurde nicht gespeichert.', 'Laden Sie die Seite neu.'
        );
    end if;
end
$$;
comment on function intern.stammdaten_stand(jsonb, jsonb) is
    'Bricht ab, wenn es die Zeile nicht gibt oder sie nicht mehr so ist, wie der Aufrufer sie gesehen hat. SQLSTATE PGRST mit HD030 (404), HD082 (409)';

create function api.objekt_aendern(
    id bigint, gesehen jsonb, bezeichnung text, bereich_id bigint default null, zustaendig_konto_id bigint default null
) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_bezeichnung constant text := intern.text_pruefen('Bezeichnung', objekt_aendern.bezeichnung, 200);
    v_zeile jsonb;
begin
    select to_jsonb(o) into v_zeile from verwaltung.objekte as o
    where o.mandant_id = c_mandant and o.id = objekt_aendern.id
    for update;
    perform intern.stammdaten_stand(objekt_aendern.gesehen, v_zeile);
    if objekt_aendern.bereich_id is not null and not exists (
        select from verwaltung.hausmeister_bereiche as b where b.mandant_id = c_mandant and b.id = objekt_aendern.bereich_id
    ) or objekt_aendern.zustaendig_konto_id is not null and not exists (
        select from anmeldung.benutzerkonten as b
        where b.mandant_id = c_mandant and b.id = objekt_aendern.zustaendig_konto_id and b.rolle in ('verwalter', 'leitung')
    ) then
        perform intern.http_fehler(404, 'HD030', 'Den Bereich oder das Konto gibt es nicht.');
    end if;
    update verwaltung.objekte as o set
        bezeichnung = c_bezeichnung, hausmeister_bereich_id = objekt_aendern.bereich_id,
        zustaendig_konto_id = objekt_aendern.zustaendig_konto_id
    where o.mandant_id = c_mandant and o.id = objekt_aendern.id;
    return '{}'::jsonb;
exception
    when unique_violation then
        perform intern.http_fehler(409, 'HD086', format('Ein Objekt „%s“ gibt es schon.', c_bezeichnung));
        return null;
end
$$;
comment on function api.objekt_aendern(bigint, jsonb, text, bigint, bigint) is
    'Ändert Bezeichnung, Hausmeister-Bereich und zuständiges Konto eines Objekts; gesehen nennt die Werte, die der Aufrufer geladen hat. Was schon zugeteilt ist, bleibt. '
    'Fehler: HD030 (404), HD031 (400), HD082, HD086 (409). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.mietverhaeltnis_aendern(
    id bigint, gesehen jsonb, nettomiete numeric, vorauszahlung numeric, ende date default null
) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    v_zeile jsonb;
begin
    select to_jsonb(v) into v_zeile from verwaltung.mietverhaeltnisse as v
    where v.mandant_id = c_mandant and v.id = mietverhaeltnis_aendern.id
    for update;
    perform intern.stammdaten_stand(mietverhaeltnis_aendern.gesehen, v_zeile);
    if coalesce(mietverhaeltnis_aendern.nettomiete, -1) < 0 or coalesce(mietverhaeltnis_aendern.vorauszahlung, -1) < 0 then
        perform intern.http_fehler(400, 'HD031', 'Bitte geben Sie Miete und Vorauszahlung in Euro an.');
    end if;
    if mietverhaeltnis_aendern.ende < (v_zeile ->> 'beginn')::date then
        perform intern.http_fehler(400, 'HD031', 'Das Mietende liegt vor dem Mietbeginn.');
    end if;
    update verwaltung.mietverhaeltnisse as v set
        ende = mietverhaeltnis_aendern.ende, nettomiete = mietverhaeltnis_aendern.nettomiete,
        vorauszahlung = mietverhaeltnis_aendern.vorauszahlung
    where v.mandant_id = c_mandant and v.id = mietverhaeltnis_aendern.id;
    return '{}'::jsonb;
exception
    when check_violation then
        perform intern.http_fehler(400, 'HD031', 'Das Mietende liegt nach dem Ende der Lesefrist.');
        return null;
    when exclusion_violation then
        perform intern.http_fehler(409, 'HD088', 'In dieser Zeit gibt es in der Einheit schon ein anderes Mietverhältnis.');
        return null;
    when numeric_value_out_of_range then
        perform intern.http_fehler(400, 'HD031', 'Dieser Betrag ist zu groß.');
        return null;
end
$$;
comment on function api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date) is
    'Ändert Ende (leer = unbefristet) und Beträge (Euro im Monat) eines Mietverhältnisses; gesehen wie bei objekt_aendern. '
    'Fehler: HD030 (404), HD031 (400), HD082, HD088 (409) Überschneidung. Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.dienstleister_aendern(id bigint, gesehen jsonb, name text, telefon text, gewerk text, aktiv boolean) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_name constant text := intern.text_pruefen('Name', dienstleister_aendern.name, 200);
    c_gewerk constant text := intern.text_pruefen('Gewerk', dienstleister_aendern.gewerk, 100);
    c_telefon constant text := coalesce(intern.text_pruefen('Telefon', dienstleister_aendern.telefon, 50, false), '');
    v_person_id bigint;
    v_zeile jsonb;
begin
    select d.person_id, jsonb_build_object(
        'name', btrim(p.vorname || ' ' || p.nachname), 'telefon', p.telefon, 'gewerk', d.gewerk, 'aktiv', d.aktiv
    ) into v_person_id, v_zeile
    from verwaltung.dienstleister as d
    join verwaltung.personen as p on p.mandant_id = d.mandant_id and p.id = d.person_id
    where d.mandant_id = c_mandant and d.id = dienstleister_aendern.id
    for update;
    perform intern.stammdaten_stand(dienstleister_aendern.gesehen, v_zeile);
    update verwaltung.dienstleister as d set gewerk = c_gewerk, aktiv = coalesce(dienstleister_aendern.aktiv, d.aktiv)
    where d.mandant_id = c_mandant and d.id = dienstleister_aendern.id;
    update verwaltung.personen as p set
        telefon = c_telefon,
        nachname = case when btrim(p.vorname || ' ' || p.nachname) = c_name then p.nachname else c_name end,
        vorname = case when btrim(p.vorname || ' ' || p.nachname) = c_name then p.vorname else '' end
    where p.mandant_id = c_mandant and p.id = v_person_id;
    return '{}'::jsonb;
end
$$;
comment on function api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean) is
    'Ändert Name, Telefon und Gewerk eines Dienstleisters und ob die Verwaltung noch mit ihm arbeitet; gesehen {name, telefon, gewerk, aktiv} wie geladen. '
    'Fehler: HD030 (404), HD031 (400), HD082 (409). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

reset role;
alter function api.objekt_aendern(bigint, jsonb, text, bigint, bigint) owner to dienst_stammdaten;
alter function api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date) owner to dienst_stammdaten;
alter function api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean) owner to dienst_stammdaten;
grant execute on function intern.stammdaten_stand(jsonb, jsonb) to dienst_stammdaten;
grant execute on function
    api.objekt_aendern(bigint, jsonb, text, bigint, bigint), api.mietverhaeltnis_aendern(bigint, jsonb, numeric, numeric, date),
    api.dienstleister_aendern(bigint, jsonb, text, text, text, boolean)
to verwalter, leitung;

commit;
