begin;
set local role hausdraht_eigner;

create function intern.vor_anfrage() returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_kopf jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
    v_claims jsonb;
    v_rolle text := current_setting('role');
    v_mieter_id bigint;
begin
    perform
        set_config('app.anforderung', left(coalesce(v_kopf ->> 'x-request-id', ''), 200), true),
        set_config('app.adresse', coalesce(intern.netz(intern.gegenstelle(), 24, 48), ''), true);
    if v_rolle = 'anonym' then
        perform
            set_config('app.current_mandant_id', '', true), set_config('app.current_benutzerkonto_id', '', true),
            set_config('app.current_mieter_id', '', true), set_config('app.current_sitzung_id', '', true),
            set_config('app.current_mietverhaeltnisse', '', true), set_config('app.current_bereiche', '', true);
        return;
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
    select z.mieter_id into v_mieter_id
    from intern.zugang(
        (v_claims ->> 'mandant_id')::bigint, (v_claims ->> 'sitzung_id')::uuid, (v_claims ->> 'benutzerkonto_id')::bigint, v_rolle
    ) as z;
    if not found then
        perform intern.http_fehler(401, 'HD003', 'Ihre Sitzung ist beendet.', 'Bitte melden Sie sich neu an.');
    end if;
    perform
        set_config('app.current_mandant_id', v_claims ->> 'mandant_id', true),
        set_config('app.current_benutzerkonto_id', v_claims ->> 'benutzerkonto_id', true),
        set_config('app.current_mieter_id', coalesce(v_mieter_id::text, ''), true),
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
end
$$;
comment on function intern.vor_anfrage() is
    'Läuft vor jeder Anfrage an die API (db-pre-request): verlangt exp, eine gültige Sitzung, ein offenes Konto und dessen Rolle, und setzt Identität, Mietverhältnisse und Bereiche für die Transaktion. Definer dienst_anmeldung, weil niemand sonst Sitzungen liest. SQLSTATE PGRST mit HD003 (401) oder HD006 (401)';

reset role;
alter function intern.vor_anfrage() owner to dienst_anmeldung;
grant execute on function intern.vor_anfrage() to anonym, mieter, hausmeister, verwalter, leitung, voicebot;

commit;
