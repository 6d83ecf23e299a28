begin;
set local role hausdraht_eigner;

create function api.schaden_melden(
    schadensart text, ort text, beschreibung text, betreff text default null,
    mietverhaeltnis_id bigint default null, datei_ids bigint[] default '{}', kennung uuid default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_art text := intern.auswahl_pruefen(
        'Art des Schadens', schadensart, array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']
    );
    v_text text := intern.text_pruefen('Beschreibung', beschreibung, 20000);
    v_id bigint;
    v_ergebnis jsonb;
begin
    v_id := intern.anfrage_melden(
        'schaden', v_art, coalesce(intern.text_pruefen('Ort', ort, 200, false), ''), v_text,
        intern.text_pruefen('Betreff', betreff, 300, false), schaden_melden.mietverhaeltnis_id, schaden_melden.kennung
    );
    -- Sent again with the same kennung: the files are there already.
    if schaden_melden.kennung is null or not exists (
        select from verwaltung.anhaenge as h
        where h.mandant_id = intern.mandant_id() and h.anfrage_id = v_id
    ) then
        perform intern.anhaenge_anfuegen(v_id, null, datei_ids, false);
    end if;
    select jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'status', a.status, 'kategorie', a.kategorie, 'prioritaet', a.prioritaet,
        'zustaendigkeit', a.zustaendigkeit, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;
comment on function api.schaden_melden(text, text, text, text, bigint, bigint[], uuid) is
    'Schaden melden (Mängelanzeige, § 536c BGB): Nummer, Zeitpunkt und Priorität vergibt die Datenbank. Dieselbe kennung legt nichts doppelt an. Fehler HD025 (Mietverhältnis beendet), HD030, HD031';

create function api.anfrage_erfassen(
    kategorie text, beschreibung text, mietverhaeltnis_id bigint default null, person_id bigint default null,
    eigentuemer_id bigint default null, objekt_id bigint default null, einheit_id bigint default null, melder_name text default null,
    schadensart text default null, ort text default null, betreff text default null, quelle text default 'manuell',
    prioritaet text default null, datei_ids bigint[] default '{}', kennung uuid default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_kategorie text := intern.auswahl_pruefen(
        'Kategorie', kategorie, array['schaden', 'wartung', 'beschwerde', 'administrativ']
    );
    v_id bigint;
    v_ergebnis jsonb;
begin
    if v_kategorie = 'schaden' then
        perform intern.auswahl_pruefen(
            'Art des Schadens', schadensart, array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']
        );
    end if;
    if prioritaet is not null then
        perform intern.auswahl_pruefen('Priorität', prioritaet, array['niedrig', 'normal', 'hoch', 'dringend']);
    end if;
    if num_nonnulls(mietverhaeltnis_id, eigentuemer_id) + (num_nonnulls(objekt_id, einheit_id) > 0)::integer <> 1 then
        perform intern.http_fehler(400, 'HD031', 'Bitte wählen Sie, wen oder welches Objekt das Anliegen betrifft.');
    end if;
    v_id := intern.anfrage_erfassen(
        jsonb_build_object(
            'mietverhaeltnis_id', mietverhaeltnis_id, 'person_id', person_id, 'eigentuemer_id', eigentuemer_id,
            'objekt_id', objekt_id, 'einheit_id', einheit_id,
            'melder_name', intern.text_pruefen('Name', melder_name, 300, false)
        ),
        v_kategorie, case when v_kategorie = 'schaden' then anfrage_erfassen.schadensart end,
        coalesce(intern.text_pruefen('Ort', ort, 200, false), ''), intern.text_pruefen('Betreff', betreff, 300, false),
        intern.text_pruefen('Beschreibung', beschreibung, 20000),
        intern.auswahl_pruefen('Quelle', quelle, array['telefon', 'manuell']), prioritaet, anfrage_erfassen.kennung
    );
    -- Sent again with the same kennung: the files are there already.
    if not exists (
        select from verwaltung.anhaenge as h where h.mandant_id = intern.mandant_id() and h.anfrage_id = v_id
    ) then
        perform intern.anhaenge_anfuegen(v_id, null, datei_ids, false);
    end if;
    select jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'status', a.status, 'kategorie', a.kategorie, 'prioritaet', a.prioritaet,
        'zustaendigkeit', a.zustaendigkeit, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;
comment on function api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid) is
    'Erfasst ein am Telefon oder persönlich vorgebrachtes Anliegen: eines Mieters (mietverhaeltnis_id und person_id), eines Eigentümers (eigentuemer_id) oder zu einem Objekt oder einer Einheit allein (melder_name, falls jemand genannt wurde). Ohne Priorität gelten die Schlüsselwortregeln. Dieselbe kennung legt nichts doppelt an. Fehler HD030, HD031';

grant execute on function api.schaden_melden(text, text, text, text, bigint, bigint[], uuid) to mieter;
grant execute on function api.anfrage_erfassen(text, text, bigint, bigint, bigint, bigint, bigint, text, text, text, text, text, text, bigint[], uuid) to verwalter, leitung;

commit;
