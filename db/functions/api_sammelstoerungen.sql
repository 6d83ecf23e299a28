-- An incident begins, gathers Anfragen, is told once, and ends with them.
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
        perform intern.http_fehler(404, 'HD030', 'Diese Anfrage gehört zu keiner laufenden Störung.');
    end if;
    perform intern.anfrage_systemzeile(anfrage_id, format('Gehört nicht mehr zur Störung „%s“.', v_titel));
    return '{}'::jsonb;
end
$$;
comment on function api.sammelstoerung_loesen(bigint) is 'Löst eine Anfrage aus ihrer laufenden Störung. Fehler HD030';

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

create function api.sammelstoerung_mitteilung_vorschau(sammelstoerung_id bigint, art text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id, false);
    c_ort constant text := (select o.strasse || ' ' || o.hausnummer from verwaltung.objekte as o where o.mandant_id = s.mandant_id and o.id = s.objekt_id);
begin
    perform intern.auswahl_pruefen('Art', art, array['beginn', 'ende']);
    return intern.rundschreiben_vorschau(art, s.objekt_id, s.id) || case art
        when 'beginn' then jsonb_build_object(
            'betreff', left(format('Störung in der %s: %s', c_ort, s.titel), 200),
            'text', concat_ws(
                E'\n\n', format('in der %s gibt es eine Störung: %s. Sie besteht seit dem %s.', c_ort, s.titel, intern.zeitpunkt_in_worten(s.seit)),
                nullif(s.beschreibung, ''), 'Voraussichtlich ist sie bis zum ' || intern.zeitpunkt_in_worten(s.voraussichtlich_bis) || ' behoben.',
                'Wir kümmern uns darum. Sie müssen sie nicht noch einmal melden.'
            )
        )
        else jsonb_build_object(
            'betreff', left(format('Behoben in der %s: %s', c_ort, s.titel), 200),
            'text', concat_ws(
                E'\n\n', format('die Störung in der %s ist behoben: %s.', c_ort, s.titel), 'Was getan wurde: ' || s.massnahme,
                'Ist bei Ihnen noch etwas nicht in Ordnung, melden Sie es bitte.'
            )
        )
    end;
end
$$;
comment on function api.sammelstoerung_mitteilung_vorschau(bigint, text) is
    'Vor dem Schreiben an alle Betroffenen: {empfaenger, per_email, ohne_adresse, abgewaehlt, gleiche_adresse, betreff, text}; art beginn oder ende. Fehler HD030, HD031';

create function api.sammelstoerung_mitteilen(sammelstoerung_id bigint, art text, betreff text, text text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id, false);
    c_id constant bigint := intern.neue_id();
begin
    perform intern.auswahl_pruefen('Art', art, array['beginn', 'ende']);
    if (art = 'beginn') <> (s.status = 'offen') then
        perform intern.http_fehler(409, 'HD121', case art when 'ende' then 'Diese Störung ist noch nicht behoben.' else 'Diese Störung ist schon behoben.' end);
    end if;
    begin
        insert into verwaltung.rundschreiben (mandant_id, id, art, sammelstoerung_id, betreff, text, empfaenger_zahl, erstellt_konto_id)
        values (
            s.mandant_id, c_id, sammelstoerung_mitteilen.art, s.id, intern.text_pruefen('Betreff', sammelstoerung_mitteilen.betreff, 200),
            intern.text_pruefen('Text', sammelstoerung_mitteilen.text, 10000),
            (intern.rundschreiben_vorschau(art, s.objekt_id, s.id) ->> 'empfaenger')::integer, intern.benutzerkonto_id()
        );
    exception
        when unique_violation then
            perform intern.http_fehler(409, 'HD122', 'Das ist den Betroffenen schon geschrieben worden.', 'Jede Person bekommt es nur einmal.');
    end;
    return jsonb_build_object('id', c_id);
end
$$;
comment on function api.sammelstoerung_mitteilen(bigint, text, text, text) is
    'Schreibt allen Betroffenen einmal, dass eine Störung begonnen hat oder behoben ist: {id} des Rundschreibens. Fehler HD030, HD031, HD121, HD122 (409: schon geschrieben)';

