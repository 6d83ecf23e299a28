-- Access tokens: JWT (RFC 7519) signed with HS256, verified by PostgREST with the same keys (JWKS).
begin;
set local role hausdraht_eigner;

create function intern.base64url(daten bytea) returns text
language sql immutable parallel safe
return translate(encode(daten, 'base64'), E'+/=\n', '-_');
comment on function intern.base64url(bytea) is 'base64url ohne Füllzeichen (RFC 4648 § 5)';

create function intern.base64url_lesen(wert text) returns bytea
language sql immutable parallel safe
return decode(translate(wert, '-_', '+/') || repeat('=', (4 - length(wert) % 4) % 4), 'base64');
comment on function intern.base64url_lesen(text) is 'Bytes aus base64url (RFC 4648 § 5). SQLSTATE 22023, wenn ungültig';

create function anmeldung.signaturschluessel_laden(jwks jsonb) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if jsonb_typeof(jwks -> 'keys') is distinct from 'array' or jsonb_array_length(jwks -> 'keys') = 0 then
        raise sqlstate 'HD031' using message = 'Die Schlüsseldatei (JWKS) enthält keine Schlüssel.';
    end if;
    if exists (
        select from jsonb_array_elements(jwks -> 'keys') as k (eintrag)
        where k.eintrag ->> 'kty' is distinct from 'oct' or k.eintrag ->> 'kid' is null or k.eintrag ->> 'k' is null
    ) then
        raise sqlstate 'HD031' using message = 'Die Schlüsseldatei (JWKS) darf nur Schlüssel der Art "oct" mit kid enthalten.';
    end if;
    -- Only one may be active at any moment.
    update anmeldung.signaturschluessel set aktiv = false where aktiv;
    delete from anmeldung.signaturschluessel as s
    where not exists (select from jsonb_array_elements(jwks -> 'keys') as k (eintrag) where k.eintrag ->> 'kid' = s.kid);
    insert into anmeldung.signaturschluessel (kid, geheimnis, aktiv)
    select k.eintrag ->> 'kid', intern.base64url_lesen(k.eintrag ->> 'k'), k.nr = 1
    from jsonb_array_elements(jwks -> 'keys') with ordinality as k (eintrag, nr)
    on conflict (kid) do update set geheimnis = excluded.geheimnis, aktiv = excluded.aktiv;
end
$$;
comment on function anmeldung.signaturschluessel_laden(jsonb) is
    'Übernimmt die Schlüssel einer JWKS (RFC 7517, nur oct): der erste unterschreibt ab jetzt, fehlende werden gelöscht. Nur für den Superuser. SQLSTATE HD031';

create function intern.zweitfaktor_fehlt(mandant_id bigint, rolle text, seit timestamptz) returns boolean
language sql stable parallel safe
return case
    when rolle <> 'mieter' and seit is null
        then coalesce((select m.zweitfaktor_ab <= intern.heute() from verwaltung.mandanten as m where m.id = mandant_id), false)
    else false
end;
comment on function intern.zweitfaktor_fehlt(bigint, text, timestamptz) is
    'Ob ein Konto dieser Rolle, das seit diesem Zeitpunkt einen zweiten Faktor hat (NULL = keinen), ihn erst einrichten muss, weil der Mandant ihn verlangt';

create function intern.zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text)
returns table (mieter_id bigint, zweitfaktor_fehlt boolean)
language sql stable parallel safe
begin atomic
    select
        case when b.rolle = 'mieter' then b.person_id end,
        intern.zweitfaktor_fehlt(b.mandant_id, b.rolle, b.zweitfaktor_seit)
    from anmeldung.sitzungen as s
    join anmeldung.benutzerkonten as b on b.mandant_id = s.mandant_id and b.id = s.benutzerkonto_id
    where s.mandant_id = zugang.mandant_id and s.id = zugang.sitzung_id and s.benutzerkonto_id = zugang.benutzerkonto_id
        and s.widerrufen_am is null and s.laeuft_ab_am > now()
        and b.gesperrt_am is null and b.rolle = zugang.rolle;
end;
comment on function intern.zugang(bigint, uuid, bigint, text) is
    'Eine Zeile, solange Sitzung und Konto gelten und das Konto diese Rolle hat; mieter_id = Person des Mieters, zweitfaktor_fehlt = darf nichts, als ihn einzurichten';

create function intern.token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamptz)
returns text
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_schluessel anmeldung.signaturschluessel;
    v_rumpf text;
