-- Tasks move over the board; finishing one closes its Anfrage unless something speaks against it.
begin;
set local role hausdraht_eigner;

create function intern.aufgabe_sperren(aufgabe_id bigint) returns verwaltung.aufgaben
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    t verwaltung.aufgaben;
begin
    select a.* into t
    from verwaltung.aufgaben as a
    where a.mandant_id = intern.mandant_id() and a.id = aufgabe_sperren.aufgabe_id
    for no key update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Aufgabe gibt es nicht oder nicht mehr für Sie.');
    end if;
    return t;
end
$$;
comment on function intern.aufgabe_sperren(bigint) is
    'Die Aufgabe, gesperrt bis zum Ende der Transaktion: wer gleichzeitig handelt, sieht danach, was daraus wurde. SQLSTATE PGRST mit HD030';

create function intern.anfrage_in_arbeit(anfrage_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.anfragen as a set status = 'akzeptiert', zugewiesen_konto_id = intern.benutzerkonto_id()
    where a.mandant_id = intern.mandant_id() and a.id = anfrage_in_arbeit.anfrage_id and a.status = 'offen';
end
$$;
comment on function intern.anfrage_in_arbeit(bigint) is
    'Nimmt die Anfrage einer begonnenen Aufgabe an, wenn sie noch offen ist und der Aufrufer sie sieht';

create function api.aufgabe_verschieben(
    aufgabe_id bigint, status text, vor_id bigint default null, bisher text default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    t verwaltung.aufgaben := intern.aufgabe_sperren(aufgabe_id);
    v_wer text;
    v_rang double precision;
begin
    if aufgabe_verschieben.status not in ('offen', 'in_arbeit') then
        perform intern.http_fehler(400, 'HD110', 'Erledigt und verworfen wird eine Aufgabe mit Angabe, was geschah.');
    elsif bisher is not null and t.status <> bisher and t.status <> aufgabe_verschieben.status then
        -- Caretakers do not read accounts.
        if intern.rolle() <> 'hausmeister' then
            select k.name into v_wer
            from api.benutzerkonten as k
            where k.mandant_id = t.mandant_id and k.id = t.bearbeiter_konto_id;
        end if;
        perform intern.http_fehler(
            409, 'HD112', format('Diese Aufgabe hat inzwischen jemand anders bewegt: Sie ist %s%s.',
                case t.status when 'offen' then 'wieder offen' when 'in_arbeit' then 'in Arbeit' else t.status end, ' (' || v_wer || ')'),
            'Bitte sehen Sie sich den neuen Stand an.'
        );
    end if;
    v_rang := intern.aufgabe_platz(aufgabe_verschieben.status, vor_id, t.id);
    if t.status = aufgabe_verschieben.status then
        update verwaltung.aufgaben as a set rang = v_rang where a.mandant_id = t.mandant_id and a.id = t.id;
    else
        update verwaltung.aufgaben as a set status = aufgabe_verschieben.status, rang = v_rang
        where a.mandant_id = t.mandant_id and a.id = t.id;
        if aufgabe_verschieben.status = 'in_arbeit' then
            perform intern.anfrage_in_arbeit(t.anfrage_id);
        end if;
    end if;
    return jsonb_build_object('id', t.id, 'status', aufgabe_verschieben.status, 'rang', v_rang);
end
$$;
comment on function api.aufgabe_verschieben(bigint, text, bigint, text) is
    'Schiebt eine Aufgabe in die Spalte offen oder in_arbeit, vor die Aufgabe vor_id oder ans Ende: {id, status, rang}. In Arbeit nimmt auch eine noch offene Anfrage an. bisher: der Status, den der Aufrufer sah. Fehler HD023, HD030, HD110, HD112 (jemand war schneller)';

create function api.aufgabe_erledigen(
    aufgabe_id bigint, massnahme text default null, ausgefuehrt_von text default null, erledigt_am date default null,
    datei_ids bigint[] default '{}', anfrage_offen_lassen boolean default false
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    t verwaltung.aufgaben := intern.aufgabe_sperren(aufgabe_id);
    a record;
    v_grund text;
begin
    update verwaltung.aufgaben as u set
        status = 'erledigt', massnahme = intern.text_pruefen('Maßnahme', aufgabe_erledigen.massnahme, 2000, false),
        ausgefuehrt_von = intern.text_pruefen('Ausgeführt von', aufgabe_erledigen.ausgefuehrt_von, 200, false),
        erledigt_am = coalesce(aufgabe_erledigen.erledigt_am, intern.heute())
    where u.mandant_id = t.mandant_id and u.id = t.id;
    perform intern.aufgabe_dateien_anfuegen(t.id, datei_ids);
    if t.anfrage_id is null then
        return jsonb_build_object('id', t.id, 'status', 'erledigt', 'anfrage', null);
    end if;

    select n.id, n.nummer, n.status into a
    from verwaltung.anfragen as n
    where n.mandant_id = t.mandant_id and n.id = t.anfrage_id;
    if not found then
        return jsonb_build_object('id', t.id, 'status', 'erledigt', 'anfrage', jsonb_build_object('geschlossen', false, 'grund', 'nicht_sichtbar'));
    end if;
    v_grund := case
        when intern.status_beendet('anfragen', a.status) then 'schon_beendet'
        when anfrage_offen_lassen then 'offen_gelassen'
        when exists (
            select from verwaltung.aufgaben as w
            where w.mandant_id = t.mandant_id and w.anfrage_id = t.anfrage_id and not intern.status_beendet('aufgaben', w.status)
        ) then 'weitere_aufgaben'
    end;
    if v_grund is null then
        perform intern.anfrage_in_arbeit(a.id);
        perform api.anfrage_abschliessen(
            a.id, aufgabe_erledigen.massnahme, aufgabe_erledigen.ausgefuehrt_von, aufgabe_erledigen.erledigt_am, datei_ids
        );
    end if;
    return jsonb_build_object('id', t.id, 'status', 'erledigt', 'anfrage', jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'geschlossen', v_grund is null, 'grund', v_grund
    ));
end
$$;
comment on function api.aufgabe_erledigen(bigint, text, text, date, bigint[], boolean) is
    'Erledigt eine Aufgabe und schließt damit ihre Anfrage ab (bei Schäden sind Maßnahme und Ausführender Pflicht): {id, status, anfrage: {id, nummer, geschlossen, grund}}. Sie bleibt offen, wenn anfrage_offen_lassen (offen_gelassen), solange weitere Aufgaben laufen (weitere_aufgaben), wenn sie schon beendet ist oder der Hausmeister sie nicht sieht. Fehler HD023, HD030, HD031';

create function api.aufgabe_verwerfen(aufgabe_id bigint, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    t verwaltung.aufgaben := intern.aufgabe_sperren(aufgabe_id);
begin
    perform set_config('app.begruendung', coalesce(intern.text_pruefen('Begründung', begruendung, 2000, false), ''), true);
    update verwaltung.aufgaben as u set status = 'verworfen' where u.mandant_id = t.mandant_id and u.id = t.id;
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', t.id, 'status', 'verworfen');
end
$$;
comment on function api.aufgabe_verwerfen(bigint, text) is
    'Verwirft eine laufende Aufgabe mit Begründung; ihre Anfrage bleibt, wie sie ist: {id, status}. Fehler HD021, HD023, HD030';

create function api.aufgabe_aendern(
    aufgabe_id bigint, titel text, beschreibung text, ansprechpartner text, prioritaet text, faellig_am date,
    hausmeister_bereich_id bigint
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    t verwaltung.aufgaben := intern.aufgabe_sperren(aufgabe_id);
begin
    if intern.status_beendet('aufgaben', t.status) then
        perform intern.http_fehler(400, 'HD023', 'Diese Aufgabe ist beendet und kann nicht mehr geändert werden.');
    end if;
    update verwaltung.aufgaben as u set
        titel = intern.text_pruefen('Titel', aufgabe_aendern.titel, 300),
        beschreibung = coalesce(intern.text_pruefen('Beschreibung', aufgabe_aendern.beschreibung, 20000, false), ''),
        ansprechpartner = coalesce(intern.text_pruefen('Ansprechpartner', aufgabe_aendern.ansprechpartner, 300, false), ''),
        prioritaet = intern.auswahl_pruefen('Priorität', aufgabe_aendern.prioritaet, array['niedrig', 'normal', 'hoch', 'dringend']),
        faellig_am = aufgabe_aendern.faellig_am, hausmeister_bereich_id = aufgabe_aendern.hausmeister_bereich_id
    where u.mandant_id = t.mandant_id and u.id = t.id;
    return jsonb_build_object('id', t.id, 'status', t.status);
exception
    when foreign_key_violation then
        perform intern.http_fehler(400, 'HD031', 'Diesen Hausmeister-Bereich gibt es nicht.');
        return null;
end
$$;
comment on function api.aufgabe_aendern(bigint, text, text, text, text, date, bigint) is
    'Ändert, was an einer laufenden Aufgabe steht und wer sie bekommt; alle Felder auf einmal: {id, status}. Fehler HD023, HD030, HD031';

grant execute on function
    intern.aufgabe_sperren(bigint), intern.anfrage_in_arbeit(bigint), api.aufgabe_verschieben(bigint, text, bigint, text),
    api.aufgabe_erledigen(bigint, text, text, date, bigint[], boolean)
to hausmeister, verwalter, leitung;
grant execute on function
    api.aufgabe_verwerfen(bigint, text), api.aufgabe_aendern(bigint, text, text, text, text, date, bigint)
to verwalter, leitung;

commit;
