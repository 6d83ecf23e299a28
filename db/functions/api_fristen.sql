begin;
set local role hausdraht_eigner;

create function intern.anfrage_warten_setzen(anfrage_id bigint, auf text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    v_stand jsonb;
begin
    update verwaltung.anfragen as a set wartet_auf = anfrage_warten_setzen.auf
    where a.mandant_id = c_mandant and a.id = anfrage_warten_setzen.anfrage_id
        and a.wartet_auf is distinct from anfrage_warten_setzen.auf and not intern.status_beendet('anfragen', a.status);
    select jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'status', a.status, 'letzte_aktivitaet_am', a.letzte_aktivitaet_am,
        'wartet_auf', a.wartet_auf, 'wartet_seit', a.wartet_seit, 'faellig_am', a.faellig_am
    ) into v_stand
    from verwaltung.anfragen as a
    where a.mandant_id = c_mandant and a.id = anfrage_warten_setzen.anfrage_id;
    if not found then
        perform intern.nicht_gefunden();
    elsif intern.status_beendet('anfragen', v_stand ->> 'status') then
        perform intern.http_fehler(
            400, 'HD023', 'Diese Anfrage ist beendet und wartet auf niemanden mehr.', 'Bitte laden Sie die Ansicht neu.'
        );
    end if;
    return v_stand;
end
$$;
comment on function intern.anfrage_warten_setzen(bigint, text) is
    'Merkt mit den Rechten des Aufrufers, auf wen eine laufende Anfrage wartet; NULL = auf niemanden. Liefert {id, nummer, status, letzte_aktivitaet_am, wartet_auf, wartet_seit, faellig_am}. SQLSTATE PGRST mit HD023, HD030';

create function api.anfrage_warten(anfrage_id bigint, auf text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.anfrage_warten_setzen(
        anfrage_id, intern.auswahl_pruefen('Wartet auf', auf, array['mieter', 'eigentuemer', 'dienstleister', 'dritte'])
    );
end
$$;
comment on function api.anfrage_warten(bigint, text) is
    'Die Anfrage wartet auf mieter, eigentuemer, dienstleister oder dritte; solange ruhen ihre Fristen. Fehler HD023 (beendet), HD030, HD031';

create function api.anfrage_weiter(anfrage_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.anfrage_warten_setzen(anfrage_id, null);
end
$$;
comment on function api.anfrage_weiter(bigint) is
    'Die Anfrage wartet auf niemanden mehr; die Fristen laufen weiter, um die Wartezeit verschoben. Wartet sie auf niemanden, bleibt alles, wie es ist. Fehler HD023 (beendet), HD030';

create function api.fristen_speichern(ziele jsonb, warnung_prozent integer default null) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    z record;
begin
    if jsonb_typeof(ziele) is distinct from 'array' or jsonb_array_length(ziele) > 16 then
        perform intern.http_fehler(400, 'HD105', 'Die Ziele müssen eine Liste mit höchstens 16 Einträgen sein.');
    end if;
    if warnung_prozent is not null then
        if warnung_prozent not between 0 and 90 then
            perform intern.http_fehler(400, 'HD105', 'Gewarnt werden kann, wenn noch 0 bis 90 Prozent der Zeit bleiben.');
        end if;
        update verwaltung.frist_einstellungen as e set warnung_prozent = fristen_speichern.warnung_prozent
        where e.mandant_id = c_mandant and e.warnung_prozent <> fristen_speichern.warnung_prozent;
    end if;
    for z in
        select
            e.wert ->> 'kategorie' as kategorie, e.wert ->> 'prioritaet' as prioritaet,
            intern.frist_minuten(e.wert -> 'reaktion_minuten') as reaktion, intern.frist_minuten(e.wert -> 'loesung_minuten') as loesung
        from jsonb_array_elements(ziele) as e (wert)
    loop
        if z.reaktion > z.loesung then
            perform intern.http_fehler(
                400, 'HD105', format('%s, %s: Die Reaktion muss vor der Lösung liegen.', initcap(z.kategorie), z.prioritaet)
            );
        end if;
        update verwaltung.frist_ziele as f set reaktion_minuten = z.reaktion, loesung_minuten = z.loesung
        where f.mandant_id = c_mandant and f.kategorie = z.kategorie and f.prioritaet = z.prioritaet;
        if not found then
            perform intern.http_fehler(400, 'HD105', 'Für diese Kategorie und Priorität gibt es kein Ziel.');
        end if;
    end loop;
    return jsonb_build_object(
        'warnung_prozent', (select e.warnung_prozent from verwaltung.frist_einstellungen as e where e.mandant_id = c_mandant),
        'ziele', (
            select jsonb_agg(to_jsonb(f) - 'mandant_id' order by f.kategorie, f.prioritaet)
            from verwaltung.frist_ziele as f
            where f.mandant_id = c_mandant
        )
    );
end
$$;
comment on function api.fristen_speichern(jsonb, integer) is
    'Speichert Ziele ([{kategorie, prioritaet, reaktion_minuten, loesung_minuten}], Minuten der Geschäftszeit, null = kein Ziel) und die Warnschwelle; gilt für neue Anfragen und solche, die neu eingestuft werden. Nur Leitung. Fehler HD105';

create function intern.frist_minuten(wert jsonb) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if wert is null or jsonb_typeof(wert) = 'null' then
        return null;
    end if;
    if jsonb_typeof(wert) <> 'number' or (wert #>> '{}')::numeric not between 1 and 60000 or (wert #>> '{}')::numeric % 1 <> 0 then
        perform intern.http_fehler(400, 'HD105', 'Ein Ziel ist eine ganze Zahl von 1 bis 60000 Minuten Geschäftszeit oder leer.');
    end if;
    return (wert #>> '{}')::integer;
end
$$;
comment on function intern.frist_minuten(jsonb) is 'Minuten eines Ziels aus der Eingabe; NULL = kein Ziel. SQLSTATE PGRST mit HD105';

grant execute on function intern.frist_minuten(jsonb), api.fristen_speichern(jsonb, integer) to leitung;
grant execute on function
    intern.anfrage_warten_setzen(bigint, text), api.anfrage_warten(bigint, text), api.anfrage_weiter(bigint)
to hausmeister, verwalter, leitung;

commit;
