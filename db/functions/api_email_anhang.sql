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

create function api.email_anhang(email_id bigint, nr integer) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anhang record;
    v_typ text;
    v_name text;
begin
    select a.dateiname, a.inhalt into v_anhang from intern.email_anhang(email_id, nr) as a;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Anhang gibt es nicht.');
    end if;
    v_typ := intern.sniff_medientyp(substr(v_anhang.inhalt, 1, 16));
    -- Only pictures are drawn in place; whatever a browser might run is saved.
    if v_typ not in ('image/jpeg', 'image/png', 'image/gif', 'image/webp') then
        v_typ := 'application/octet-stream';
    end if;
    v_name := coalesce(nullif(intern.dateiname_saeubern(v_anhang.dateiname), ''), 'anhang');
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', v_typ),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        jsonb_build_object('Cache-Control', 'private, no-store'),
        jsonb_build_object('Content-Disposition', format(
            '%s; filename="%s"; filename*=UTF-8''''%s',
            case when v_typ = 'application/octet-stream' then 'attachment' else 'inline' end,
            regexp_replace(v_name, '[^A-Za-z0-9._ -]', '_', 'g'), intern.prozent_kodieren(v_name)
        ))
    )::text, true);
    return v_anhang.inhalt;
end
$$;
comment on function api.email_anhang(bigint, integer) is
    'Unveränderter Anhang einer E-Mail (nr wie in zerlegt.anhaenge), auch solange sie auf eine Entscheidung wartet; nur für die Verwaltung. Bilder zum Ansehen, alles andere zum Speichern. HD030 nicht gefunden (404)';

reset role;
alter function intern.email_anhang(bigint, integer) owner to dienst_email;
grant execute on function intern.email_anhang(bigint, integer), api.email_anhang(bigint, integer) to verwalter, leitung;

commit;
