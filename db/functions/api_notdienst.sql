-- What people do with alarms: look at one by its link, take it on, keep the plans.
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

create function intern.notdienst_plan_schreiben(plan_id bigint, plan jsonb) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_id constant bigint := coalesce(plan_id, intern.neue_id());
begin
    if plan_id is null then
        insert into verwaltung.notdienst_plaene (mandant_id, id, bezeichnung, objekt_id, schadensart, ab_prioritaet, durchgaenge)
        values (
            c_mandant, c_id, plan ->> 'bezeichnung', (plan ->> 'objekt_id')::bigint, plan ->> 'schadensart',
            coalesce(plan ->> 'ab_prioritaet', 'dringend'), coalesce((plan ->> 'durchgaenge')::smallint, 2)
        );
    else
        update verwaltung.notdienst_plaene as p set
            bezeichnung = plan ->> 'bezeichnung', objekt_id = (plan ->> 'objekt_id')::bigint, schadensart = plan ->> 'schadensart',
            ab_prioritaet = coalesce(plan ->> 'ab_prioritaet', 'dringend'), durchgaenge = coalesce((plan ->> 'durchgaenge')::smallint, 2)
        where p.mandant_id = c_mandant and p.id = c_id;
        if not found then
            return null;
        end if;
        delete from verwaltung.notdienst_stufen as s where s.mandant_id = c_mandant and s.plan_id = c_id;
    end if;
    insert into verwaltung.notdienst_stufen (
        mandant_id, plan_id, nr, art, benutzerkonto_id, dienstleister_id, hook_id, name, email, telefon, wochentage, von, bis,
        gueltig_von, gueltig_bis, minuten
    )
    select c_mandant, c_id, s.nr, s.art, s.benutzerkonto_id, s.dienstleister_id, s.hook_id, coalesce(btrim(s.name), ''),
        nullif(lower(btrim(s.email)), ''), coalesce(btrim(s.telefon), ''), coalesce(s.wochentage, '{1,2,3,4,5,6,7}'), s.von, s.bis,
        s.gueltig_von, s.gueltig_bis, coalesce(s.minuten, 15)
    from rows from (
        jsonb_to_recordset(plan -> 'stufen') as (
            art text, benutzerkonto_id bigint, dienstleister_id bigint, hook_id bigint, name text, email text, telefon text,
            wochentage smallint[], von time, bis time, gueltig_von date, gueltig_bis date, minuten integer
        )
    ) with ordinality as s (
        art, benutzerkonto_id, dienstleister_id, hook_id, name, email, telefon, wochentage, von, bis, gueltig_von, gueltig_bis, minuten, nr
    );
    return c_id;
end
$$;
comment on function intern.notdienst_plan_schreiben(bigint, jsonb) is
    'Schreibt einen Bereitschaftsplan mit allen Stufen neu; NULL, wenn es ihn nicht gibt. Definer dienst_versand, weil Web-Rollen keine Stufen löschen; nur im Mandanten des Aufrufers';

create function api.notdienst_plan_speichern(plan jsonb, plan_id bigint default null) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_id bigint;
begin
    perform intern.text_pruefen('Bezeichnung', plan ->> 'bezeichnung', 100);
    if jsonb_typeof(plan -> 'stufen') is distinct from 'array' or jsonb_array_length(plan -> 'stufen') not between 1 and 20 then
        perform intern.http_fehler(400, 'HD031', 'Ein Plan hat mindestens eine und höchstens 20 Stufen.');
    end if;
    begin
        v_id := intern.notdienst_plan_schreiben(plan_id, plan);
    exception
        when unique_violation then
            perform intern.http_fehler(409, 'HD125', 'Für dieses Objekt und diese Schadensart gibt es schon einen Plan.');
        when check_violation or foreign_key_violation or not_null_violation or data_exception then
            perform intern.http_fehler(400, 'HD031', 'Eine Stufe ist unvollständig: Es fehlt, wer alarmiert wird, oder die Zeiten passen nicht zusammen.');
    end;
    if v_id is null then
        perform intern.http_fehler(404, 'HD030', 'Diesen Plan gibt es nicht.');
    end if;
    return jsonb_build_object('id', v_id);
