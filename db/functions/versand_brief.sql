-- The letter: what every mail to a person says around the template's text.
begin;
set local role hausdraht_eigner;

create function intern.portal_adresse() returns text
language sql stable parallel safe
return coalesce(nullif(rtrim(current_setting('app.portal_adresse', true), '/'), ''), 'http://localhost:8080');
comment on function intern.portal_adresse() is
    'Adresse des Portals in E-Mails; der Betrieb trägt sie an der Datenbank ein (alter database … set app.portal_adresse)';

create function intern.status_in_worten(status text) returns text
language sql immutable parallel safe
return case status
    when 'offen' then 'neu'
    when 'akzeptiert' then 'in Bearbeitung'
    when 'zurueckgezogen' then 'zurückgezogen'
    else status
end;
comment on function intern.status_in_worten(text) is 'Status einer Anfrage, wie Mieter ihn lesen';

create function intern.zeitpunkt_in_worten(zeitpunkt timestamptz) returns text
language sql stable parallel safe
return to_char(zeitpunkt at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"');
comment on function intern.zeitpunkt_in_worten(timestamptz) is 'Zeitpunkt in Deutschland: 22.11.2026 um 08:15 Uhr';

create function intern.briefanrede(anrede text, vorname text, nachname text) returns text
language sql immutable parallel safe
return case anrede
    when 'Frau' then 'Sehr geehrte Frau ' || nachname || ','
    when 'Herr' then 'Sehr geehrter Herr ' || nachname || ','
    when 'Firma' then 'Sehr geehrte Damen und Herren,'
    else 'Guten Tag ' || btrim(concat_ws(' ', nullif(vorname, ''), nachname)) || ','
end;
comment on function intern.briefanrede(text, text, text) is 'Anrede eines Briefes; ohne bekannte Anrede mit vollem Namen';

-- § 35a GmbHG and § 37a HGB: letters to a named recipient carry them, mail too.
create function intern.pflichtangaben(
    m verwaltung.mandanten, e verwaltung.versand_einstellungen
) returns text
language sql stable parallel safe
return concat_ws(
    E'\n',
    m.name || case
        when e.rechtsform <> '' and lower(m.name) not like '%' || lower(e.rechtsform) then ' (' || e.rechtsform || ')' else ''
    end,
    nullif(regexp_replace(m.anschrift, '\s*\n\s*', ', ', 'g'), ''),
    'Telefon: ' || nullif(m.telefon, ''),
    'Geschäftszeiten: ' || nullif(intern.geschaeftszeiten_text(e.geschaeftszeiten), ''),
    nullif(concat_ws(' · ',
        'Sitz: ' || nullif(e.sitz, ''),
        'Registergericht: ' || nullif(concat_ws(', ', nullif(e.registergericht, ''), nullif(e.registernummer, '')), '')
    ), ''),
    case when e.rechtsform ~* 'e\. ?k' then 'Inhaber: ' else 'Geschäftsführung: ' end || nullif(e.vertretung, '')
);
comment on function intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen) is
    'Fuß eines Briefes: Name, Anschrift, Telefon, Geschäftszeiten und Pflichtangaben (§ 35a GmbHG, § 37a HGB), soweit eingetragen';

create function intern.notdienst_absatz(
    a verwaltung.anfragen, land text, e verwaltung.versand_einstellungen, zeitpunkt timestamptz
) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if a.kategorie <> 'schaden' or a.prioritaet not in ('hoch', 'dringend')
        or intern.ist_geschaeftszeit(e.geschaeftszeiten, land, zeitpunkt)
    then
        return '';
    end if;
    return concat_ws(
        E'\n\n',
        'Unser Büro ist zurzeit nicht besetzt.'
        || case
            when e.notdienst_telefon = '' then ''
            else ' Kann der Schaden nicht warten, rufen Sie bitte unseren Notdienst an: ' || e.notdienst_telefon || '. '
                || case when a.eigentuemer_id is null then e.notdienst_hinweis else e.notdienst_hinweis_eigentuemer end
        end,
        case when intern.notdienst_alarmiert(a.mandant_id, a.id) then 'Wir haben unsere Bereitschaft benachrichtigt. Sie meldet sich bei Ihnen.' end,
        'Bei Gefahr für Menschen, bei Feuer oder Gasgeruch bringen Sie sich in Sicherheit und rufen Sie 112.'
    );
