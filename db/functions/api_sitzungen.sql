begin;
set local role hausdraht_eigner;

create function api.sitzung_erneuern() returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_cookie text := nullif(current_setting('request.cookies', true), '')::jsonb ->> 'hausdraht_erneuerung';
    v_token anmeldung.erneuerungstoken;
    v_sitzung anmeldung.sitzungen;
    v_wiederverwendet boolean;
begin
    select * into v_token from anmeldung.erneuerungstoken as t where t.token_hash = sha256(convert_to(v_cookie, 'UTF8'));
    select * into v_sitzung from anmeldung.sitzungen as s
    where s.mandant_id = v_token.mandant_id and s.id = v_token.sitzung_id;
    -- Account first, as everywhere: a suspension waits for this, or this sees it. Then one renewal of the
    -- session at a time.
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = v_sitzung.mandant_id and b.id = v_sitzung.benutzerkonto_id and b.gesperrt_am is null
    for share;
    if found then
        select * into v_sitzung from anmeldung.sitzungen as s
        where s.mandant_id = v_token.mandant_id and s.id = v_token.sitzung_id
        for update;
    end if;
    if not found or v_sitzung.widerrufen_am is not null or v_sitzung.laeuft_ab_am <= now()
        or v_token.ausgestellt_am <= now() - interval '14 days'
    then
        if v_cookie is not null then
            perform intern.cookie_setzen('', 0);
        end if;
        return intern.antwort_fehler(401, 'HD003', 'Sie sind nicht angemeldet.', 'Bitte melden Sie sich an.');
    end if;

    -- A token whose answer got lost, or that two tabs sent at once, has no used successor: renewed again. Of the
    -- tokens it was then exchanged for a browser keeps one; whoever uses another one has copied the cookie.
    v_wiederverwendet := exists (
        select from anmeldung.erneuerungstoken as n
        where n.mandant_id = v_token.mandant_id and n.vorgaenger_id = any(array[v_token.id, v_token.vorgaenger_id])
            and n.id <> v_token.id and n.verwendet_am is not null
    );
    if v_wiederverwendet then
        update anmeldung.sitzungen as s set widerrufen_am = now(), widerrufsgrund = 'wiederverwendung'
        where s.mandant_id = v_sitzung.mandant_id and s.id = v_sitzung.id;
        perform intern.cookie_setzen('', 0);
        return intern.antwort_fehler(
            401, 'HD003', 'Ihre Sitzung wurde zur Sicherheit beendet.',
            'Ein alter Anmeldeschlüssel wurde ein zweites Mal benutzt. Bitte melden Sie sich neu an.'
        );
    end if;
    update anmeldung.erneuerungstoken as t set verwendet_am = now()
    where t.mandant_id = v_token.mandant_id and t.id = v_token.id and t.verwendet_am is null;
    return intern.sitzung_antwort(v_sitzung.mandant_id, v_sitzung.benutzerkonto_id, v_sitzung.id, v_token.id);
end
$$;
comment on function api.sitzung_erneuern() is
    'Tauscht das Erneuerungs-Cookie gegen ein neues und ein Zugriffstoken. Wird ein Token benutzt, dessen Nachfolger oder Geschwister (aus demselben Token) schon benutzt wurde, endet die Sitzung. '
    'Antworten: HD003 (401). Definer dienst_anmeldung, weil niemand sonst Sitzungen liest';

create function api.abmelden() returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_cookie text := nullif(current_setting('request.cookies', true), '')::jsonb ->> 'hausdraht_erneuerung';
begin
    update anmeldung.sitzungen as s
    set widerrufen_am = now(), widerrufsgrund = 'abgemeldet'
    where s.widerrufen_am is null
        and (s.mandant_id, s.id) in (
            select t.mandant_id, t.sitzung_id from anmeldung.erneuerungstoken as t
            where t.token_hash = sha256(convert_to(v_cookie, 'UTF8'))
            union all
            select intern.mandant_id(), nullif(current_setting('app.current_sitzung_id', true), '')::uuid
        );
    perform intern.anwesenheiten_verlassen();
    perform intern.cookie_setzen('', 0);
    return '{}'::jsonb;
end
$$;
comment on function api.abmelden() is
    'Beendet die Sitzung des Cookies und die des Zugriffstokens sofort, mit allen Anwesenheiten des Kontos, und löscht das Cookie; gelingt immer. Definer dienst_anmeldung, weil niemand sonst Sitzungen schreibt';

create function api.ich() returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'benutzerkonto_id', b.id, 'rolle', b.rolle, 'name', b.name, 'email', b.email, 'mandant_id', b.mandant_id,
            'mandant_name', m.name, 'mieter_id', case when b.rolle = 'mieter' then b.person_id end
        )
        from anmeldung.benutzerkonten as b
        join verwaltung.mandanten as m on m.id = b.mandant_id
        where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id()
    );
end
$$;
comment on function api.ich() is
    'Das angemeldete Konto. Definer dienst_anmeldung, weil nicht jede Rolle Konten liest';

reset role;
alter function api.sitzung_erneuern() owner to dienst_anmeldung;
alter function api.abmelden() owner to dienst_anmeldung;
alter function api.ich() owner to dienst_anmeldung;
grant execute on function api.sitzung_erneuern(), api.abmelden() to anonym, mieter, hausmeister, verwalter, leitung, pruefer;
grant execute on function api.ich() to mieter, hausmeister, verwalter, leitung, pruefer;

commit;
