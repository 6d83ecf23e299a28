-- What people do with alarms: look at one by its link, take it on; what a tenant hears of it.
begin;
set local role hausdraht_eigner;

create function intern.alarm_zum_link(link text) returns verwaltung.alarm_schritte
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_teile constant text[] := regexp_match(link, '^(\d{1,18})\.(\d{1,18})\.(\d{1,3})\.([a-z2-7]{16})$');
    s verwaltung.alarm_schritte;
begin
    select t.* into s
    from verwaltung.alarm_schritte as t
    join verwaltung.alarme as a on a.mandant_id = t.mandant_id and a.id = t.alarm_id and a.begonnen_am > now() - interval '3 days'
    where t.mandant_id = c_teile[1]::bigint and t.alarm_id = c_teile[2]::bigint and t.nr = c_teile[3]::integer
        and intern.alarm_token_gilt(t.mandant_id, t.alarm_id, t.nr, c_teile[4]);
    if not found then
        perform intern.http_fehler(404, 'HD123', 'Dieser Link ist ungültig oder abgelaufen.', 'Rufen Sie die Hausverwaltung an.');
    end if;
    return s;
end
$$;
comment on function intern.alarm_zum_link(text) is
    'Schritt eines Alarms, zu dem ein Link gehört; drei Tage lang. Definer dienst_versand, weil der Link auch ohne Anmeldung gilt. SQLSTATE PGRST mit HD123 (404)';

create function intern.alarm_ansicht(s verwaltung.alarm_schritte) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select intern.alarm_lage(a) || jsonb_build_object(
            'stand', t.status, 'bestaetigt_von', t.bestaetigt_von, 'bestaetigt_am', t.bestaetigt_am, 'empfaenger', s.name
        )
        from verwaltung.alarme as t
        join verwaltung.anfragen as a on a.mandant_id = t.mandant_id and a.id = t.anfrage_id
        where t.mandant_id = s.mandant_id and t.id = s.alarm_id
    );
end
$$;
comment on function intern.alarm_ansicht(verwaltung.alarm_schritte) is 'Was der Link eines Alarms zeigt. Definer dienst_versand';

create function api.notdienst_ansehen(link text) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.alarm_ansicht(intern.alarm_zum_link(link));
end
$$;
comment on function api.notdienst_ansehen(text) is
    'Was der Link eines Alarms zeigt, ohne Anmeldung: Schaden, Ort, Telefon, und ob schon jemand übernommen hat. Ansehen bestätigt nichts. Definer dienst_versand. Fehler HD123 (404)';

