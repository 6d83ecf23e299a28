-- The editor of the rules: try, compare with the last mails, save, back to the start.
begin;
set local role hausdraht_eigner;

create function intern.regeln_json(regeln jsonb, sprache text) returns json
language sql stable parallel safe
begin atomic
    select json_agg(json_build_object(
        'bezeichnung', r.bezeichnung, 'woerter', r.woerter, 'ausschluesse', r.ausschluesse, 'kategorie', r.kategorie,
        'schadensart', r.schadensart, 'prioritaet', r.prioritaet, 'zwingend_mietverwaltung', r.zwingend_mietverwaltung
    ) order by r.nr)
    from intern.klassifikationsregeln_lesen(regeln) as r
    where r.aktiv and r.sprache = any(intern.regelsprachen(regeln_json.sprache));
end;
comment on function intern.regeln_json(jsonb, text) is 'Die Regeln eines Editors, die für eine Sprache gelten, wie regeln_anwenden sie erwartet';

-- Two clerks who save at once do not end up with a mixture, and neither overwrites what he has not seen.
create function intern.klassifikationsregeln_sperren(mandant_id bigint, bisher jsonb) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_gespeichert jsonb;
begin
    perform pg_advisory_xact_lock(hashtextextended('klassifikationsregeln', klassifikationsregeln_sperren.mandant_id));
    if bisher is null then
        return;
    end if;
    select coalesce(jsonb_agg(to_jsonb(k) order by k.reihenfolge, k.id), '[]') into v_gespeichert
    from verwaltung.klassifikationsregeln as k
    where k.mandant_id = klassifikationsregeln_sperren.mandant_id;
    if (select array_agg(r order by r.nr) from intern.klassifikationsregeln_lesen(bisher) as r)
        is distinct from (select array_agg(r order by r.nr) from intern.klassifikationsregeln_lesen(v_gespeichert) as r) then
        perform intern.http_fehler(
            409, 'HD076', 'Jemand anderes hat die Regeln inzwischen geändert. Ihre Änderungen sind nicht gespeichert.',
            'Laden Sie die Regeln neu und ändern Sie sie noch einmal.'
        );
    end if;
end
$$;
comment on function intern.klassifikationsregeln_sperren(bigint, jsonb) is
    'Lässt bis zum Ende der Transaktion nur einen die Regeln eines Mandanten ersetzen; bisher sind die Regeln, die er geladen hatte (NULL = ohne Vergleich). Definer dienst_email; jede Abfrage nennt den Mandanten. HD076 (409)';

create function intern.klassifikationsregeln_ersetzen(regeln jsonb, bisher jsonb) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    perform intern.klassifikationsregeln_sperren(c_mandant, bisher);
    delete from verwaltung.klassifikationsregeln as k
    where k.mandant_id = c_mandant
        and not exists (select from intern.klassifikationsregeln_lesen(regeln) as r where r.bezeichnung = k.bezeichnung);
    insert into verwaltung.klassifikationsregeln as k (
        mandant_id, reihenfolge, sprache, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet,
        zwingend_mietverwaltung, aktiv
    )
    select
        c_mandant, 10 * r.nr, r.sprache, r.bezeichnung, r.woerter, r.ausschluesse, r.kategorie, r.schadensart, r.prioritaet,
        r.zwingend_mietverwaltung, r.aktiv
    from intern.klassifikationsregeln_lesen(regeln) as r
    on conflict on constraint klassifikationsregeln_bezeichnung do update set
        reihenfolge = excluded.reihenfolge, sprache = excluded.sprache, woerter = excluded.woerter,
        ausschluesse = excluded.ausschluesse, kategorie = excluded.kategorie, schadensart = excluded.schadensart,
        prioritaet = excluded.prioritaet, zwingend_mietverwaltung = excluded.zwingend_mietverwaltung, aktiv = excluded.aktiv;
    return (select count(*)::integer from verwaltung.klassifikationsregeln as k where k.mandant_id = c_mandant);
end
$$;
comment on function intern.klassifikationsregeln_ersetzen(jsonb, jsonb) is
    'Ersetzt alle Regeln des Mandanten der Anfrage durch geprüfte; der alte Stand steht im Protokoll. Definer dienst_email, weil keine Web-Rolle Regeln löscht';

