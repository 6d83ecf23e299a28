-- The own second factor: set up, confirmed, new codes, switched off. For staff; tenants are not asked for one.
begin;
set local role hausdraht_eigner;

create function intern.zweitfaktor_verlangen(code text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_gesperrt timestamptz := intern.gesperrt_bis(array[intern.zweitfaktor_zaehler(intern.mandant_id(), intern.benutzerkonto_id())]);
begin
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id() and b.zweitfaktor_seit is not null
    for update;
    if not found then
        return intern.antwort_fehler(409, 'HD174', 'Für Ihr Konto ist kein zweiter Faktor eingerichtet.');
    elsif intern.zweitfaktor_pruefen(intern.mandant_id(), intern.benutzerkonto_id(), code) is null then
        return intern.zweitfaktor_falsch(intern.mandant_id(), intern.benutzerkonto_id(), 400, code);
    end if;
    delete from anmeldung.anmeldeversuche as v
    where v.schluessel = intern.zweitfaktor_zaehler(intern.mandant_id(), intern.benutzerkonto_id());
    return null;
end
$$;
comment on function intern.zweitfaktor_verlangen(text) is
    'Lässt das angemeldete Konto sich mit einem Code ausweisen: NULL = gelungen, sonst die Antwort an den Aufrufer: HD002 (429), HD172 (400) oder HD174 (409)';

create function intern.zweitfaktor_zeigen(code text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select from anmeldung.benutzerkonten as b
        where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id() and b.zweitfaktor_seit is not null
    ) then
        return intern.zweitfaktor_verlangen(zweitfaktor_zeigen.code);
    end if;
    return null;
end
$$;
comment on function intern.zweitfaktor_zeigen(text) is
    'Wie zweitfaktor_verlangen, aber nur von Konten mit zweitem Faktor: für Handlungen, denen ein Zugriffstoken allein nicht genügen soll. HD002 (429), HD172 (400)';

create function api.zweitfaktor() returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'seit', b.zweitfaktor_seit, 'pflicht_ab', m.zweitfaktor_ab,
            'pflicht', coalesce(m.zweitfaktor_ab <= intern.heute(), false),
            'wiederherstellungscodes', (
                select count(*) from anmeldung.zweitfaktor_codes as c
                where c.mandant_id = b.mandant_id and c.benutzerkonto_id = b.id and c.verwendet_am is null
            )
        )
        from anmeldung.benutzerkonten as b
        join verwaltung.mandanten as m on m.id = b.mandant_id
        where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id()
    );
end
$$;
comment on function api.zweitfaktor() is
    'Stand des eigenen zweiten Faktors: {seit, pflicht_ab, pflicht, wiederherstellungscodes = Zahl der offenen}. Mit GET. Definer dienst_anmeldung, weil niemand sonst Codes liest';

