-- From a judged mail to an Anfrage or a message, with its attachments.
begin;
set local role hausdraht_eigner;

create function intern.email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if jsonb_array_length(coalesce(zerlegt -> 'anhaenge', '[]')) = 0 then
        return '[]'::jsonb;
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_object('datei_id', d.id, 'dateiname', a.dateiname) order by a.nr), '[]'::jsonb)
        from verwaltung.email_rohdaten as r
        cross join lateral intern.email_anhaenge(r.roh) as a
        cross join lateral intern.datei_ablegen(e.mandant_id, a.inhalt) as d
        where r.mandant_id = e.mandant_id and r.email_id = e.id
            -- A logo in a signature is no photo of a damage; it stays in the stored mail.
            and not coalesce((zerlegt #>> array['anhaenge', (a.nr - 1)::text, 'eingebettet'])::boolean, false)
    );
end
$$;
comment on function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb) is
    'Legt die Anhänge einer E-Mail ab: [{datei_id, dateiname}] in ihrer Reihenfolge, ohne Bilder, die nur in Zitat oder Signatur stehen. Definer dienst_email';

create function intern.email_text_gekuerzt(inhalt text) returns text
language sql immutable parallel safe
return case
    when length(inhalt) <= 20000 then inhalt
    else left(inhalt, 19900) || E'\n\n[Gekürzt. Der vollständige Text steht in der E-Mail.]'
end;
comment on function intern.email_text_gekuerzt(text) is 'Nachrichtentext in der Länge, die Anfragen und Nachrichten fassen; wo er endet, sagt ein Hinweis';
grant execute on function intern.email_text_gekuerzt(text) to dienst_email;

-- All that can be done before the number is drawn is done before, because the next mail of the Mandant
-- waits for it.
create function intern.email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, ziel jsonb) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_text constant text := intern.email_text_gekuerzt(zerlegt ->> 'text');
    c_klassifikation constant jsonb := ziel -> 'klassifikation';
    c_eigentuemer_id constant bigint := (ziel ->> 'eigentuemer_id')::bigint;
    c_anhaenge constant jsonb := intern.email_anhaenge_ablegen(e, zerlegt);
    v_anfrage_id bigint;
begin
    v_anfrage_id := intern.anfrage_anlegen(
        mandant_id => e.mandant_id, quelle => 'email', kategorie => c_klassifikation ->> 'kategorie',
        schadensart => c_klassifikation ->> 'schadensart', prioritaet => c_klassifikation ->> 'prioritaet',
        zwingend_mietverwaltung => (c_klassifikation ->> 'zwingend_mietverwaltung')::boolean,
        betreff => coalesce(ziel ->> 'betreff', zerlegt ->> 'betreff'), beschreibung => c_text,
        mietverhaeltnis_id => (ziel ->> 'mietverhaeltnis_id')::bigint, eigentuemer_id => c_eigentuemer_id,
        person_id => (ziel ->> 'person_id')::bigint, email_id => e.id, folgt_auf_id => (ziel ->> 'folgt_auf_id')::bigint
    );
    perform intern.nachricht_anfuegen(
        e.mandant_id, v_anfrage_id, (ziel ->> 'person_id')::bigint,
        case when c_eigentuemer_id is null then 'mieter' else 'eigentuemer' end, c_text, e.id,
        zerlegt ->> 'zitat'
    );
    perform intern.anhang_anfuegen(e.mandant_id, v_anfrage_id, null, a.datei_id, a.dateiname)
    from jsonb_to_recordset(c_anhaenge) as a (datei_id bigint, dateiname text);
    return v_anfrage_id;
end
$$;
comment on function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb) is
    'Legt aus einer E-Mail eine Anfrage mit Nachricht und Anhängen an. ziel: klassifikation, person_id, mietverhaeltnis_id oder eigentuemer_id, folgt_auf_id und betreff, wenn nicht der der E-Mail. Definer dienst_email; SQLSTATE HD030';

create function intern.email_zu_nachricht(e verwaltung.email_triage, zerlegt jsonb, ziel jsonb) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_anfrage_id constant bigint := (ziel ->> 'anfrage_id')::bigint;
    v_nachricht_id bigint;
begin
    v_nachricht_id := intern.nachricht_anfuegen(
        e.mandant_id, c_anfrage_id, (ziel ->> 'person_id')::bigint, ziel ->> 'rolle',
        intern.email_text_gekuerzt(zerlegt ->> 'text'), e.id, zerlegt ->> 'zitat', coalesce(ziel ->> 'strang', 'nachricht')
    );
    perform intern.anhang_anfuegen(
        e.mandant_id, c_anfrage_id, v_nachricht_id, a.datei_id, a.dateiname,
        ziel ->> 'rolle' in ('dienstleister', 'dritte') or coalesce(ziel ->> 'strang', '') = 'eigentuemer',
        coalesce(ziel ->> 'strang', '') = 'eigentuemer'
    )
    from jsonb_to_recordset(intern.email_anhaenge_ablegen(e, zerlegt)) as a (datei_id bigint, dateiname text);
    return v_nachricht_id;
end
$$;
comment on function intern.email_zu_nachricht(verwaltung.email_triage, jsonb, jsonb) is
    'Hängt eine E-Mail mit ihren Anhängen als Nachricht an eine Anfrage. ziel: anfrage_id, person_id, rolle (mieter, eigentuemer; dienstleister und dritte werden intern), strang (eigentuemer: nur für Verwaltung und Eigentümer). Definer dienst_email; SQLSTATE HD023, HD030';

reset role;
alter function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb) owner to dienst_email;
alter function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb) owner to dienst_email;
alter function intern.email_zu_nachricht(verwaltung.email_triage, jsonb, jsonb) owner to dienst_email;

commit;