create function api.sammelstoerung_beheben_vorschau(sammelstoerung_id bigint) returns table (
    anfrage_id bigint, nummer text, betreff text, melder_name text, einheit text, status text, schliesst boolean, grund text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select g.id, g.nummer, g.betreff, g.melder_name, g.einheit, g.status, g.grund is null, g.grund
    from (
        select a.id, a.nummer, a.betreff, a.melder_name, e.bezeichnung as einheit, a.status, a.erstellt_am, case
            when a.schadensart is distinct from s.schadensart then 'inzwischen anders eingeordnet'
            when exists (
                select from verwaltung.aufgaben as t
                where t.mandant_id = a.mandant_id and t.anfrage_id = a.id and t.beendet_am is null
            ) then 'eine Aufgabe dazu läuft noch'
            when exists (
                select from verwaltung.auftraege as t
                where t.mandant_id = a.mandant_id and t.anfrage_id = a.id and t.status = 'offen'
            ) then 'ein Auftrag dazu läuft noch'
            when exists (
                select from verwaltung.anfrage_nachrichten as n
                where n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.art = 'nachricht'
                    and n.verfasser_rolle in ('mieter', 'eigentuemer') and n.erstellt_am > z.am and n.zurueckgenommen_am is null
            ) then 'der Mieter hat seither dazu geschrieben'
        end as grund
        from verwaltung.sammelstoerung_anfragen as z
        join verwaltung.sammelstoerungen as s on s.mandant_id = z.mandant_id and s.id = z.sammelstoerung_id
        join verwaltung.anfragen as a on a.mandant_id = z.mandant_id and a.id = z.anfrage_id
        left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id
        where z.mandant_id = (select intern.mandant_id()) and z.sammelstoerung_id = sammelstoerung_beheben_vorschau.sammelstoerung_id
            and a.status in ('offen', 'akzeptiert')
    ) as g
    order by g.grund is not null, g.erstellt_am;
end
$$;
comment on function api.sammelstoerung_beheben_vorschau(bigint) is
    'Laufende Anfragen einer Störung vor deren Ende: schliesst sagt, ob sie mit abgeschlossen werden sollten; wo nicht, nennt grund, warum sie einen eigenen Abschluss brauchen';

create function api.sammelstoerung_beheben(
    sammelstoerung_id bigint, massnahme text, ausgefuehrt_von text, anfrage_ids bigint[]
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_massnahme constant text := intern.text_pruefen('Maßnahme', massnahme, 2000);
    c_von constant text := intern.text_pruefen('Ausgeführt von', ausgefuehrt_von, 200);
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id);
    a record;
    v_anzahl integer := 0;
begin
    perform set_config('app.begruendung', format('Störung „%s“ behoben', s.titel), true);
    for a in
        select n.id, n.status
        from verwaltung.sammelstoerung_anfragen as z
        join verwaltung.anfragen as n on n.mandant_id = z.mandant_id and n.id = z.anfrage_id
        where z.mandant_id = c_mandant and z.sammelstoerung_id = s.id and n.id = any(anfrage_ids)
            and n.status in ('offen', 'akzeptiert')
        order by n.id
        for no key update of n
    loop
        if a.status = 'offen' then
            -- One letter about the end is enough; the step between is in the history.
            perform set_config('app.versand', 'aus', true);
            update verwaltung.anfragen as n set status = 'akzeptiert', zugewiesen_konto_id = intern.benutzerkonto_id()
            where n.mandant_id = c_mandant and n.id = a.id;
            perform set_config('app.versand', '', true);
        end if;
        update verwaltung.anfragen as n
        set status = 'abgeschlossen', massnahme = c_massnahme, ausgefuehrt_von = c_von, erledigt_am = intern.heute()
        where n.mandant_id = c_mandant and n.id = a.id;
        v_anzahl := v_anzahl + 1;
    end loop;
    update verwaltung.sammelstoerungen as t set status = 'behoben', massnahme = c_massnahme, ausgefuehrt_von = c_von
    where t.mandant_id = c_mandant and t.id = s.id;
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', s.id, 'abgeschlossen', v_anzahl, 'offen_geblieben', coalesce((
        select jsonb_agg(jsonb_build_object('anfrage_id', v.anfrage_id, 'nummer', v.nummer) order by v.nummer)
        from api.sammelstoerung_beheben_vorschau(s.id) as v
    ), '[]'));
