begin;
set local role hausdraht_eigner;

create function api.nachricht_senden(
    anfrage_id bigint, inhalt text, datei_ids bigint[] default '{}', kennung uuid default null, rueckfrage boolean default false
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_inhalt text := intern.text_pruefen('Nachricht', inhalt, 20000);
    v_anfrage record;
    v_id bigint;
    v_ergebnis jsonb;
begin
    select a.nummer, a.kategorie, a.schadensart, a.ort, a.mietverhaeltnis_id, a.betreff,
        intern.status_beendet('anfragen', a.status) as beendet
    into v_anfrage
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = nachricht_senden.anfrage_id;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    if intern.rolle() = 'mieter'
        and not v_anfrage.mietverhaeltnis_id = any(intern.meine_aktiven_mietverhaeltnisse())
    then
        perform intern.http_fehler(
            403, 'HD025', 'Ihr Mietverhältnis ist beendet. Sie können weiterhin lesen, aber nicht mehr schreiben.'
        );
    end if;

    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt, kennung, rueckfrage)
    select intern.mandant_id(), nachricht_senden.anfrage_id, v_inhalt, nachricht_senden.kennung,
        nachricht_senden.rueckfrage and intern.rolle() <> 'mieter'
    where not v_anfrage.beendet
    on conflict on constraint anfrage_nachrichten_kennung do nothing
    returning id into v_id;
    if v_id is not null then
        perform intern.anhaenge_anfuegen(nachricht_senden.anfrage_id, v_id, datei_ids, false);
        perform intern.entwurf_leeren(nachricht_senden.anfrage_id, 'nachricht');
    end if;

    select jsonb_build_object(
        'id', n.id, 'anfrage_id', n.anfrage_id, 'nummer', v_anfrage.nummer, 'folgeanfrage', false,
        'erstellt_am', n.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfrage_nachrichten as n
    where n.mandant_id = intern.mandant_id()
        and (n.id = v_id or (
            v_id is null and n.verfasser_konto_id = intern.benutzerkonto_id() and n.kennung = nachricht_senden.kennung
        ));
    if found then
        return v_ergebnis;
    end if;

    -- The Anfrage has ended. A tenant's word opens a linked new one; staff is told to.
    if intern.rolle() <> 'mieter' then
        perform intern.http_fehler(
            400, 'HD023', 'Diese Anfrage ist beendet. Es können keine Nachrichten mehr hinzugefügt werden.',
            'Bitte öffnen Sie eine neue Anfrage.'
        );
    end if;
    v_id := intern.anfrage_melden(
        v_anfrage.kategorie, v_anfrage.schadensart, v_anfrage.ort, v_inhalt,
        left('Zu ' || v_anfrage.nummer || ': ' || v_anfrage.betreff, 300), v_anfrage.mietverhaeltnis_id,
        nachricht_senden.kennung, nachricht_senden.anfrage_id
    );
    if not exists (
        select from verwaltung.anhaenge as h where h.mandant_id = intern.mandant_id() and h.anfrage_id = v_id
    ) then
        perform intern.anhaenge_anfuegen(v_id, null, datei_ids, false);
    end if;
    select jsonb_build_object(
        'id', null, 'anfrage_id', a.id, 'nummer', a.nummer, 'folgeanfrage', true, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;
comment on function api.nachricht_senden(bigint, text, bigint[], uuid, boolean) is
    'Schreibt in eine Anfrage, mit selbst hochgeladenen Dateien oder solchen, die schon in ihr sind. Ist sie beendet, eröffnet die Nachricht eines Mieters eine verknüpfte neue (folgeanfrage = true). Dieselbe kennung sendet nicht doppelt. rueckfrage: die Verwaltung wartet auf Antwort. Fehler HD023, HD025, HD030, HD031';

create function api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[] default '{}') returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_inhalt text := intern.text_pruefen('Notiz', inhalt, 20000);
    v_id bigint;
    v_am timestamptz;
begin
    if not exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = intern.mandant_id() and a.id = interne_notiz.anfrage_id
    ) then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, inhalt)
    values (intern.mandant_id(), interne_notiz.anfrage_id, 'intern', v_inhalt)
    returning id, erstellt_am into v_id, v_am;
    perform intern.anhaenge_anfuegen(interne_notiz.anfrage_id, v_id, datei_ids, true);
    perform intern.entwurf_leeren(interne_notiz.anfrage_id, 'intern');
    return jsonb_build_object('id', v_id, 'anfrage_id', interne_notiz.anfrage_id, 'erstellt_am', v_am);
end
$$;
comment on function api.interne_notiz(bigint, text, bigint[]) is
    'Interne Notiz für Verwaltung und Hausmeister; Mieter sehen sie nie. Auch an beendeten Anfragen möglich. Fehler HD030, HD031';

grant execute on function api.nachricht_senden(bigint, text, bigint[], uuid, boolean) to mieter, hausmeister, verwalter, leitung;
grant execute on function api.interne_notiz(bigint, text, bigint[]) to hausmeister, verwalter, leitung;

commit;
