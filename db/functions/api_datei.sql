-- Upload and download of files over PostgREST.
begin;
set local role hausdraht_eigner;

create domain api."*/*" as bytea;
comment on domain api."*/*" is 'Bytes, deren Medientyp die Funktion selbst im Kopf Content-Type nennt';
grant usage on type api."*/*" to mieter, hausmeister, verwalter, leitung;

create function api.datei_hochladen(bytea) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_groesste constant integer := 12 * 1024 * 1024;
    c_kopf constant json := nullif(current_setting('request.headers', true), '')::json;
    c_name constant text := intern.dateiname_saeubern(intern.prozent_entziffern(coalesce(c_kopf ->> 'x-dateiname', '')));
    c_aufnahme constant text := nullif(c_kopf ->> 'x-aufnahme', '');
    v_typ text;
    v_datei record;
begin
    if $1 is null or octet_length($1) = 0 then
        perform intern.http_fehler(400, 'HD031', 'Die Datei ist leer.');
    end if;
    if octet_length($1) > c_groesste then
        perform intern.http_fehler(413, 'HD033', 'Die Datei ist zu groß.', 'Es gehen Dateien bis 12 MB.');
    end if;
    v_typ := intern.sniff_medientyp(substr($1, 1, 16));
    if v_typ not in ('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/gif', 'application/pdf') then
        perform intern.http_fehler(
            415, 'HD032', 'Das ist kein Foto und kein PDF.', 'Es gehen Fotos (JPEG, PNG, WebP, HEIC, GIF) und PDF.'
        );
    end if;
    if c_aufnahme is not null then
        perform intern.auswahl_pruefen('Aufnahme', c_aufnahme, array['vorher', 'nachher']);
    end if;
    if intern.offene_ablagen() >= 50 then
        perform intern.http_fehler(
            429, 'HD034', 'Zu viele Dateien auf einmal.', 'Bitte senden Sie zuerst Ihre Meldung ab oder warten Sie eine Stunde.'
        );
    end if;
    select d.id, d.medientyp, d.groesse into v_datei from intern.datei_hochladen($1, c_name, c_aufnahme) as d;
    return jsonb_build_object(
        'id', v_datei.id, 'medientyp', v_datei.medientyp, 'groesse', v_datei.groesse, 'dateiname', c_name
    );
end
$$;
comment on function api.datei_hochladen(bytea) is
    'Nimmt ein Foto oder PDF bis 12 MB als rohen Körper entgegen (Content-Type application/octet-stream, Dateiname prozentkodiert in X-Dateiname, vorher oder nachher in X-Aufnahme) und liefert {id, medientyp, groesse, dateiname}. HD031 leer oder Aufnahme unbekannt, HD032 Dateityp (415), HD033 zu groß (413), HD034 zu viele (429)';

