-- Checks of what people type, and attaching what they uploaded; shared by the API functions.
begin;
set local role hausdraht_eigner;

create function intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean default true) returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_wert text := nullif(btrim(wert, E' \t\r\n'), '');
begin
    if v_wert is null and pflicht then
        perform intern.http_fehler(400, 'HD031', format('Bitte füllen Sie das Feld „%s“ aus.', feld));
    end if;
    if length(v_wert) > hoechstens then
        perform intern.http_fehler(
            400, 'HD031', format('Das Feld „%s“ ist zu lang: höchstens %s Zeichen.', feld, hoechstens)
        );
    end if;
    return v_wert;
end
$$;
comment on function intern.text_pruefen(text, text, integer, boolean) is
    'Text ohne Leerraum am Rand, NULL wenn leer; lehnt fehlende Pflichtfelder und zu lange Texte (Zeichen) ab. SQLSTATE PGRST mit HD031';

create function intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    if (wert = any(erlaubt)) is not true then
        perform intern.http_fehler(
            400, 'HD031', format('Bitte wählen Sie einen gültigen Wert für das Feld „%s“.', feld),
            'Möglich sind: ' || array_to_string(erlaubt, ', ')
        );
    end if;
    return wert;
end
$$;
comment on function intern.auswahl_pruefen(text, text, text[]) is
    'Lehnt einen Wert ab, der nicht zur Auswahl gehört. SQLSTATE PGRST mit HD031';

create function intern.nicht_gefunden() returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.http_fehler(
        404, 'HD030', 'Diese Anfrage wurde nicht gefunden oder kann von Ihnen nicht bearbeitet werden.'
    );
end
$$;
comment on function intern.nicht_gefunden() is
    'Gleiche Antwort für Anfragen, die es nicht gibt, und solche, die der Aufrufer nicht bearbeiten darf. SQLSTATE PGRST mit HD030';

create function intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean)
returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ids constant bigint[] := array(select distinct d from unnest(datei_ids) as d);
    v_anzahl integer;
begin
    if cardinality(c_ids) = 0 then
        return;
    end if;
    if cardinality(c_ids) > 10 then
        perform intern.http_fehler(400, 'HD031', 'Es können höchstens 10 Dateien auf einmal angehängt werden.');
    end if;
    insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern, aufnahme)
    select d.mandant_id, anhaenge_anfuegen.anfrage_id, anhaenge_anfuegen.nachricht_id, d.datei_id, d.dateiname,
        anhaenge_anfuegen.intern, d.aufnahme
    from verwaltung.datei_ablagen as d
    where d.mandant_id = intern.mandant_id() and d.benutzerkonto_id = intern.benutzerkonto_id()
        and d.datei_id = any(c_ids);
    get diagnostics v_anzahl = row_count;
    -- What is in the Anfrage already is referred to, not sent again.
    if v_anzahl < cardinality(c_ids) and nachricht_id is not null then
        v_anzahl := v_anzahl + intern.anhaenge_verweisen(anhaenge_anfuegen.anfrage_id, nachricht_id, array(
            select d from unnest(c_ids) as d
            where not exists (
                select from verwaltung.datei_ablagen as g
                where g.mandant_id = intern.mandant_id() and g.benutzerkonto_id = intern.benutzerkonto_id() and g.datei_id = d
            )
        ));
    end if;
    if v_anzahl <> cardinality(c_ids) then
        perform intern.http_fehler(
            400, 'HD031', 'Mindestens eine Datei wurde nicht gefunden. Bitte laden Sie sie erneut hoch.'
        );
    end if;
end
$$;
comment on function intern.anhaenge_anfuegen(bigint, bigint, bigint[], boolean) is
    'Hängt selbst hochgeladene Dateien (höchstens 10) an eine Anfrage oder Nachricht, oder an eine Nachricht solche, die schon in der Anfrage sind, mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

grant execute on function intern.text_pruefen(text, text, integer, boolean), intern.auswahl_pruefen(text, text, text[])
to mieter, hausmeister, verwalter, leitung, dienst_anfragen, dienst_stammdaten;
grant execute on function
    intern.nicht_gefunden(), intern.anhaenge_anfuegen(bigint, bigint, bigint[], boolean)
to mieter, hausmeister, verwalter, leitung;

commit;
