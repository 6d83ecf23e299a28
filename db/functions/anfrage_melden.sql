-- What a signed-in person may have created: a tenant in the own running tenancy, a clerk in the own Mandant.
-- Both take the Mandant and the person from the session, never from an argument.
begin;
set local role hausdraht_eigner;

create function intern.anfrage_melden(
    kategorie text, schadensart text, ort text, beschreibung text, betreff text,
    mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint default null
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_aktive constant bigint[] := intern.meine_aktiven_mietverhaeltnisse();
    v_mietverhaeltnis_id bigint := anfrage_melden.mietverhaeltnis_id;
    v_regeln jsonb;
begin
    if cardinality(c_aktive) = 0 then
        perform intern.http_fehler(
            403, 'HD025', 'Ihr Mietverhältnis ist beendet. Sie können weiterhin lesen, aber nichts mehr melden oder ändern.'
        );
    end if;
    if v_mietverhaeltnis_id is null and cardinality(c_aktive) > 1 then
        perform intern.http_fehler(400, 'HD031', 'Bitte wählen Sie, für welche Wohnung die Meldung gilt.');
    end if;
    v_mietverhaeltnis_id := coalesce(v_mietverhaeltnis_id, c_aktive[1]);
    if not v_mietverhaeltnis_id = any(c_aktive) then
        perform intern.http_fehler(404, 'HD030', 'Dieses Mietverhältnis wurde nicht gefunden.');
    end if;
    if anfrage_melden.folgt_auf_id is not null and not exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = intern.mandant_id() and a.id = anfrage_melden.folgt_auf_id
            and a.mietverhaeltnis_id = v_mietverhaeltnis_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Die vorherige Anfrage wurde nicht gefunden.');
    end if;

    v_regeln := intern.klassifizieren(
        intern.mandant_id(), concat_ws(' ', anfrage_melden.schadensart, anfrage_melden.betreff),
        concat_ws(E'\n', anfrage_melden.ort, anfrage_melden.beschreibung)
    );
    return intern.anfrage_anlegen(
        mandant_id => intern.mandant_id(), quelle => 'portal', kategorie => anfrage_melden.kategorie,
        schadensart => anfrage_melden.schadensart, prioritaet => v_regeln ->> 'prioritaet',
        zwingend_mietverwaltung => (v_regeln ->> 'zwingend_mietverwaltung')::boolean,
        betreff => anfrage_melden.betreff, beschreibung => anfrage_melden.beschreibung,
        ort => anfrage_melden.ort, mietverhaeltnis_id => v_mietverhaeltnis_id, person_id => intern.mieter_id(),
        kennung => anfrage_melden.kennung, folgt_auf_id => anfrage_melden.folgt_auf_id
    );
end
$$;
comment on function intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint) is
    'Meldung des angemeldeten Mieters in einem laufenden eigenen Mietverhältnis; Priorität nach den Schlüsselwortregeln. Definer dienst_anfragen wegen Zähler und Regeln. SQLSTATE PGRST mit HD025, HD030, HD031';

create function intern.anfrage_erfassen(
    bezug jsonb, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_regeln jsonb := intern.klassifizieren(
        intern.mandant_id(), concat_ws(' ', anfrage_erfassen.schadensart, anfrage_erfassen.betreff),
        concat_ws(E'\n', anfrage_erfassen.ort, anfrage_erfassen.beschreibung)
    );
begin
    if bezug -> 'mietverhaeltnis_id' <> 'null' and not exists (
        select from verwaltung.mieter as m
        where m.mandant_id = intern.mandant_id() and m.mietverhaeltnis_id = (bezug ->> 'mietverhaeltnis_id')::bigint
            and m.person_id = (bezug ->> 'person_id')::bigint
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Person ist in diesem Mietverhältnis nicht Mieter.');
    end if;
    return intern.anfrage_anlegen(
        mandant_id => intern.mandant_id(), quelle => anfrage_erfassen.quelle, kategorie => anfrage_erfassen.kategorie,
        schadensart => anfrage_erfassen.schadensart,
        prioritaet => coalesce(anfrage_erfassen.prioritaet, v_regeln ->> 'prioritaet'),
        zwingend_mietverwaltung => (v_regeln ->> 'zwingend_mietverwaltung')::boolean,
        betreff => anfrage_erfassen.betreff, beschreibung => anfrage_erfassen.beschreibung, ort => anfrage_erfassen.ort,
        mietverhaeltnis_id => (bezug ->> 'mietverhaeltnis_id')::bigint, eigentuemer_id => (bezug ->> 'eigentuemer_id')::bigint,
        person_id => (bezug ->> 'person_id')::bigint, kennung => anfrage_erfassen.kennung,
        objekt_id => (bezug ->> 'objekt_id')::bigint, einheit_id => (bezug ->> 'einheit_id')::bigint,
        melder_name => bezug ->> 'melder_name'
    );
exception
    when sqlstate 'HD030' then
        perform intern.http_fehler(404, 'HD030', sqlerrm);
        return null;
end
$$;
comment on function intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid) is
    'Erfassung durch die Verwaltung im eigenen Mandanten; bezug nennt mietverhaeltnis_id und person_id, oder eigentuemer_id, oder objekt_id und einheit_id mit melder_name. Definer dienst_anfragen wegen Zähler und Regeln. SQLSTATE PGRST mit HD030';

reset role;
alter function intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint) owner to dienst_anfragen;
alter function intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid) owner to dienst_anfragen;
grant execute on function intern.anfrage_melden(text, text, text, text, text, bigint, uuid, bigint) to mieter;
grant execute on function intern.anfrage_erfassen(jsonb, text, text, text, text, text, text, text, uuid) to verwalter, leitung;

commit;
