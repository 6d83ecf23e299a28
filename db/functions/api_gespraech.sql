begin;
set local role hausdraht_eigner;

create function api.gespraech(anfrage_id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
begin
    if not exists (select from verwaltung.anfragen as a where a.mandant_id = c_mandant and a.id = gespraech.anfrage_id) then
        perform intern.nicht_gefunden();
    end if;
    return jsonb_build_object(
        'gelesen_bis', (
            select l.gelesen_bis
            from verwaltung.lesestaende as l
            where l.mandant_id = c_mandant and l.anfrage_id = gespraech.anfrage_id and l.benutzerkonto_id = c_konto
        ),
        'leser', coalesce((
            select jsonb_agg(jsonb_build_object('rolle', l.rolle, 'gelesen_bis', l.gelesen_bis))
            from verwaltung.lesestaende as l
            where l.mandant_id = c_mandant and l.anfrage_id = gespraech.anfrage_id and l.benutzerkonto_id <> c_konto
        ), '[]'),
        'entwuerfe', coalesce((
            select jsonb_object_agg(e.strang, jsonb_build_object('inhalt', e.inhalt, 'geaendert_am', e.geaendert_am))
            from verwaltung.entwuerfe as e
            where e.mandant_id = c_mandant and e.anfrage_id = gespraech.anfrage_id and e.benutzerkonto_id = c_konto
        ), '{}')
    );
end
$$;
comment on function api.gespraech(bigint) is
    'Was ein Konto zur Unterhaltung einer Anfrage braucht: {gelesen_bis (eigener Stand), leser: [{rolle, gelesen_bis}] (nur Verwaltung: Mieter und Hausmeister), entwuerfe: {strang: {inhalt, geaendert_am}}}. Fehler HD030';

create function api.gespraechsstand(anfrage api.anfragen_bearbeitung) returns jsonb
language sql stable parallel safe
begin atomic
    select api.gespraech((anfrage).id);
end;
comment on function api.gespraechsstand(api.anfragen_bearbeitung) is
    'Dasselbe wie gespraech, als Spalte: anfragen_bearbeitung?select=*,gespraechsstand';

create function api.gelesen(anfrage_id bigint, bis timestamptz) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if not exists (
        select from verwaltung.anfragen as a where a.mandant_id = intern.mandant_id() and a.id = gelesen.anfrage_id
    ) then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.lesestaende as l (mandant_id, anfrage_id, benutzerkonto_id, rolle, gelesen_bis)
    values (intern.mandant_id(), gelesen.anfrage_id, intern.benutzerkonto_id(), intern.rolle(), least(gelesen.bis, now()))
    on conflict (mandant_id, anfrage_id, benutzerkonto_id) do update set gelesen_bis = excluded.gelesen_bis
    where l.gelesen_bis < excluded.gelesen_bis;
end
$$;
comment on function api.gelesen(bigint, timestamptz) is
    'Merkt, bis zu welcher Nachricht (Zeitpunkt) das eigene Konto eine Anfrage gelesen hat; nie rückwärts und nie in die Zukunft. Fehler HD030';

create function api.entwurf_speichern(anfrage_id bigint, strang text, inhalt text) returns timestamptz
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_straenge constant text[] := case intern.rolle()
        when 'mieter' then array['nachricht'] when 'hausmeister' then array['nachricht', 'intern']
        else array['nachricht', 'intern', 'eigentuemer']
    end;
    v_strang text := intern.auswahl_pruefen('Strang', strang, c_straenge);
    v_am timestamptz;
begin
    if length(inhalt) > 20000 then
        perform intern.http_fehler(400, 'HD031', 'Der Entwurf ist zu lang: höchstens 20000 Zeichen.');
    elsif not exists (
        select from verwaltung.anfragen as a where a.mandant_id = intern.mandant_id() and a.id = entwurf_speichern.anfrage_id
    ) then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.entwuerfe as e (mandant_id, benutzerkonto_id, anfrage_id, strang, inhalt, geaendert_am)
    values (
        intern.mandant_id(), intern.benutzerkonto_id(), entwurf_speichern.anfrage_id, v_strang,
        coalesce(entwurf_speichern.inhalt, ''), clock_timestamp()
    )
    on conflict (mandant_id, anfrage_id, benutzerkonto_id, strang)
    do update set inhalt = excluded.inhalt, geaendert_am = excluded.geaendert_am
    returning e.geaendert_am into v_am;
    return v_am;
end
$$;
comment on function api.entwurf_speichern(bigint, text, text) is
    'Bewahrt eine angefangene Nachricht für das eigene Konto auf (leer = nichts angefangen) und liefert den Zeitpunkt. Fehler HD030, HD031';

create function api.ungelesen(anfrage api.anfragen) returns integer
language sql stable parallel safe
begin atomic
    select count(*)::integer
    from verwaltung.anfrage_nachrichten as n
    where n.mandant_id = (anfrage).mandant_id and n.anfrage_id = (anfrage).id
        and n.verfasser_konto_id is distinct from (select intern.benutzerkonto_id())
        and n.verfasser_person_id is distinct from (select intern.mieter_id())
        and n.verfasser_rolle <> 'system'
        and n.erstellt_am > coalesce((
            select l.gelesen_bis
            from verwaltung.lesestaende as l
            where l.mandant_id = (anfrage).mandant_id and l.anfrage_id = (anfrage).id
                and l.benutzerkonto_id = (select intern.benutzerkonto_id())
        ), (select intern.konto_beginn()), '-infinity');
end;
comment on function api.ungelesen(api.anfragen) is
    'Wie viele Nachrichten anderer das eigene Konto in einer Anfrage noch nicht gelesen hat, ohne was vor der Anlage des Kontos war; als Spalte: anfragen?select=*,ungelesen';

create function api.eigentuemer_schreiben(
    anfrage_id bigint, inhalt text, person_ids bigint[] default null, kennung uuid default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_inhalt text := intern.text_pruefen('Nachricht', inhalt, 20000);
    a verwaltung.anfragen;
    v_moegliche bigint[];
    v_personen bigint[];
    v_id bigint;
begin
    select t.* into a from verwaltung.anfragen as t where t.mandant_id = intern.mandant_id() and t.id = eigentuemer_schreiben.anfrage_id;
    if not found or a.zurueckgenommen_am is not null then
        perform intern.nicht_gefunden();
    elsif a.eigentuemer_id is not null then
        perform intern.http_fehler(409, 'HD113', 'Diese Anfrage kommt vom Eigentümer selbst.', 'Schreiben Sie ihm eine Nachricht.');
    end if;
    v_moegliche := array(
        select w.person_id
        from verwaltung.eigentuemer as w
        where w.mandant_id = a.mandant_id and w.objekt_id = a.objekt_id and (w.einheit_id is null or w.einheit_id = a.einheit_id)
            and w.beginn <= intern.heute() and (w.ende is null or w.ende >= intern.heute())
    );
    v_personen := coalesce(eigentuemer_schreiben.person_ids, v_moegliche);
    if cardinality(v_moegliche) = 0 then
        perform intern.http_fehler(409, 'HD113', 'Zu diesem Haus ist kein Eigentümer eingetragen.', 'Tragen Sie ihn in den Stammdaten ein.');
    elsif cardinality(v_personen) = 0 or not v_personen <@ v_moegliche then
        perform intern.http_fehler(400, 'HD114', 'Diese Person ist nicht Eigentümer dieses Hauses oder dieser Wohnung.');
    end if;
    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, inhalt, kennung)
    values (a.mandant_id, a.id, 'eigentuemer', v_inhalt, eigentuemer_schreiben.kennung)
    on conflict on constraint anfrage_nachrichten_kennung do nothing
    returning id into v_id;
    if v_id is not null then
        perform intern.eigentuemer_anschreiben(v_id, v_personen);
        perform intern.entwurf_leeren(a.id, 'eigentuemer');
    end if;
    return (
        select jsonb_build_object(
            'id', n.id, 'anfrage_id', n.anfrage_id, 'erstellt_am', n.erstellt_am, 'empfaenger', (
                select coalesce(jsonb_agg(jsonb_build_object('name', v.empfaenger_name, 'status', v.status, 'grund', v.grund) order by v.empfaenger_name), '[]')
                from verwaltung.versand as v
                where v.mandant_id = n.mandant_id and v.nachricht_id = n.id
            )
        )
        from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = a.mandant_id and (n.id = v_id or (
            v_id is null and n.verfasser_konto_id = intern.benutzerkonto_id() and n.kennung = eigentuemer_schreiben.kennung
        ))
    );
end
$$;
comment on function api.eigentuemer_schreiben(bigint, text, bigint[], uuid) is
    'Schreibt den Eigentümern von Objekt und Einheit einer Anfrage (oder den genannten unter ihnen) per E-Mail; Nachricht und Antworten sieht nur die Verwaltung, auch nach dem Ende der Anfrage: {id, anfrage_id, erstellt_am, empfaenger: [{name, status, grund}]}. Dieselbe kennung sendet nicht doppelt. Fehler HD030, HD031, HD113 (409, kein Eigentümer oder er hat selbst angefragt), HD114';

reset role;
grant execute on function api.gespraech(bigint), api.gelesen(bigint, timestamptz), api.entwurf_speichern(bigint, text, text), api.ungelesen(api.anfragen)
to mieter, hausmeister, verwalter, leitung;
grant execute on function api.gespraechsstand(api.anfragen_bearbeitung), api.eigentuemer_schreiben(bigint, text, bigint[], uuid) to verwalter, leitung;

commit;
