-- Accounts are managed by leitung; verwalter may create and invite Mieter. Everything else is refused here
-- and not by a missing grant, so that the message can say why.
begin;
set local role hausdraht_eigner;

create function intern.konto_verwalten(rolle text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if intern.rolle() <> 'leitung' and not (intern.rolle() = 'verwalter' and rolle = 'mieter') then
        perform intern.http_fehler(403, 'HD009', 'Konten von Mitarbeitern verwaltet nur die Leitung.');
    end if;
end
$$;
comment on function intern.konto_verwalten(text) is
    'Bricht ab, wenn die handelnde Rolle Konten dieser Rolle nicht verwalten darf. SQLSTATE PGRST mit HD009 (403)';

create function api.konto_anlegen(email text, name text, rolle text, person_id bigint default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_email text := lower(btrim(konto_anlegen.email));
    v_name text := btrim(konto_anlegen.name);
    v_id bigint;
    v_code text;
    v_bis timestamptz;
begin
    if coalesce(konto_anlegen.rolle, '') not in ('mieter', 'hausmeister', 'verwalter', 'leitung', 'pruefer') then
        perform intern.http_fehler(400, 'HD031', 'Diese Rolle gibt es nicht.', 'mieter, hausmeister, verwalter, leitung oder pruefer');
    end if;
    perform intern.konto_verwalten(konto_anlegen.rolle);
    if coalesce(v_email, '') !~ '^[^@\s]{1,64}@[^@\s]{1,253}$' then
        perform intern.http_fehler(400, 'HD031', 'Das ist keine E-Mail-Adresse.');
    elsif coalesce(length(v_name), 0) not between 1 and 200 then
        perform intern.http_fehler(400, 'HD031', 'Bitte geben Sie einen Namen an (höchstens 200 Zeichen).');
    elsif (konto_anlegen.rolle = 'mieter') <> (konto_anlegen.person_id is not null) then
        perform intern.http_fehler(400, 'HD031', 'Ein Mieterkonto gehört zu einer Person, ein Mitarbeiterkonto zu keiner.');
    elsif konto_anlegen.person_id is not null and not exists (
        select from verwaltung.mieter as m
        where m.mandant_id = intern.mandant_id() and m.person_id = konto_anlegen.person_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Person ist kein Mieter.');
    end if;
    insert into anmeldung.benutzerkonten as b (mandant_id, email, name, rolle, person_id)
    values (intern.mandant_id(), v_email, v_name, konto_anlegen.rolle, konto_anlegen.person_id)
    on conflict on constraint benutzerkonten_email_je_mandant do nothing
    returning b.id into v_id;
    if v_id is null then
        perform intern.http_fehler(409, 'HD007', 'Ein Konto mit dieser E-Mail-Adresse gibt es schon.');
    end if;
    select e.einladungscode, e.gueltig_bis into v_code, v_bis from intern.einladung_ausstellen(intern.mandant_id(), v_id) as e;
    return jsonb_build_object('benutzerkonto_id', v_id, 'einladungscode', v_code, 'gueltig_bis', v_bis);
end
$$;
comment on function api.konto_anlegen(text, text, text, bigint) is
    'Legt ein Konto an und liefert den Einladungscode für den Brief; leitung für alle Rollen, verwalter nur für Mieter. '
    'Fehler: HD007 (409) gibt es schon, HD009 (403), HD030 (404) Person, HD031 (400) Eingabe. Definer dienst_anmeldung, weil niemand sonst Konten schreibt';

create function api.konto_einladen(benutzerkonto_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_konto anmeldung.benutzerkonten;
begin
    select b.* into v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = konto_einladen.benutzerkonto_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Konto gibt es nicht.');
    end if;
    perform intern.konto_verwalten(v_konto.rolle);
    if v_konto.gesperrt_am is not null then
        perform intern.http_fehler(409, 'HD009', 'Dieses Konto ist gesperrt.', 'Bitte heben Sie zuerst die Sperre auf.');
    end if;
    return (select to_jsonb(e) from intern.einladung_ausstellen(v_konto.mandant_id, v_konto.id) as e);
end
$$;
comment on function api.konto_einladen(bigint) is
    'Neuer Einladungscode für ein Konto, auch wenn das Passwort verloren ging; frühere Codes verfallen. Fehler: HD009 (403, 409 gesperrt), HD030 (404). Definer dienst_anmeldung, weil niemand sonst Einladungen schreibt';

create function api.konto_sperren(benutzerkonto_id bigint, grund text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_konto anmeldung.benutzerkonten;
begin
    if coalesce(length(btrim(konto_sperren.grund)), 0) not between 1 and 500 then
        perform intern.http_fehler(400, 'HD031', 'Bitte geben Sie einen Grund an (höchstens 500 Zeichen).');
    elsif konto_sperren.benutzerkonto_id = intern.benutzerkonto_id() then
        perform intern.http_fehler(409, 'HD009', 'Sie können Ihr eigenes Konto nicht sperren.');
    end if;
    -- Two heads suspending each other take turns; the second one finds its own session gone.
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.rolle = 'leitung'
    order by b.id
    for update;
    if not exists (
        select from anmeldung.benutzerkonten as b
        where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id() and b.gesperrt_am is null
    ) then
        perform intern.http_fehler(401, 'HD003', 'Ihre Sitzung ist beendet.', 'Bitte melden Sie sich neu an.');
    end if;
    select b.* into v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = konto_sperren.benutzerkonto_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Konto gibt es nicht.');
    end if;
    update anmeldung.benutzerkonten as b
    set gesperrt_am = coalesce(b.gesperrt_am, now()), sperrgrund = btrim(konto_sperren.grund)
    where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id;
    perform intern.sitzungen_widerrufen(v_konto.mandant_id, v_konto.id, 'gesperrt');
    return '{}'::jsonb;
end
$$;
comment on function api.konto_sperren(bigint, text) is
    'Sperrt ein Konto und beendet sofort alle seine Sitzungen; das eigene nicht, so dass immer eine Leitung bleibt. '
    'Fehler: HD003 (401) inzwischen selbst gesperrt, HD009 (409) eigenes Konto, HD030 (404), HD031 (400). Definer dienst_anmeldung, weil niemand sonst Konten schreibt';

create function api.konto_entsperren(benutzerkonto_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    update anmeldung.benutzerkonten as b
    set gesperrt_am = null, sperrgrund = null
    where b.mandant_id = intern.mandant_id() and b.id = konto_entsperren.benutzerkonto_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Konto gibt es nicht.');
    end if;
    return '{}'::jsonb;
end
$$;
comment on function api.konto_entsperren(bigint) is
    'Hebt die Sperre eines Kontos auf. Fehler: HD030 (404). Definer dienst_anmeldung, weil niemand sonst Konten schreibt';

reset role;
alter function api.konto_anlegen(text, text, text, bigint) owner to dienst_anmeldung;
alter function api.konto_einladen(bigint) owner to dienst_anmeldung;
alter function api.konto_sperren(bigint, text) owner to dienst_anmeldung;
alter function api.konto_entsperren(bigint) owner to dienst_anmeldung;
grant execute on function intern.konto_verwalten(text) to dienst_anmeldung;
grant execute on function api.konto_anlegen(text, text, text, bigint), api.konto_einladen(bigint) to verwalter, leitung;
grant execute on function api.konto_sperren(bigint, text), api.konto_entsperren(bigint) to leitung;

commit;