create function intern.klassifikationsregeln_vorgabe(bisher jsonb) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    perform intern.klassifikationsregeln_sperren(c_mandant, bisher);
    delete from verwaltung.klassifikationsregeln as k where k.mandant_id = c_mandant;
    perform intern.klassifikationsregeln_vorbelegen(c_mandant);
    return (select count(*)::integer from verwaltung.klassifikationsregeln as k where k.mandant_id = c_mandant);
end
$$;
comment on function intern.klassifikationsregeln_vorgabe(jsonb) is
    'Ersetzt alle Regeln des Mandanten der Anfrage durch die Ausgangsregeln. Definer dienst_email, weil keine Web-Rolle Regeln löscht';

create function api.klassifikation_probieren(betreff text, inhalt text, regeln jsonb default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_text constant text := left(coalesce(betreff, ''), 1000) || E'\n' || left(coalesce(inhalt, ''), 20000);
    c_sprache constant text := intern.sprache_erkennen(c_text);
    v_regeln constant jsonb := coalesce(nullif(klassifikation_probieren.regeln, 'null'), (
        select jsonb_agg(to_jsonb(r) order by r.reihenfolge, r.id)
        from verwaltung.klassifikationsregeln as r
        where r.mandant_id = (select intern.mandant_id())
    ), '[]');
    v_fehler record;
begin
    select f.nr, f.bezeichnung, f.code, f.meldung into v_fehler from intern.klassifikationsregeln_fehler(v_regeln) as f limit 1;
    if found then
        perform intern.http_fehler(400, v_fehler.code, format('Regel %s „%s“: %s', v_fehler.nr, v_fehler.bezeichnung, v_fehler.meldung));
    end if;
    return intern.regeln_anwenden(c_text, intern.regeln_json(v_regeln, c_sprache))
        || jsonb_build_object('sprache', c_sprache, 'sprache_name', intern.sprache_name(c_sprache));
end
$$;
comment on function api.klassifikation_probieren(text, text, jsonb) is
    'Was aus einem Text würde, mit den gespeicherten Regeln oder den übergebenen: Klassifikation mit zutreffenden und ausgeschlossenen Regeln, dazu sprache und sprache_name. HD070 bis HD075';

create function api.klassifikationsregeln_pruefen(regeln jsonb, anzahl integer default 500) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_fehler constant jsonb := (
        select jsonb_agg(to_jsonb(f)) from intern.klassifikationsregeln_fehler(klassifikationsregeln_pruefen.regeln) as f
    );
    c_bisher constant jsonb := (
        select coalesce(jsonb_agg(to_jsonb(r) order by r.reihenfolge, r.id), '[]')
        from verwaltung.klassifikationsregeln as r
        where r.mandant_id = (select intern.mandant_id())
    );
begin
    if c_fehler is not null then
        return jsonb_build_object('geprueft', 0, 'geaendert', 0, 'aenderungen', '[]'::jsonb, 'fehler', c_fehler);
    end if;
    return (
        with mails as materialized (
            select t.id, t.betreff, t.eingegangen_am, coalesce(t.sprache, 'de') as sprache,
                left(coalesce(t.betreff, ''), 1000) || E'\n' || left(coalesce(t.inhalt, ''), 20000) as klartext
            from verwaltung.email_triage as t
            where t.mandant_id = (select intern.mandant_id()) and t.status in ('zugeordnet', 'manuell', 'verworfen')
            order by t.eingegangen_am desc
            limit least(greatest(anzahl, 1), 2000)
        ), saetze as materialized (
            select s.sprache, intern.regeln_json(c_bisher, s.sprache) as bisher,
                intern.regeln_json(klassifikationsregeln_pruefen.regeln, s.sprache) as kuenftig
            from (select distinct m.sprache from mails as m) as s
        ), urteile as materialized (
            -- One set after the other: the rules taken apart are kept for the next mail.
            select m.id, intern.regeln_anwenden(m.klartext, s.bisher) as vorher
            from mails as m join saetze as s on s.sprache = m.sprache
        ), neue as materialized (
            select m.id, intern.regeln_anwenden(m.klartext, s.kuenftig) as nachher
            from mails as m join saetze as s on s.sprache = m.sprache
        ), aenderungen as (
            select m.id, m.betreff, m.eingegangen_am, u.vorher, n.nachher
            from mails as m join urteile as u on u.id = m.id join neue as n on n.id = m.id
            where u.vorher - '{regeln,ausgeschlossen}'::text[] is distinct from n.nachher - '{regeln,ausgeschlossen}'::text[]
        )
        select jsonb_build_object(
            'geprueft', (select count(*) from mails), 'geaendert', (select count(*) from aenderungen), 'fehler', '[]'::jsonb,
            'aenderungen', (
                select coalesce(jsonb_agg(jsonb_build_object(
                    'email_id', a.id, 'betreff', a.betreff, 'eingegangen_am', a.eingegangen_am,
                    'vorher', a.vorher - 'ausgeschlossen', 'nachher', a.nachher - 'ausgeschlossen'
                ) order by a.eingegangen_am desc), '[]')
                from aenderungen as a
            )
        )
    );
end
$$;
comment on function api.klassifikationsregeln_pruefen(jsonb, integer) is
    'Vergleicht Regeln vor dem Speichern mit den geltenden an den letzten E-Mails (höchstens 2000): {geprueft, geaendert, aenderungen: [{email_id, betreff, eingegangen_am, vorher, nachher}], fehler: [{nr, bezeichnung, code, meldung}]}. Mit Fehlern wird nichts verglichen';

create function api.klassifikationsregeln_speichern(regeln jsonb, bisher jsonb default null) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_fehler record;
begin
    select f.nr, f.bezeichnung, f.code, f.meldung, count(*) over () - 1 as weitere into v_fehler
    from intern.klassifikationsregeln_fehler(klassifikationsregeln_speichern.regeln) as f
    order by f.nr, f.code
    limit 1;
    if found then
        perform intern.http_fehler(
            400, v_fehler.code,
            case v_fehler.nr when 0 then v_fehler.meldung else format('Regel %s „%s“: %s', v_fehler.nr, v_fehler.bezeichnung, v_fehler.meldung) end,
            case when v_fehler.weitere > 0 then format('Weitere Fehler: %s. Es wurde nichts gespeichert.', v_fehler.weitere) else 'Es wurde nichts gespeichert.' end
        );
    end if;
    return intern.klassifikationsregeln_ersetzen(klassifikationsregeln_speichern.regeln, nullif(bisher, 'null'));
end
$$;
comment on function api.klassifikationsregeln_speichern(jsonb, jsonb) is
    'Ersetzt alle Regeln des Mandanten in einem Zug, in der Reihenfolge der Liste; liefert ihre Zahl. bisher sind die Regeln, wie sie geladen wurden: Haben andere sie seitdem geändert, wird nichts gespeichert; ohne bisher wird nicht verglichen. Mit einem Fehler bleibt alles, wie es war. HD070 bis HD075 (400), HD076 (409)';

create function api.klassifikationsregeln_zuruecksetzen(bisher jsonb default null) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.klassifikationsregeln_vorgabe(nullif(bisher, 'null'));
end
$$;
comment on function api.klassifikationsregeln_zuruecksetzen(jsonb) is
    'Ersetzt alle Regeln des Mandanten durch die, mit denen jeder anfängt; liefert ihre Zahl. Der alte Stand steht im Protokoll; bisher wie bei klassifikationsregeln_speichern. HD076 (409)';

reset role;
alter function intern.klassifikationsregeln_sperren(bigint, jsonb) owner to dienst_email;
alter function intern.klassifikationsregeln_ersetzen(jsonb, jsonb) owner to dienst_email;
alter function intern.klassifikationsregeln_vorgabe(jsonb) owner to dienst_email;
grant execute on function intern.regeln_json(jsonb, text), intern.klassifikationsregeln_ersetzen(jsonb, jsonb), intern.klassifikationsregeln_vorgabe(jsonb)
to verwalter, leitung;
grant execute on function
    api.klassifikation_probieren(text, text, jsonb), api.klassifikationsregeln_pruefen(jsonb, integer),
    api.klassifikationsregeln_speichern(jsonb, jsonb), api.klassifikationsregeln_zuruecksetzen(jsonb)
to verwalter, leitung;

commit;