begin
    select * into v_schluessel from anmeldung.signaturschluessel where aktiv;
    if not found then
        raise sqlstate 'HD096' using message = 'Die Anmeldung ist nicht eingerichtet.', hint = 'Es ist kein Signaturschlüssel geladen.';
    end if;
    select intern.base64url(convert_to(jsonb_build_object('alg', 'HS256', 'typ', 'JWT', 'kid', v_schluessel.kid)::text, 'UTF8'))
        || '.' || intern.base64url(convert_to(jsonb_strip_nulls(jsonb_build_object(
            'role', b.rolle, 'mandant_id', b.mandant_id, 'benutzerkonto_id', b.id,
            'mieter_id', case when b.rolle = 'mieter' then b.person_id end,
            'sitzung_id', token_ausstellen.sitzung_id,
            'exp', floor(extract(epoch from gueltig_bis))::bigint, 'iat', floor(extract(epoch from now()))::bigint
        ))::text, 'UTF8'))
    into strict v_rumpf
    from anmeldung.benutzerkonten as b
    where b.mandant_id = token_ausstellen.mandant_id and b.id = token_ausstellen.benutzerkonto_id;
    return v_rumpf || '.' || intern.base64url(
        erweiterungen.hmac(convert_to(v_rumpf, 'UTF8'), v_schluessel.geheimnis, 'sha256')
    );
end
$$;
comment on function intern.token_ausstellen(bigint, bigint, uuid, timestamptz) is
    'Zugriffstoken (JWT HS256, kid im Kopf) für eine Sitzung. SQLSTATE HD096, wenn kein Schlüssel geladen ist';

create function intern.token_pruefen(token text)
returns table (mandant_id bigint, benutzerkonto_id bigint, mieter_id bigint, rolle text, sitzung_id uuid, exp timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_teile text[] := string_to_array(token, '.');
    v_kopf jsonb;
    v_claims jsonb;
    v_geheimnis bytea;
begin
    if length(token) > 4096 or cardinality(v_teile) is distinct from 3 then
        return;
    end if;
    v_kopf := convert_from(intern.base64url_lesen(v_teile[1]), 'UTF8')::jsonb;
    if v_kopf ->> 'alg' is distinct from 'HS256' then
        return;
    end if;
    select s.geheimnis into v_geheimnis from anmeldung.signaturschluessel as s where s.kid = v_kopf ->> 'kid';
    -- Hashing both sides leaves nothing to measure in the comparison.
    if not found or sha256(erweiterungen.hmac(convert_to(v_teile[1] || '.' || v_teile[2], 'UTF8'), v_geheimnis, 'sha256'))
        is distinct from sha256(intern.base64url_lesen(v_teile[3]))
    then
        return;
    end if;
    v_claims := convert_from(intern.base64url_lesen(v_teile[2]), 'UTF8')::jsonb;
    mandant_id := (v_claims ->> 'mandant_id')::bigint;
    benutzerkonto_id := (v_claims ->> 'benutzerkonto_id')::bigint;
    rolle := v_claims ->> 'role';
    sitzung_id := (v_claims ->> 'sitzung_id')::uuid;
    exp := to_timestamp((v_claims ->> 'exp')::double precision);
    select z.mieter_id into mieter_id
    from intern.zugang(mandant_id, sitzung_id, benutzerkonto_id, rolle) as z
    where not z.zweitfaktor_fehlt;
    if found and exp > now() then
        return next;
    end if;
exception
    when data_exception then
        return;
end
$$;
comment on function intern.token_pruefen(text) is
    'Prüft ein Zugriffstoken außerhalb von PostgREST (Socket): Unterschrift, Ablauf, Sitzung, Konto, Rolle, verlangter zweiter Faktor; keine Zeile, wenn etwas nicht stimmt. Definer dienst_anmeldung, weil nur dieser Dienst Schlüssel und Sitzungen liest';

reset role;
alter function intern.token_pruefen(text) owner to dienst_anmeldung;
grant execute on function intern.token_pruefen(text) to dienst_ereignisse;
grant execute on function
    intern.base64url(bytea), intern.base64url_lesen(text), intern.zweitfaktor_fehlt(bigint, text, timestamptz),
    intern.zugang(bigint, uuid, bigint, text),
    intern.token_ausstellen(bigint, bigint, uuid, timestamptz)
to dienst_anmeldung;

commit;
