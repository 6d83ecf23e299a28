-- A clerk looks at what was sent along before deciding where the mail belongs.
begin;
set local role hausdraht_eigner;

create function intern.email_anhang(email_id bigint, nr integer) returns table (dateiname text, inhalt bytea)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select a.dateiname, a.inhalt
    from verwaltung.email_rohdaten as r
    cross join lateral intern.email_anhaenge(r.roh) as a
    where r.mandant_id = intern.mandant_id() and r.email_id = email_anhang.email_id and a.nr = email_anhang.nr;
end
$$;
comment on function intern.email_anhang(bigint, integer) is
    'Ein Anhang einer E-Mail des eigenen Mandanten, aus den Rohdaten gelesen; keine Zeile, wenn es ihn nicht gibt. Definer dienst_email, weil nur er E-Mails zerlegt';

-- The job that makes copies works on files: whoever looks at a mail first has its pictures stored as such, each
-- content once. Filing the mail later finds them there.
create function intern.email_bilder(email_id bigint) returns table (nr integer, datei_id bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    -- As many as anybody looks at; the others can be saved.
    c_hoechstzahl constant integer := 30;
begin
    if not exists (
        select from verwaltung.email_triage as t where t.mandant_id = intern.mandant_id() and t.id = email_bilder.email_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;
    return query
    select b.nr, d.id
    from (
        select a.nr, a.inhalt
        from verwaltung.email_triage as t
        join verwaltung.email_rohdaten as r on r.mandant_id = t.mandant_id and r.email_id = t.id
        cross join lateral intern.email_anhaenge(r.roh) as a
        where t.mandant_id = intern.mandant_id() and t.id = email_bilder.email_id
            and intern.sniff_medientyp(substr(a.inhalt, 1, 16)) like 'image/%'
            and not coalesce((t.zerlegt #>> array['anhaenge', (a.nr - 1)::text, 'eingebettet'])::boolean, false)
        order by a.nr
        limit c_hoechstzahl
    ) as b
    cross join lateral intern.datei_ablegen(intern.mandant_id(), b.inhalt) as d;
end
$$;
comment on function intern.email_bilder(bigint) is
    'Legt die Bilder einer E-Mail des eigenen Mandanten als Dateien ab (höchstens 30, ohne Bilder aus Zitat und Signatur), damit es Fassungen ohne Aufnahmeort von ihnen gibt. Definer dienst_email, weil nur er E-Mails zerlegt. HD030 (404)';

create function api.email_bilder(email_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object('nr', b.nr, 'datei_id', b.datei_id) order by b.nr), '[]')
        from intern.email_bilder(email_bilder.email_id) as b
    );
end
$$;
comment on function api.email_bilder(bigint) is
    'Bilder einer E-Mail zum Ansehen: [{nr wie in zerlegt.anhaenge, datei_id}], höchstens 30; ihre Fassungen ohne Aufnahmeort (vorschau, ansicht) kommen über rpc/datei, sobald sie aufbereitet sind. Nur für die Verwaltung. HD030 nicht gefunden (404)';

create function api.email_anhang(email_id bigint, nr integer) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anhang record;
    v_name text;
begin
    select a.dateiname, a.inhalt into v_anhang from intern.email_anhang(email_id, nr) as a;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Anhang gibt es nicht.');
    end if;
    perform intern.vorgang_protokollieren(
        'heruntergeladen', 'verwaltung.email_triage', jsonb_build_object('mandant_id', intern.mandant_id(), 'id', email_anhang.email_id),
        jsonb_build_object('anhang', email_anhang.nr)
    );
    v_name := coalesce(nullif(intern.dateiname_saeubern(v_anhang.dateiname), ''), 'anhang');
    -- Evidence to be saved; what is looked at are the copies of email_bilder, which say nothing of the place.
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', 'application/octet-stream'),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        jsonb_build_object('Cache-Control', 'private, no-store'),
        jsonb_build_object('Content-Disposition', format(
            'attachment; filename="%s"; filename*=UTF-8''''%s',
            regexp_replace(v_name, '[^A-Za-z0-9._ -]', '_', 'g'), intern.prozent_kodieren(v_name)
        ))
    )::text, true);
    return v_anhang.inhalt;
end
$$;
comment on function api.email_anhang(bigint, integer) is
    'Unveränderter Anhang einer E-Mail (nr wie in zerlegt.anhaenge), auch solange sie auf eine Entscheidung wartet, zum Speichern; nur für die Verwaltung, und wer ihn holt, steht im Protokoll. Zum Ansehen von Bildern: email_bilder. HD030 nicht gefunden (404)';

reset role;
alter function intern.email_anhang(bigint, integer) owner to dienst_email;
alter function intern.email_bilder(bigint) owner to dienst_email;
grant execute on function
    intern.email_anhang(bigint, integer), api.email_anhang(bigint, integer), intern.email_bilder(bigint), api.email_bilder(bigint)
to verwalter, leitung;

commit;