end
$$;
comment on function api.notdienst_plan_speichern(jsonb, bigint) is
    'Legt einen Bereitschaftsplan an oder ersetzt ihn: {bezeichnung, objekt_id, schadensart, ab_prioritaet, durchgaenge, stufen [...]}: {id}. Laufende Alarme bleiben, wie sie sind. Nur Leitung. Fehler HD030, HD031, HD125 (409)';

create function api.notdienst_plan_loeschen(plan_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from verwaltung.notdienst_stufen as s where s.mandant_id = intern.mandant_id() and s.plan_id = notdienst_plan_loeschen.plan_id;
    delete from verwaltung.notdienst_plaene as p where p.mandant_id = intern.mandant_id() and p.id = notdienst_plan_loeschen.plan_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Plan gibt es nicht.');
    end if;
    return '{}'::jsonb;
end
$$;
comment on function api.notdienst_plan_loeschen(bigint) is
    'Entfernt einen Bereitschaftsplan; laufende Alarme gehen weiter. Nur Leitung. Definer dienst_versand, weil Web-Rollen nichts löschen. Fehler HD030';

create function api.notdienst_hook_anlegen(bezeichnung text, url text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_id constant bigint := intern.neue_id();
    c_geheimnis constant text := encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex');
begin
    insert into verwaltung.notdienst_hooks (mandant_id, id, bezeichnung, url, geheimnis)
    values (
        intern.mandant_id(), c_id, intern.text_pruefen('Bezeichnung', bezeichnung, 100), intern.text_pruefen('Adresse', url, 1000), c_geheimnis
    );
    return jsonb_build_object('id', c_id, 'geheimnis', c_geheimnis);
exception
    when check_violation then
        perform intern.http_fehler(400, 'HD031', 'Die Adresse muss mit https:// beginnen und darf keine Zugangsdaten enthalten.');
        return null;
end
$$;
comment on function api.notdienst_hook_anlegen(text, text) is
    'Trägt einen Dienst ein, der Alarme weitergibt: {id, geheimnis}; der Schlüssel ist nur hier zu sehen. Nur Leitung. Fehler HD031';

create function api.notdienst_hook_entfernen(hook_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.notdienst_hooks as h set entfernt_am = now()
    where h.mandant_id = (select intern.mandant_id()) and h.id = notdienst_hook_entfernen.hook_id and h.entfernt_am is null;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Dienst gibt es nicht.');
    end if;
    return '{}'::jsonb;
end
$$;
comment on function api.notdienst_hook_entfernen(bigint) is
    'Benutzt einen Dienst nicht mehr; Stufen, die ihn nennen, werden übergangen. Nur Leitung. Fehler HD030';

reset role;
alter function intern.alarm_zum_link(text) owner to dienst_versand;
alter function intern.alarm_ansicht(verwaltung.alarm_schritte) owner to dienst_versand;
alter function api.notdienst_ansehen(text) owner to dienst_versand;
alter function api.notdienst_bestaetigen(text, text) owner to dienst_versand;
alter function intern.alarm_uebernehmen(bigint, bigint, text, bigint) owner to dienst_versand;
alter function intern.alarm_uebernehmen_konto(bigint) owner to dienst_versand;
alter function intern.notdienst_auskunft(bigint) owner to dienst_versand;
alter function intern.notdienst_plan_schreiben(bigint, jsonb) owner to dienst_versand;
alter function api.notdienst_plan_loeschen(bigint) owner to dienst_versand;
grant execute on function intern.text_pruefen(text, text, integer, boolean) to dienst_versand;
grant execute on function api.notdienst_ansehen(text), api.notdienst_bestaetigen(text, text)
to anonym, mieter, hausmeister, verwalter, leitung;
grant execute on function intern.alarm_uebernehmen_konto(bigint), api.notdienst_uebernehmen(bigint) to hausmeister, verwalter, leitung;
grant execute on function intern.notdienst_auskunft(bigint), api.notdienst_stand(bigint) to mieter;
grant execute on function
    intern.notdienst_plan_schreiben(bigint, jsonb), api.notdienst_plan_speichern(jsonb, bigint), api.notdienst_plan_loeschen(bigint),
    api.notdienst_hook_anlegen(text, text), api.notdienst_hook_entfernen(bigint)
to leitung;

commit;
