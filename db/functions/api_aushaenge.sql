begin;
set local role hausdraht_eigner;

create function api.aushang_vorschau(objekt_id bigint default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.rundschreiben_vorschau('aushang', objekt_id, null);
end
$$;
comment on function api.aushang_vorschau(bigint) is
    'Wie viele Mieter ein Aushang angeht und wie viele davon eine E-Mail bekämen; ohne Objekt alle: {empfaenger, per_email, ohne_adresse, abgewaehlt, gleiche_adresse}';

create function api.aushang_anlegen(
    titel text, text text, bis date, objekt_id bigint default null, von date default null, per_email boolean default false
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_id constant bigint := intern.neue_id();
    c_von constant date := coalesce(aushang_anlegen.von, intern.heute());
    c_titel constant text := intern.text_pruefen('Überschrift', aushang_anlegen.titel, 200);
    c_text constant text := intern.text_pruefen('Text', aushang_anlegen.text, 10000);
begin
    if aushang_anlegen.bis is null or aushang_anlegen.bis < greatest(c_von, intern.heute()) then
        perform intern.http_fehler(400, 'HD031', 'Der letzte Tag des Aushangs liegt vor dem ersten oder ist vorbei.');
    elsif aushang_anlegen.per_email and c_von > intern.heute() then
        perform intern.http_fehler(400, 'HD031', 'Per E-Mail geht ein Aushang nur, wenn er ab heute hängt.', 'Wählen Sie heute als ersten Tag, oder lassen Sie die E-Mail weg.');
    end if;
    begin
        insert into verwaltung.aushaenge (mandant_id, id, objekt_id, titel, text, von, bis, erstellt_konto_id)
        values (c_mandant, c_id, aushang_anlegen.objekt_id, c_titel, c_text, c_von, aushang_anlegen.bis, intern.benutzerkonto_id());
    exception
        when foreign_key_violation then
            perform intern.http_fehler(404, 'HD030', 'Dieses Objekt gibt es nicht.');
    end;
    if aushang_anlegen.per_email then
        insert into verwaltung.rundschreiben (mandant_id, id, art, aushang_id, betreff, text, empfaenger_zahl, erstellt_konto_id)
        values (
            c_mandant, intern.neue_id(), 'aushang', c_id, c_titel, c_text,
            (intern.rundschreiben_vorschau('aushang', aushang_anlegen.objekt_id, null) ->> 'empfaenger')::integer, intern.benutzerkonto_id()
        );
    end if;
    return jsonb_build_object('id', c_id);
end
$$;
comment on function api.aushang_anlegen(text, text, date, bigint, date, boolean) is
    'Hängt etwas aus, in einem Objekt oder (ohne Angabe) in allen, auf Wunsch auch per E-Mail, je Person einmal: {id}. Fehler HD030, HD031';

create function api.aushang_abnehmen(aushang_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.aushaenge as a set abgenommen_am = now()
    where a.mandant_id = (select intern.mandant_id()) and a.id = aushang_abnehmen.aushang_id
        and a.bis >= intern.heute() and a.abgenommen_am is null;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Aushang gibt es nicht, oder er hängt nicht mehr.');
    end if;
    return '{}'::jsonb;
end
$$;

comment on function api.aushang_abnehmen(bigint) is
    'Nimmt einen Aushang vorzeitig ab, auch einen, der noch nicht hängt. Fehler HD030';

create function api.aushang_gelesen(aushang_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if not aushang_gelesen.aushang_id = any(intern.meine_aushaenge()) then
        perform intern.http_fehler(404, 'HD030', 'Diesen Aushang gibt es nicht mehr.');
    end if;
    insert into verwaltung.aushang_gelesen (mandant_id, aushang_id, person_id)
    values (intern.mandant_id(), aushang_gelesen.aushang_id, intern.mieter_id())
    on conflict (mandant_id, aushang_id, person_id) do nothing;
    return '{}'::jsonb;
end
$$;
comment on function api.aushang_gelesen(bigint) is
    'Merkt, dass der angemeldete Mieter einen Aushang geöffnet hat; gezählt, nie mit Namen gezeigt. Fehler HD030';

grant execute on function
    api.aushang_vorschau(bigint), api.aushang_anlegen(text, text, date, bigint, date, boolean), api.aushang_abnehmen(bigint)
to verwalter, leitung;
grant execute on function api.aushang_gelesen(bigint) to mieter;

commit;