-- Which bytes of a file the caller gets. Photos and videos say where they were taken, so the original is for
-- staff, who keep it as evidence, and for whoever sent it.
create function intern.datei_gewaehlte_fassung(id bigint, medientyp text, fassung text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_personal constant boolean := intern.rolle() in ('verwalter', 'leitung');
    c_wahl constant text := coalesce(fassung, case when c_personal then 'original' else 'ansicht' end);
    v_zustand text;
begin
    if c_wahl not in ('original', 'ansicht', 'vorschau') then
        perform intern.http_fehler(400, 'HD031', 'Die Fassung ist original, ansicht oder vorschau.');
    elsif not intern.wird_aufbereitet(medientyp) then
        if c_wahl = 'vorschau' then
            perform intern.http_fehler(404, 'HD030', 'Von dieser Datei gibt es keine Vorschau.');
        end if;
        return 'original';
    elsif c_wahl = 'original' then
        if not c_personal and not exists (
            select from verwaltung.datei_ablagen as a
            where a.mandant_id = (select intern.mandant_id()) and a.datei_id = datei_gewaehlte_fassung.id
        ) then
            perform intern.http_fehler(
                403, 'HD035', 'Das Original sehen nur die Verwaltung und wer es gesendet hat.', 'Öffnen Sie die Ansicht des Bildes.'
            );
        end if;
        return 'original';
    end if;
    select f.zustand into v_zustand
    from verwaltung.datei_fassungen as f
    where f.mandant_id = (select intern.mandant_id()) and f.datei_id = datei_gewaehlte_fassung.id and f.fassung = c_wahl;
    if v_zustand = 'bereit' then
        return c_wahl;
    elsif c_personal and c_wahl = 'ansicht' then
        return 'original';
    elsif v_zustand is null then
        perform intern.http_fehler(409, 'HD036', 'Das Bild wird noch aufbereitet.', 'Bitte versuchen Sie es gleich noch einmal.');
    end if;
    perform intern.http_fehler(
        409, 'HD037', 'Dieses Bild ließ sich nicht aufbereiten.', 'Die Verwaltung hat das Original und kann es ansehen.'
    );
    return null;
end
$$;
comment on function intern.datei_gewaehlte_fassung(bigint, text, text) is
    'Welche Fassung einer sichtbaren Datei der Fragende bekommt: original, ansicht oder vorschau. HD030 keine Vorschau (404), HD031 unbekannte Fassung, HD035 Original nicht erlaubt (403), HD036 noch nicht fertig (409), HD037 gescheitert (409)';
grant execute on function intern.datei_gewaehlte_fassung(bigint, text, text) to mieter, hausmeister, verwalter, leitung;

create function api.datei(id bigint, fassung text default null) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_typ text;
    v_fassung text;
    v_inhalt bytea;
    v_name text;
    v_ascii text;
begin
    select d.medientyp into v_typ
    from verwaltung.dateien as d
    where d.mandant_id = (select intern.mandant_id()) and d.id = datei.id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Datei gibt es nicht.');
    end if;
    v_fassung := intern.datei_gewaehlte_fassung(id, v_typ, fassung);
    if v_fassung = 'original' then
        select i.inhalt into v_inhalt
        from verwaltung.datei_inhalte as i
        where i.mandant_id = (select intern.mandant_id()) and i.datei_id = datei.id;
        -- Copies are looked at all day; who took the original, or a document, is worth knowing.
        perform intern.vorgang_protokollieren(
            'heruntergeladen', 'verwaltung.dateien', jsonb_build_object('mandant_id', intern.mandant_id(), 'id', datei.id),
            jsonb_build_object('medientyp', v_typ)
        );
    else
        select f.inhalt into v_inhalt
        from verwaltung.datei_fassungen as f
        where f.mandant_id = (select intern.mandant_id()) and f.datei_id = datei.id and f.fassung = v_fassung;
        v_typ := intern.sniff_medientyp(substr(v_inhalt, 1, 16));
    end if;
    -- The name comes from an attachment the caller may see, else from the own upload.
    v_name := coalesce(
        (
            select h.dateiname from verwaltung.anhaenge as h
            where h.mandant_id = (select intern.mandant_id()) and h.datei_id = datei.id
            order by h.erstellt_am, h.id limit 1
        ),
        (
            select a.dateiname from verwaltung.datei_ablagen as a
            where a.mandant_id = (select intern.mandant_id()) and a.datei_id = datei.id
            order by a.abgelegt_am limit 1
        ),
        ''
    );
    if v_name = '' then
        v_name := 'datei';
    end if;
    if v_fassung <> 'original' and v_typ like 'image/%' then
        v_name := regexp_replace(v_name, '\.[A-Za-z0-9]{1,5}$', '') || case v_typ when 'image/png' then '.png' else '.jpg' end;
    end if;
    -- Only what a browser draws without running anything is shown in place, the rest is saved.
    if v_typ not in ('image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/heif', 'application/pdf') then
        v_typ := 'application/octet-stream';
    end if;
    v_ascii := regexp_replace(v_name, '[^A-Za-z0-9._ -]', '_', 'g');
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', v_typ),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        -- The next person at the same browser must not get it from the cache.
        jsonb_build_object('Cache-Control', 'private, max-age=3600'),
        jsonb_build_object('Vary', 'Authorization'),
        jsonb_build_object('Content-Disposition', format(
            '%s; filename="%s"; filename*=UTF-8''''%s',
            case when v_typ = 'application/octet-stream' then 'attachment' else 'inline' end,
            v_ascii, intern.prozent_kodieren(v_name)
        ))
    )::text, true);
    return v_inhalt;
end
$$;
comment on function api.datei(bigint, text) is
    'Lädt eine Datei herunter, die an einer sichtbaren Anfrage hängt oder die das eigene Konto hochgeladen hat. fassung: vorschau (480 Pixel), ansicht (2048 Pixel, ohne Aufnahmeort; Vorgabe) oder original (nur Verwaltung, dort Vorgabe, und wer es hochgeladen hat). Content-Type am Inhalt erkannt, nosniff, Content-Disposition nach RFC 6266. Wer ein Original oder ein PDF holt, steht im Protokoll. HD030 nicht gefunden (404), auch bei unsichtbaren; HD031, HD035 (403), HD036 noch nicht aufbereitet (409), HD037 nicht aufzubereiten (409), HD038 nur mit POST (405): Originale und alles, wovon es keine Fassungen gibt';

grant execute on function api.datei_hochladen(bytea), api.datei(bigint, text) to mieter, hausmeister, verwalter, leitung;

commit;
