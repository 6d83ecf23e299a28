-- What a clerk does with a mail in the manual queue.
begin;
set local role hausdraht_eigner;

create function intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    e verwaltung.email_triage;
    v_zerlegt jsonb;
    v_klassifikation jsonb;
    v_anfrage record;
    v_anfrage_id bigint;
    v_person_id bigint;
    v_nachricht_id bigint;
begin
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = c_mandant and t.id = email_von_hand_zuordnen.email_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    elsif e.status <> 'manuell' then
        perform intern.http_fehler(400, 'HD023', 'Diese E-Mail ist schon bearbeitet.', 'Bitte laden Sie die Ansicht neu.');
    end if;
    v_zerlegt := e.zerlegt || jsonb_build_object('text', e.inhalt);
    v_klassifikation := coalesce(e.klassifikation, intern.klassifizieren(c_mandant, e.betreff, e.inhalt));

    if email_von_hand_zuordnen.anfrage_id is null then
        v_anfrage_id := intern.email_zu_anfrage(
            e, v_zerlegt, v_klassifikation, email_von_hand_zuordnen.mietverhaeltnis_id, email_von_hand_zuordnen.person_id
        );
    else
        select a.id, a.mietverhaeltnis_id, a.melder_person_id, a.eigentuemer_id into v_anfrage
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.id = email_von_hand_zuordnen.anfrage_id;
        if not found then
            perform intern.http_fehler(404, 'HD030', 'Diese Anfrage gibt es nicht.');
        end if;
        v_anfrage_id := v_anfrage.id;
        -- The suggested person if a tenant of this Anfrage, else whoever opened it.
        v_person_id := coalesce(
            (
                select m.person_id
                from verwaltung.mieter as m
                where m.mandant_id = c_mandant and m.mietverhaeltnis_id = v_anfrage.mietverhaeltnis_id
                    and m.person_id = coalesce(email_von_hand_zuordnen.person_id, e.vorschlag_person_id)
            ),
            v_anfrage.melder_person_id
        );
        v_nachricht_id := intern.nachricht_anfuegen(
            c_mandant, v_anfrage_id, v_person_id,
            case when v_anfrage.eigentuemer_id is null then 'mieter' else 'eigentuemer' end, left(e.inhalt, 20000), e.id
        );
        perform intern.anhang_anfuegen(c_mandant, v_anfrage_id, v_nachricht_id, a.datei_id, a.dateiname)
        from jsonb_to_recordset(intern.email_anhaenge_ablegen(e, v_zerlegt)) as a (datei_id bigint, dateiname text);
    end if;
    update verwaltung.email_triage as t set
        status = 'zugeordnet', anfrage_id = v_anfrage_id, klassifikation = v_klassifikation, verarbeitet_am = now()
    where t.mandant_id = c_mandant and t.id = e.id;
    return v_anfrage_id;
end
$$;
comment on function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint) is
    'Ordnet eine E-Mail der manuellen Bearbeitung einer Anfrage zu oder legt für ein Mietverhältnis eine neue an. Definer dienst_email, weil Nachricht und Anhänge im Namen des Absenders entstehen; wirkt nur im Mandanten der Anfrage. HD023, HD030';

create function api.email_zuordnen(
    email_id bigint, anfrage_id bigint default null, mietverhaeltnis_id bigint default null, person_id bigint default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_id bigint;
begin
    if num_nonnulls(anfrage_id, mietverhaeltnis_id) <> 1 or (mietverhaeltnis_id is not null and person_id is null) then
        perform intern.http_fehler(
            400, 'HD031', 'Bitte wählen Sie entweder eine Anfrage oder ein Mietverhältnis mit der schreibenden Person.'
        );
    end if;
    begin
        v_id := intern.email_von_hand_zuordnen(email_id, anfrage_id, mietverhaeltnis_id, person_id);
    exception
        when sqlstate 'HD030' then
            perform intern.http_fehler(404, 'HD030', 'Dieses Mietverhältnis oder diese Person wurde nicht gefunden.');
    end;
    return (
        select jsonb_build_object('id', a.id, 'nummer', a.nummer, 'status', a.status, 'letzte_aktivitaet_am', a.letzte_aktivitaet_am)
        from verwaltung.anfragen as a
        where a.mandant_id = (select intern.mandant_id()) and a.id = v_id
    );
end
$$;
comment on function api.email_zuordnen(bigint, bigint, bigint, bigint) is
    'Ordnet eine E-Mail der manuellen Bearbeitung zu: einer Anfrage (als Nachricht) oder einem Mietverhältnis mit Person (als neue Anfrage). Liefert die Anfrage {id, nummer, status, letzte_aktivitaet_am}. HD023 schon bearbeitet oder Anfrage beendet, HD030 nicht gefunden (404), HD031 Auswahl unvollständig';

create function api.email_verwerfen(email_id bigint, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform set_config('app.begruendung', coalesce(left(btrim(begruendung), 2000), ''), true);
    update verwaltung.email_triage as e set status = 'verworfen', verarbeitet_am = now()
    where e.mandant_id = (select intern.mandant_id()) and e.id = email_verwerfen.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', email_verwerfen.email_id, 'status', 'verworfen');
end
$$;
comment on function api.email_verwerfen(bigint, text) is
    'Verwirft eine E-Mail der manuellen Bearbeitung; sie bleibt gespeichert. HD020 und HD023 nicht mehr möglich, HD021 Begründung fehlt, HD030 nicht gefunden (404)';

create function api.email_roh(email_id bigint) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_roh bytea;
begin
    select r.roh into v_roh
    from verwaltung.email_rohdaten as r
    where r.mandant_id = (select intern.mandant_id()) and r.email_id = email_roh.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;
    -- Plain text to be saved: no browser may ever run what a stranger sent.
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', 'text/plain'),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        jsonb_build_object('Cache-Control', 'private, no-store'),
        jsonb_build_object('Content-Disposition', format('attachment; filename="email-%s.eml"', email_roh.email_id))
    )::text, true);
    return v_roh;
end
$$;
comment on function api.email_roh(bigint) is
    'Unveränderte Bytes einer E-Mail zum Speichern (text/plain als Anhang), nur für die Verwaltung. HD030 nicht gefunden (404)';

reset role;
alter function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint) owner to dienst_email;
grant execute on function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint) to verwalter, leitung;
grant execute on function
    api.email_zuordnen(bigint, bigint, bigint, bigint), api.email_verwerfen(bigint, text), api.email_roh(bigint)
to verwalter, leitung;

commit;
