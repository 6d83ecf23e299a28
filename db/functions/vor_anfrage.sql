begin;
set local role hausdraht_eigner;

create function intern.anfrage_pruefen() returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_kopf jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
    v_claims jsonb;
    v_rolle text := current_setting('role');
    v_zugang record;
    v_schluessel record;
begin
    perform
        set_config('app.anforderung', left(coalesce(v_kopf ->> 'x-request-id', ''), 200), true),
        set_config('app.adresse', coalesce(intern.netz(intern.gegenstelle(), 24, 48), ''), true);
    if v_rolle = 'anonym' then
        perform
            set_config('app.current_mandant_id', '', true), set_config('app.current_benutzerkonto_id', '', true),
            set_config('app.current_mieter_id', '', true), set_config('app.current_sitzung_id', '', true),
            set_config('app.current_mietverhaeltnisse', '', true), set_config('app.current_bereiche', '', true),
            set_config('app.current_voicebot_token_id', '', true);
        if v_kopf ->> 'x-voicebot-token' is null then
            return v_rolle;
        end if;
        -- 244 random bits: nothing is gained by trying, so nothing has to be counted.
        select s.mandant_id, s.id into v_schluessel
        from verwaltung.voicebot_token as s
        where s.token_hash = sha256(convert_to(v_kopf ->> 'x-voicebot-token', 'UTF8')) and s.widerrufen_am is null;
        if not found then
            perform intern.http_fehler(401, 'HD106', 'Dieser Schlüssel ist ungültig oder widerrufen.');
        end if;
        perform
            set_config('app.current_mandant_id', v_schluessel.mandant_id::text, true),
            set_config('app.current_voicebot_token_id', v_schluessel.id::text, true);
        return 'voicebot';
    end if;

    -- PostgREST has verified the signature and, where there is one, the expiry.
    v_claims := nullif(current_setting('request.jwt.claims', true), '')::jsonb;
    if jsonb_typeof(v_claims -> 'exp') is distinct from 'number'
        or jsonb_typeof(v_claims -> 'mandant_id') is distinct from 'number'
        or jsonb_typeof(v_claims -> 'benutzerkonto_id') is distinct from 'number'
        or not coalesce(v_claims ->> 'sitzung_id' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false)
    then
        perform intern.http_fehler(401, 'HD006', 'Das Zugriffstoken ist unvollständig.', 'Bitte melden Sie sich neu an.');
    end if;
    select z.mieter_id, z.zweitfaktor_fehlt into v_zugang
    from intern.zugang(
        (v_claims ->> 'mandant_id')::bigint, (v_claims ->> 'sitzung_id')::uuid, (v_claims ->> 'benutzerkonto_id')::bigint, v_rolle
    ) as z;
    if not found then
        perform intern.http_fehler(401, 'HD003', 'Ihre Sitzung ist beendet.', 'Bitte melden Sie sich neu an.');
    end if;
    -- Asked at every request, so that tokens of yesterday help nobody. What is let through stands here by its exact
    -- path; whatever else is asked for, however it is spelled, is refused.
    if v_zugang.zweitfaktor_fehlt and not coalesce(current_setting('request.path', true) = any(array[
        '/rpc/zweitfaktor', '/rpc/zweitfaktor_beginnen', '/rpc/zweitfaktor_bestaetigen',
        '/rpc/ich', '/rpc/meine_rechte', '/rpc/sitzung_erneuern', '/rpc/abmelden', '/rpc/passwort_aendern'
    ]), false) then
        perform intern.http_fehler(
            403, 'HD173', 'Bitte richten Sie zuerst den zweiten Faktor ein.', 'Ihre Hausverwaltung verlangt ihn von allen Mitarbeitern.'
        );
    end if;
    perform
        set_config('app.current_mandant_id', v_claims ->> 'mandant_id', true),
        set_config('app.current_benutzerkonto_id', v_claims ->> 'benutzerkonto_id', true),
        set_config('app.current_mieter_id', coalesce(v_zugang.mieter_id::text, ''), true),
        set_config('app.current_sitzung_id', v_claims ->> 'sitzung_id', true);
    perform
        set_config('app.current_mietverhaeltnisse', case
            when v_rolle = 'mieter' then intern.meine_mietverhaeltnisse_nachsehen()::text
            else ''
        end, true),
        set_config('app.current_bereiche', case
            when v_rolle = 'hausmeister' then intern.meine_bereiche_nachsehen()::text
            else ''
        end, true);
    return v_rolle;
end
$$;
comment on function intern.anfrage_pruefen() is
    'Prüft, wer fragt, und liefert die Rolle: verlangt exp, eine gültige Sitzung, ein offenes Konto, dessen Rolle und den zweiten Faktor, wo der Mandant ihn verlangt, und setzt Identität, Mietverhältnisse und Bereiche für die Transaktion; ohne Anmeldung zählt der Schlüssel eines Telefonassistenten (X-Voicebot-Token). Definer dienst_anmeldung, weil niemand sonst Sitzungen und Schlüssel liest. SQLSTATE PGRST mit HD003, HD006, HD106 (401) oder HD173 (403)';

create function intern.vor_anfrage() returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_rolle text := intern.anfrage_pruefen();
begin
    -- Not within the definer, where roles cannot be changed.
    if v_rolle = 'voicebot' then
        perform set_config('role', v_rolle, true);
    end if;
end
$$;
comment on function intern.vor_anfrage() is
    'Läuft vor jeder Anfrage an die API (db-pre-request): prüft sie und gibt einem Telefonassistenten seine Rolle. SQLSTATE PGRST wie intern.anfrage_pruefen';

reset role;
alter function intern.anfrage_pruefen() owner to dienst_anmeldung;
grant execute on function intern.anfrage_pruefen(), intern.vor_anfrage() to anonym, mieter, hausmeister, verwalter, leitung, pruefer, voicebot;

commit;