create function api.zweitfaktor_beginnen(passwort text, code text default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_konto anmeldung.benutzerkonten;
    v_zaehler text;
    v_gesperrt timestamptz;
    v_stimmt boolean;
    v_fehler jsonb;
    v_geheimnis bytea := erweiterungen.gen_random_bytes(20);
    v_name text;
begin
    select b.* into strict v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id();
    v_zaehler := intern.sperrschluessel('konto', v_konto.email);
    v_gesperrt := intern.laufende_sperre(array[v_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    v_stimmt := intern.passwort_stimmt(zweitfaktor_beginnen.passwort, v_konto.passwort_hash);
    v_gesperrt := intern.gesperrt_bis(array[v_zaehler, intern.zweitfaktor_zaehler(v_konto.mandant_id, v_konto.id)]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    select b.* into v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.passwort_hash = v_konto.passwort_hash and v_stimmt
    for update;
    if not found then
        perform intern.fehlversuch(v_zaehler, 5, '30 seconds');
        perform intern.anmeldung_fehlgeschlagen('passwort', v_konto.mandant_id, v_konto.id);
        return intern.antwort_fehler(400, 'HD001', 'Das Passwort stimmt nicht.');
    end if;
    -- Another telephone: only who still has the old one, or a code on paper.
    if v_konto.zweitfaktor_seit is not null then
        v_fehler := intern.zweitfaktor_verlangen(zweitfaktor_beginnen.code);
        if v_fehler is not null then
            return v_fehler;
        end if;
    end if;
    insert into anmeldung.zweitfaktoren as f (mandant_id, benutzerkonto_id, geheimnis_neu, neu_am)
    values (v_konto.mandant_id, v_konto.id, v_geheimnis, now())
    on conflict (mandant_id, benutzerkonto_id) do update set geheimnis_neu = excluded.geheimnis_neu, neu_am = excluded.neu_am;
    select intern.prozent_kodieren(m.name) into v_name from verwaltung.mandanten as m where m.id = v_konto.mandant_id;
    perform intern.antwort_kopf('Cache-Control', 'no-store');
    return jsonb_build_object(
        'geheimnis', intern.base32(v_geheimnis),
        'adresse', format(
            'otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30',
            v_name, intern.prozent_kodieren(v_konto.email), intern.base32(v_geheimnis), v_name
        )
    );
end
$$;
comment on function api.zweitfaktor_beginnen(text, text) is
    'Beginnt die Einrichtung des zweiten Faktors mit dem Passwort (auf einem neuen Telefon auch einem Code) und liefert {geheimnis, adresse (otpauth)} für die App; gilt erst nach zweitfaktor_bestaetigen, das 15 Minuten Zeit hat. '
    'Antworten: HD001 (400) Passwort, HD172 (400) Code, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Geheimnisse schreibt';

create function api.zweitfaktor_bestaetigen(code text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
    c_schritt constant bigint := intern.totp_schritt(now());
    v_gesperrt timestamptz := intern.gesperrt_bis(array[intern.zweitfaktor_zaehler(c_mandant, c_konto)]);
    v_neu bytea;
    v_schritt bigint;
begin
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    perform from anmeldung.benutzerkonten as b where b.mandant_id = c_mandant and b.id = c_konto for update;
    select f.geheimnis_neu into v_neu from anmeldung.zweitfaktoren as f
    where f.mandant_id = c_mandant and f.benutzerkonto_id = c_konto and f.neu_am > now() - interval '15 minutes';
    if not found then
        return intern.antwort_fehler(409, 'HD174', 'Die Einrichtung ist abgelaufen.', 'Bitte beginnen Sie noch einmal.');
    end if;
    v_schritt := intern.totp_finden(v_neu, regexp_replace(zweitfaktor_bestaetigen.code, '\s', '', 'g'), c_schritt - 1, c_schritt + 1);
    if v_schritt is null then
        perform intern.fehlversuch(intern.zweitfaktor_zaehler(c_mandant, c_konto), 5, '30 seconds');
        return intern.antwort_fehler(400, 'HD172', 'Der Code stimmt nicht.', intern.zweitfaktor_hinweis(v_neu, 0, zweitfaktor_bestaetigen.code));
    end if;
    update anmeldung.zweitfaktoren as f
    set geheimnis = v_neu, letzter_schritt = v_schritt, geheimnis_neu = null, neu_am = null
    where f.mandant_id = c_mandant and f.benutzerkonto_id = c_konto;
    update anmeldung.benutzerkonten as b set zweitfaktor_seit = now() where b.mandant_id = c_mandant and b.id = c_konto;
    delete from anmeldung.anmeldeversuche as v where v.schluessel = intern.zweitfaktor_zaehler(c_mandant, c_konto);
    -- Whoever is signed in elsewhere has shown the password only.
    perform intern.sitzungen_widerrufen(c_mandant, c_konto, 'zweitfaktor', nullif(current_setting('app.current_sitzung_id', true), '')::uuid);
    perform intern.zweitfaktor_melden(c_mandant, c_konto, 'eingerichtet');
    perform intern.antwort_kopf('Cache-Control', 'no-store');
    return jsonb_build_object('codes', intern.zweitfaktor_codes_ausstellen(c_mandant, c_konto));
end
$$;
comment on function api.zweitfaktor_bestaetigen(text) is
    'Schließt die Einrichtung mit einem Code der App ab und liefert {codes}: zehn Wiederherstellungscodes, die nur jetzt zu sehen sind. Alle anderen Sitzungen des Kontos enden. '
    'Antworten: HD172 (400) Code falsch, HD174 (409) nichts begonnen, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Geheimnisse liest';

reset role;
alter function api.zweitfaktor() owner to dienst_anmeldung;
alter function api.zweitfaktor_beginnen(text, text) owner to dienst_anmeldung;
alter function api.zweitfaktor_bestaetigen(text) owner to dienst_anmeldung;
grant execute on function intern.zweitfaktor_verlangen(text), intern.zweitfaktor_zeigen(text), intern.prozent_kodieren(text) to dienst_anmeldung;
grant execute on function api.zweitfaktor(), api.zweitfaktor_beginnen(text, text), api.zweitfaktor_bestaetigen(text)
to hausmeister, verwalter, leitung, pruefer;

commit;
