-- Where an account is signed in, and ending it there.
begin;
set local role hausdraht_eigner;

create function api.meine_sitzungen() returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', s.id, 'geraet', s.geraet, 'netz', s.netz, 'angelegt_am', s.angelegt_am, 'zuletzt_am', t.zuletzt_am,
            'diese', s.id::text = current_setting('app.current_sitzung_id', true)
        ) order by t.zuletzt_am desc, s.id), '[]')
        from anmeldung.sitzungen as s
        -- The time of the last renewal, at most a quarter hour ago while in use; a session that nobody renewed
        -- for 14 days cannot be renewed any more.
        cross join lateral (
            select max(e.ausgestellt_am) as zuletzt_am from anmeldung.erneuerungstoken as e
            where e.mandant_id = s.mandant_id and e.sitzung_id = s.id
        ) as t
        where s.mandant_id = intern.mandant_id() and s.benutzerkonto_id = intern.benutzerkonto_id()
            and s.widerrufen_am is null and s.laeuft_ab_am > now() and t.zuletzt_am > now() - interval '14 days'
    );
end
$$;
comment on function api.meine_sitzungen() is
    'Wo das eigene Konto angemeldet ist: [{id, geraet (Browserkennung), netz (gekürzte Adresse bei der Anmeldung), angelegt_am, zuletzt_am, diese}], zuletzt benutzte zuerst. Mit GET. Definer dienst_anmeldung, weil niemand sonst Sitzungen liest';

create function api.sitzung_beenden(sitzung_id uuid) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    update anmeldung.sitzungen as s
    set widerrufen_am = now(), widerrufsgrund = 'beendet'
    where s.mandant_id = intern.mandant_id() and s.benutzerkonto_id = intern.benutzerkonto_id()
        and s.id = sitzung_beenden.sitzung_id and s.widerrufen_am is null;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Anmeldung gibt es nicht mehr.');
    end if;
    return '{}'::jsonb;
end
$$;
comment on function api.sitzung_beenden(uuid) is
    'Meldet das eigene Konto auf einem Gerät ab; wirkt sofort. Fehler: HD030 (404). Definer dienst_anmeldung, weil niemand sonst Sitzungen schreibt';

create function api.sitzungen_beenden(auch_diese boolean default false) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.sitzungen_widerrufen(
        intern.mandant_id(), intern.benutzerkonto_id(), 'beendet',
        case when auch_diese is not true then nullif(current_setting('app.current_sitzung_id', true), '')::uuid end
    );
    if auch_diese then
        perform intern.anwesenheiten_verlassen();
        perform intern.cookie_setzen('', 0);
    end if;
    return '{}'::jsonb;
end
$$;
comment on function api.sitzungen_beenden(boolean) is
    'Meldet das eigene Konto auf allen anderen Geräten ab, auf Wunsch auch hier; wirkt sofort. Definer dienst_anmeldung, weil niemand sonst Sitzungen schreibt';

reset role;
alter function api.meine_sitzungen() owner to dienst_anmeldung;
alter function api.sitzung_beenden(uuid) owner to dienst_anmeldung;
alter function api.sitzungen_beenden(boolean) owner to dienst_anmeldung;
grant execute on function api.meine_sitzungen(), api.sitzung_beenden(uuid), api.sitzungen_beenden(boolean)
to mieter, hausmeister, verwalter, leitung, pruefer;

commit;