create function api.notdienst_bestaetigen(link text, name text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.alarm_schritte := intern.alarm_zum_link(link);
    c_name constant text := intern.text_pruefen('Ihr Name', name, 200);
begin
    perform intern.alarm_uebernehmen(s.mandant_id, s.alarm_id, c_name, null);
    return intern.alarm_ansicht(s);
end
$$;
comment on function api.notdienst_bestaetigen(text, text) is
    'Jemand übernimmt einen Alarm über seinen Link, ohne Anmeldung; danach wird niemand mehr benachrichtigt. Liefert dasselbe wie notdienst_ansehen. Definer dienst_versand. Fehler HD031, HD123 (404), HD124 (409: schon jemand anderes)';

create function intern.alarm_uebernehmen(mandant_id bigint, alarm_id bigint, wer text, konto_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    al verwaltung.alarme;
begin
    select t.* into al
    from verwaltung.alarme as t
    where t.mandant_id = alarm_uebernehmen.mandant_id and t.id = alarm_uebernehmen.alarm_id
    for update;
    if al.status = 'bestaetigt' then
        perform intern.http_fehler(409, 'HD124', format('%s hat das schon übernommen.', al.bestaetigt_von));
    elsif al.status = 'beendet' then
        perform intern.http_fehler(409, 'HD124', 'Der Alarm ist beendet: Die Anfrage ist erledigt oder nicht mehr dringend.');
    end if;
    perform intern.alarm_beenden(al, 'bestaetigt', wer, konto_id);
end
$$;
comment on function intern.alarm_uebernehmen(bigint, bigint, text, bigint) is
    'Hält fest, wer einen Alarm übernimmt, auch nach dem letzten Schritt. Definer dienst_versand. SQLSTATE PGRST mit HD124 (409)';

create function intern.alarm_uebernehmen_konto(anfrage_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_alarm_id bigint;
begin
    select t.id into v_alarm_id
    from verwaltung.alarme as t
    where t.mandant_id = intern.mandant_id() and t.anfrage_id = alarm_uebernehmen_konto.anfrage_id
    order by t.status = 'beendet', t.begonnen_am desc
    limit 1;
    perform intern.alarm_uebernehmen(intern.mandant_id(), v_alarm_id, (
        select k.name from anmeldung.benutzerkonten as k
        where k.mandant_id = intern.mandant_id() and k.id = intern.benutzerkonto_id()
    ), intern.benutzerkonto_id());
end
$$;
comment on function intern.alarm_uebernehmen_konto(bigint) is
    'Das angemeldete Konto übernimmt den Alarm einer Anfrage; wer sie sieht, prüft der Aufrufer. Definer dienst_versand, nur im Mandanten des Aufrufers';

create function api.notdienst_uebernehmen(anfrage_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (
        select from verwaltung.alarme as t
        where t.mandant_id = (select intern.mandant_id()) and t.anfrage_id = notdienst_uebernehmen.anfrage_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Zu dieser Anfrage gibt es keinen Alarm.');
    end if;
    perform intern.alarm_uebernehmen_konto(anfrage_id);
    return '{}'::jsonb;
end
$$;
comment on function api.notdienst_uebernehmen(bigint) is
    'Übernimmt den Alarm einer sichtbaren Anfrage; danach wird niemand mehr benachrichtigt. Fehler HD030, HD124 (409: schon jemand anderes)';

create function intern.notdienst_auskunft(anfrage_id bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'stand', case
                when t.status = 'bestaetigt' then 'uebernommen'
                when t.status = 'laeuft' and intern.notdienst_alarmiert(t.mandant_id, t.anfrage_id) then 'alarmiert'
                else 'unerreicht'
            end, 'seit', t.begonnen_am,
            'uebernommen_am', t.bestaetigt_am, 'telefon', e.notdienst_telefon, 'hinweis', e.notdienst_hinweis
        )
        from verwaltung.alarme as t
        join verwaltung.versand_einstellungen as e on e.mandant_id = t.mandant_id
        where t.mandant_id = intern.mandant_id() and t.anfrage_id = notdienst_auskunft.anfrage_id and t.status <> 'beendet'
    );
end
$$;
comment on function intern.notdienst_auskunft(bigint) is
    'Was ein Mieter über den Notdienst zu seiner Anfrage erfährt; ob er sie sieht, prüft der Aufrufer. Definer dienst_versand, nur im Mandanten des Aufrufers';

create function api.notdienst_stand(anfrage_id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not anfrage_id = any(intern.meine_anfragen()) then
        perform intern.nicht_gefunden();
    end if;
    return intern.notdienst_auskunft(anfrage_id);
end
$$;
comment on function api.notdienst_stand(bigint) is
    'Für den Mieter: ob der Notdienst alarmiert ist, jemand übernommen hat oder niemand erreicht wurde (stand alarmiert, uebernommen, unerreicht), seine Telefonnummer und wer bezahlt: {stand, seit, uebernommen_am, telefon, hinweis}; null ohne Alarm. Nie, wer benachrichtigt wurde. Fehler HD030';

reset role;
alter function intern.alarm_zum_link(text) owner to dienst_versand;
alter function intern.alarm_ansicht(verwaltung.alarm_schritte) owner to dienst_versand;
alter function api.notdienst_ansehen(text) owner to dienst_versand;
alter function api.notdienst_bestaetigen(text, text) owner to dienst_versand;
alter function intern.alarm_uebernehmen(bigint, bigint, text, bigint) owner to dienst_versand;
alter function intern.alarm_uebernehmen_konto(bigint) owner to dienst_versand;
alter function intern.notdienst_auskunft(bigint) owner to dienst_versand;
grant execute on function intern.text_pruefen(text, text, integer, boolean) to dienst_versand;
grant execute on function api.notdienst_ansehen(text), api.notdienst_bestaetigen(text, text)
to anonym, mieter, hausmeister, verwalter, leitung;
grant execute on function intern.alarm_uebernehmen_konto(bigint), api.notdienst_uebernehmen(bigint) to hausmeister, verwalter, leitung;
grant execute on function intern.notdienst_auskunft(bigint), api.notdienst_stand(bigint) to mieter;

commit;
