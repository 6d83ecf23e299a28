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
    mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text,
    schadensart text default null, ort text default null, betreff text default null,
    quelle text default 'manuell', prioritaet text default null, kennung uuid default null
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
    v_id := intern.anfrage_erfassen(
        anfrage_erfassen.mietverhaeltnis_id, anfrage_erfassen.person_id, v_kategorie, anfrage_erfassen.schadensart,
        coalesce(intern.text_pruefen('Ort', ort, 200, false), ''), intern.text_pruefen('Betreff', betreff, 300, false),
        intern.text_pruefen('Beschreibung', beschreibung, 20000),
        intern.auswahl_pruefen('Quelle', quelle, array['telefon', 'manuell']), prioritaet, anfrage_erfassen.kennung
    );
    select jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'status', a.status, 'kategorie', a.kategorie, 'prioritaet', a.prioritaet,
        'zustaendigkeit', a.zustaendigkeit, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;
comment on function api.anfrage_erfassen(bigint, bigint, text, text, text, text, text, text, text, uuid) is
    'Erfasst ein am Telefon oder persönlich vorgebrachtes Anliegen eines Mieters. Ohne Priorität gelten die Schlüsselwortregeln. Fehler HD030, HD031';

grant execute on function api.schaden_melden(text, text, text, text, bigint, bigint[], uuid) to mieter;
grant execute on function api.anfrage_erfassen(bigint, bigint, text, text, text, text, text, text, text, uuid) to verwalter, leitung;

commit;
