-- Orders to contractors, as far as the mail queue needs them.
begin;
set local role hausdraht_eigner;

create function api.auftrag_erteilen(anfrage_id bigint, dienstleister_id bigint, beschreibung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_beschreibung constant text := intern.text_pruefen('Beschreibung', beschreibung, 5000);
    v_anfrage record;
    v_auftrag jsonb;
begin
    select intern.status_beendet('anfragen', a.status) as beendet into v_anfrage
    from verwaltung.anfragen as a
    where a.mandant_id = (select intern.mandant_id()) and a.id = auftrag_erteilen.anfrage_id;
    if not found or not exists (
        select from verwaltung.dienstleister as d
        where d.mandant_id = (select intern.mandant_id()) and d.id = auftrag_erteilen.dienstleister_id and d.aktiv
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Anfrage oder diesen Dienstleister gibt es nicht.');
    elsif v_anfrage.beendet then
        perform intern.http_fehler(400, 'HD023', 'Diese Anfrage ist beendet.', 'Bitte öffnen Sie eine neue Anfrage.');
    end if;
    insert into verwaltung.auftraege as f (mandant_id, anfrage_id, dienstleister_id, beschreibung, erteilt_konto_id)
    values (
        intern.mandant_id(), auftrag_erteilen.anfrage_id, auftrag_erteilen.dienstleister_id, c_beschreibung,
        intern.benutzerkonto_id()
    ) returning jsonb_build_object('id', f.id, 'status', f.status, 'erteilt_am', f.erteilt_am) into v_auftrag;
    return v_auftrag;
end
$$;
comment on function api.auftrag_erteilen(bigint, bigint, text) is
    'Erteilt einem Dienstleister einen Auftrag zu einer laufenden Anfrage: {id, status, erteilt_am}. HD023 Anfrage beendet, HD030 nicht gefunden (404), HD031 Eingabe ungültig';

create function intern.auftrag_beenden(auftrag_id bigint, status text, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform set_config('app.begruendung', coalesce(intern.text_pruefen('Begründung', begruendung, 2000, false), ''), true);
    update verwaltung.auftraege as f set status = auftrag_beenden.status
    where f.mandant_id = (select intern.mandant_id()) and f.id = auftrag_beenden.auftrag_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Auftrag gibt es nicht.');
    end if;
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', auftrag_beenden.auftrag_id, 'status', auftrag_beenden.status);
end
$$;
comment on function intern.auftrag_beenden(bigint, text, text) is
    'Setzt einen laufenden Auftrag auf erledigt oder storniert, mit den Rechten des Aufrufers. HD021, HD023, HD030';

create function api.auftrag_erledigen(auftrag_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.auftrag_beenden(auftrag_id, 'erledigt', null);
end
$$;
comment on function api.auftrag_erledigen(bigint) is
    'Hält fest, dass ein Auftrag erledigt ist: {id, status}. HD023 schon beendet, HD030 nicht gefunden (404)';

create function api.auftrag_stornieren(auftrag_id bigint, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.auftrag_beenden(auftrag_id, 'storniert', begruendung);
end
$$;
comment on function api.auftrag_stornieren(bigint, text) is
    'Storniert einen laufenden Auftrag mit Begründung: {id, status}. HD021 Begründung fehlt, HD023 schon beendet, HD030 nicht gefunden (404)';

grant execute on function
    intern.auftrag_beenden(bigint, text, text), api.auftrag_erteilen(bigint, bigint, text), api.auftrag_erledigen(bigint),
    api.auftrag_stornieren(bigint, text)
to verwalter, leitung;

commit;
