-- The log for its readers at the web: head and auditor. Everything runs under their own row security.
begin;
set local role hausdraht_eigner;

create function api.protokoll(filter jsonb default '{}', vor jsonb default null, anzahl integer default 50) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    c_anzahl constant integer := least(greatest(coalesce(anzahl, 50), 1), 200);
    f constant intern.protokoll_filter := intern.protokoll_filter_lesen(filter);
    v_zeilen jsonb[];
begin
    select array_agg(intern.protokoll_zeile(e) order by e.am desc, e.id desc) into v_zeilen
    from intern.protokoll_auswahl(f, (vor ->> 'am')::timestamptz, (vor ->> 'id')::bigint, c_anzahl + 1) as e;
    return jsonb_build_object(
        'eintraege', coalesce(to_jsonb(v_zeilen[:c_anzahl]), '[]'),
        'weiter', case when cardinality(v_zeilen) > c_anzahl then
            jsonb_build_object('am', v_zeilen[c_anzahl] -> 'am', 'id', v_zeilen[c_anzahl] -> 'id')
        end
    );
exception
    when data_exception or invalid_text_representation then
        raise sqlstate 'HD031' using message = 'Diese Fortsetzung ist nicht zu verstehen.';
end
$$;
comment on function api.protokoll(jsonb, jsonb, integer) is
    'Einträge des Protokolls, die jüngsten zuerst (auch per GET): filter {von, bis, tabelle, objekt, person_id, benutzerkonto_id, aktionen[], text}, vor {am, id} der letzten gezeigten, anzahl höchstens 200; liefert {eintraege, weiter}. Mit tabelle verwaltung.anfragen und objekt (Kennung oder Nummer) alles, was zu der Anfrage gehört. Nur Leitung und Prüfer. HD031';

