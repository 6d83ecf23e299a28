-- An incident begins and gathers Anfragen.
begin;
set local role hausdraht_eigner;

create function intern.sammelstoerung_lesen(sammelstoerung_id bigint, nur_offene boolean default true) returns verwaltung.sammelstoerungen
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen;
begin
    select t.* into s
    from verwaltung.sammelstoerungen as t
    where t.mandant_id = intern.mandant_id() and t.id = sammelstoerung_lesen.sammelstoerung_id
    for no key update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Störung gibt es nicht.');
    elsif nur_offene and s.status <> 'offen' then
        perform intern.http_fehler(409, 'HD121', 'Diese Störung ist schon behoben.');
    end if;
    return s;
end
$$;
comment on function intern.sammelstoerung_lesen(bigint, boolean) is
    'Störung des eigenen Mandanten, bis zum Ende der Transaktion gesperrt. SQLSTATE PGRST mit HD030 (404), HD121 (409, behoben)';

create function api.sammelstoerung_vorschlaege(
    objekt_id bigint, schadensart text, einheit_ids bigint[] default '{}'
) returns table (
    anfrage_id bigint, nummer text, betreff text, melder_name text, einheit text, erstellt_am timestamptz, empfohlen boolean, grund text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select a.id, a.nummer, a.betreff, a.melder_name, e.bezeichnung, a.erstellt_am,
        a.schadensart = sammelstoerung_vorschlaege.schadensart,
        case when a.schadensart = sammelstoerung_vorschlaege.schadensart then 'gleiches Haus, gleiche Schadensart'
            else 'gleiches Haus, Schadensart unklar' end
    from verwaltung.anfragen as a
    left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id
    left join verwaltung.sammelstoerung_anfragen as z on z.mandant_id = a.mandant_id and z.anfrage_id = a.id
    where a.mandant_id = (select intern.mandant_id()) and a.objekt_id = sammelstoerung_vorschlaege.objekt_id
        and a.status in ('offen', 'akzeptiert') and z.anfrage_id is null
        and (
            (a.schadensart = sammelstoerung_vorschlaege.schadensart and a.erstellt_am > now() - interval '14 days')
            or (a.schadensart = 'sonstiges' and a.erstellt_am > now() - interval '3 days')
        )
        and (cardinality(einheit_ids) = 0 or a.einheit_id = any(einheit_ids))
    order by 7 desc, a.erstellt_am desc
    limit 100;
end
$$;
comment on function api.sammelstoerung_vorschlaege(bigint, text, bigint[]) is
    'Laufende Anfragen desselben Hauses, die zu einer Störung gehören könnten: gleiche Schadensart aus 14 Tagen (empfohlen) oder „sonstiges“ aus drei Tagen, mit Grund; höchstens 100';

create function api.sammelstoerung_zuordnen(sammelstoerung_id bigint, anfrage_ids bigint[]) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id);
    a record;
    v_anzahl integer := 0;
begin
    if cardinality(anfrage_ids) > 500 then
        perform intern.http_fehler(400, 'HD031', 'Es lassen sich höchstens 500 Anfragen auf einmal zuordnen.');
    end if;
    for a in
        select n.id, n.nummer, n.status, n.objekt_id, z.sammelstoerung_id as in_id
        from unnest(anfrage_ids) as w (id)
        left join verwaltung.anfragen as n on n.mandant_id = c_mandant and n.id = w.id
        left join verwaltung.sammelstoerung_anfragen as z on z.mandant_id = n.mandant_id and z.anfrage_id = n.id
        order by n.id
    loop
        if a.id is null then
            perform intern.nicht_gefunden();
        elsif a.in_id is not null and a.in_id <> s.id then
            perform intern.http_fehler(409, 'HD120', format('Die Anfrage %s gehört schon zu einer anderen Störung.', a.nummer), 'Lösen Sie sie dort zuerst.');
        elsif a.objekt_id is distinct from s.objekt_id then
            perform intern.http_fehler(409, 'HD120', format('Die Anfrage %s betrifft ein anderes Haus.', a.nummer));
        elsif a.status not in ('offen', 'akzeptiert') then
            perform intern.http_fehler(409, 'HD120', format('Die Anfrage %s ist beendet.', a.nummer));
        end if;
        continue when a.in_id = s.id;
        insert into verwaltung.sammelstoerung_anfragen (mandant_id, anfrage_id, sammelstoerung_id, herkunft, konto_id)
        values (c_mandant, a.id, s.id, 'verwaltung', intern.benutzerkonto_id());
        perform intern.anfrage_systemzeile(a.id, format('Gehört zur Störung „%s“.', s.titel));
        v_anzahl := v_anzahl + 1;
    end loop;
    return jsonb_build_object('id', s.id, 'zugeordnet', v_anzahl);
