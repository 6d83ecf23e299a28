begin;
set local role hausdraht_eigner;

-- Lifetimes in one place: access token 15 minutes, refresh token 14 days, session 90 days.
create function intern.sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint default null)
returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_geheimnis text := intern.base64url(erweiterungen.gen_random_bytes(32));
    v_ende timestamptz;
    v_bis timestamptz;
begin
    insert into anmeldung.erneuerungstoken (mandant_id, sitzung_id, vorgaenger_id, token_hash)
    values (
        sitzung_antwort.mandant_id, sitzung_antwort.sitzung_id, sitzung_antwort.vorgaenger_id,
        sha256(convert_to(v_geheimnis, 'UTF8'))
    );
    select s.laeuft_ab_am into strict v_ende
    from anmeldung.sitzungen as s
    where s.mandant_id = sitzung_antwort.mandant_id and s.id = sitzung_antwort.sitzung_id;
    v_bis := least(now() + interval '15 minutes', v_ende);
    perform intern.cookie_setzen(v_geheimnis, floor(extract(epoch from least(now() + interval '14 days', v_ende) - now()))::integer);
    return (
        select jsonb_build_object(
            'zugriffstoken', intern.token_ausstellen(b.mandant_id, b.id, sitzung_antwort.sitzung_id, v_bis),
            'gueltig_bis', v_bis, 'rolle', b.rolle, 'name', b.name, 'mandant_id', b.mandant_id,
            'mandant_name', m.name, 'benutzerkonto_id', b.id
        ) || case
            when intern.zweitfaktor_fehlt(b.mandant_id, b.rolle, b.zweitfaktor_seit) then '{"zweitfaktor_fehlt": true}'::jsonb
            else '{}'
        end
        from anmeldung.benutzerkonten as b
        join verwaltung.mandanten as m on m.id = b.mandant_id
        where b.mandant_id = sitzung_antwort.mandant_id and b.id = sitzung_antwort.benutzerkonto_id
    );
end
$$;
comment on function intern.sitzung_antwort(bigint, bigint, uuid, bigint) is
    'Stellt Erneuerungstoken (Cookie) und Zugriffstoken einer Sitzung aus und liefert die Antwort der Anmeldung, mit zweitfaktor_fehlt, wenn erst der zweite Faktor einzurichten ist';

create function intern.sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_sitzung_id uuid;
begin
    insert into anmeldung.sitzungen (mandant_id, benutzerkonto_id, laeuft_ab_am, geraet, netz)
    values (
        sitzung_beginnen.mandant_id, sitzung_beginnen.benutzerkonto_id, now() + interval '90 days',
        left(coalesce(nullif(current_setting('request.headers', true), '')::jsonb ->> 'user-agent', ''), 200),
        coalesce(intern.netz(intern.gegenstelle(), 24, 48), '')
    )
    returning id into v_sitzung_id;
    return intern.sitzung_antwort(sitzung_beginnen.mandant_id, sitzung_beginnen.benutzerkonto_id, v_sitzung_id);
end
$$;
comment on function intern.sitzung_beginnen(bigint, bigint) is 'Beginnt eine Sitzung des Kontos und liefert die Antwort der Anmeldung';

create function intern.sitzungen_widerrufen(
    mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid default null
) returns void
language sql volatile
begin atomic
    update anmeldung.sitzungen as s
    set widerrufen_am = now(), widerrufsgrund = sitzungen_widerrufen.grund
    where s.mandant_id = sitzungen_widerrufen.mandant_id and s.benutzerkonto_id = sitzungen_widerrufen.benutzerkonto_id
        and s.widerrufen_am is null and s.id is distinct from ausser;
end;
comment on function intern.sitzungen_widerrufen(bigint, bigint, text, uuid) is 'Beendet alle Sitzungen eines Kontos, auf Wunsch außer einer; wirkt sofort';

grant execute on function
    intern.sitzung_antwort(bigint, bigint, uuid, bigint), intern.sitzung_beginnen(bigint, bigint),
    intern.sitzungen_widerrufen(bigint, bigint, text, uuid)
to dienst_anmeldung;

commit;
