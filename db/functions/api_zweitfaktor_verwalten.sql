-- New codes and switching off, by oneself; the duty and the way back for others, by the head and the operator.
begin;
set local role hausdraht_eigner;

create function api.zweitfaktor_codes_erneuern(code text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_fehler jsonb := intern.zweitfaktor_verlangen(code);
begin
    if v_fehler is not null then
        return v_fehler;
    end if;
    perform intern.antwort_kopf('Cache-Control', 'no-store');
    return jsonb_build_object('codes', intern.zweitfaktor_codes_ausstellen(intern.mandant_id(), intern.benutzerkonto_id()));
end
$$;
comment on function api.zweitfaktor_codes_erneuern(text) is
    'Zehn neue Wiederherstellungscodes {codes}, nur jetzt zu sehen; die bisherigen gelten nicht mehr. Antworten: HD172 (400) Code falsch, HD174 (409) kein zweiter Faktor, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Codes schreibt';

create function api.zweitfaktor_ausschalten(code text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_fehler jsonb;
begin
    if exists (
        select from verwaltung.mandanten as m where m.id = intern.mandant_id() and m.zweitfaktor_ab <= intern.heute()
    ) then
        return intern.antwort_fehler(
            409, 'HD175', 'Ihre Hausverwaltung verlangt den zweiten Faktor.',
            'Für ein anderes Telefon richten Sie ihn dort neu ein; der bisherige endet damit.'
        );
    end if;
    v_fehler := intern.zweitfaktor_verlangen(code);
    if v_fehler is not null then
        return v_fehler;
    end if;
    perform intern.zweitfaktor_loeschen(intern.mandant_id(), intern.benutzerkonto_id());
    perform intern.zweitfaktor_melden(intern.mandant_id(), intern.benutzerkonto_id(), 'ausgeschaltet');
    return '{}'::jsonb;
end
$$;
comment on function api.zweitfaktor_ausschalten(text) is
    'Schaltet den eigenen zweiten Faktor mit einem Code aus. Antworten: HD172 (400) Code falsch, HD174 (409) kein zweiter Faktor, HD175 (409) der Mandant verlangt ihn, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Geheimnisse löscht';

create function api.zweitfaktor_pflicht_setzen(ab date default null, code text default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_fehler jsonb;
begin
    if zweitfaktor_pflicht_setzen.ab not between intern.heute() and intern.heute() + 365 then
        perform intern.http_fehler(400, 'HD031', 'Der Tag muss zwischen heute und heute in einem Jahr liegen.');
    end if;
    -- To demand less of everybody takes more than a token: no day, or a later one.
    if exists (
        select from verwaltung.mandanten as m
        where m.id = intern.mandant_id() and m.zweitfaktor_ab < coalesce(zweitfaktor_pflicht_setzen.ab, 'infinity')
    ) then
        v_fehler := intern.zweitfaktor_zeigen(zweitfaktor_pflicht_setzen.code);
        if v_fehler is not null then
            return v_fehler;
        end if;
    end if;
    update verwaltung.mandanten as m set zweitfaktor_ab = zweitfaktor_pflicht_setzen.ab
    where m.id = intern.mandant_id() and m.zweitfaktor_ab is distinct from zweitfaktor_pflicht_setzen.ab;
    return '{}'::jsonb;
end
$$;
comment on function api.zweitfaktor_pflicht_setzen(date, text) is
    'Ab welchem Tag Mitarbeiter ohne zweiten Faktor nur noch ihn einrichten können; ohne Tag = freiwillig. Nur die Leitung; um die Pflicht aufzuheben oder zu verschieben, mit einem Code, wenn sie selbst einen zweiten Faktor hat. '
    'Fehler: HD031 (400). Antworten: HD172 (400) Code falsch, HD002 (429). Definer dienst_anmeldung, weil den Mandanten sonst nur Administratoren ändern';

create function api.zweitfaktor_aufheben(benutzerkonto_id bigint, grund text, code text default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_seit timestamptz;
    v_fehler jsonb;
begin
    if coalesce(length(btrim(zweitfaktor_aufheben.grund)), 0) not between 1 and 500 then
        perform intern.http_fehler(400, 'HD031', 'Bitte geben Sie einen Grund an (höchstens 500 Zeichen).');
    elsif zweitfaktor_aufheben.benutzerkonto_id = intern.benutzerkonto_id() then
        perform intern.http_fehler(409, 'HD009', 'Den eigenen zweiten Faktor schalten Sie mit einem Code aus.');
    end if;
    -- Both at once: two heads may be doing this to each other.
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id in (zweitfaktor_aufheben.benutzerkonto_id, intern.benutzerkonto_id())
    order by b.id
    for update;
    select b.zweitfaktor_seit into v_seit from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = zweitfaktor_aufheben.benutzerkonto_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Konto gibt es nicht.');
    elsif v_seit is null then
        perform intern.http_fehler(409, 'HD174', 'Für dieses Konto ist kein zweiter Faktor eingerichtet.');
    end if;
    v_fehler := intern.zweitfaktor_zeigen(zweitfaktor_aufheben.code);
    if v_fehler is not null then
        return v_fehler;
    end if;
    perform set_config('app.begruendung', btrim(zweitfaktor_aufheben.grund), true);
    perform intern.zweitfaktor_loeschen(intern.mandant_id(), zweitfaktor_aufheben.benutzerkonto_id);
    perform intern.sitzungen_widerrufen(intern.mandant_id(), zweitfaktor_aufheben.benutzerkonto_id, 'zweitfaktor');
    perform intern.zweitfaktor_melden(intern.mandant_id(), zweitfaktor_aufheben.benutzerkonto_id, 'aufgehoben');
    return '{}'::jsonb;
end
$$;
comment on function api.zweitfaktor_aufheben(bigint, text, text) is
    'Nimmt jemandem, der sein Telefon verlor, den zweiten Faktor; er wird überall abgemeldet und erfährt es per E-Mail. Nur die Leitung, nicht für sich selbst, mit einem Code, wenn sie selbst einen zweiten Faktor hat; der Grund steht im Protokoll. '
    'Fehler: HD009 (409) eigenes Konto, HD030 (404), HD031 (400) Grund, HD174 (409) keiner eingerichtet. Antworten: HD172 (400) Code falsch, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Geheimnisse löscht';

create function intern.zweitfaktor_aufheben_dba(mandant_id bigint, email text, grund text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_konto bigint;
begin
    if coalesce(btrim(zweitfaktor_aufheben_dba.grund), '') = '' then
        raise sqlstate 'HD031' using message = 'Bitte geben Sie einen Grund an.';
    end if;
    select b.id into v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = zweitfaktor_aufheben_dba.mandant_id and b.email = lower(btrim(zweitfaktor_aufheben_dba.email))
        and b.zweitfaktor_seit is not null
    for update;
    if not found then
        raise sqlstate 'HD030' using message = 'Ein Konto mit dieser Adresse und zweitem Faktor gibt es bei diesem Mandanten nicht.';
    end if;
    perform set_config('app.begruendung', btrim(zweitfaktor_aufheben_dba.grund), true);
    perform intern.zweitfaktor_loeschen(zweitfaktor_aufheben_dba.mandant_id, v_konto);
    perform intern.sitzungen_widerrufen(zweitfaktor_aufheben_dba.mandant_id, v_konto, 'zweitfaktor');
    perform intern.zweitfaktor_melden(zweitfaktor_aufheben_dba.mandant_id, v_konto, 'aufgehoben');
end
$$;
comment on function intern.zweitfaktor_aufheben_dba(bigint, text, text) is
    'Wie zweitfaktor_aufheben, für den Betrieb: wenn die einzige Leitung ihr Telefon verlor. Definer dienst_anmeldung, damit auch Administratoren ohne Rechte an Geheimnissen helfen können. SQLSTATE HD030, HD031';

reset role;
alter function api.zweitfaktor_codes_erneuern(text) owner to dienst_anmeldung;
alter function api.zweitfaktor_ausschalten(text) owner to dienst_anmeldung;
alter function api.zweitfaktor_pflicht_setzen(date, text) owner to dienst_anmeldung;
alter function api.zweitfaktor_aufheben(bigint, text, text) owner to dienst_anmeldung;
alter function intern.zweitfaktor_aufheben_dba(bigint, text, text) owner to dienst_anmeldung;
grant execute on function api.zweitfaktor_codes_erneuern(text), api.zweitfaktor_ausschalten(text) to hausmeister, verwalter, leitung, pruefer;
grant execute on function api.zweitfaktor_pflicht_setzen(date, text), api.zweitfaktor_aufheben(bigint, text, text) to leitung;
grant execute on function intern.zweitfaktor_aufheben_dba(bigint, text, text) to hausdraht_dba;

commit;