end
$$;
comment on function api.sammelstoerung_zuordnen(bigint, bigint[]) is
    'Ordnet laufende Anfragen desselben Hauses einer Störung zu, alle oder keine: {id, zugeordnet}. Fehler HD030, HD031, HD120 (409: beendet, anderes Haus, andere Störung), HD121';

create function api.sammelstoerung_loesen(anfrage_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_titel text := intern.sammelstoerung_anfrage_loesen(anfrage_id);
begin
    if v_titel is null then
        perform intern.http_fehler(404, 'HD030', 'Diese Anfrage gehört zu keiner Störung.');
    end if;
    perform intern.anfrage_systemzeile(anfrage_id, format('Gehört nicht mehr zur Störung „%s“.', v_titel));
    return '{}'::jsonb;
end
$$;
comment on function api.sammelstoerung_loesen(bigint) is 'Löst eine Anfrage aus ihrer Störung, auch einer behobenen. Fehler HD030';

create function api.sammelstoerung_anlegen(
    objekt_id bigint, schadensart text, titel text, beschreibung text default '', einheit_ids bigint[] default '{}',
    seit timestamptz default null, voraussichtlich_bis timestamptz default null, anfrage_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_id constant bigint := intern.neue_id();
    c_seit constant timestamptz := coalesce(sammelstoerung_anlegen.seit, now());
begin
    perform intern.auswahl_pruefen('Schadensart', schadensart, array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']);
    if c_seit > now() then
        perform intern.http_fehler(400, 'HD031', 'Eine Störung kann nicht in der Zukunft begonnen haben.');
    elsif sammelstoerung_anlegen.voraussichtlich_bis < now() then
        perform intern.http_fehler(400, 'HD031', 'Das erwartete Ende liegt in der Vergangenheit.');
    end if;
    begin
        insert into verwaltung.sammelstoerungen (
            mandant_id, id, objekt_id, schadensart, titel, beschreibung, ganzes_haus, seit, voraussichtlich_bis, erstellt_konto_id
        ) values (
            c_mandant, c_id, sammelstoerung_anlegen.objekt_id, sammelstoerung_anlegen.schadensart,
            intern.text_pruefen('Titel', sammelstoerung_anlegen.titel, 200),
            coalesce(intern.text_pruefen('Beschreibung', sammelstoerung_anlegen.beschreibung, 4000, false), ''),
            cardinality(einheit_ids) = 0, c_seit, sammelstoerung_anlegen.voraussichtlich_bis, intern.benutzerkonto_id()
        );
        insert into verwaltung.sammelstoerung_einheiten (mandant_id, sammelstoerung_id, einheit_id, objekt_id)
        select distinct c_mandant, c_id, w.id, sammelstoerung_anlegen.objekt_id from unnest(einheit_ids) as w (id);
    exception
        when foreign_key_violation or not_null_violation then
            perform intern.http_fehler(404, 'HD030', 'Dieses Objekt oder eine der Einheiten gibt es nicht.');
    end;
    perform api.sammelstoerung_zuordnen(c_id, anfrage_ids);
    return jsonb_build_object('id', c_id, 'status', 'offen');
end
$$;
comment on function api.sammelstoerung_anlegen(bigint, text, text, text, bigint[], timestamptz, timestamptz, bigint[]) is
    'Legt eine Störung an, für das ganze Haus oder einzelne Einheiten, und ordnet Anfragen zu: {id, status}. Neue Schäden gleicher Art kommen von selbst dazu. Fehler HD030, HD031, HD120';

create function api.sammelstoerung_aendern(
    sammelstoerung_id bigint, titel text, beschreibung text default '', voraussichtlich_bis timestamptz default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id);
begin
    if sammelstoerung_aendern.voraussichtlich_bis < s.seit then
        perform intern.http_fehler(400, 'HD031', 'Das erwartete Ende liegt vor dem Beginn.');
    end if;
    update verwaltung.sammelstoerungen as t set
        titel = intern.text_pruefen('Titel', sammelstoerung_aendern.titel, 200),
        beschreibung = coalesce(intern.text_pruefen('Beschreibung', sammelstoerung_aendern.beschreibung, 4000, false), ''),
        voraussichtlich_bis = sammelstoerung_aendern.voraussichtlich_bis
    where t.mandant_id = s.mandant_id and t.id = s.id;
    return jsonb_build_object('id', s.id);
end
$$;
comment on function api.sammelstoerung_aendern(bigint, text, text, timestamptz) is
    'Ändert, was Mieter über eine laufende Störung lesen. Fehler HD030, HD031, HD121';

grant execute on function
    intern.sammelstoerung_lesen(bigint, boolean),
    api.sammelstoerung_vorschlaege(bigint, text, bigint[]),
    api.sammelstoerung_zuordnen(bigint, bigint[]),
    api.sammelstoerung_loesen(bigint),
    api.sammelstoerung_anlegen(bigint, text, text, text, bigint[], timestamptz, timestamptz, bigint[]),
    api.sammelstoerung_aendern(bigint, text, text, timestamptz)
to verwalter, leitung;

commit;