create function api.protokoll_nachweis(am timestamptz, id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return audit.nachweis(protokoll_nachweis.am, protokoll_nachweis.id);
end
$$;
comment on function api.protokoll_nachweis(timestamptz, bigint) is
    'Nachweis eines Eintrags für Dritte (audit.nachweis), nachrechenbar mit docs/nachweis_pruefen.py. Nur Leitung und Prüfer. HD160, HD161';

create function api.protokoll_siegelstand() returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    v_stand jsonb := intern.siegelstand();
begin
    return v_stand || jsonb_build_object('offen', (
        select count(*)
        from audit.eintraege as e
        where e.mandant_id = intern.mandant_id() and e.am > now() - interval '1 day'
            and e.am > coalesce((v_stand ->> 'am')::timestamptz, '-infinity') - interval '1 minute'
            and intern.siegel_nummer(e.am, e.id) is null
    ));
end
$$;
comment on function api.protokoll_siegelstand() is
    'Das jüngste Siegel {nr, am, hash}, wie es in der ausgegebenen Datei steht, und offen: wie viele Einträge des Mandanten von heute noch keines deckt. Nur Leitung und Prüfer';

create function intern.siegelstand() returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    return coalesce(
        (
            select jsonb_build_object('nr', s.nr, 'am', s.am, 'hash', encode(s.siegel_hash, 'hex'))
            from audit.siegel as s
            order by s.nr desc
            limit 1
        ),
        '{"nr": null, "am": null, "hash": null}'
    );
end
$$;
comment on function intern.siegelstand() is
    'Nummer, Zeitpunkt und Hash des jüngsten Siegels. Definer dienst_siegel, weil Web-Rollen die Siegel nicht lesen; ein Siegel deckt alle Mandanten und sagt nichts über einen';

create function intern.protokoll_csv(eintraege audit.eintraege[]) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
    return E'\uFEFF' || concat_ws(
        ';', 'Zeitpunkt', 'Wer', 'Rolle', 'Was', 'Art', 'Kennung', 'Bezeichnung', 'Grund', 'Vorher', 'Nachher', 'Netz', 'Anforderung',
        'Login', 'Programm', 'Zeit UTC', 'Eintrag', 'Siegel', 'Blatt'
    ) || E'\r\n' || coalesce((
        select string_agg((
            select string_agg(intern.csv_feld(w.wert), ';' order by w.nr)
            from unnest(array[
                intern.zeitstempel(e.am), z.zeile ->> 'akteur', e.rolle, e.aktion, e.tabelle, e.objekt, z.zeile ->> 'bezeichnung', e.grund,
                e.vorher::text, e.nachher::text, e.adresse, e.anforderung, e.anmeldename, e.dienst,
                to_char(e.am, 'YYYY-MM-DD HH24:MI:SS.US'), e.id::text, z.zeile ->> 'siegel_nr', encode(e.blatt_hash, 'hex')
            ]) with ordinality as w (wert, nr)
        ) || E'\r\n', '' order by e.am desc, e.id desc)
        from unnest(eintraege) as e
        cross join lateral (select intern.protokoll_zeile(e) as zeile) as z
    ), '');
end
$$;
comment on function intern.protokoll_csv(audit.eintraege[]) is
    'Einträge als CSV für Tabellenkalkulationen, jeder mit Siegel und Blatt-Hash';

create function api.protokoll_ausgeben(filter jsonb, format text) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    c_hoechstens constant integer := 5000;
    c_format constant text := intern.auswahl_pruefen('Format', format, array['csv', 'json']);
    v_eintraege audit.eintraege[];
    v_text text;
begin
    select array_agg(e order by e.am desc, e.id desc) into v_eintraege
    from intern.protokoll_auswahl(intern.protokoll_filter_lesen(filter), null, null, c_hoechstens + 1) as e;
    if cardinality(v_eintraege) > c_hoechstens then
        perform intern.http_fehler(400, 'HD150', 'Das sind mehr als 5.000 Einträge.', 'Bitte grenzen Sie ein, etwa auf einen Zeitraum oder ein Objekt.');
    end if;
    if c_format = 'csv' then
        v_text := intern.protokoll_csv(coalesce(v_eintraege, '{}'));
    else
        -- What is not sealed yet has no proof; it is named all the same.
        select jsonb_build_object(
            'nachweise', coalesce(jsonb_agg(audit.nachweis(e.am, e.id) order by e.am desc, e.id desc) filter (where n.nr is not null), '[]'),
            'noch_nicht_versiegelt', coalesce(jsonb_agg(intern.protokoll_zeile(e)) filter (where n.nr is null), '[]')
        )::text into v_text
        from unnest(v_eintraege) as e
        cross join lateral (select intern.siegel_nummer(e.am, e.id) as nr) as n;
    end if;
    perform intern.vorgang_protokollieren(
        'ausgegeben', 'audit.eintraege', jsonb_build_object('mandant_id', intern.mandant_id()),
        jsonb_build_object('format', c_format, 'filter', jsonb_strip_nulls(to_jsonb(intern.protokoll_filter_lesen(filter))), 'anzahl', coalesce(cardinality(v_eintraege), 0))
    );
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', case c_format when 'csv' then 'text/csv; charset=utf-8; header=present' else 'application/json' end),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Cache-Control', 'no-store'),
        jsonb_build_object('Content-Disposition', format('attachment; filename="protokoll-%s.%s"', intern.heute(), c_format))
    )::text, true);
    return convert_to(v_text, 'UTF8');
end
$$;
comment on function api.protokoll_ausgeben(jsonb, text) is
    'Die Einträge eines Filters (wie protokoll) als Datei, höchstens 5.000: csv für Tabellenkalkulationen mit Siegelnummer und Blatt-Hash, json mit dem Nachweis jedes Eintrags für docs/nachweis_pruefen.py. Die Ausgabe steht selbst im Protokoll. Nur Leitung und Prüfer. HD031, HD150 (zu viele)';

reset role;
alter function intern.siegelstand() owner to dienst_siegel;
grant usage on type api."*/*" to pruefer;
-- Proofs are made under the reader's own row security; leaves and roots say nothing.
grant execute on function
    audit.nachweis(timestamptz, bigint), audit.metadaten(audit.eintraege), audit.inhalt(audit.eintraege), intern.siegel_pfad(timestamptz, bigint)
to leitung;
grant execute on function
    intern.zeitstempel(timestamptz), intern.csv_feld(text), intern.auswahl_pruefen(text, text, text[]), intern.http_fehler(integer, text, text, text),
    intern.vorgang_protokollieren(text, text, jsonb, jsonb, text)
to pruefer;
grant execute on function
    api.protokoll(jsonb, jsonb, integer), api.protokoll_nachweis(timestamptz, bigint), api.protokoll_siegelstand(),
    api.protokoll_ausgeben(jsonb, text), intern.siegelstand(), intern.protokoll_csv(audit.eintraege[])
to leitung, pruefer;

commit;