end
$$;
comment on function api.sammelstoerung_beheben(bigint, text, text, bigint[]) is
    'Beendet eine Störung und schließt die genannten ihrer Anfragen mit derselben Maßnahme ab: {id, abgeschlossen, offen_geblieben [{anfrage_id, nummer}]}. Was nach der Vorschau dazukam, bleibt offen. Fehler HD030, HD031, HD121';

create function api.stoerung_betrifft_mich(sammelstoerung_id bigint, hinweis text default '') returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    v_am timestamptz;
begin
    if not exists (
        select from verwaltung.sammelstoerungen as s
        where s.mandant_id = c_mandant and s.id = stoerung_betrifft_mich.sammelstoerung_id and s.status = 'offen'
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Störung gibt es nicht, oder sie ist schon behoben.');
    end if;
    insert into verwaltung.sammelstoerung_betroffene (mandant_id, sammelstoerung_id, person_id, mietverhaeltnis_id, hinweis)
    values (
        c_mandant, stoerung_betrifft_mich.sammelstoerung_id, intern.mieter_id(), intern.stoerung_mietverhaeltnis(sammelstoerung_id),
        coalesce(intern.text_pruefen('Hinweis', stoerung_betrifft_mich.hinweis, 1000, false), '')
    )
    on conflict (mandant_id, sammelstoerung_id, person_id) do nothing;
    if not found and btrim(coalesce(stoerung_betrifft_mich.hinweis, '')) <> '' then
        update verwaltung.sammelstoerung_betroffene as b
        set hinweis = intern.text_pruefen('Hinweis', stoerung_betrifft_mich.hinweis, 1000, false)
        where b.mandant_id = c_mandant and b.sammelstoerung_id = stoerung_betrifft_mich.sammelstoerung_id and b.person_id = intern.mieter_id();
    end if;
    select b.am into v_am
    from verwaltung.sammelstoerung_betroffene as b
    where b.mandant_id = c_mandant and b.sammelstoerung_id = stoerung_betrifft_mich.sammelstoerung_id and b.person_id = intern.mieter_id();
    return jsonb_build_object('angeschlossen_am', v_am);
end
$$;
comment on function api.stoerung_betrifft_mich(bigint, text) is
    'Der Mieter schließt sich einer bekannten Störung an, statt sie noch einmal zu melden: {angeschlossen_am} laut Server. Ein zweites Mal ändert nur den Hinweis. Fehler HD030, HD031';

create function intern.stoerung_mietverhaeltnis(sammelstoerung_id bigint) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select v.id
        from verwaltung.sammelstoerungen as s
        join verwaltung.einheiten as e on e.mandant_id = s.mandant_id and e.objekt_id = s.objekt_id
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = e.mandant_id and v.einheit_id = e.id
        where s.mandant_id = intern.mandant_id() and s.id = stoerung_mietverhaeltnis.sammelstoerung_id
            and v.id = any(intern.meine_aktiven_mietverhaeltnisse())
            and (s.ganzes_haus or exists (
                select from verwaltung.sammelstoerung_einheiten as b
                where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id and b.einheit_id = e.id
            ))
        order by v.id
        limit 1
    );
end
$$;
comment on function intern.stoerung_mietverhaeltnis(bigint) is
    'Laufendes Mietverhältnis des angemeldeten Mieters, das eine Störung trifft. Definer dienst_identitaet, weil Mieter nicht lesen, welche Einheiten betroffen sind';

reset role;
alter function intern.stoerung_mietverhaeltnis(bigint) owner to dienst_identitaet;
grant execute on function intern.stoerung_mietverhaeltnis(bigint) to mieter;
grant execute on function api.stoerung_betrifft_mich(bigint, text) to mieter;
grant execute on function
    intern.sammelstoerung_lesen(bigint, boolean), intern.zeitpunkt_in_worten(timestamptz),
    api.sammelstoerung_vorschlaege(bigint, text, bigint[]), api.sammelstoerung_zuordnen(bigint, bigint[]), api.sammelstoerung_loesen(bigint),
    api.sammelstoerung_anlegen(bigint, text, text, text, bigint[], timestamptz, timestamptz, bigint[]),
    api.sammelstoerung_aendern(bigint, text, text, timestamptz), api.sammelstoerung_mitteilung_vorschau(bigint, text),
    api.sammelstoerung_mitteilen(bigint, text, text, text), api.sammelstoerung_beheben_vorschau(bigint),
    api.sammelstoerung_beheben(bigint, text, text, bigint[])
to verwalter, leitung;

commit;