end
$$;
comment on function intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz) is
    'Hinweis auf den Notdienst und wer ihn bezahlt, für dringende und hohe Schäden außerhalb der Geschäftszeiten; sonst leer';

create function intern.versand_werte(
    a verwaltung.anfragen, n verwaltung.anfrage_nachrichten, m verwaltung.mandanten, e verwaltung.versand_einstellungen,
    person_name text, ereignis text
) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_ort record;
begin
    select o.strasse || ' ' || o.hausnummer || ', ' || o.plz || ' ' || o.ort as objekt, w.bezeichnung as einheit into v_ort
    from verwaltung.objekte as o
    left join verwaltung.einheiten as w on w.mandant_id = o.mandant_id and w.id = a.einheit_id
    where o.mandant_id = a.mandant_id and o.id = a.objekt_id;
    return jsonb_build_object(
        'name', person_name, 'nummer', a.nummer, 'betreff', a.betreff, 'ort', a.ort,
        'kategorie', case a.kategorie when 'administrativ' then 'Verwaltung' else initcap(a.kategorie) end,
        'status', intern.status_in_worten(a.status), 'objekt', v_ort.objekt, 'einheit', v_ort.einheit,
        'eingegangen_am', intern.zeitpunkt_in_worten(a.erstellt_am),
        'verfasser', n.verfasser_name, 'nachricht', n.inhalt,
        -- Only these two reasons are meant for the person concerned.
        'begruendung', case
            when ereignis = 'statuswechsel' and a.status in ('abgelehnt', 'zurueckgezogen') then current_setting('app.begruendung', true)
        end,
        'massnahme', a.massnahme, 'ausgefuehrt_von', a.ausgefuehrt_von, 'erledigt_am', to_char(a.erledigt_am, 'DD.MM.YYYY'),
        'link', case when a.eigentuemer_id is null and ereignis not in ('eigentuemer', 'auftrag') then intern.portal_adresse() || '/anfragen/' || a.id end,
        'notdienst', case
            when ereignis = 'eingangsbestaetigung' then intern.notdienst_absatz(a, m.bundesland, e, now())
        end,
        'verwaltung', m.name, 'telefon', m.telefon, 'geschaeftszeiten', intern.geschaeftszeiten_text(e.geschaeftszeiten)
    );
end
$$;
comment on function intern.versand_werte(
    verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text
) is 'Werte der Platzhalter zu einer Anfrage und gegebenenfalls einer Nachricht. Definer dienst_versand, weil Mieter und Hausmeister das Objekt nicht ganz lesen';

create function intern.versand_brief(
    vorlage_betreff text, vorlage_text text, werte jsonb, anrede text, grussformel text, fuss text
) returns table (betreff text, text text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select
        coalesce(nullif(left(btrim(regexp_replace(
            intern.vorlage_fuellen(versand_brief.vorlage_betreff, werte), '[[:space:][:cntrl:]]+', ' ', 'g'
        )), 300), ''), 'Ihre Anfrage'),
        left(concat_ws(
            E'\n\n',
            anrede,
            intern.vorlage_fuellen(versand_brief.vorlage_text, werte),
            case when versand_brief.vorlage_text !~ '\{\{\s*notdienst\s*\}\}' then nullif(werte ->> 'notdienst', '') end,
            case when versand_brief.vorlage_text !~ '\{\{\s*link\s*\}\}' then E'Ihre Anfrage im Portal:\n' || (werte ->> 'link') end,
            grussformel || E'\n' || (werte ->> 'verwaltung'),
            E'-- \n' || fuss
        ), 100000);
end
$$;
comment on function intern.versand_brief(text, text, jsonb, text, text, text) is
    'Ganzer Brief: Anrede, Text der Vorlage, Notdienst und Link (wo die Vorlage sie nicht selbst nennt), Gruß, Fuß nach der Trennzeile (RFC 3676)';

reset role;
alter function intern.versand_werte(
    verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten, verwaltung.versand_einstellungen, text, text
) owner to dienst_versand;
grant execute on function
    intern.portal_adresse(), intern.status_in_worten(text), intern.zeitpunkt_in_worten(timestamptz),
    intern.briefanrede(text, text, text), intern.pflichtangaben(verwaltung.mandanten, verwaltung.versand_einstellungen),
    intern.notdienst_absatz(verwaltung.anfragen, text, verwaltung.versand_einstellungen, timestamptz),
    intern.versand_brief(text, text, jsonb, text, text, text)
to dienst_versand;

commit;
