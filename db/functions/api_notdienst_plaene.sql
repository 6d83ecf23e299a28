-- On-call plans and the services they call, kept by the Leitung.
begin;
set local role hausdraht_eigner;

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
alter function intern.notdienst_plan_schreiben(bigint, jsonb) owner to dienst_versand;
alter function api.notdienst_plan_loeschen(bigint) owner to dienst_versand;
grant execute on function
    intern.notdienst_plan_schreiben(bigint, jsonb), api.notdienst_plan_speichern(jsonb, bigint), api.notdienst_plan_loeschen(bigint),
    api.notdienst_hook_anlegen(text, text), api.notdienst_hook_entfernen(bigint)
to leitung;

commit;
