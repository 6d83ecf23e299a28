--
-- PostgreSQL database dump
--

--
-- Name: anmeldung; Type: SCHEMA; Schema: -; Owner: hausdraht_eigner
--

CREATE SCHEMA anmeldung;

ALTER SCHEMA anmeldung OWNER TO hausdraht_eigner;

--
-- Name: SCHEMA anmeldung; Type: COMMENT; Schema: -; Owner: hausdraht_eigner
--

COMMENT ON SCHEMA anmeldung IS 'Konten, Passwort-Hashes, Sitzungen, Signaturschlüssel; nur Definer-Funktionen';

--
-- Name: api; Type: SCHEMA; Schema: -; Owner: hausdraht_eigner
--

CREATE SCHEMA api;

ALTER SCHEMA api OWNER TO hausdraht_eigner;

--
-- Name: SCHEMA api; Type: COMMENT; Schema: -; Owner: hausdraht_eigner
--

COMMENT ON SCHEMA api IS 'Einzige von außen erreichbare Schicht: Sichten mit security_invoker und Funktionen';

--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: hausdraht_eigner
--

CREATE SCHEMA audit;

ALTER SCHEMA audit OWNER TO hausdraht_eigner;

--
-- Name: SCHEMA audit; Type: COMMENT; Schema: -; Owner: hausdraht_eigner
--

COMMENT ON SCHEMA audit IS 'Fortlaufendes Protokoll aller Änderungen';

--
-- Name: erweiterungen; Type: SCHEMA; Schema: -; Owner: hausdraht_eigner
--

CREATE SCHEMA erweiterungen;

ALTER SCHEMA erweiterungen OWNER TO hausdraht_eigner;

--
-- Name: SCHEMA erweiterungen; Type: COMMENT; Schema: -; Owner: hausdraht_eigner
--

COMMENT ON SCHEMA erweiterungen IS 'PostgreSQL-Erweiterungen (btree_gist, pgcrypto, pg_trgm)';

--
-- Name: intern; Type: SCHEMA; Schema: -; Owner: hausdraht_eigner
--

CREATE SCHEMA intern;

ALTER SCHEMA intern OWNER TO hausdraht_eigner;

--
-- Name: SCHEMA intern; Type: COMMENT; Schema: -; Owner: hausdraht_eigner
--

COMMENT ON SCHEMA intern IS 'Identität, Zuordnung, Klassifikation, Mail-Zerlegung, Rechnen; nicht von außen erreichbar';

--
-- Name: verwaltung; Type: SCHEMA; Schema: -; Owner: hausdraht_eigner
--

CREATE SCHEMA verwaltung;

ALTER SCHEMA verwaltung OWNER TO hausdraht_eigner;

--
-- Name: SCHEMA verwaltung; Type: COMMENT; Schema: -; Owner: hausdraht_eigner
--

COMMENT ON SCHEMA verwaltung IS 'Fachtabellen der Hausverwaltung; erreichbar nur durch api';

--
-- Name: plpython3u; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS plpython3u WITH SCHEMA pg_catalog;

--
-- Name: EXTENSION plpython3u; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION plpython3u IS 'PL/Python3U untrusted procedural language';

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA erweiterungen;

--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';

--
-- Name: dblink; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS dblink WITH SCHEMA erweiterungen;

--
-- Name: EXTENSION dblink; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION dblink IS 'connect to other PostgreSQL databases from within a database';

--
-- Name: pg_trgm; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA erweiterungen;

--
-- Name: EXTENSION pg_trgm; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';

--
-- Name: pgcrypto; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA erweiterungen;

--
-- Name: EXTENSION pgcrypto; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions';

--
-- Name: */*; Type: DOMAIN; Schema: api; Owner: hausdraht_eigner
--

CREATE DOMAIN api."*/*" AS bytea;

ALTER DOMAIN api."*/*" OWNER TO hausdraht_eigner;

--
-- Name: DOMAIN "*/*"; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON DOMAIN api."*/*" IS 'Bytes, deren Medientyp die Funktion selbst im Kopf Content-Type nennt';

--
-- Name: signaturschluessel_laden(jsonb); Type: FUNCTION; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE FUNCTION anmeldung.signaturschluessel_laden(jwks jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION anmeldung.signaturschluessel_laden(jwks jsonb) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION signaturschluessel_laden(jwks jsonb); Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION anmeldung.signaturschluessel_laden(jwks jsonb) IS 'Übernimmt die Schlüssel einer JWKS (RFC 7517, nur oct): der erste unterschreibt ab jetzt, fehlende werden gelöscht. Nur für den Superuser. SQLSTATE HD031';

--
-- Name: abmelden(); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.abmelden() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
    perform intern.cookie_setzen('', 0);
    return '{}'::jsonb;
end
$$;

ALTER FUNCTION api.abmelden() OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION abmelden(); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.abmelden() IS 'Beendet die Sitzung des Cookies und die des Zugriffstokens sofort und löscht das Cookie; gelingt immer. Definer dienst_anmeldung, weil niemand sonst Sitzungen schreibt';

--
-- Name: anfrage_ablehnen(bigint, text); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.anfrage_ablehnen(anfrage_id bigint, begruendung text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_stand jsonb;
begin
    perform set_config('app.begruendung', coalesce(intern.text_pruefen('Begründung', begruendung, 2000, false), ''), true);
    update verwaltung.anfragen as a
    set status = 'abgelehnt'
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform set_config('app.begruendung', '', true);
    return v_stand;
end
$$;

ALTER FUNCTION api.anfrage_ablehnen(anfrage_id bigint, begruendung text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anfrage_ablehnen(anfrage_id bigint, begruendung text); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.anfrage_ablehnen(anfrage_id bigint, begruendung text) IS 'Lehnt eine Anfrage ab; die Begründung ist Pflicht und wird dem Mieter gezeigt. Die Meldung selbst bleibt unverändert. Fehler HD020, HD021, HD023, HD030, HD031';

--
-- Name: anfrage_abschliessen(bigint, text, text, date, bigint[]); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text DEFAULT NULL::text, ausgefuehrt_von text DEFAULT NULL::text, erledigt_am date DEFAULT NULL::date, datei_ids bigint[] DEFAULT '{}'::bigint[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_anfrage record;
    v_stand jsonb;
begin
    select a.kategorie = 'schaden' as belegpflichtig, (a.erstellt_am at time zone 'Europe/Berlin')::date as angezeigt_am
    into v_anfrage
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = anfrage_id;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    if anfrage_abschliessen.erledigt_am not between v_anfrage.angezeigt_am and intern.heute() then
        perform intern.http_fehler(
            400, 'HD031', 'Der Tag der Erledigung muss zwischen dem Tag der Meldung und heute liegen.'
        );
    end if;
    update verwaltung.anfragen as a
    set status = 'abgeschlossen',
        massnahme = intern.text_pruefen('Maßnahme', anfrage_abschliessen.massnahme, 2000, v_anfrage.belegpflichtig),
        ausgefuehrt_von = intern.text_pruefen(
            'Ausgeführt von', anfrage_abschliessen.ausgefuehrt_von, 200, v_anfrage.belegpflichtig
        ),
        erledigt_am = coalesce(anfrage_abschliessen.erledigt_am, intern.heute())
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform intern.anhaenge_anfuegen(anfrage_id, null, datei_ids, false);
    return v_stand;
end
$$;

ALTER FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]) IS 'Schließt eine angenommene Anfrage ab: was getan wurde, von wem, wann (ohne Angabe heute), Fotos. Bei Schäden sind Maßnahme und Ausführender Pflicht. Fehler HD020, HD023, HD030, HD031';

--
-- Name: anfrage_akzeptieren(bigint, text); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_stand jsonb;
begin
    perform set_config('app.begruendung', coalesce(intern.text_pruefen('Begründung', begruendung, 2000, false), ''), true);
    update verwaltung.anfragen as a
    set status = 'akzeptiert', zugewiesen_konto_id = intern.benutzerkonto_id()
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform set_config('app.begruendung', '', true);
    return v_stand;
end
$$;

ALTER FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anfrage_akzeptieren(anfrage_id bigint, begruendung text); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text) IS 'Nimmt eine offene Anfrage an und merkt, wer sie bearbeitet. Fehler HD020 (schon angenommen), HD023 (beendet), HD030, HD031';

--
-- Name: anfrage_erfassen(bigint, bigint, text, text, text, text, text, text, text, uuid); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text DEFAULT NULL::text, ort text DEFAULT NULL::text, betreff text DEFAULT NULL::text, quelle text DEFAULT 'manuell'::text, prioritaet text DEFAULT NULL::text, kennung uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_kategorie text := intern.auswahl_pruefen(
        'Kategorie', kategorie, array['schaden', 'wartung', 'beschwerde', 'administrativ']
    );
    v_id bigint;
    v_ergebnis jsonb;
begin
    if v_kategorie = 'schaden' then
        perform intern.auswahl_pruefen(
            'Art des Schadens', schadensart, array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']
        );
    end if;
    if prioritaet is not null then
        perform intern.auswahl_pruefen('Priorität', prioritaet, array['niedrig', 'normal', 'hoch', 'dringend']);
    end if;
    v_id := intern.anfrage_erfassen(
        anfrage_erfassen.mietverhaeltnis_id, anfrage_erfassen.person_id, v_kategorie, anfrage_erfassen.schadensart,
        coalesce(intern.text_pruefen('Ort', ort, 200, false), ''), intern.text_pruefen('Betreff', betreff, 300, false),
        intern.text_pruefen('Beschreibung', beschreibung, 20000),
        intern.auswahl_pruefen('Quelle', quelle, array['telefon', 'manuell']), prioritaet, anfrage_erfassen.kennung
    );
    select jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'status', a.status, 'kategorie', a.kategorie, 'prioritaet', a.prioritaet,
        'zustaendigkeit', a.zustaendigkeit, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;

ALTER FUNCTION api.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid) IS 'Erfasst ein am Telefon oder persönlich vorgebrachtes Anliegen eines Mieters. Ohne Priorität gelten die Schlüsselwortregeln. Fehler HD030, HD031';

--
-- Name: anfrage_zurueckziehen(bigint, text, text); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text DEFAULT NULL::text, erklaert_durch text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_begruendung text := intern.text_pruefen('Begründung', begruendung, 1500, false);
    v_durch text := intern.text_pruefen('Erklärt durch', erklaert_durch, 200, false);
    v_stand jsonb;
begin
    -- Only the requester withdraws; a clerk records how the requester said so.
    if intern.rolle() in ('verwalter', 'leitung') then
        if v_durch is null then
            perform intern.http_fehler(
                400, 'HD021', 'Bitte geben Sie an, wie der Anfragende die Rücknahme erklärt hat.', 'Zum Beispiel: Telefonat am 21.11. mit Frau Nord'
            );
        end if;
        v_begruendung := concat_ws('. ', 'Erklärt durch: ' || v_durch, v_begruendung);
    end if;
    perform set_config('app.begruendung', coalesce(v_begruendung, ''), true);
    update verwaltung.anfragen as a
    set status = 'zurueckgezogen'
    where a.mandant_id = (select intern.mandant_id()) and a.id = anfrage_id
    returning intern.anfrage_stand(a.id, a.nummer, a.status, a.letzte_aktivitaet_am) into v_stand;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    perform set_config('app.begruendung', '', true);
    return v_stand;
end
$$;

ALTER FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text) IS 'Zieht eine Anfrage zurück: der Mieter seine eigene, die Verwaltung nur mit Angabe, wie der Anfragende es erklärt hat. Fehler HD020, HD021, HD023, HD030, HD031';

--
-- Name: anmelden(text, text, bigint); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.anmelden(email text, passwort text, mandant_id bigint DEFAULT NULL::bigint) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_email text := lower(btrim(anmelden.email));
    v_konto_zaehler text := intern.sperrschluessel('konto', coalesce(lower(btrim(anmelden.email)), ''));
    v_netz_zaehler text := intern.netzschluessel('ip');
    v_gesperrt timestamptz;
    v_konto anmeldung.benutzerkonten;
    v_gefunden integer := 0;
    v_treffer anmeldung.benutzerkonten[] := array[]::anmeldung.benutzerkonten[];
begin
    -- A lock answers before anything is compared: it tells neither whether the account exists nor whether
    -- the password is right.
    select max(v.gesperrt_bis) into v_gesperrt
    from anmeldung.anmeldeversuche as v
    where v.schluessel = any(array[v_konto_zaehler, v_netz_zaehler]) and v.gesperrt_bis > now();
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;

    -- Comparing takes a quarter second; nothing is locked or written meanwhile. An address known to several
    -- Mandanten takes longer than an unknown one; there is no secret in that worth a second for everybody.
    for v_konto in
        select b.* from anmeldung.benutzerkonten as b
        where b.email = v_email and b.passwort_hash is not null and b.gesperrt_am is null
            and (anmelden.mandant_id is null or b.mandant_id = anmelden.mandant_id)
        order by b.mandant_id
        limit 5
    loop
        v_gefunden := v_gefunden + 1;
        if intern.passwort_stimmt(anmelden.passwort, v_konto.passwort_hash) then
            v_treffer := v_treffer || v_konto;
        end if;
    end loop;
    if v_gefunden = 0 then
        perform intern.passwort_stimmt(anmelden.passwort, null);
    end if;

    -- Others may have failed meanwhile: guessing in parallel must not yield more tries than one after the other.
    v_gesperrt := intern.gesperrt_bis(array[v_konto_zaehler, v_netz_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    if cardinality(v_treffer) > 1 then
        return intern.antwort_fehler(
            409, 'HD008', 'Mit dieser E-Mail-Adresse sind Sie bei mehreren Hausverwaltungen angemeldet.',
            'Bitte wählen Sie die Hausverwaltung.',
            (
                select jsonb_agg(jsonb_build_object('mandant_id', m.id, 'name', m.name) order by m.name)::text
                from unnest(v_treffer) as t
                join verwaltung.mandanten as m on m.id = t.mandant_id
            )
        );
    end if;
    -- The lock on the account makes a suspension wait, or this sign-in see it.
    v_konto := v_treffer[1];
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id
        and b.passwort_hash = v_konto.passwort_hash and b.gesperrt_am is null
    for share;
    if not found then
        perform intern.fehlversuch(v_konto_zaehler, 5, '30 seconds');
        perform intern.fehlversuch(v_netz_zaehler, 30, '30 seconds');
        return intern.antwort_fehler(401, 'HD001', 'E-Mail-Adresse oder Passwort stimmt nicht.');
    end if;
    delete from anmeldung.anmeldeversuche as v where v.schluessel = v_konto_zaehler;
    return intern.sitzung_beginnen(v_konto.mandant_id, v_konto.id);
end
$$;

ALTER FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION anmelden(email text, passwort text, mandant_id bigint); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) IS 'Anmeldung mit E-Mail-Adresse und Passwort; liefert zugriffstoken (15 Minuten) und setzt das Erneuerungs-Cookie. Antworten: HD001 (401) falsch, HD002 (429) gesperrt nach 5 Fehlversuchen je Konto oder 30 je Adresse, HD008 (409) Adresse bei mehreren Mandanten: mandant_id mitgeben. Definer dienst_anmeldung, weil niemand sonst Passwort-Hashes liest';

--
-- Name: datei(bigint); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.datei(id bigint) RETURNS api."*/*"
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_typ text;
    v_name text;
    v_ascii text;
begin
    select d.medientyp into v_typ
    from verwaltung.dateien as d
    where d.mandant_id = (select intern.mandant_id()) and d.id = datei.id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Datei gibt es nicht.');
    end if;
    -- The name comes from an attachment the caller may see, else from the own upload.
    v_name := coalesce(
        (
            select h.dateiname from verwaltung.anhaenge as h
            where h.mandant_id = (select intern.mandant_id()) and h.datei_id = datei.id
            order by h.erstellt_am, h.id limit 1
        ),
        (
            select a.dateiname from verwaltung.datei_ablagen as a
            where a.mandant_id = (select intern.mandant_id()) and a.datei_id = datei.id
            order by a.abgelegt_am limit 1
        ),
        ''
    );
    if v_name = '' then
        v_name := 'datei';
    end if;
    -- Only what a browser draws without running anything is shown in place, the rest is saved.
    if v_typ not in ('image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/heif', 'application/pdf') then
        v_typ := 'application/octet-stream';
    end if;
    v_ascii := regexp_replace(v_name, '[^A-Za-z0-9._ -]', '_', 'g');
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', v_typ),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        -- The next person at the same browser must not get it from the cache.
        jsonb_build_object('Cache-Control', 'private, max-age=3600'),
        jsonb_build_object('Vary', 'Authorization'),
        jsonb_build_object('Content-Disposition', format(
            '%s; filename="%s"; filename*=UTF-8''''%s',
            case when v_typ = 'application/octet-stream' then 'attachment' else 'inline' end,
            v_ascii, intern.prozent_kodieren(v_name)
        ))
    )::text, true);
    return intern.datei_inhalt(datei.id);
end
$$;

ALTER FUNCTION api.datei(id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION datei(id bigint); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.datei(id bigint) IS 'Lädt eine Datei herunter, die an einer sichtbaren Anfrage hängt oder die das eigene Konto hochgeladen hat; Content-Type am Inhalt erkannt, nosniff, Content-Disposition nach RFC 6266. HD030 nicht gefunden (404), auch bei unsichtbaren';

--
-- Name: datei_hochladen(bytea); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.datei_hochladen(bytea) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    c_groesste constant integer := 12 * 1024 * 1024;
    c_name constant text := intern.dateiname_saeubern(intern.prozent_entziffern(
        coalesce(nullif(current_setting('request.headers', true), '')::json ->> 'x-dateiname', '')
    ));
    v_typ text;
    v_datei record;
begin
    if $1 is null or octet_length($1) = 0 then
        perform intern.http_fehler(400, 'HD031', 'Die Datei ist leer.');
    end if;
    if octet_length($1) > c_groesste then
        perform intern.http_fehler(413, 'HD033', 'Die Datei ist zu groß.', 'Es gehen Dateien bis 12 MB.');
    end if;
    v_typ := intern.sniff_medientyp(substr($1, 1, 16));
    if v_typ not in ('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif', 'image/gif', 'application/pdf') then
        perform intern.http_fehler(
            415, 'HD032', 'Das ist kein Foto und kein PDF.', 'Es gehen Fotos (JPEG, PNG, WebP, HEIC, GIF) und PDF.'
        );
    end if;
    if intern.offene_ablagen() >= 50 then
        perform intern.http_fehler(
            429, 'HD034', 'Zu viele Dateien auf einmal.', 'Bitte senden Sie zuerst Ihre Meldung ab oder warten Sie eine Stunde.'
        );
    end if;
    select d.id, d.medientyp, d.groesse into v_datei from intern.datei_hochladen($1, c_name) as d;
    return jsonb_build_object(
        'id', v_datei.id, 'medientyp', v_datei.medientyp, 'groesse', v_datei.groesse, 'dateiname', c_name
    );
end
$_$;

ALTER FUNCTION api.datei_hochladen(bytea) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION datei_hochladen(bytea); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.datei_hochladen(bytea) IS 'Nimmt ein Foto oder PDF bis 12 MB als rohen Körper entgegen (Content-Type application/octet-stream, Dateiname prozentkodiert in X-Dateiname) und liefert {id, medientyp, groesse, dateiname}. HD031 leer, HD032 Dateityp (415), HD033 zu groß (413), HD034 zu viele (429)';

--
-- Name: einladung_einloesen(text, text); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.einladung_einloesen(code text, passwort text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_zaehler text := intern.netzschluessel('code');
    v_gesperrt timestamptz;
    v_mangel text;
    v_hash text;
    v_einladung anmeldung.einladungen;
    v_konto anmeldung.benutzerkonten;
begin
    select max(v.gesperrt_bis) into v_gesperrt
    from anmeldung.anmeldeversuche as v where v.schluessel = v_zaehler and v.gesperrt_bis > now();
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    -- Before the code is looked at, so that a weak password tells nothing about the code.
    v_mangel := intern.passwort_mangel(passwort);
    if v_mangel is not null then
        return intern.antwort_fehler(400, 'HD005', v_mangel);
    end if;

    select * into v_einladung from anmeldung.einladungen as e
    where e.code_hash = intern.einladungscode_hash(code) and e.eingeloest_am is null and e.laeuft_ab_am > now();
    if found then
        select * into v_konto from anmeldung.benutzerkonten as b
        where b.mandant_id = v_einladung.mandant_id and b.id = v_einladung.benutzerkonto_id;
        v_mangel := intern.passwort_mangel(passwort, v_konto.email, v_konto.name);
        if v_mangel is not null then
            return intern.antwort_fehler(400, 'HD005', v_mangel);
        end if;
        v_hash := intern.passwort_hash(passwort);
        -- The same order everywhere: counter, account, then the invitation, which only one of two may use.
        perform intern.gesperrt_bis(array[intern.sperrschluessel('konto', v_konto.email)]);
        perform from anmeldung.benutzerkonten as b
        where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.gesperrt_am is null
        for update;
        if found then
            update anmeldung.einladungen as e set eingeloest_am = now()
            where e.mandant_id = v_einladung.mandant_id and e.id = v_einladung.id
                and e.eingeloest_am is null and e.laeuft_ab_am > now();
        end if;
    end if;
    if not found then
        perform intern.fehlversuch(v_zaehler, 10, '1 minute');
        return intern.antwort_fehler(
            400, 'HD004', 'Dieser Einladungscode ist ungültig, abgelaufen oder schon benutzt.',
            'Bitte prüfen Sie die Eingabe oder bitten Sie Ihre Hausverwaltung um einen neuen Code.'
        );
    end if;
    perform intern.passwort_setzen(v_konto.mandant_id, v_konto.id, v_hash);
    perform intern.sitzungen_widerrufen(v_konto.mandant_id, v_konto.id, 'passwort_geaendert');
    return intern.sitzung_beginnen(v_konto.mandant_id, v_konto.id);
end
$$;

ALTER FUNCTION api.einladung_einloesen(code text, passwort text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION einladung_einloesen(code text, passwort text); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.einladung_einloesen(code text, passwort text) IS 'Setzt mit dem Code aus dem Einladungsbrief das Passwort und meldet an. Antworten: HD004 (400) Code ungültig, HD005 (400) Passwort ungeeignet, HD002 (429) nach 10 falschen Codes je Adresse. Definer dienst_anmeldung, weil niemand sonst Einladungen liest';

--
-- Name: email_roh(bigint); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.email_roh(email_id bigint) RETURNS api."*/*"
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_roh bytea;
begin
    select r.roh into v_roh
    from verwaltung.email_rohdaten as r
    where r.mandant_id = (select intern.mandant_id()) and r.email_id = email_roh.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;
    -- Plain text to be saved: no browser may ever run what a stranger sent.
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', 'text/plain'),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Content-Security-Policy', 'default-src ''none''; sandbox'),
        jsonb_build_object('Cache-Control', 'private, no-store'),
        jsonb_build_object('Content-Disposition', format('attachment; filename="email-%s.eml"', email_roh.email_id))
    )::text, true);
    return v_roh;
end
$$;

ALTER FUNCTION api.email_roh(email_id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_roh(email_id bigint); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.email_roh(email_id bigint) IS 'Unveränderte Bytes einer E-Mail zum Speichern (text/plain als Anhang), nur für die Verwaltung. HD030 nicht gefunden (404)';

--
-- Name: email_verwerfen(bigint, text); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.email_verwerfen(email_id bigint, begruendung text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform set_config('app.begruendung', coalesce(left(btrim(begruendung), 2000), ''), true);
    update verwaltung.email_triage as e set status = 'verworfen', verarbeitet_am = now()
    where e.mandant_id = (select intern.mandant_id()) and e.id = email_verwerfen.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    end if;
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', email_verwerfen.email_id, 'status', 'verworfen');
end
$$;

ALTER FUNCTION api.email_verwerfen(email_id bigint, begruendung text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_verwerfen(email_id bigint, begruendung text); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.email_verwerfen(email_id bigint, begruendung text) IS 'Verwirft eine E-Mail der manuellen Bearbeitung; sie bleibt gespeichert. HD020 und HD023 nicht mehr möglich, HD021 Begründung fehlt, HD030 nicht gefunden (404)';

--
-- Name: email_zuordnen(bigint, bigint, bigint, bigint); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.email_zuordnen(email_id bigint, anfrage_id bigint DEFAULT NULL::bigint, mietverhaeltnis_id bigint DEFAULT NULL::bigint, person_id bigint DEFAULT NULL::bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_id bigint;
begin
    if num_nonnulls(anfrage_id, mietverhaeltnis_id) <> 1 or (mietverhaeltnis_id is not null and person_id is null) then
        perform intern.http_fehler(
            400, 'HD031', 'Bitte wählen Sie entweder eine Anfrage oder ein Mietverhältnis mit der schreibenden Person.'
        );
    end if;
    begin
        v_id := intern.email_von_hand_zuordnen(email_id, anfrage_id, mietverhaeltnis_id, person_id);
    exception
        when sqlstate 'HD030' then
            perform intern.http_fehler(404, 'HD030', 'Dieses Mietverhältnis oder diese Person wurde nicht gefunden.');
    end;
    return (
        select jsonb_build_object('id', a.id, 'nummer', a.nummer, 'status', a.status, 'letzte_aktivitaet_am', a.letzte_aktivitaet_am)
        from verwaltung.anfragen as a
        where a.mandant_id = (select intern.mandant_id()) and a.id = v_id
    );
end
$$;

ALTER FUNCTION api.email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) IS 'Ordnet eine E-Mail der manuellen Bearbeitung zu: einer Anfrage (als Nachricht) oder einem Mietverhältnis mit Person (als neue Anfrage). Liefert die Anfrage {id, nummer, status, letzte_aktivitaet_am}. HD023 schon bearbeitet oder Anfrage beendet, HD030 nicht gefunden (404), HD031 Auswahl unvollständig';

--
-- Name: ich(); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.ich() RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION api.ich() OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION ich(); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.ich() IS 'Das angemeldete Konto. Definer dienst_anmeldung, weil nicht jede Rolle Konten liest';

--
-- Name: interne_notiz(bigint, text, bigint[]); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[] DEFAULT '{}'::bigint[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_inhalt text := intern.text_pruefen('Notiz', inhalt, 20000);
    v_id bigint;
    v_am timestamptz;
begin
    if not exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = intern.mandant_id() and a.id = interne_notiz.anfrage_id
    ) then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, inhalt)
    values (intern.mandant_id(), interne_notiz.anfrage_id, 'intern', v_inhalt)
    returning id, erstellt_am into v_id, v_am;
    perform intern.anhaenge_anfuegen(interne_notiz.anfrage_id, v_id, datei_ids, true);
    return jsonb_build_object('id', v_id, 'anfrage_id', interne_notiz.anfrage_id, 'erstellt_am', v_am);
end
$$;

ALTER FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]) IS 'Interne Notiz für Verwaltung und Hausmeister; Mieter sehen sie nie. Auch an beendeten Anfragen möglich. Fehler HD030, HD031';

--
-- Name: konto_anlegen(text, text, text, bigint); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.konto_anlegen(email text, name text, rolle text, person_id bigint DEFAULT NULL::bigint) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
#variable_conflict use_column
declare
    v_email text := lower(btrim(konto_anlegen.email));
    v_name text := btrim(konto_anlegen.name);
    v_id bigint;
    v_code text;
    v_bis timestamptz;
begin
    if coalesce(konto_anlegen.rolle, '') not in ('mieter', 'hausmeister', 'verwalter', 'leitung') then
        perform intern.http_fehler(400, 'HD031', 'Diese Rolle gibt es nicht.', 'mieter, hausmeister, verwalter oder leitung');
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
$_$;

ALTER FUNCTION api.konto_anlegen(email text, name text, rolle text, person_id bigint) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION konto_anlegen(email text, name text, rolle text, person_id bigint); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.konto_anlegen(email text, name text, rolle text, person_id bigint) IS 'Legt ein Konto an und liefert den Einladungscode für den Brief; leitung für alle Rollen, verwalter nur für Mieter. Fehler: HD007 (409) gibt es schon, HD009 (403), HD030 (404) Person, HD031 (400) Eingabe. Definer dienst_anmeldung, weil niemand sonst Konten schreibt';

--
-- Name: konto_einladen(bigint); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.konto_einladen(benutzerkonto_id bigint) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION api.konto_einladen(benutzerkonto_id bigint) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION konto_einladen(benutzerkonto_id bigint); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.konto_einladen(benutzerkonto_id bigint) IS 'Neuer Einladungscode für ein Konto, auch wenn das Passwort verloren ging; frühere Codes verfallen. Fehler: HD009 (403, 409 gesperrt), HD030 (404). Definer dienst_anmeldung, weil niemand sonst Einladungen schreibt';

--
-- Name: konto_entsperren(bigint); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.konto_entsperren(benutzerkonto_id bigint) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION api.konto_entsperren(benutzerkonto_id bigint) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION konto_entsperren(benutzerkonto_id bigint); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.konto_entsperren(benutzerkonto_id bigint) IS 'Hebt die Sperre eines Kontos auf. Fehler: HD030 (404). Definer dienst_anmeldung, weil niemand sonst Konten schreibt';

--
-- Name: konto_sperren(bigint, text); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.konto_sperren(benutzerkonto_id bigint, grund text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION api.konto_sperren(benutzerkonto_id bigint, grund text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION konto_sperren(benutzerkonto_id bigint, grund text); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.konto_sperren(benutzerkonto_id bigint, grund text) IS 'Sperrt ein Konto und beendet sofort alle seine Sitzungen; das eigene nicht, so dass immer eine Leitung bleibt. Fehler: HD003 (401) inzwischen selbst gesperrt, HD009 (409) eigenes Konto, HD030 (404), HD031 (400). Definer dienst_anmeldung, weil niemand sonst Konten schreibt';

--
-- Name: nachricht_senden(bigint, text, bigint[], uuid); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[] DEFAULT '{}'::bigint[], kennung uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_inhalt text := intern.text_pruefen('Nachricht', inhalt, 20000);
    v_anfrage record;
    v_id bigint;
    v_ergebnis jsonb;
begin
    select a.nummer, a.kategorie, a.schadensart, a.ort, a.mietverhaeltnis_id, a.betreff,
        intern.status_beendet('anfragen', a.status) as beendet
    into v_anfrage
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = nachricht_senden.anfrage_id;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    if intern.rolle() = 'mieter'
        and not v_anfrage.mietverhaeltnis_id = any(intern.meine_aktiven_mietverhaeltnisse())
    then
        perform intern.http_fehler(
            403, 'HD025', 'Ihr Mietverhältnis ist beendet. Sie können weiterhin lesen, aber nicht mehr schreiben.'
        );
    end if;

    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, inhalt, kennung)
    select intern.mandant_id(), nachricht_senden.anfrage_id, v_inhalt, nachricht_senden.kennung
    where not v_anfrage.beendet
    on conflict on constraint anfrage_nachrichten_kennung do nothing
    returning id into v_id;
    if v_id is not null then
        perform intern.anhaenge_anfuegen(nachricht_senden.anfrage_id, v_id, datei_ids, false);
    end if;

    select jsonb_build_object(
        'id', n.id, 'anfrage_id', n.anfrage_id, 'nummer', v_anfrage.nummer, 'folgeanfrage', false,
        'erstellt_am', n.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfrage_nachrichten as n
    where n.mandant_id = intern.mandant_id()
        and (n.id = v_id or (
            v_id is null and n.verfasser_konto_id = intern.benutzerkonto_id() and n.kennung = nachricht_senden.kennung
        ));
    if found then
        return v_ergebnis;
    end if;

    -- The Anfrage has ended. A tenant's word opens a linked new one; staff is told to.
    if intern.rolle() <> 'mieter' then
        perform intern.http_fehler(
            400, 'HD023', 'Diese Anfrage ist beendet. Es können keine Nachrichten mehr hinzugefügt werden.',
            'Bitte öffnen Sie eine neue Anfrage.'
        );
    end if;
    v_id := intern.anfrage_melden(
        v_anfrage.kategorie, v_anfrage.schadensart, v_anfrage.ort, v_inhalt,
        left('Zu ' || v_anfrage.nummer || ': ' || v_anfrage.betreff, 300), v_anfrage.mietverhaeltnis_id,
        nachricht_senden.kennung, nachricht_senden.anfrage_id
    );
    if not exists (
        select from verwaltung.anhaenge as h where h.mandant_id = intern.mandant_id() and h.anfrage_id = v_id
    ) then
        perform intern.anhaenge_anfuegen(v_id, null, datei_ids, false);
    end if;
    select jsonb_build_object(
        'id', null, 'anfrage_id', a.id, 'nummer', a.nummer, 'folgeanfrage', true, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;

ALTER FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) IS 'Schreibt in eine Anfrage. Ist sie beendet, eröffnet die Nachricht eines Mieters eine verknüpfte neue (folgeanfrage = true). Dieselbe kennung sendet nicht doppelt. Fehler HD023, HD025, HD030, HD031';

--
-- Name: passwort_aendern(text, text); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_konto anmeldung.benutzerkonten;
    v_zaehler text;
    v_gesperrt timestamptz;
    v_mangel text;
    v_hash text;
    v_stimmt boolean;
begin
    select * into strict v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id();
    v_zaehler := intern.sperrschluessel('konto', v_konto.email);
    select max(v.gesperrt_bis) into v_gesperrt
    from anmeldung.anmeldeversuche as v where v.schluessel = v_zaehler and v.gesperrt_bis > now();
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    v_mangel := intern.passwort_mangel(neues_passwort, v_konto.email, v_konto.name);
    if v_mangel is not null then
        return intern.antwort_fehler(400, 'HD005', v_mangel);
    end if;
    v_stimmt := intern.passwort_stimmt(altes_passwort, v_konto.passwort_hash);
    v_hash := intern.passwort_hash(neues_passwort);

    v_gesperrt := intern.gesperrt_bis(array[v_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.passwort_hash = v_konto.passwort_hash and v_stimmt
    for update;
    if not found then
        perform intern.fehlversuch(v_zaehler, 5, '30 seconds');
        return intern.antwort_fehler(400, 'HD001', 'Das bisherige Passwort stimmt nicht.');
    end if;
    perform intern.passwort_setzen(v_konto.mandant_id, v_konto.id, v_hash);
    perform intern.sitzungen_widerrufen(
        v_konto.mandant_id, v_konto.id, 'passwort_geaendert', nullif(current_setting('app.current_sitzung_id', true), '')::uuid
    );
    return '{}'::jsonb;
end
$$;

ALTER FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION passwort_aendern(altes_passwort text, neues_passwort text); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) IS 'Ändert das eigene Passwort und beendet alle anderen Sitzungen. Antworten: HD001 (400) bisheriges falsch, HD005 (400) neues ungeeignet, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Passwort-Hashes liest';

--
-- Name: passwort_vergessen(text); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.passwort_vergessen(email text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_beginn timestamptz := clock_timestamp();
    v_zaehler text := intern.netzschluessel('ruecksetzung');
    v_gesperrt timestamptz := intern.gesperrt_bis(array[v_zaehler]);
    r record;
begin
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    perform intern.fehlversuch(v_zaehler, 10, '1 minute');
    -- Whoever never redeemed the invitation has proved to nobody that the address is theirs: no reset by mail.
    for r in
        with neu as (
            insert into anmeldung.ruecksetzungen (mandant_id, benutzerkonto_id, laeuft_ab_am)
            select b.mandant_id, b.id, now() + interval '1 hour'
            from anmeldung.benutzerkonten as b
            where b.email = lower(btrim(passwort_vergessen.email)) and b.passwort_hash is not null and b.gesperrt_am is null
                and (
                    select count(*) from anmeldung.ruecksetzungen as v
                    where v.mandant_id = b.mandant_id and v.benutzerkonto_id = b.id and v.angelegt_am > now() - interval '1 hour'
                ) < 3
            order by b.mandant_id
            limit 5
            returning mandant_id, id
        )
        select neu.mandant_id, neu.id from neu
    loop
        perform intern.hintergrund_einreihen(
            'konto.ruecksetzung_mail', 'versand', jsonb_build_object('mandant_id', r.mandant_id, 'ruecksetzung_id', r.id)
        );
    end loop;
    -- Known and unknown addresses are answered after the same time.
    perform pg_sleep(greatest(0, 0.08 - extract(epoch from clock_timestamp() - v_beginn)));
    return '{}'::jsonb;
end
$$;

ALTER FUNCTION api.passwort_vergessen(email text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION passwort_vergessen(email text); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.passwort_vergessen(email text) IS 'Verschickt einen Link zum Zurücksetzen des Passworts, wenn es das Konto gibt; antwortet immer gleich. Höchstens 3 Links je Konto und Stunde. Antworten: HD002 (429) nach 10 Anforderungen je Adresse. Definer dienst_anmeldung, weil niemand sonst Konten sucht';

--
-- Name: passwort_zuruecksetzen(text, text); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.passwort_zuruecksetzen(token text, passwort text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_zaehler text := intern.netzschluessel('code');
    v_gesperrt timestamptz;
    v_mangel text;
    v_hash text;
    v_ruecksetzung anmeldung.ruecksetzungen;
    v_konto anmeldung.benutzerkonten;
begin
    select max(v.gesperrt_bis) into v_gesperrt
    from anmeldung.anmeldeversuche as v where v.schluessel = v_zaehler and v.gesperrt_bis > now();
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    v_mangel := intern.passwort_mangel(passwort);
    if v_mangel is not null then
        return intern.antwort_fehler(400, 'HD005', v_mangel);
    end if;

    select * into v_ruecksetzung from anmeldung.ruecksetzungen as r
    where r.token_hash = sha256(convert_to(token, 'UTF8')) and r.verwendet_am is null and r.laeuft_ab_am > now();
    if found then
        select * into v_konto from anmeldung.benutzerkonten as b
        where b.mandant_id = v_ruecksetzung.mandant_id and b.id = v_ruecksetzung.benutzerkonto_id;
        v_mangel := intern.passwort_mangel(passwort, v_konto.email, v_konto.name);
        if v_mangel is not null then
            return intern.antwort_fehler(400, 'HD005', v_mangel);
        end if;
        v_hash := intern.passwort_hash(passwort);
        -- The same order everywhere: counter, account, then the reset, which only one of two may use.
        perform intern.gesperrt_bis(array[intern.sperrschluessel('konto', v_konto.email)]);
        perform from anmeldung.benutzerkonten as b
        where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.gesperrt_am is null
        for update;
        if found then
            update anmeldung.ruecksetzungen as r set verwendet_am = now()
            where r.mandant_id = v_ruecksetzung.mandant_id and r.id = v_ruecksetzung.id
                and r.token_hash = v_ruecksetzung.token_hash and r.verwendet_am is null and r.laeuft_ab_am > now();
        end if;
    end if;
    if not found then
        perform intern.fehlversuch(v_zaehler, 10, '1 minute');
        return intern.antwort_fehler(
            400, 'HD004', 'Dieser Link ist ungültig, abgelaufen oder schon benutzt.', 'Bitte fordern Sie einen neuen Link an.'
        );
    end if;
    perform intern.passwort_setzen(v_konto.mandant_id, v_konto.id, v_hash);
    perform intern.sitzungen_widerrufen(v_konto.mandant_id, v_konto.id, 'passwort_geaendert');
    perform intern.cookie_setzen('', 0);
    return '{}'::jsonb;
end
$$;

ALTER FUNCTION api.passwort_zuruecksetzen(token text, passwort text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION passwort_zuruecksetzen(token text, passwort text); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) IS 'Setzt mit dem Token aus der E-Mail ein neues Passwort und beendet alle Sitzungen des Kontos. Antworten: HD004 (400) Link ungültig, HD005 (400) Passwort ungeeignet, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Rücksetzungen liest';

--
-- Name: schaden_melden(text, text, text, text, bigint, bigint[], uuid); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.schaden_melden(schadensart text, ort text, beschreibung text, betreff text DEFAULT NULL::text, mietverhaeltnis_id bigint DEFAULT NULL::bigint, datei_ids bigint[] DEFAULT '{}'::bigint[], kennung uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_art text := intern.auswahl_pruefen(
        'Art des Schadens', schadensart, array['heizung', 'wasser', 'elektrik', 'sanitaer', 'sonstiges']
    );
    v_text text := intern.text_pruefen('Beschreibung', beschreibung, 20000);
    v_id bigint;
    v_ergebnis jsonb;
begin
    v_id := intern.anfrage_melden(
        'schaden', v_art, coalesce(intern.text_pruefen('Ort', ort, 200, false), ''), v_text,
        intern.text_pruefen('Betreff', betreff, 300, false), schaden_melden.mietverhaeltnis_id, schaden_melden.kennung
    );
    -- Sent again with the same kennung: the files are there already.
    if schaden_melden.kennung is null or not exists (
        select from verwaltung.anhaenge as h
        where h.mandant_id = intern.mandant_id() and h.anfrage_id = v_id
    ) then
        perform intern.anhaenge_anfuegen(v_id, null, datei_ids, false);
    end if;
    select jsonb_build_object(
        'id', a.id, 'nummer', a.nummer, 'status', a.status, 'kategorie', a.kategorie, 'prioritaet', a.prioritaet,
        'zustaendigkeit', a.zustaendigkeit, 'erstellt_am', a.erstellt_am
    ) into v_ergebnis
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = v_id;
    return v_ergebnis;
end
$$;

ALTER FUNCTION api.schaden_melden(schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, datei_ids bigint[], kennung uuid) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION schaden_melden(schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, datei_ids bigint[], kennung uuid); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.schaden_melden(schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, datei_ids bigint[], kennung uuid) IS 'Schaden melden (Mängelanzeige, § 536c BGB): Nummer, Zeitpunkt und Priorität vergibt die Datenbank. Dieselbe kennung legt nichts doppelt an. Fehler HD025 (Mietverhältnis beendet), HD030, HD031';

--
-- Name: sitzung_erneuern(); Type: FUNCTION; Schema: api; Owner: dienst_anmeldung
--

CREATE FUNCTION api.sitzung_erneuern() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

    -- A token whose answer got lost, or that two tabs sent at once, has no used successor.
    v_wiederverwendet := exists (
        select from anmeldung.erneuerungstoken as n
        where n.mandant_id = v_token.mandant_id and n.vorgaenger_id = v_token.id and n.verwendet_am is not null
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

ALTER FUNCTION api.sitzung_erneuern() OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION sitzung_erneuern(); Type: COMMENT; Schema: api; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION api.sitzung_erneuern() IS 'Tauscht das Erneuerungs-Cookie gegen ein neues und ein Zugriffstoken. Wird ein Token benutzt, dessen Nachfolger schon benutzt wurde, endet die Sitzung. Antworten: HD003 (401). Definer dienst_anmeldung, weil niemand sonst Sitzungen liest';

--
-- Name: neue_id(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.neue_id() RETURNS bigint
    LANGUAGE sql PARALLEL SAFE
    RETURN (((1)::double precision + (random() * ('4503599627370494'::bigint)::double precision)))::bigint;

ALTER FUNCTION intern.neue_id() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION neue_id(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.neue_id() IS 'Zufällige Kennung zwischen 1 und 2^52 (in JavaScript genau darstellbar); verrät nicht, wie viele Zeilen andere Mandanten anlegen';

--
-- Name: rolle(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.rolle() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN COALESCE(NULLIF(current_setting('role'::text, true), 'none'::text), (SESSION_USER)::text);

ALTER FUNCTION intern.rolle() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION rolle(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.rolle() IS 'Handelnde Rolle: auch innerhalb von Definer-Funktionen die der Anfrage, bei direkten Logins der Login selbst';

--
-- Name: anfrage_nachrichten; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.anfrage_nachrichten (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    anfrage_id bigint NOT NULL,
    art text DEFAULT 'nachricht'::text NOT NULL,
    verfasser_konto_id bigint,
    verfasser_person_id bigint,
    verfasser_rolle text NOT NULL,
    verfasser_name text NOT NULL,
    inhalt text NOT NULL,
    email_id bigint,
    kennung uuid,
    erstellt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT anfrage_nachrichten_art_check CHECK ((art = ANY (ARRAY['nachricht'::text, 'intern'::text]))),
    CONSTRAINT anfrage_nachrichten_inhalt_check CHECK (((length(inhalt) >= 1) AND (length(inhalt) <= 20000))),
    CONSTRAINT anfrage_nachrichten_intern_nur_personal CHECK (((art <> 'intern'::text) OR (verfasser_rolle = ANY (ARRAY['hausmeister'::text, 'verwalter'::text, 'leitung'::text])))),
    CONSTRAINT anfrage_nachrichten_verfasser_name_check CHECK (((length(verfasser_name) >= 1) AND (length(verfasser_name) <= 300))),
    CONSTRAINT anfrage_nachrichten_verfasser_rolle_check CHECK ((verfasser_rolle = ANY (ARRAY['mieter'::text, 'eigentuemer'::text, 'hausmeister'::text, 'verwalter'::text, 'leitung'::text])))
);

ALTER TABLE ONLY verwaltung.anfrage_nachrichten FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.anfrage_nachrichten OWNER TO hausdraht_eigner;

--
-- Name: TABLE anfrage_nachrichten; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.anfrage_nachrichten IS 'Unterhaltung innerhalb einer Anfrage; interne Notizen sehen Mieter nie';

--
-- Name: COLUMN anfrage_nachrichten.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.mandant_id IS 'Mandant';

--
-- Name: COLUMN anfrage_nachrichten.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.id IS 'Kennung der Nachricht';

--
-- Name: COLUMN anfrage_nachrichten.anfrage_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.anfrage_id IS 'Anfrage';

--
-- Name: COLUMN anfrage_nachrichten.art; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.art IS 'nachricht (alle Beteiligten) oder intern (nur Verwaltung und Hausmeister)';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_konto_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.verfasser_konto_id IS 'Konto des Verfassers; leer bei E-Mails';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_person_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.verfasser_person_id IS 'Person des Verfassers; leer bei Personal ohne Stammdaten';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_rolle; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.verfasser_rolle IS 'In welcher Rolle geschrieben wurde';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_name; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.verfasser_name IS 'Name des Verfassers zum Zeitpunkt der Nachricht';

--
-- Name: COLUMN anfrage_nachrichten.inhalt; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.inhalt IS 'Text';

--
-- Name: COLUMN anfrage_nachrichten.email_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.email_id IS 'E-Mail, aus der die Nachricht entstand';

--
-- Name: COLUMN anfrage_nachrichten.kennung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.kennung IS 'Vom Gerät vergebene Kennung gegen doppelte Übertragung';

--
-- Name: COLUMN anfrage_nachrichten.erstellt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_nachrichten.erstellt_am IS 'Zeitpunkt laut Datenbankserver';

--
-- Name: anfragen; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.anfragen (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    jahr integer NOT NULL,
    lfd_nr integer NOT NULL,
    nummer text GENERATED ALWAYS AS ((((jahr)::text || '-'::text) ||
CASE
    WHEN (lfd_nr < 10000) THEN lpad((lfd_nr)::text, 4, '0'::text)
    ELSE (lfd_nr)::text
END)) STORED NOT NULL,
    status text DEFAULT 'offen'::text NOT NULL,
    kategorie text NOT NULL,
    schadensart text,
    prioritaet text DEFAULT 'normal'::text NOT NULL,
    zustaendigkeit text NOT NULL,
    quelle text NOT NULL,
    betreff text NOT NULL,
    beschreibung text DEFAULT ''::text NOT NULL,
    ort text DEFAULT ''::text NOT NULL,
    objekt_id bigint,
    einheit_id bigint,
    mietverhaeltnis_id bigint,
    eigentuemer_id bigint,
    melder_person_id bigint,
    melder_name text DEFAULT ''::text NOT NULL,
    hausmeister_bereich_id bigint,
    zugewiesen_konto_id bigint,
    email_id bigint,
    folgt_auf_id bigint,
    kennung uuid,
    erstellt_am timestamp with time zone DEFAULT now() NOT NULL,
    letzte_aktivitaet_am timestamp with time zone DEFAULT now() NOT NULL,
    erledigt_am date,
    massnahme text,
    ausgefuehrt_von text,
    CONSTRAINT anfragen_abschluss_nur_am_ende CHECK (((status = 'abgeschlossen'::text) OR (num_nonnulls(erledigt_am, massnahme, ausgefuehrt_von) = 0))),
    CONSTRAINT anfragen_ausgefuehrt_von_check CHECK (((length(ausgefuehrt_von) >= 1) AND (length(ausgefuehrt_von) <= 200))),
    CONSTRAINT anfragen_beschreibung_check CHECK ((length(beschreibung) <= 20000)),
    CONSTRAINT anfragen_betreff_check CHECK (((length(betreff) >= 1) AND (length(betreff) <= 300))),
    CONSTRAINT anfragen_eigentuemer_an_weg CHECK (((eigentuemer_id IS NULL) OR (zustaendigkeit = 'weg_verwaltung'::text))),
    CONSTRAINT anfragen_ein_bezug CHECK ((num_nonnulls(mietverhaeltnis_id, eigentuemer_id) <= 1)),
    CONSTRAINT anfragen_einheit_mit_objekt CHECK (((einheit_id IS NULL) OR (objekt_id IS NOT NULL))),
    CONSTRAINT anfragen_erledigt_nach_anzeige CHECK ((erledigt_am >= ((erstellt_am AT TIME ZONE 'Europe/Berlin'::text))::date)),
    CONSTRAINT anfragen_hausmeister_mit_bereich CHECK (((zustaendigkeit = 'hausmeister_bereich'::text) = (hausmeister_bereich_id IS NOT NULL))),
    CONSTRAINT anfragen_hausmeister_nur_technik CHECK (((zustaendigkeit <> 'hausmeister_bereich'::text) OR (kategorie = ANY (ARRAY['schaden'::text, 'wartung'::text])))),
    CONSTRAINT anfragen_jahr_check CHECK (((jahr >= 2000) AND (jahr <= 2999))),
    CONSTRAINT anfragen_kategorie_check CHECK ((kategorie = ANY (ARRAY['schaden'::text, 'wartung'::text, 'beschwerde'::text, 'administrativ'::text]))),
    CONSTRAINT anfragen_lfd_nr_check CHECK ((lfd_nr > 0)),
    CONSTRAINT anfragen_massnahme_check CHECK (((length(massnahme) >= 1) AND (length(massnahme) <= 2000))),
    CONSTRAINT anfragen_melder_name_check CHECK ((length(melder_name) <= 300)),
    CONSTRAINT anfragen_mietverhaeltnis_mit_einheit CHECK (((mietverhaeltnis_id IS NULL) OR (einheit_id IS NOT NULL))),
    CONSTRAINT anfragen_nicht_nach_sich_selbst CHECK ((folgt_auf_id <> id)),
    CONSTRAINT anfragen_ort_check CHECK ((length(ort) <= 200)),
    CONSTRAINT anfragen_prioritaet_check CHECK ((prioritaet = ANY (ARRAY['niedrig'::text, 'normal'::text, 'hoch'::text, 'dringend'::text]))),
    CONSTRAINT anfragen_quelle_check CHECK ((quelle = ANY (ARRAY['email'::text, 'telefon'::text, 'portal'::text, 'manuell'::text, 'voicebot'::text]))),
    CONSTRAINT anfragen_schaden_belegt_abgeschlossen CHECK (((status <> 'abgeschlossen'::text) OR (kategorie <> 'schaden'::text) OR (num_nonnulls(erledigt_am, massnahme, ausgefuehrt_von) = 3))),
    CONSTRAINT anfragen_schadensart_check CHECK ((schadensart = ANY (ARRAY['heizung'::text, 'wasser'::text, 'elektrik'::text, 'sanitaer'::text, 'sonstiges'::text]))),
    CONSTRAINT anfragen_schadensart_nur_bei_schaden CHECK (((kategorie = 'schaden'::text) = (schadensart IS NOT NULL))),
    CONSTRAINT anfragen_status_check CHECK ((status = ANY (ARRAY['offen'::text, 'akzeptiert'::text, 'abgeschlossen'::text, 'abgelehnt'::text, 'zurueckgezogen'::text]))),
    CONSTRAINT anfragen_zustaendigkeit_check CHECK ((zustaendigkeit = ANY (ARRAY['hausmeister_bereich'::text, 'mietverwaltung'::text, 'weg_verwaltung'::text])))
);

ALTER TABLE ONLY verwaltung.anfragen FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.anfragen OWNER TO hausdraht_eigner;

--
-- Name: TABLE anfragen; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.anfragen IS 'Vorgänge: Schäden, Wartungen, Beschwerden und Verwaltungsanliegen mit erzwungenem Lebenslauf';

--
-- Name: COLUMN anfragen.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.mandant_id IS 'Mandant';

--
-- Name: COLUMN anfragen.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.id IS 'Kennung der Anfrage';

--
-- Name: COLUMN anfragen.jahr; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.jahr IS 'Jahr der Anlage (Europe/Berlin)';

--
-- Name: COLUMN anfragen.lfd_nr; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.lfd_nr IS 'Laufende Nummer je Mandant und Jahr';

--
-- Name: COLUMN anfragen.nummer; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.nummer IS 'Vorgangsnummer, wie Menschen sie nennen, etwa 2026-0012';

--
-- Name: COLUMN anfragen.status; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.status IS 'offen, akzeptiert, abgeschlossen, abgelehnt oder zurueckgezogen; Wechsel nur nach status_regeln';

--
-- Name: COLUMN anfragen.kategorie; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.kategorie IS 'schaden, wartung, beschwerde oder administrativ';

--
-- Name: COLUMN anfragen.schadensart; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.schadensart IS 'heizung, wasser, elektrik, sanitaer oder sonstiges; nur bei Schäden';

--
-- Name: COLUMN anfragen.prioritaet; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.prioritaet IS 'niedrig, normal, hoch oder dringend';

--
-- Name: COLUMN anfragen.zustaendigkeit; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.zustaendigkeit IS 'hausmeister_bereich, mietverwaltung oder weg_verwaltung';

--
-- Name: COLUMN anfragen.quelle; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.quelle IS 'Woher die Anfrage kam';

--
-- Name: COLUMN anfragen.betreff; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.betreff IS 'Kurze Überschrift';

--
-- Name: COLUMN anfragen.beschreibung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.beschreibung IS 'Schilderung, wie sie einging; Mängelanzeige nach § 536c BGB';

--
-- Name: COLUMN anfragen.ort; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.ort IS 'Stelle in der Wohnung oder im Haus';

--
-- Name: COLUMN anfragen.objekt_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.objekt_id IS 'Objekt';

--
-- Name: COLUMN anfragen.einheit_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.einheit_id IS 'Einheit';

--
-- Name: COLUMN anfragen.mietverhaeltnis_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.mietverhaeltnis_id IS 'Mietverhältnis, aus dem die Anfrage kommt';

--
-- Name: COLUMN anfragen.eigentuemer_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.eigentuemer_id IS 'Eigentümer, von dem die Anfrage kommt';

--
-- Name: COLUMN anfragen.melder_person_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.melder_person_id IS 'Person, die gemeldet hat';

--
-- Name: COLUMN anfragen.melder_name; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.melder_name IS 'Name der meldenden Person zum Zeitpunkt der Meldung';

--
-- Name: COLUMN anfragen.hausmeister_bereich_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.hausmeister_bereich_id IS 'Zuständiger Hausmeister-Bereich';

--
-- Name: COLUMN anfragen.zugewiesen_konto_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.zugewiesen_konto_id IS 'Konto, das die Anfrage angenommen hat';

--
-- Name: COLUMN anfragen.email_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.email_id IS 'E-Mail, aus der die Anfrage entstand';

--
-- Name: COLUMN anfragen.folgt_auf_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.folgt_auf_id IS 'Beendete Anfrage, an die diese anknüpft';

--
-- Name: COLUMN anfragen.kennung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.kennung IS 'Vom Gerät vergebene Kennung; eine wiederholte Übertragung legt nichts doppelt an';

--
-- Name: COLUMN anfragen.erstellt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.erstellt_am IS 'Zeitpunkt der Anzeige laut Datenbankserver; von niemandem setzbar';

--
-- Name: COLUMN anfragen.letzte_aktivitaet_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.letzte_aktivitaet_am IS 'Zeitpunkt der letzten Nachricht oder Änderung';

--
-- Name: COLUMN anfragen.erledigt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.erledigt_am IS 'Tag, an dem der Mangel beseitigt wurde';

--
-- Name: COLUMN anfragen.massnahme; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.massnahme IS 'Was getan wurde';

--
-- Name: COLUMN anfragen.ausgefuehrt_von; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfragen.ausgefuehrt_von IS 'Hausmeister oder Firma, die es getan hat';

--
-- Name: anfragen; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.anfragen WITH (security_invoker='true') AS
 SELECT a.mandant_id,
    a.id,
    a.nummer,
    a.status,
    a.kategorie,
    a.schadensart,
    a.prioritaet,
        CASE a.prioritaet
            WHEN 'dringend'::text THEN 1
            WHEN 'hoch'::text THEN 2
            WHEN 'normal'::text THEN 3
            ELSE 4
        END AS prioritaet_rang,
    a.zustaendigkeit,
    a.quelle,
    a.betreff,
    a.beschreibung,
    a.ort,
    a.objekt_id,
    a.einheit_id,
    a.mietverhaeltnis_id,
    a.eigentuemer_id,
    a.melder_person_id,
    a.melder_name,
    a.hausmeister_bereich_id,
    a.zugewiesen_konto_id,
    a.email_id,
    a.folgt_auf_id,
    a.erstellt_am,
    a.letzte_aktivitaet_am,
    a.erledigt_am,
    a.massnahme,
    a.ausgefuehrt_von,
    ( SELECT "left"(n.inhalt, 140) AS "left"
           FROM verwaltung.anfrage_nachrichten n
          WHERE ((n.mandant_id = a.mandant_id) AND (n.anfrage_id = a.id) AND (n.art = 'nachricht'::text))
          ORDER BY n.erstellt_am DESC
         LIMIT 1) AS letzte_nachricht,
    ( SELECT n.erstellt_am
           FROM verwaltung.anfrage_nachrichten n
          WHERE ((n.mandant_id = a.mandant_id) AND (n.anfrage_id = a.id) AND (n.art = 'nachricht'::text))
          ORDER BY n.erstellt_am DESC
         LIMIT 1) AS letzte_nachricht_am
   FROM verwaltung.anfragen a;

ALTER TABLE api.anfragen OWNER TO hausdraht_eigner;

--
-- Name: VIEW anfragen; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.anfragen IS 'Anfragen: Verwaltung alle, Hausmeister die des eigenen Bereichs, Mieter die eigenen und die gemeinsamen Schäden und Wartungen des Mietverhältnisses';

--
-- Name: COLUMN anfragen.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.mandant_id IS 'Mandant';

--
-- Name: COLUMN anfragen.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.id IS 'Kennung der Anfrage';

--
-- Name: COLUMN anfragen.nummer; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.nummer IS 'Vorgangsnummer, wie Menschen sie nennen, etwa 2026-0012';

--
-- Name: COLUMN anfragen.status; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.status IS 'offen, akzeptiert, abgeschlossen, abgelehnt oder zurueckgezogen; Wechsel nur nach status_regeln';

--
-- Name: COLUMN anfragen.kategorie; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.kategorie IS 'schaden, wartung, beschwerde oder administrativ';

--
-- Name: COLUMN anfragen.schadensart; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.schadensart IS 'heizung, wasser, elektrik, sanitaer oder sonstiges; nur bei Schäden';

--
-- Name: COLUMN anfragen.prioritaet; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.prioritaet IS 'niedrig, normal, hoch oder dringend';

--
-- Name: COLUMN anfragen.prioritaet_rang; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.prioritaet_rang IS 'Zum Sortieren: 1 dringend, 2 hoch, 3 normal, 4 niedrig';

--
-- Name: COLUMN anfragen.zustaendigkeit; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.zustaendigkeit IS 'hausmeister_bereich, mietverwaltung oder weg_verwaltung';

--
-- Name: COLUMN anfragen.quelle; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.quelle IS 'Woher die Anfrage kam';

--
-- Name: COLUMN anfragen.betreff; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.betreff IS 'Kurze Überschrift';

--
-- Name: COLUMN anfragen.beschreibung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.beschreibung IS 'Schilderung, wie sie einging; Mängelanzeige nach § 536c BGB';

--
-- Name: COLUMN anfragen.ort; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.ort IS 'Stelle in der Wohnung oder im Haus';

--
-- Name: COLUMN anfragen.objekt_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.objekt_id IS 'Objekt';

--
-- Name: COLUMN anfragen.einheit_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.einheit_id IS 'Einheit';

--
-- Name: COLUMN anfragen.mietverhaeltnis_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.mietverhaeltnis_id IS 'Mietverhältnis, aus dem die Anfrage kommt';

--
-- Name: COLUMN anfragen.eigentuemer_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.eigentuemer_id IS 'Eigentümer, von dem die Anfrage kommt';

--
-- Name: COLUMN anfragen.melder_person_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.melder_person_id IS 'Person, die gemeldet hat';

--
-- Name: COLUMN anfragen.melder_name; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.melder_name IS 'Name der meldenden Person zum Zeitpunkt der Meldung';

--
-- Name: COLUMN anfragen.hausmeister_bereich_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.hausmeister_bereich_id IS 'Zuständiger Hausmeister-Bereich';

--
-- Name: COLUMN anfragen.zugewiesen_konto_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.zugewiesen_konto_id IS 'Konto, das die Anfrage angenommen hat';

--
-- Name: COLUMN anfragen.email_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.email_id IS 'E-Mail, aus der die Anfrage entstand';

--
-- Name: COLUMN anfragen.folgt_auf_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.folgt_auf_id IS 'Beendete Anfrage, an die diese anknüpft';

--
-- Name: COLUMN anfragen.erstellt_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.erstellt_am IS 'Zeitpunkt der Anzeige laut Datenbankserver; von niemandem setzbar';

--
-- Name: COLUMN anfragen.letzte_aktivitaet_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.letzte_aktivitaet_am IS 'Zeitpunkt der letzten Nachricht oder Änderung';

--
-- Name: COLUMN anfragen.erledigt_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.erledigt_am IS 'Tag, an dem der Mangel beseitigt wurde';

--
-- Name: COLUMN anfragen.massnahme; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.massnahme IS 'Was getan wurde';

--
-- Name: COLUMN anfragen.ausgefuehrt_von; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.ausgefuehrt_von IS 'Hausmeister oder Firma, die es getan hat';

--
-- Name: COLUMN anfragen.letzte_nachricht; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.letzte_nachricht IS 'Anfang der letzten Nachricht, höchstens 140 Zeichen; nie eine interne Notiz';

--
-- Name: COLUMN anfragen.letzte_nachricht_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfragen.letzte_nachricht_am IS 'Zeitpunkt der letzten Nachricht';

--
-- Name: statuswechsel; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.statuswechsel (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    entitaet text NOT NULL,
    entitaet_id bigint NOT NULL,
    von text,
    nach text NOT NULL,
    begruendung text,
    benutzerkonto_id bigint,
    akteur text NOT NULL,
    rolle text NOT NULL,
    am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT statuswechsel_akteur_check CHECK (((length(akteur) >= 1) AND (length(akteur) <= 200))),
    CONSTRAINT statuswechsel_begruendung_check CHECK ((length(begruendung) <= 2000)),
    CONSTRAINT statuswechsel_entitaet_check CHECK ((entitaet = ANY (ARRAY['anfragen'::text, 'email_triage'::text])))
);

ALTER TABLE ONLY verwaltung.statuswechsel FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.statuswechsel OWNER TO hausdraht_eigner;

--
-- Name: TABLE statuswechsel; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.statuswechsel IS 'Jeder Statuswechsel: wer, wann, von, nach, warum; nur vom Statustrigger geschrieben';

--
-- Name: COLUMN statuswechsel.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.mandant_id IS 'Mandant';

--
-- Name: COLUMN statuswechsel.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.id IS 'Kennung des Statuswechsels';

--
-- Name: COLUMN statuswechsel.entitaet; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.entitaet IS 'Tabelle des Vorgangs';

--
-- Name: COLUMN statuswechsel.entitaet_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.entitaet_id IS 'Kennung des Vorgangs';

--
-- Name: COLUMN statuswechsel.von; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.von IS 'Bisheriger Status; leer bei der Anlage';

--
-- Name: COLUMN statuswechsel.nach; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.nach IS 'Neuer Status';

--
-- Name: COLUMN statuswechsel.begruendung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.begruendung IS 'Begründung; bei Ablehnung dem Mieter gezeigt';

--
-- Name: COLUMN statuswechsel.benutzerkonto_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.benutzerkonto_id IS 'Handelndes Konto; leer bei Diensten und Administratoren';

--
-- Name: COLUMN statuswechsel.akteur; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.akteur IS 'Anzeigename des Handelnden zum Zeitpunkt des Wechsels; bei Administratoren der Datenbank-Login';

--
-- Name: COLUMN statuswechsel.rolle; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.rolle IS 'Rolle des Handelnden';

--
-- Name: COLUMN statuswechsel.am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.statuswechsel.am IS 'Zeitpunkt laut Datenbankserver';

--
-- Name: statuswechsel; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.statuswechsel WITH (security_invoker='true') AS
 SELECT s.mandant_id,
    s.id,
    s.entitaet,
    s.entitaet_id,
    s.von,
    s.nach,
    s.begruendung,
        CASE
            WHEN ((s.rolle = 'hausdraht_dba'::text) AND (( SELECT intern.rolle() AS rolle) = ANY (ARRAY['mieter'::text, 'hausmeister'::text]))) THEN 'Administration'::text
            ELSE s.akteur
        END AS akteur,
    s.rolle,
    s.am
   FROM verwaltung.statuswechsel s;

ALTER TABLE api.statuswechsel OWNER TO hausdraht_eigner;

--
-- Name: VIEW statuswechsel; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.statuswechsel IS 'Verlauf: wer wann welchen Status setzte und warum. Begründungen sieht auch der Mieter; Internes gehört in eine interne Notiz';

--
-- Name: COLUMN statuswechsel.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.mandant_id IS 'Mandant';

--
-- Name: COLUMN statuswechsel.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.id IS 'Kennung des Statuswechsels';

--
-- Name: COLUMN statuswechsel.entitaet; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.entitaet IS 'Tabelle des Vorgangs';

--
-- Name: COLUMN statuswechsel.entitaet_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.entitaet_id IS 'Kennung des Vorgangs';

--
-- Name: COLUMN statuswechsel.von; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.von IS 'Bisheriger Status; leer bei der Anlage';

--
-- Name: COLUMN statuswechsel.nach; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.nach IS 'Neuer Status';

--
-- Name: COLUMN statuswechsel.begruendung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.begruendung IS 'Begründung; bei Ablehnung dem Mieter gezeigt';

--
-- Name: COLUMN statuswechsel.akteur; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.akteur IS 'Anzeigename des Handelnden zum Zeitpunkt des Wechsels; bei Administratoren der Datenbank-Login';

--
-- Name: COLUMN statuswechsel.rolle; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.rolle IS 'Rolle des Handelnden';

--
-- Name: COLUMN statuswechsel.am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.statuswechsel.am IS 'Zeitpunkt laut Datenbankserver';

--
-- Name: statuswechsel(api.anfragen); Type: FUNCTION; Schema: api; Owner: hausdraht_eigner
--

CREATE FUNCTION api.statuswechsel(anfrage api.anfragen) RETURNS SETOF api.statuswechsel
    LANGUAGE sql STABLE ROWS 5 PARALLEL SAFE
    BEGIN ATOMIC
 SELECT s.mandant_id,
     s.id,
     s.entitaet,
     s.entitaet_id,
     s.von,
     s.nach,
     s.begruendung,
     s.akteur,
     s.rolle,
     s.am
    FROM api.statuswechsel s
   WHERE ((s.mandant_id = (statuswechsel.anfrage).mandant_id) AND (s.entitaet = 'anfragen'::text) AND (s.entitaet_id = (statuswechsel.anfrage).id))
   ORDER BY s.am;
END;

ALTER FUNCTION api.statuswechsel(anfrage api.anfragen) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION statuswechsel(anfrage api.anfragen); Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION api.statuswechsel(anfrage api.anfragen) IS 'Verlauf einer Anfrage, zum Einbetten: anfragen?select=*,statuswechsel(*)';

--
-- Name: abweisung_schreiben(jsonb); Type: FUNCTION; Schema: audit; Owner: dienst_audit
--

CREATE FUNCTION audit.abweisung_schreiben(eintrag jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
declare
    e audit.eintraege := jsonb_populate_record(null::audit.eintraege, eintrag);
begin
    e.am := clock_timestamp();
    e.id := intern.neue_id();
    e.aera := audit.aera();
    e.xid := pg_current_xact_id();
    e.aktion := 'abgewiesen';
    e.vorher := null;
    e.nachher := null;
    e.salz := uuid_send(gen_random_uuid());
    e.inhalt_hash := audit.inhalt_hash(e.salz, e.vorher, e.nachher);
    e.blatt_hash := audit.blatt_hash(e);
    insert into audit.eintraege values (e.*);
end
$$;

ALTER FUNCTION audit.abweisung_schreiben(eintrag jsonb) OWNER TO dienst_audit;

--
-- Name: FUNCTION abweisung_schreiben(eintrag jsonb); Type: COMMENT; Schema: audit; Owner: dienst_audit
--

COMMENT ON FUNCTION audit.abweisung_schreiben(eintrag jsonb) IS 'Schreibt eine abgewiesene Änderung ins Protokoll; nur für die Selbstverbindung. Definer, weil hausdraht_protokoll sonst nichts darf';

--
-- Name: aera(); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.aera() RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 1;

ALTER FUNCTION audit.aera() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION aera(); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.aera() IS 'Nummer der Ära: Transaktionsnummern gelten nur innerhalb einer Ära. Nach dem Einspielen einer logischen Sicherung erhöht sie audit.neue_aera()';

--
-- Name: anschliessen(regclass, text[], text[], text, boolean, boolean); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.anschliessen(tabelle regclass, geheim text[] DEFAULT '{}'::text[], inhalte text[] DEFAULT '{}'::text[], koerper text DEFAULT ''::text, neue boolean DEFAULT true, nur_von_hand boolean DEFAULT false) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_schluessel text[] := array(
        select a.attname
        from pg_index as i
        cross join unnest(i.indkey) with ordinality as k (attnum, nr)
        join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = tabelle and i.indisprimary
        order by k.nr
    );
begin
    execute format(
        'create trigger _900_audit after %s update or delete on %s '
        'for each row %s execute function intern.tg_audit__schreiben(%L, %L, %L, %L)',
        case when neue then 'insert or' end, tabelle, case when nur_von_hand then 'when (pg_trigger_depth() = 0)' end,
        v_schluessel, geheim, inhalte, koerper
    );
end
$$;

ALTER FUNCTION audit.anschliessen(tabelle regclass, geheim text[], inhalte text[], koerper text, neue boolean, nur_von_hand boolean) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anschliessen(tabelle regclass, geheim text[], inhalte text[], koerper text, neue boolean, nur_von_hand boolean); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.anschliessen(tabelle regclass, geheim text[], inhalte text[], koerper text, neue boolean, nur_von_hand boolean) IS 'Protokolliert eine Tabelle ab jetzt (legt den Trigger _900_audit an). geheim: Spalten, deren Werte nie im Protokoll stehen; inhalte: Texte, von denen nur der Fingerabdruck darin steht; koerper: ebenso eine bytea-Spalte; neue: auch neue Zeilen; nur_von_hand: nichts, was ein Trigger schreibt';

--
-- Name: eintraege; Type: TABLE; Schema: audit; Owner: hausdraht_eigner
--

CREATE TABLE audit.eintraege (
    am timestamp with time zone NOT NULL,
    id bigint NOT NULL,
    aera integer NOT NULL,
    xid xid8 NOT NULL,
    mandant_id bigint,
    tabelle text NOT NULL,
    schluessel jsonb NOT NULL,
    aktion text NOT NULL,
    rolle text NOT NULL,
    benutzerkonto_id bigint,
    anmeldename name NOT NULL,
    dienst text,
    anforderung text,
    adresse text,
    grund text,
    vorher jsonb,
    nachher jsonb,
    salz bytea,
    inhalt_hash bytea NOT NULL,
    blatt_hash bytea NOT NULL
)
PARTITION BY RANGE (am);

ALTER TABLE ONLY audit.eintraege FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.eintraege OWNER TO hausdraht_eigner;

--
-- Name: TABLE eintraege; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON TABLE audit.eintraege IS 'Protokoll aller Änderungen in verwaltung und anmeldung: wer, wann, was, vorher und nachher; nur der Audittrigger schreibt, niemand ändert oder löscht. Monatsweise Partitionen';

--
-- Name: COLUMN eintraege.am; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.am IS 'Zeitpunkt der Änderung laut Datenbankserver (clock_timestamp)';

--
-- Name: COLUMN eintraege.id; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.id IS 'Zufällige Kennung des Eintrags';

--
-- Name: COLUMN eintraege.aera; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.aera IS 'Ära, in der xid gilt';

--
-- Name: COLUMN eintraege.xid; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.xid IS 'Transaktion, die geändert hat';

--
-- Name: COLUMN eintraege.mandant_id; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.mandant_id IS 'Mandant; leer bei Tabellen ohne Mandant (Regeln, Signaturschlüssel)';

--
-- Name: COLUMN eintraege.tabelle; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.tabelle IS 'Geänderte Tabelle mit Schema';

--
-- Name: COLUMN eintraege.schluessel; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.schluessel IS 'Primärschlüssel der geänderten Zeile';

--
-- Name: COLUMN eintraege.aktion; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.aktion IS 'angelegt, geaendert, geloescht oder abgewiesen (Änderung wurde abgelehnt und fand nicht statt)';

--
-- Name: COLUMN eintraege.rolle; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.rolle IS 'Handelnde Rolle; bei direkten Logins der Login selbst';

--
-- Name: COLUMN eintraege.benutzerkonto_id; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.benutzerkonto_id IS 'Handelndes Konto; leer bei Diensten und Datenbank-Logins';

--
-- Name: COLUMN eintraege.anmeldename; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.anmeldename IS 'Datenbank-Login (session_user); von niemandem wählbar';

--
-- Name: COLUMN eintraege.dienst; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.dienst IS 'Programm laut application_name; eine Angabe des Programms, kein Nachweis';

--
-- Name: COLUMN eintraege.anforderung; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.anforderung IS 'Kennung der HTTP-Anforderung (X-Request-Id)';

--
-- Name: COLUMN eintraege.adresse; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.adresse IS 'Netz der Gegenstelle, gekürzt auf /24 (IPv4) oder /48 (IPv6)';

--
-- Name: COLUMN eintraege.grund; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.grund IS 'Begründung der Änderung oder der Abweisung';

--
-- Name: COLUMN eintraege.vorher; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.vorher IS 'Bisherige Werte; bei Änderungen nur die geänderten Spalten. Geheimnisse und große Inhalte stehen nie hier';

--
-- Name: COLUMN eintraege.nachher; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.nachher IS 'Neue Werte, wie vorher';

--
-- Name: COLUMN eintraege.salz; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.salz IS 'Zufälliges Salz des Inhalts-Hashes; beim Löschen des Inhalts am Ende der Aufbewahrung geht es mit, dann lässt sich der Inhalt auch nicht erraten';

--
-- Name: COLUMN eintraege.inhalt_hash; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.inhalt_hash IS 'SHA-256 über Salz, vorher und nachher (audit.inhalt_hash)';

--
-- Name: COLUMN eintraege.blatt_hash; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON COLUMN audit.eintraege.blatt_hash IS 'Blatt des Merkle-Baums: SHA-256 über 0x00, Metadaten und inhalt_hash (audit.blatt_hash)';

--
-- Name: blatt_hash(audit.eintraege); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.blatt_hash(eintrag audit.eintraege) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256((('\x00'::bytea || convert_to((jsonb_build_array((eintrag).am, (eintrag).id, (eintrag).aera, ((eintrag).xid)::text, (eintrag).mandant_id, (eintrag).tabelle, (eintrag).schluessel, (eintrag).aktion, (eintrag).rolle, (eintrag).benutzerkonto_id, (eintrag).anmeldename, (eintrag).dienst, (eintrag).anforderung, (eintrag).adresse, (eintrag).grund))::text, 'UTF8'::name)) || (eintrag).inhalt_hash));

ALTER FUNCTION audit.blatt_hash(eintrag audit.eintraege) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION blatt_hash(eintrag audit.eintraege); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.blatt_hash(eintrag audit.eintraege) IS 'Blatt-Hash eines Eintrags (RFC 6962 § 2.1): SHA-256 über 0x00, die Metadaten als JSON-Feld und den Inhalts-Hash; gilt bei TimeZone UTC';

--
-- Name: fingerabdruck(bytea); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.fingerabdruck(inhalt bytea) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN jsonb_build_object('sha256', encode(sha256(inhalt), 'hex'::text), 'laenge', octet_length(inhalt));

ALTER FUNCTION audit.fingerabdruck(inhalt bytea) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION fingerabdruck(inhalt bytea); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.fingerabdruck(inhalt bytea) IS 'Was statt eines großen Inhalts protokolliert wird: SHA-256 und Länge in Byte';

--
-- Name: fingerabdruck(text); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.fingerabdruck(inhalt text) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN audit.fingerabdruck(convert_to(inhalt, 'UTF8'::name));

ALTER FUNCTION audit.fingerabdruck(inhalt text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION fingerabdruck(inhalt text); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.fingerabdruck(inhalt text) IS 'Fingerabdruck eines Textes in UTF-8';

--
-- Name: inhalt_hash(bytea, jsonb, jsonb); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN sha256((salz || convert_to((jsonb_build_array(vorher, nachher))::text, 'UTF8'::name)));

ALTER FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION inhalt_hash(salz bytea, vorher jsonb, nachher jsonb); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) IS 'Inhalts-Hash eines Eintrags: SHA-256 über Salz und das JSON-Feld [vorher, nachher]';

--
-- Name: neue_aera(); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.neue_aera() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    execute format('create or replace function audit.aera() returns integer language sql immutable parallel safe return %s', audit.aera() + 1);
    return audit.aera();
end
$$;

ALTER FUNCTION audit.neue_aera() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION neue_aera(); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.neue_aera() IS 'Beginnt eine neue Ära; nach dem Einspielen einer logischen Sicherung als Superuser aufzurufen, weil Transaktionsnummern dort neu beginnen';

--
-- Name: partitionen_anlegen(integer); Type: FUNCTION; Schema: audit; Owner: hausdraht_eigner
--

CREATE FUNCTION audit.partitionen_anlegen(monate integer DEFAULT 3) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET lock_timeout TO '5s'
    SET "TimeZone" TO 'UTC'
    AS $$
declare
    v_beginn timestamptz;
    v_name text;
    v_neu integer := 0;
begin
    for v_beginn in
        select generate_series(date_trunc('month', now()), date_trunc('month', now()) + make_interval(months => monate), '1 month')
    loop
        v_name := 'eintraege_' || to_char(v_beginn, 'YYYY_MM');
        continue when to_regclass('audit.' || v_name) is not null;
        begin
            execute format(
                'create table audit.%I partition of audit.eintraege for values from (%L) to (%L)',
                v_name, v_beginn, v_beginn + interval '1 month'
            );
        exception
            -- The month began before its partition existed: its entries stay where they are.
            when check_violation then
                raise warning 'entries of % are in audit.eintraege_rest; no partition created', v_name;
                continue;
        end;
        execute format('comment on table audit.%I is %L', v_name, 'Protokolleinträge ' || to_char(v_beginn, 'MM/YYYY') || ' (UTC)');
        execute format('alter table audit.%I enable row level security', v_name);
        execute format('alter table audit.%I force row level security', v_name);
        execute format('grant select on audit.%I to hausdraht_sicherung', v_name);
        execute format(
            'create trigger _010_nicht_leeren before truncate on audit.%I '
            'for each statement execute function intern.tg_eintraege__unveraenderlich()', v_name
        );
        v_neu := v_neu + 1;
    end loop;
    return v_neu;
end
$$;

ALTER FUNCTION audit.partitionen_anlegen(monate integer) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION partitionen_anlegen(monate integer); Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION audit.partitionen_anlegen(monate integer) IS 'Legt die Partitionen des Protokolls für den laufenden und die nächsten Monate an und liefert, wie viele neu sind; beliebig oft aufrufbar. Definer hausdraht_eigner, weil nur der Eigentümer Partitionen anlegen kann';

--
-- Name: abweisung_protokollieren(text, jsonb, text); Type: FUNCTION; Schema: intern; Owner: dienst_audit
--

CREATE FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_name constant text := 'hausdraht_abweisung';
    v_eintrag jsonb;
    v_verbunden boolean := false;
begin
    -- Clicks that came too late are no incident; only direct logins are recorded.
    if session_user in ('authenticator', 'bruecke') then
        return;
    end if;
    v_eintrag := jsonb_build_object(
        'mandant_id', schluessel -> 'mandant_id',
        'tabelle', case when tabelle like '%.%' then tabelle else 'verwaltung.' || tabelle end,
        'schluessel', schluessel,
        'rolle', intern.rolle(),
        'anmeldename', session_user,
        'dienst', nullif(current_setting('application_name'), ''),
        'grund', left(grund, 4000)
    );
    begin
        perform erweiterungen.dblink_connect_u(c_name, format(
            'host=%L port=%s dbname=%L user=hausdraht_protokoll connect_timeout=2',
            btrim(split_part(current_setting('unix_socket_directories'), ',', 1), ' "'),
            current_setting('port'), current_database()
        ));
        v_verbunden := true;
        perform from erweiterungen.dblink(
            c_name, format('select audit.abweisung_schreiben(%L)::text', v_eintrag)
        ) as t (nichts text);
    exception
        when others then
            raise log 'refused change not in the audit log (%): %', sqlerrm, v_eintrag;
    end;
    if v_verbunden then
        perform erweiterungen.dblink_disconnect(c_name);
    end if;
end
$$;

ALTER FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) OWNER TO dienst_audit;

--
-- Name: FUNCTION abweisung_protokollieren(tabelle text, schluessel jsonb, grund text); Type: COMMENT; Schema: intern; Owner: dienst_audit
--

COMMENT ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) IS 'Hält fest, dass einem direkten Login (Administrator, Prüfer) eine Änderung verweigert wurde: tabelle (ohne Schema: verwaltung), Primärschlüssel, Grund. Bleibt erhalten, obwohl die Transaktion des Aufrufers scheitert; schlägt das Festhalten fehl, steht die Abweisung im Serverprotokoll. Wirft nie. Definer für die Selbstverbindung';

--
-- Name: anfrage_anlegen(bigint, text, text, text, text, boolean, text, text, text, bigint, bigint, bigint, bigint, uuid, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_anfragen
--

CREATE FUNCTION intern.anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text DEFAULT ''::text, mietverhaeltnis_id bigint DEFAULT NULL::bigint, eigentuemer_id bigint DEFAULT NULL::bigint, person_id bigint DEFAULT NULL::bigint, email_id bigint DEFAULT NULL::bigint, kennung uuid DEFAULT NULL::uuid, folgt_auf_id bigint DEFAULT NULL::bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    c_mandant constant bigint := mandant_id;
    v_kategorie text := coalesce(kategorie, 'administrativ');
    v_bezug record;
    v_person record;
    v_jahr integer := extract(year from intern.heute());
    v_nr integer;
    v_id bigint;
    v_zustaendigkeit text;
begin
    if anfrage_anlegen.kennung is not null then
        select a.id into v_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.melder_person_id = anfrage_anlegen.person_id
            and a.kennung = anfrage_anlegen.kennung;
        if found then
            return v_id;
        end if;
    end if;

    if anfrage_anlegen.mietverhaeltnis_id is not null then
        select v.einheit_id, e.objekt_id, o.hausmeister_bereich_id, anfrage_anlegen.person_id as person_id into v_bezug
        from verwaltung.mietverhaeltnisse as v
        join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id
        join verwaltung.objekte as o on o.mandant_id = e.mandant_id and o.id = e.objekt_id
        where v.mandant_id = c_mandant and v.id = anfrage_anlegen.mietverhaeltnis_id
            and (anfrage_anlegen.person_id is null or exists (
                select from verwaltung.mieter as m
                where m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
                    and m.person_id = anfrage_anlegen.person_id
            ));
    else
        select w.einheit_id, w.objekt_id, null::bigint as hausmeister_bereich_id, w.person_id into v_bezug
        from verwaltung.eigentuemer as w
        where w.mandant_id = c_mandant and w.id = anfrage_anlegen.eigentuemer_id
            and (anfrage_anlegen.person_id is null or w.person_id = anfrage_anlegen.person_id);
    end if;
    if not found then
        raise sqlstate 'HD030' using message = 'Dieses Mietverhältnis oder dieser Eigentümer wurde nicht gefunden.';
    end if;

    select p.id, btrim(p.vorname || ' ' || p.nachname) as name into v_person
    from verwaltung.personen as p
    where p.mandant_id = c_mandant and p.id = v_bezug.person_id;

    v_zustaendigkeit := intern.zustaendigkeit_bestimmen(
        v_kategorie, coalesce(anfrage_anlegen.zwingend_mietverwaltung, false),
        anfrage_anlegen.eigentuemer_id is not null, v_bezug.hausmeister_bereich_id
    );
    v_nr := intern.naechste_vorgangsnummer(c_mandant, v_jahr);

    insert into verwaltung.anfragen (
        mandant_id, jahr, lfd_nr, kategorie, schadensart, prioritaet, zustaendigkeit, quelle, betreff, beschreibung,
        ort, objekt_id, einheit_id, mietverhaeltnis_id, eigentuemer_id, melder_person_id, melder_name,
        hausmeister_bereich_id, email_id, folgt_auf_id, kennung
    ) values (
        c_mandant, v_jahr, v_nr, v_kategorie,
        case when v_kategorie = 'schaden' then coalesce(anfrage_anlegen.schadensart, 'sonstiges') end,
        coalesce(anfrage_anlegen.prioritaet, 'normal'), v_zustaendigkeit, anfrage_anlegen.quelle,
        left(coalesce(
            nullif(btrim(anfrage_anlegen.betreff), ''), intern.betreff_aus_text(anfrage_anlegen.beschreibung)
        ), 300),
        left(coalesce(anfrage_anlegen.beschreibung, ''), 20000), coalesce(anfrage_anlegen.ort, ''),
        v_bezug.objekt_id, v_bezug.einheit_id, anfrage_anlegen.mietverhaeltnis_id, anfrage_anlegen.eigentuemer_id,
        v_person.id, coalesce(v_person.name, ''),
        case when v_zustaendigkeit = 'hausmeister_bereich' then v_bezug.hausmeister_bereich_id end,
        anfrage_anlegen.email_id, anfrage_anlegen.folgt_auf_id, anfrage_anlegen.kennung
    )
    on conflict on constraint anfragen_kennung do nothing
    returning id into v_id;

    if v_id is null then
        -- The same device sent twice at once; the other call won. Its number is free again: the counter is locked by us.
        update verwaltung.anfrage_zaehler as z set letzte_nr = z.letzte_nr - 1
        where z.mandant_id = c_mandant and z.jahr = v_jahr;
        select a.id into v_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.melder_person_id = v_person.id and a.kennung = anfrage_anlegen.kennung;
    end if;
    return v_id;
end
$$;

ALTER FUNCTION intern.anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, kennung uuid, folgt_auf_id bigint) OWNER TO dienst_anfragen;

--
-- Name: FUNCTION anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, kennung uuid, folgt_auf_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_anfragen
--

COMMENT ON FUNCTION intern.anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, kennung uuid, folgt_auf_id bigint) IS 'Legt eine Anfrage an: Nummer, Bezug, Melder und Zuständigkeit werden abgeleitet. Gleiche Kennung desselben Melders liefert die vorhandene. Definer dienst_anfragen, weil Zähler und Stammdaten gelesen werden; jede Abfrage nennt den Mandanten. SQLSTATE HD030';

--
-- Name: anfrage_erfassen(bigint, bigint, text, text, text, text, text, text, text, uuid); Type: FUNCTION; Schema: intern; Owner: dienst_anfragen
--

CREATE FUNCTION intern.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_regeln jsonb := intern.klassifizieren(
        intern.mandant_id(), concat_ws(' ', anfrage_erfassen.schadensart, anfrage_erfassen.betreff),
        concat_ws(E'\n', anfrage_erfassen.ort, anfrage_erfassen.beschreibung)
    );
begin
    if not exists (
        select from verwaltung.mieter as m
        where m.mandant_id = intern.mandant_id() and m.mietverhaeltnis_id = anfrage_erfassen.mietverhaeltnis_id
            and m.person_id = anfrage_erfassen.person_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Person ist in diesem Mietverhältnis nicht Mieter.');
    end if;
    return intern.anfrage_anlegen(
        mandant_id => intern.mandant_id(), quelle => anfrage_erfassen.quelle, kategorie => anfrage_erfassen.kategorie,
        schadensart => anfrage_erfassen.schadensart,
        prioritaet => coalesce(anfrage_erfassen.prioritaet, v_regeln ->> 'prioritaet'),
        zwingend_mietverwaltung => (v_regeln ->> 'zwingend_mietverwaltung')::boolean,
        betreff => anfrage_erfassen.betreff, beschreibung => anfrage_erfassen.beschreibung,
        ort => anfrage_erfassen.ort, mietverhaeltnis_id => anfrage_erfassen.mietverhaeltnis_id,
        person_id => anfrage_erfassen.person_id, kennung => anfrage_erfassen.kennung
    );
end
$$;

ALTER FUNCTION intern.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid) OWNER TO dienst_anfragen;

--
-- Name: FUNCTION anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid); Type: COMMENT; Schema: intern; Owner: dienst_anfragen
--

COMMENT ON FUNCTION intern.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid) IS 'Erfassung durch die Verwaltung für einen Mieter des eigenen Mandanten. Definer dienst_anfragen wegen Zähler und Regeln. SQLSTATE PGRST mit HD030';

--
-- Name: anfrage_melden(text, text, text, text, text, bigint, uuid, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_anfragen
--

CREATE FUNCTION intern.anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint DEFAULT NULL::bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_aktive constant bigint[] := intern.meine_aktiven_mietverhaeltnisse();
    v_mietverhaeltnis_id bigint := anfrage_melden.mietverhaeltnis_id;
    v_regeln jsonb;
begin
    if cardinality(c_aktive) = 0 then
        perform intern.http_fehler(
            403, 'HD025', 'Ihr Mietverhältnis ist beendet. Sie können weiterhin lesen, aber nichts mehr melden oder ändern.'
        );
    end if;
    if v_mietverhaeltnis_id is null and cardinality(c_aktive) > 1 then
        perform intern.http_fehler(400, 'HD031', 'Bitte wählen Sie, für welche Wohnung die Meldung gilt.');
    end if;
    v_mietverhaeltnis_id := coalesce(v_mietverhaeltnis_id, c_aktive[1]);
    if not v_mietverhaeltnis_id = any(c_aktive) then
        perform intern.http_fehler(404, 'HD030', 'Dieses Mietverhältnis wurde nicht gefunden.');
    end if;
    if anfrage_melden.folgt_auf_id is not null and not exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = intern.mandant_id() and a.id = anfrage_melden.folgt_auf_id
            and a.mietverhaeltnis_id = v_mietverhaeltnis_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Die vorherige Anfrage wurde nicht gefunden.');
    end if;

    v_regeln := intern.klassifizieren(
        intern.mandant_id(), concat_ws(' ', anfrage_melden.schadensart, anfrage_melden.betreff),
        concat_ws(E'\n', anfrage_melden.ort, anfrage_melden.beschreibung)
    );
    return intern.anfrage_anlegen(
        mandant_id => intern.mandant_id(), quelle => 'portal', kategorie => anfrage_melden.kategorie,
        schadensart => anfrage_melden.schadensart, prioritaet => v_regeln ->> 'prioritaet',
        zwingend_mietverwaltung => (v_regeln ->> 'zwingend_mietverwaltung')::boolean,
        betreff => anfrage_melden.betreff, beschreibung => anfrage_melden.beschreibung,
        ort => anfrage_melden.ort, mietverhaeltnis_id => v_mietverhaeltnis_id, person_id => intern.mieter_id(),
        kennung => anfrage_melden.kennung, folgt_auf_id => anfrage_melden.folgt_auf_id
    );
end
$$;

ALTER FUNCTION intern.anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint) OWNER TO dienst_anfragen;

--
-- Name: FUNCTION anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_anfragen
--

COMMENT ON FUNCTION intern.anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint) IS 'Meldung des angemeldeten Mieters in einem laufenden eigenen Mietverhältnis; Priorität nach den Schlüsselwortregeln. Definer dienst_anfragen wegen Zähler und Regeln. SQLSTATE PGRST mit HD025, HD030, HD031';

--
-- Name: anfrage_stand(bigint, text, text, timestamp with time zone); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN jsonb_build_object('id', id, 'nummer', nummer, 'status', status, 'letzte_aktivitaet_am', letzte_aktivitaet_am);

ALTER FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) IS 'Antwort der Statusfunktionen: Kennung, Nummer, Status, letzte Aktivität';

--
-- Name: anhaenge_anfuegen(bigint, bigint, bigint[], boolean); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_ids constant bigint[] := array(select distinct d from unnest(datei_ids) as d);
    v_anzahl integer;
begin
    if cardinality(c_ids) = 0 then
        return;
    end if;
    if cardinality(c_ids) > 10 then
        perform intern.http_fehler(400, 'HD031', 'Es können höchstens 10 Dateien auf einmal angehängt werden.');
    end if;
    insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern)
    select d.mandant_id, anhaenge_anfuegen.anfrage_id, anhaenge_anfuegen.nachricht_id, d.datei_id, d.dateiname,
        anhaenge_anfuegen.intern
    from verwaltung.datei_ablagen as d
    where d.mandant_id = intern.mandant_id() and d.benutzerkonto_id = intern.benutzerkonto_id()
        and d.datei_id = any(c_ids);
    get diagnostics v_anzahl = row_count;
    if v_anzahl <> cardinality(c_ids) then
        perform intern.http_fehler(
            400, 'HD031', 'Mindestens eine Datei wurde nicht gefunden. Bitte laden Sie sie erneut hoch.'
        );
    end if;
end
$$;

ALTER FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) IS 'Hängt selbst hochgeladene Dateien (höchstens 10) an eine Anfrage oder Nachricht, mit den Rechten des Aufrufers. SQLSTATE PGRST mit HD031';

--
-- Name: anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean); Type: FUNCTION; Schema: intern; Owner: dienst_anfragen
--

CREATE FUNCTION intern.anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean DEFAULT false) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_id bigint;
begin
    insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern)
    values (
        anhang_anfuegen.mandant_id, anhang_anfuegen.anfrage_id, anhang_anfuegen.nachricht_id, anhang_anfuegen.datei_id,
        left(coalesce(anhang_anfuegen.dateiname, ''), 255), anhang_anfuegen.intern
    )
    returning id into v_id;
    return v_id;
end
$$;

ALTER FUNCTION intern.anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean) OWNER TO dienst_anfragen;

--
-- Name: FUNCTION anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean); Type: COMMENT; Schema: intern; Owner: dienst_anfragen
--

COMMENT ON FUNCTION intern.anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean) IS 'Hängt eine abgelegte Datei an eine Anfrage oder Nachricht. Definer dienst_anfragen für die E-Mail-Verarbeitung; die Fremdschlüssel halten den Mandanten zusammen';

--
-- Name: anmeldung_aufraeumen(); Type: FUNCTION; Schema: intern; Owner: dienst_anmeldung
--

CREATE FUNCTION intern.anmeldung_aufraeumen() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    delete from anmeldung.anmeldeversuche as v
    where v.letzter_versuch_am < now() - interval '1 day' and coalesce(v.gesperrt_bis, '-infinity') <= now();
    -- A token older than 14 days is refused by its age; nobody needs it to detect reuse any more.
    update anmeldung.erneuerungstoken as t set vorgaenger_id = null
    from anmeldung.erneuerungstoken as v
    where v.mandant_id = t.mandant_id and v.id = t.vorgaenger_id and v.ausgestellt_am < now() - interval '14 days';
    delete from anmeldung.erneuerungstoken as t where t.ausgestellt_am < now() - interval '14 days';
    delete from anmeldung.sitzungen as s
    where least(s.widerrufen_am, s.laeuft_ab_am) < now() - interval '30 days'
        and not exists (select from anmeldung.erneuerungstoken as t where t.mandant_id = s.mandant_id and t.sitzung_id = s.id);
    delete from anmeldung.ruecksetzungen as r where r.angelegt_am < now() - interval '30 days';
end
$$;

ALTER FUNCTION intern.anmeldung_aufraeumen() OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION anmeldung_aufraeumen(); Type: COMMENT; Schema: intern; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION intern.anmeldung_aufraeumen() IS 'Löscht Zähler nach einem Tag, Erneuerungstoken nach 14 Tagen, beendete Sitzungen und Rücksetzungen nach 30 Tagen; regelmäßig vom Worker aufzurufen. Definer dienst_anmeldung, weil die Bridge diese Tabellen nicht berührt';

--
-- Name: antwort_fehler(integer, text, text, text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.antwort_fehler(status integer, code text, meldung text, hinweis text DEFAULT NULL::text, details text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform set_config('response.status', status::text, true);
    return jsonb_build_object('code', code, 'message', meldung, 'details', details, 'hint', hinweis);
end
$$;

ALTER FUNCTION intern.antwort_fehler(status integer, code text, meldung text, hinweis text, details text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION antwort_fehler(status integer, code text, meldung text, hinweis text, details text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.antwort_fehler(status integer, code text, meldung text, hinweis text, details text) IS 'Fehler als Antwort statt als Ausnahme: setzt den HTTP-Status und liefert {code, message, details, hint}; die Transaktion bleibt bestehen';

--
-- Name: antwort_gesperrt(timestamp with time zone); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.antwort_gesperrt(bis timestamp with time zone) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_sekunden integer := greatest(1, ceil(extract(epoch from bis - now())))::integer;
begin
    perform intern.antwort_kopf('Retry-After', v_sekunden::text);
    return intern.antwort_fehler(
        429, 'HD002', 'Nach mehreren Fehlversuchen ist die Anmeldung vorübergehend gesperrt.',
        case
            when v_sekunden < 60 then format('Bitte versuchen Sie es in %s Sekunden noch einmal.', v_sekunden)
            when v_sekunden <= 90 then 'Bitte versuchen Sie es in 1 Minute noch einmal.'
            else format('Bitte versuchen Sie es in %s Minuten noch einmal.', ceil(v_sekunden / 60.0)::integer)
        end
    );
end
$$;

ALTER FUNCTION intern.antwort_gesperrt(bis timestamp with time zone) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION antwort_gesperrt(bis timestamp with time zone); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.antwort_gesperrt(bis timestamp with time zone) IS 'Antwort HD002 (429) mit Wartezeit im Hinweis und in Retry-After (Sekunden)';

--
-- Name: antwort_kopf(text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.antwort_kopf(name text, wert text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform set_config(
        'response.headers',
        (coalesce(nullif(current_setting('response.headers', true), '')::jsonb, '[]') || jsonb_build_object(name, wert))::text,
        true
    );
end
$$;

ALTER FUNCTION intern.antwort_kopf(name text, wert text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION antwort_kopf(name text, wert text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.antwort_kopf(name text, wert text) IS 'Fügt der HTTP-Antwort eine Kopfzeile hinzu';

--
-- Name: audit_ohne_koerper(anyelement, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.audit_ohne_koerper(zeile anyelement, spalte text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    v_abdruck jsonb;
begin
    execute format('select audit.fingerabdruck(($1).%I)', spalte) into v_abdruck using zeile;
    return to_jsonb(jsonb_populate_record(zeile, jsonb_build_object(spalte, null)))
        || jsonb_build_object(spalte, v_abdruck);
end
$_$;

ALTER FUNCTION intern.audit_ohne_koerper(zeile anyelement, spalte text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION audit_ohne_koerper(zeile anyelement, spalte text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.audit_ohne_koerper(zeile anyelement, spalte text) IS 'Zeile als JSON, wie sie protokolliert wird; statt der genannten bytea-Spalte nur ihr Fingerabdruck';

--
-- Name: auftraege_erledigt(bigint[]); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.auftraege_erledigt(auftraege bigint[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'hintergrund', 'pg_catalog', 'pg_temp'
    AS $$
begin
    delete from procrastinate_jobs as j
    where j.id = any(auftraege) and j.status = 'todo';
end
$$;

ALTER FUNCTION intern.auftraege_erledigt(auftraege bigint[]) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION auftraege_erledigt(auftraege bigint[]); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.auftraege_erledigt(auftraege bigint[]) IS 'Nimmt mitgenommene und erledigte Aufträge aus der Warteschlange; in der Transaktion, die sie mitgenommen hat';

--
-- Name: auftraege_mitnehmen(text, integer); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.auftraege_mitnehmen(aufgabe text, anzahl integer) RETURNS TABLE(id bigint, argumente jsonb)
    LANGUAGE plpgsql
    SET search_path TO 'hintergrund', 'pg_catalog', 'pg_temp'
    AS $$
begin
    return query
    select j.id, j.args
    from procrastinate_jobs as j
    where j.status = 'todo' and j.task_name = aufgabe and j.attempts = 0 and j.scheduled_at is null and j.lock is null
    order by j.priority desc, j.id
    limit anzahl
    for update skip locked;
end
$$;

ALTER FUNCTION intern.auftraege_mitnehmen(aufgabe text, anzahl integer) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION auftraege_mitnehmen(aufgabe text, anzahl integer); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.auftraege_mitnehmen(aufgabe text, anzahl integer) IS 'Wartende, noch nie versuchte Aufträge einer Aufgabe, höchstens anzahl, gesperrt bis zum Ende der Transaktion: Kennung und Argumente';

--
-- Name: auswahl_pruefen(text, text, text[]); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if (wert = any(erlaubt)) is not true then
        perform intern.http_fehler(
            400, 'HD031', format('Bitte wählen Sie einen gültigen Wert für das Feld „%s“.', feld),
            'Möglich sind: ' || array_to_string(erlaubt, ', ')
        );
    end if;
    return wert;
end
$$;

ALTER FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION auswahl_pruefen(feld text, wert text, erlaubt text[]); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) IS 'Lehnt einen Wert ab, der nicht zur Auswahl gehört. SQLSTATE PGRST mit HD031';

--
-- Name: base64url(bytea); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.base64url(daten bytea) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN translate(encode(daten, 'base64'::text), '+/=
'::text, '-_'::text);

ALTER FUNCTION intern.base64url(daten bytea) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION base64url(daten bytea); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.base64url(daten bytea) IS 'base64url ohne Füllzeichen (RFC 4648 § 5)';

--
-- Name: base64url_lesen(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.base64url_lesen(wert text) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN decode((translate(wert, '-_'::text, '+/'::text) || repeat('='::text, ((4 - (length(wert) % 4)) % 4))), 'base64'::text);

ALTER FUNCTION intern.base64url_lesen(wert text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION base64url_lesen(wert text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.base64url_lesen(wert text) IS 'Bytes aus base64url (RFC 4648 § 5). SQLSTATE 22023, wenn ungültig';

--
-- Name: benutzerkonto_id(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.benutzerkonto_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (SESSION_USER = ANY (ARRAY['authenticator'::name, 'bruecke'::name])) THEN (NULLIF(current_setting('app.current_benutzerkonto_id'::text, true), ''::text))::bigint ELSE NULL::bigint END;

ALTER FUNCTION intern.benutzerkonto_id() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION benutzerkonto_id(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.benutzerkonto_id() IS 'Angemeldetes Benutzerkonto; NULL bei Diensten und Datenbank-Logins';

--
-- Name: betreff_aus_text(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.betreff_aus_text(inhalt text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT CASE WHEN (length(z.zeile) > 100) THEN ("left"(z.zeile, 99) || '…'::text) ELSE z.zeile END AS zeile FROM (SELECT COALESCE(NULLIF(btrim("substring"(COALESCE(betreff_aus_text.inhalt, ''::text), '\S[^\r\n]*'::text)), ''::text), 'Ohne Betreff'::text) AS zeile) z);

ALTER FUNCTION intern.betreff_aus_text(inhalt text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION betreff_aus_text(inhalt text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.betreff_aus_text(inhalt text) IS 'Erste nicht leere Zeile eines Textes, höchstens 100 Zeichen; "Ohne Betreff", wenn es keine gibt';

--
-- Name: cookie_setzen(text, integer); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.cookie_setzen(wert text, sekunden integer) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform intern.antwort_kopf('Set-Cookie', format(
        'hausdraht_erneuerung=%s; Path=/api/rpc; Max-Age=%s; HttpOnly; Secure; SameSite=Strict', wert, sekunden
    ));
    perform intern.antwort_kopf('Cache-Control', 'no-store');
end
$$;

ALTER FUNCTION intern.cookie_setzen(wert text, sekunden integer) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION cookie_setzen(wert text, sekunden integer); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.cookie_setzen(wert text, sekunden integer) IS 'Setzt das Erneuerungs-Cookie (RFC 6265) für so viele Sekunden; leer und 0 löscht es. Der Browser schickt es nur an /api/rpc';

--
-- Name: datei_ablegen(bigint, bytea); Type: FUNCTION; Schema: intern; Owner: dienst_dateien
--

CREATE FUNCTION intern.datei_ablegen(mandant_id bigint, inhalt bytea) RETURNS TABLE(id bigint, medientyp text, groesse bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    c_hash constant bytea := sha256(inhalt);
begin
    insert into verwaltung.dateien as d (mandant_id, sha256, groesse, medientyp)
    values (
        datei_ablegen.mandant_id, c_hash, octet_length(datei_ablegen.inhalt),
        intern.sniff_medientyp(substr(datei_ablegen.inhalt, 1, 16))
    )
    on conflict on constraint dateien_inhalt_einmal do nothing
    returning d.id, d.medientyp, d.groesse into datei_ablegen.id, datei_ablegen.medientyp, datei_ablegen.groesse;
    if found then
        insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt)
        values (datei_ablegen.mandant_id, datei_ablegen.id, datei_ablegen.inhalt);
    else
        select d.id, d.medientyp, d.groesse into datei_ablegen.id, datei_ablegen.medientyp, datei_ablegen.groesse
        from verwaltung.dateien as d
        where d.mandant_id = datei_ablegen.mandant_id and d.sha256 = c_hash;
    end if;
    return next;
end
$$;

ALTER FUNCTION intern.datei_ablegen(mandant_id bigint, inhalt bytea) OWNER TO dienst_dateien;

--
-- Name: FUNCTION datei_ablegen(mandant_id bigint, inhalt bytea); Type: COMMENT; Schema: intern; Owner: dienst_dateien
--

COMMENT ON FUNCTION intern.datei_ablegen(mandant_id bigint, inhalt bytea) IS 'Legt einen Inhalt je Mandant genau einmal ab (SHA-256) und liefert Kennung, erkannten Medientyp und Größe in Byte. Definer, weil niemand sonst Inhalte schreibt; wirkt nur im Mandanten der laufenden Anfrage';

--
-- Name: datei_hochladen(bytea, text); Type: FUNCTION; Schema: intern; Owner: dienst_dateien
--

CREATE FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) RETURNS TABLE(id bigint, medientyp text, groesse bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    select d.id, d.medientyp, d.groesse into datei_hochladen.id, datei_hochladen.medientyp, datei_hochladen.groesse
    from intern.datei_ablegen(intern.mandant_id(), datei_hochladen.inhalt) as d;
    insert into verwaltung.datei_ablagen as a (mandant_id, datei_id, benutzerkonto_id, dateiname)
    values (intern.mandant_id(), datei_hochladen.id, intern.benutzerkonto_id(), datei_hochladen.dateiname)
    on conflict (mandant_id, datei_id, benutzerkonto_id) do update
        set dateiname = excluded.dateiname, abgelegt_am = now();
    return next;
end
$$;

ALTER FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) OWNER TO dienst_dateien;

--
-- Name: FUNCTION datei_hochladen(inhalt bytea, dateiname text); Type: COMMENT; Schema: intern; Owner: dienst_dateien
--

COMMENT ON FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) IS 'Legt eine Datei ab und merkt, dass das angemeldete Konto sie hochgeladen hat. Definer wie datei_ablegen; schreibt nur unter Mandant und Konto der Anfrage';

--
-- Name: datei_inhalt(bigint); Type: FUNCTION; Schema: intern; Owner: dienst_dateien
--

CREATE FUNCTION intern.datei_inhalt(id bigint) RETURNS bytea
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (
        select i.inhalt
        from verwaltung.datei_inhalte as i
        where i.mandant_id = intern.mandant_id() and i.datei_id = datei_inhalt.id
    );
end
$$;

ALTER FUNCTION intern.datei_inhalt(id bigint) OWNER TO dienst_dateien;

--
-- Name: FUNCTION datei_inhalt(id bigint); Type: COMMENT; Schema: intern; Owner: dienst_dateien
--

COMMENT ON FUNCTION intern.datei_inhalt(id bigint) IS 'Bytes einer Datei des laufenden Mandanten; NULL, wenn es sie nicht gibt. Ob der Fragende sie sehen darf, hat der Aufrufer vorher durch die Policies von verwaltung.dateien geprüft. Definer, weil keine Web-Rolle datei_inhalte liest';

--
-- Name: dateiname_saeubern(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.dateiname_saeubern(dateiname text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    name text := coalesce(dateiname, '');
    ende text;
begin
    -- Control characters and those that turn the reading direction, then the path.
    name := regexp_replace(left(name, 2000), '[\u0001-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g');
    name := regexp_replace(normalize(name, nfc), '^.*[/\\]', '');
    name := btrim(regexp_replace(name, '[<>:"|?*]', '_', 'g'), ' .');
    if length(name) > 255 then
        ende := substring(name from '\.[[:alnum:]]{1,9}$');
        name := left(name, 255 - coalesce(length(ende), 0)) || coalesce(ende, '');
    end if;
    return name;
end
$_$;

ALTER FUNCTION intern.dateiname_saeubern(dateiname text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION dateiname_saeubern(dateiname text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.dateiname_saeubern(dateiname text) IS 'Dateiname ohne Pfad, Steuer- und Richtungszeichen, höchstens 255 Zeichen; leer, wenn nichts bleibt';

--
-- Name: domain_als_a_label(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.domain_als_a_label(domain text) RETURNS text
    LANGUAGE plpython3u IMMUTABLE PARALLEL SAFE
    AS $$
import unicodedata

try:
    labels = unicodedata.normalize("NFC", domain).lower().replace("\u3002", ".").split(".")
    return ".".join(
        label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii") for label in labels[:127]
    )
except Exception:
    return domain
$$;

ALTER FUNCTION intern.domain_als_a_label(domain text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION domain_als_a_label(domain text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.domain_als_a_label(domain text) IS 'Internationale Domain als A-Labels (RFC 5891); unveränderte Eingabe, wenn das nicht geht';

--
-- Name: einladung_ausstellen(bigint, bigint); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint) RETURNS TABLE(einladungscode text, gueltig_bis timestamp with time zone)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_code text := intern.einladungscode();
    v_bis timestamptz := now() + interval '30 days';
begin
    update anmeldung.einladungen as e set laeuft_ab_am = now()
    where e.mandant_id = einladung_ausstellen.mandant_id and e.benutzerkonto_id = einladung_ausstellen.benutzerkonto_id
        and e.eingeloest_am is null and e.laeuft_ab_am > now();
    insert into anmeldung.einladungen (mandant_id, benutzerkonto_id, code_hash, angelegt_von, laeuft_ab_am)
    values (
        einladung_ausstellen.mandant_id, einladung_ausstellen.benutzerkonto_id, intern.einladungscode_hash(v_code),
        intern.benutzerkonto_id(), v_bis
    );
    return query select v_code, v_bis;
end
$$;

ALTER FUNCTION intern.einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint) IS 'Neuer Einladungscode für ein Konto, 30 Tage gültig; frühere offene Codes verfallen. Der Code ist nur hier zu sehen';

--
-- Name: einladungscode(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.einladungscode() RETURNS text
    LANGUAGE sql
    RETURN (SELECT string_agg((substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ'::text, (1 + (get_byte(z.zufall, i.nr) % 32)), 1) || CASE WHEN (i.nr = ANY (ARRAY[3, 7, 11])) THEN '-'::text ELSE ''::text END), ''::text ORDER BY i.nr) AS string_agg FROM ((SELECT erweiterungen.gen_random_bytes(16) AS zufall) z CROSS JOIN generate_series(0, 15) i(nr)));

ALTER FUNCTION intern.einladungscode() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION einladungscode(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.einladungscode() IS 'Zufälliger Code XXXX-XXXX-XXXX-XXXX aus eindeutig lesbaren Zeichen (80 Bit)';

--
-- Name: einladungscode_hash(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.einladungscode_hash(code text) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN sha256(convert_to(translate(regexp_replace(upper(code), '[^A-Z0-9]'::text, ''::text, 'g'::text), 'ILO'::text, '110'::text), 'UTF8'::name));

ALTER FUNCTION intern.einladungscode_hash(code text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION einladungscode_hash(code text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.einladungscode_hash(code text) IS 'SHA-256 des Codes; Kleinschreibung und Trennzeichen sind gleichgültig, I und L gelten als 1, O als 0';

--
-- Name: email_abarbeiten(bigint, bigint, jsonb, boolean); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    e verwaltung.email_triage;
    v_zerlegt jsonb;
    v_meldung text;
begin
    perform set_config('app.current_mandant_id', email_abarbeiten.mandant_id::text, true);
    -- The mail itself is on disk. A decision lost with the server's power is made again, for the end of
    -- its job is written later and so lost, too; and others wait for our number until we have committed.
    if not auch_manuell then
        perform set_config('synchronous_commit', 'off', true);
    end if;
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = email_abarbeiten.mandant_id and t.id = email_abarbeiten.email_id
    for update;
    if not found then
        raise sqlstate 'HD030' using message = 'Diese E-Mail gibt es nicht.';
    end if;
    if e.status = 'eingegangen' or (auch_manuell and e.status = 'manuell') then
        e.pruefung := email_abarbeiten.pruefung;
        select intern.email_zerlegen(r.roh, e.umschlag_von) into v_zerlegt
        from verwaltung.email_rohdaten as r
        where r.mandant_id = e.mandant_id and r.email_id = e.id;
        begin
            perform intern.email_festhalten(e, v_zerlegt, intern.email_entscheiden(e, v_zerlegt));
        exception
            when others then
                -- Trouble of the server (connection, deadlock, resources) is tried again; trouble with
                -- this mail goes to a person, with nothing half done.
                if left(sqlstate, 2) in ('08', '40', '53', '55', '57', '58') then
                    raise;
                end if;
                get stacked diagnostics v_meldung = message_text;
                perform intern.email_festhalten(e, v_zerlegt, jsonb_build_object(
                    'status', 'manuell', 'grund', 'fehler_verarbeitung', 'grund_text', intern.email_grund_satz('fehler_verarbeitung'),
                    'fehler', left(sqlstate || ' ' || v_meldung, 1000)
                ));
        end;
    end if;
    return (
        select jsonb_build_object(
            'status', t.status, 'grund', t.grund, 'anfrage_id', t.anfrage_id, 'vorschlag_anfrage_id', t.vorschlag_anfrage_id
        )
        from verwaltung.email_triage as t
        where t.mandant_id = e.mandant_id and t.id = e.id
    );
end
$$;

ALTER FUNCTION intern.email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean) OWNER TO dienst_email;

--
-- Name: FUNCTION email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean) IS 'Gemeinsamer Kern von email_verarbeiten und email_neu_pruefen. Definer dienst_email. SQLSTATE HD030';

--
-- Name: email_adresse_normieren(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_adresse_normieren(adresse text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    v_adresse text := lower(btrim(left(adresse, 400), E' \t\r\n<>'));
    v_domain text := substring(v_adresse from '@([^@]+)$');
begin
    if v_domain is not null and v_domain ~ '[^\x01-\x7f]' then
        return left(v_adresse, -length(v_domain)) || intern.domain_als_a_label(v_domain);
    end if;
    return v_adresse;
end
$_$;

ALTER FUNCTION intern.email_adresse_normieren(adresse text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_adresse_normieren(adresse text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_adresse_normieren(adresse text) IS 'E-Mail-Adresse in Kleinschreibung ohne spitze Klammern, Domain als A-Labels (RFC 5891)';

--
-- Name: email_anhaenge(bytea); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_anhaenge(roh bytea) RETURNS TABLE(nr integer, dateiname text, inhalt bytea)
    LANGUAGE plpython3u STABLE
    AS $$
if "email_mime" not in GD:
    plpy.execute("select intern.email_werkzeug_mime()")
mime = GD["email_mime"]
last = GD.pop("email_zuletzt", None)
try:
    found = last[1] if last and last[0] == roh else mime.attachments(mime.parse(roh), set())
except Exception:
    found = []
return [(number, name, data) for number, name, kind, data in found]
$$;

ALTER FUNCTION intern.email_anhaenge(roh bytea) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_anhaenge(roh bytea); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_anhaenge(roh bytea) IS 'Anhänge einer E-Mail mit Inhalt, nummeriert wie in email_zerlegen; keine Zeile, wenn die E-Mail nicht lesbar ist';

--
-- Name: email_triage; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.email_triage (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    status text DEFAULT 'eingegangen'::text NOT NULL,
    eingegangen_am timestamp with time zone DEFAULT now() NOT NULL,
    weg text NOT NULL,
    umschlag_an text NOT NULL,
    umschlag_an_voll text NOT NULL,
    umschlag_von text,
    absender_ip inet,
    helo text,
    sha256 bytea NOT NULL,
    groesse bigint NOT NULL,
    pruefung jsonb,
    zerlegt jsonb,
    message_id text,
    absender text,
    betreff text,
    inhalt text,
    zuordnung text,
    klassifikation jsonb,
    grund text,
    grund_text text,
    fehler text,
    anfrage_id bigint,
    vorschlag_anfrage_id bigint,
    vorschlag_mietverhaeltnis_id bigint,
    vorschlag_person_id bigint,
    verarbeitet_am timestamp with time zone,
    CONSTRAINT email_triage_absender_check CHECK ((length(absender) <= 320)),
    CONSTRAINT email_triage_betreff_check CHECK ((length(betreff) <= 998)),
    CONSTRAINT email_triage_fehler_check CHECK ((length(fehler) <= 1000)),
    CONSTRAINT email_triage_groesse_check CHECK ((groesse > 0)),
    CONSTRAINT email_triage_grund_begruendet CHECK (((status <> ALL (ARRAY['manuell'::text, 'protokolliert'::text])) OR (grund IS NOT NULL))),
    CONSTRAINT email_triage_grund_check CHECK ((grund ~ '^[a-z0-9_]{1,60}$'::text)),
    CONSTRAINT email_triage_grund_text_check CHECK ((length(grund_text) <= 1000)),
    CONSTRAINT email_triage_helo_check CHECK ((length(helo) <= 255)),
    CONSTRAINT email_triage_inhalt_check CHECK ((length(inhalt) <= 200000)),
    CONSTRAINT email_triage_message_id_check CHECK ((length(message_id) <= 998)),
    CONSTRAINT email_triage_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT email_triage_status_check CHECK ((status = ANY (ARRAY['eingegangen'::text, 'zugeordnet'::text, 'manuell'::text, 'protokolliert'::text, 'verworfen'::text]))),
    CONSTRAINT email_triage_umschlag_an_voll_check CHECK (((length(umschlag_an_voll) >= 3) AND (length(umschlag_an_voll) <= 320))),
    CONSTRAINT email_triage_umschlag_von_check CHECK ((length(umschlag_von) <= 320)),
    CONSTRAINT email_triage_verarbeitet CHECK (((status = 'eingegangen'::text) = (verarbeitet_am IS NULL))),
    CONSTRAINT email_triage_weg_check CHECK ((weg = ANY (ARRAY['mailgun'::text, 'sendgrid'::text, 'roh'::text, 'imap'::text, 'cli'::text]))),
    CONSTRAINT email_triage_zugeordnet_mit_anfrage CHECK (((status <> 'zugeordnet'::text) OR (anfrage_id IS NOT NULL))),
    CONSTRAINT email_triage_zuordnung_check CHECK ((zuordnung = ANY (ARRAY['mieter'::text, 'eigentuemer'::text, 'unbekannt'::text, 'mehrdeutig'::text])))
);

ALTER TABLE ONLY verwaltung.email_triage FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.email_triage OWNER TO hausdraht_eigner;

--
-- Name: TABLE email_triage; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.email_triage IS 'Jede eingegangene E-Mail, gespeichert bevor sie verstanden wird; bleibt erhalten, auch wenn die Anfrage gelöscht wird';

--
-- Name: COLUMN email_triage.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.mandant_id IS 'Mandant';

--
-- Name: COLUMN email_triage.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.id IS 'Kennung der E-Mail';

--
-- Name: COLUMN email_triage.status; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.status IS 'eingegangen, zugeordnet, manuell, protokolliert oder verworfen';

--
-- Name: COLUMN email_triage.eingegangen_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.eingegangen_am IS 'Zeitpunkt des Eingangs laut Datenbankserver';

--
-- Name: COLUMN email_triage.weg; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.weg IS 'Zugangsweg: mailgun, sendgrid, roh, imap oder cli';

--
-- Name: COLUMN email_triage.umschlag_an; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.umschlag_an IS 'Eingangsadresse des Mandanten, unter der die E-Mail ankam';

--
-- Name: COLUMN email_triage.umschlag_an_voll; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.umschlag_an_voll IS 'Empfänger laut Umschlag (RFC 5321 RCPT TO), auch eine Unteradresse (name+zusatz@) oder Antwortadresse (anfrage+…@)';

--
-- Name: COLUMN email_triage.umschlag_von; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.umschlag_von IS 'Absender laut Umschlag (RFC 5321 MAIL FROM); leerer Text = Null-Absender, NULL = nicht mitgeteilt';

--
-- Name: COLUMN email_triage.absender_ip; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.absender_ip IS 'Adresse des einliefernden Servers, für SPF (RFC 7208)';

--
-- Name: COLUMN email_triage.helo; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.helo IS 'Name, mit dem sich der einliefernde Server vorstellte';

--
-- Name: COLUMN email_triage.sha256; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.sha256 IS 'SHA-256 der Rohdaten; mit dem vollen Empfänger zusammen einmalig';

--
-- Name: COLUMN email_triage.groesse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.groesse IS 'Größe der Rohdaten in Byte';

--
-- Name: COLUMN email_triage.pruefung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.pruefung IS 'Ergebnis der Absenderprüfung (SPF, DKIM, DMARC nach RFC 9989) mit allen Einzelheiten';

--
-- Name: COLUMN email_triage.zerlegt; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.zerlegt IS 'Zerlegte E-Mail ohne Anhangsinhalte: Kopfzeilen, Texte, Liste der Anhänge';

--
-- Name: COLUMN email_triage.message_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.message_id IS 'Message-ID (RFC 5322); fehlt sie, sha256: und der Hashwert';

--
-- Name: COLUMN email_triage.absender; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.absender IS 'Bestätigte Absenderadresse; nur sie wird mit den Stammdaten verglichen';

--
-- Name: COLUMN email_triage.betreff; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.betreff IS 'Betreff';

--
-- Name: COLUMN email_triage.inhalt; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.inhalt IS 'Nachrichtentext, höchstens 200.000 Zeichen; die ganze E-Mail steht in email_rohdaten';

--
-- Name: COLUMN email_triage.zuordnung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.zuordnung IS 'Ergebnis des Stammdatenabgleichs';

--
-- Name: COLUMN email_triage.klassifikation; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.klassifikation IS 'Kategorie, Priorität und die Regeln mit den Wörtern, die dazu führten';

--
-- Name: COLUMN email_triage.grund; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.grund IS 'Kurzzeichen, warum die E-Mail nicht von selbst zur Anfrage wurde';

--
-- Name: COLUMN email_triage.grund_text; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.grund_text IS 'Der Grund als Satz';

--
-- Name: COLUMN email_triage.fehler; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.fehler IS 'SQLSTATE und Meldung, wenn die Verarbeitung an einem Fehler scheiterte';

--
-- Name: COLUMN email_triage.anfrage_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.anfrage_id IS 'Anfrage, zu der die E-Mail wurde; ohne Fremdschlüssel, weil die E-Mail die Anfrage überlebt';

--
-- Name: COLUMN email_triage.vorschlag_anfrage_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.vorschlag_anfrage_id IS 'Vermutlich zugehörige laufende Anfrage';

--
-- Name: COLUMN email_triage.vorschlag_mietverhaeltnis_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.vorschlag_mietverhaeltnis_id IS 'Vermutlich zugehöriges Mietverhältnis';

--
-- Name: COLUMN email_triage.vorschlag_person_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.vorschlag_person_id IS 'Vermutlich schreibende Person';

--
-- Name: COLUMN email_triage.verarbeitet_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_triage.verarbeitet_am IS 'Zeitpunkt der letzten Entscheidung';

--
-- Name: email_anhaenge_ablegen(verwaltung.email_triage, jsonb); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if jsonb_array_length(coalesce(zerlegt -> 'anhaenge', '[]')) = 0 then
        return '[]'::jsonb;
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_object('datei_id', d.id, 'dateiname', a.dateiname) order by a.nr), '[]'::jsonb)
        from verwaltung.email_rohdaten as r
        cross join lateral intern.email_anhaenge(r.roh) as a
        cross join lateral intern.datei_ablegen(e.mandant_id, a.inhalt) as d
        where r.mandant_id = e.mandant_id and r.email_id = e.id
    );
end
$$;

ALTER FUNCTION intern.email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb) OWNER TO dienst_email;

--
-- Name: FUNCTION email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb) IS 'Legt die Anhänge einer E-Mail ab: [{datei_id, dateiname}] in ihrer Reihenfolge. Definer dienst_email';

--
-- Name: email_betreff_kern(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_betreff_kern(betreff text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(btrim(regexp_replace(COALESCE(betreff, ''::text), '^(\s*(re|aw|wg|fw|fwd|antw|antwort|sv)\s*(\[\d{1,3}\])?\s*:)+'::text, ''::text, 'i'::text)));

ALTER FUNCTION intern.email_betreff_kern(betreff text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_betreff_kern(betreff text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_betreff_kern(betreff text) IS 'Betreff in Kleinschreibung ohne vorangestellte Re:, AW:, WG:, Antw: und ihresgleichen';

--
-- Name: eingangsadressen; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.eingangsadressen (
    mandant_id bigint NOT NULL,
    adresse text NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT eingangsadressen_adresse_check CHECK (((adresse = lower(adresse)) AND (adresse ~ '^[^@\s]{1,64}@[^@\s]{1,253}$'::text)))
);

ALTER TABLE ONLY verwaltung.eingangsadressen FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.eingangsadressen OWNER TO hausdraht_eigner;

--
-- Name: TABLE eingangsadressen; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.eingangsadressen IS 'Adressen, unter denen ein Mandant E-Mails empfängt';

--
-- Name: COLUMN eingangsadressen.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eingangsadressen.mandant_id IS 'Empfangender Mandant';

--
-- Name: COLUMN eingangsadressen.adresse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eingangsadressen.adresse IS 'Empfängeradresse in Kleinschreibung';

--
-- Name: COLUMN eingangsadressen.angelegt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eingangsadressen.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: email_eingang(text); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_eingang(adresse text) RETURNS verwaltung.eingangsadressen
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    c_lokal constant text := substring(adresse from '^(.*)@');
    c_domain constant text := substring(adresse from '@([^@]+)$');
    v_eingang verwaltung.eingangsadressen;
begin
    -- As written, then without a sub-address.
    select e.* into v_eingang
    from verwaltung.eingangsadressen as e
    where e.adresse in (email_eingang.adresse, split_part(c_lokal, '+', 1) || '@' || c_domain)
    order by e.adresse = email_eingang.adresse desc
    limit 1;
    -- A reply address belongs to the only Mandant that receives mail in this domain.
    if not found and c_lokal ~ '^anfrage\+' then
        select e.* into v_eingang
        from verwaltung.eingangsadressen as e
        where split_part(e.adresse, '@', 2) = c_domain
            and not exists (
                select from verwaltung.eingangsadressen as f
                where split_part(f.adresse, '@', 2) = c_domain and f.mandant_id <> e.mandant_id
            )
        order by e.angelegt_am, e.adresse
        limit 1;
    end if;
    return v_eingang;
end
$_$;

ALTER FUNCTION intern.email_eingang(adresse text) OWNER TO dienst_email;

--
-- Name: FUNCTION email_eingang(adresse text); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_eingang(adresse text) IS 'Eingangsadresse und Mandant zu einem Empfänger: wörtlich, ohne Zusatz (name+zusatz@) oder als Antwortadresse (anfrage+…@) der Domain; leer, wenn unbekannt oder nicht eindeutig. Definer, weil vor dem Eingang kein Mandant feststeht';

--
-- Name: email_einliefern(text, bytea, text, text, inet, text); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text DEFAULT NULL::text, absender_ip inet DEFAULT NULL::inet, helo text DEFAULT NULL::text) RETURNS TABLE(mandant_id bigint, email_id bigint, neu boolean)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    c_an constant text := intern.email_adresse_normieren(umschlag_an);
    c_hash constant bytea := sha256(roh);
    v_eingang verwaltung.eingangsadressen := intern.email_eingang(c_an);
begin
    if v_eingang.mandant_id is null then
        raise sqlstate 'HD010' using message = 'Diese Empfängeradresse nimmt keine E-Mails an.';
    end if;
    if octet_length(roh) > coalesce(nullif(current_setting('app.max_mail_bytes', true), '')::bigint, 26214400) then
        raise sqlstate 'HD011' using message = 'Die E-Mail ist zu groß.';
    end if;
    if coalesce(octet_length(roh), 0) = 0 then
        raise sqlstate 'HD015' using message = 'Die E-Mail ist leer.';
    end if;
    mandant_id := v_eingang.mandant_id;
    perform set_config('app.current_mandant_id', mandant_id::text, true);

    insert into verwaltung.email_triage as e (
        mandant_id, weg, umschlag_an, umschlag_an_voll, umschlag_von, absender_ip, helo, sha256, groesse
    ) values (
        email_einliefern.mandant_id, email_einliefern.weg, v_eingang.adresse, c_an, left(btrim(email_einliefern.umschlag_von, ' <>'), 320),
        email_einliefern.absender_ip, left(email_einliefern.helo, 255), c_hash, octet_length(roh)
    )
    on conflict on constraint email_triage_einmal do nothing
    returning e.id into email_id;
    neu := found;
    if neu then
        insert into verwaltung.email_rohdaten (mandant_id, email_id, roh)
        values (email_einliefern.mandant_id, email_einliefern.email_id, email_einliefern.roh);
        perform intern.hintergrund_einreihen(
            'mail.verarbeiten', 'mail',
            jsonb_build_object('mandant_id', email_einliefern.mandant_id, 'email_id', email_einliefern.email_id)
        );
    else
        select e.id into email_id
        from verwaltung.email_triage as e
        where e.mandant_id = email_einliefern.mandant_id and e.umschlag_an = v_eingang.adresse
            and e.sha256 = c_hash and e.umschlag_an_voll = c_an;
    end if;
    return next;
end
$$;

ALTER FUNCTION intern.email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text, absender_ip inet, helo text) OWNER TO dienst_email;

--
-- Name: FUNCTION email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text, absender_ip inet, helo text); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text, absender_ip inet, helo text) IS 'Speichert eine E-Mail unverändert und reiht ihre Verarbeitung in derselben Transaktion ein; Empfänger und SHA-256 machen sie einmalig (neu = false bei Wiederholung). umschlag_von: leerer Text = Null-Absender, NULL = unbekannt. Obergrenze app.max_mail_bytes, sonst 25 MiB. Definer, weil die Bridge keine Tabellen liest. SQLSTATE HD010 Empfänger unbekannt, HD011 zu groß, HD015 leer';

--
-- Name: email_entscheiden(verwaltung.email_triage, jsonb); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_entscheiden(e verwaltung.email_triage, zerlegt jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    c_bestaetigt constant boolean := e.pruefung ->> 'ergebnis' = 'pass' and e.pruefung ->> 'absender' like '_%@%_';
    v_zuordnung record;
    v_vorschlag jsonb;
    v_grund text;
    v_anfrage_id bigint;
    v_klassifikation jsonb;
begin
    if zerlegt ->> 'automatisch' is not null then
        return jsonb_build_object('status', 'protokolliert', 'grund', 'automatisch', 'grund_text', intern.email_grund_satz(zerlegt ->> 'automatisch'));
    end if;
    -- The claimed sender of a mail that did not pass is still worth a suggestion, never more.
    select z.* into v_zuordnung from intern.email_zuordnen(e.mandant_id, coalesce(e.pruefung ->> 'absender', '')) as z;
    v_vorschlag := jsonb_build_object(
        'status', 'manuell', 'vorschlag_mietverhaeltnis_id', v_zuordnung.mietverhaeltnis_id, 'vorschlag_person_id', v_zuordnung.person_id
    );
    if not coalesce(c_bestaetigt, false) then
        v_grund := case
            when coalesce(e.pruefung ->> 'ergebnis', 'pass') <> 'pass' and e.pruefung ->> 'grund' ~ '^[a-z0-9_]{1,60}$'
                then e.pruefung ->> 'grund'
            else 'pruefung_unvollstaendig'
        end;
        return v_vorschlag || jsonb_build_object(
            'grund', v_grund, 'grund_text', left(coalesce(nullif(e.pruefung ->> 'satz', ''), intern.email_grund_satz(v_grund)), 1000)
        );
    end if;

    v_vorschlag := v_vorschlag || jsonb_build_object('absender', left(e.pruefung ->> 'absender', 320), 'zuordnung', v_zuordnung.ergebnis);
    v_grund := case
        when zerlegt ->> 'fehler' is not null then 'nicht_lesbar'
        when jsonb_array_length(zerlegt -> 'hinweise') > 0 then zerlegt -> 'hinweise' ->> 0
        when btrim(concat(zerlegt ->> 'betreff', zerlegt ->> 'text')) = '' then 'leer'
        else v_zuordnung.grund
    end;
    if v_grund is not null then
        return v_vorschlag || jsonb_build_object('grund', v_grund, 'grund_text', intern.email_grund_satz(v_grund));
    end if;

    -- One decision about a sender at a time: a mail and its answer, or the same mail under two
    -- recipients, must not both find nothing.
    perform pg_advisory_xact_lock(hashtextextended('email:' || (e.pruefung ->> 'absender'), e.mandant_id));
    select t.anfrage_id into v_anfrage_id
    from verwaltung.email_triage as t
    where t.mandant_id = e.mandant_id and t.id <> e.id and t.anfrage_id is not null and t.absender = v_vorschlag ->> 'absender'
        and t.message_id = coalesce(email_entscheiden.zerlegt ->> 'message_id', 'sha256:' || encode(e.sha256, 'hex'))
    limit 1;
    if found then
        v_grund := 'doppelt';
    else
        v_anfrage_id := intern.email_laufende_anfrage(
            e.mandant_id, v_zuordnung.mietverhaeltnis_id, v_zuordnung.person_id, zerlegt, not intern.email_ist_antwort(zerlegt)
        );
        v_grund := case
            when v_anfrage_id is not null then 'folgemail'
            when intern.email_ist_antwort(zerlegt) then 'antwort_ohne_vorgang'
        end;
    end if;
    if v_grund is not null then
        return v_vorschlag || jsonb_build_object(
            'grund', v_grund, 'grund_text', intern.email_grund_satz(v_grund), 'vorschlag_anfrage_id', v_anfrage_id
        );
    end if;

    v_klassifikation := intern.klassifizieren(e.mandant_id, zerlegt ->> 'betreff', zerlegt ->> 'text');
    v_anfrage_id := intern.email_zu_anfrage(
        e, zerlegt, v_klassifikation, v_zuordnung.mietverhaeltnis_id, v_zuordnung.person_id
    );
    return jsonb_build_object(
        'status', 'zugeordnet', 'absender', v_vorschlag ->> 'absender', 'zuordnung', 'mieter',
        'klassifikation', v_klassifikation, 'anfrage_id', v_anfrage_id
    );
end
$_$;

ALTER FUNCTION intern.email_entscheiden(e verwaltung.email_triage, zerlegt jsonb) OWNER TO dienst_email;

--
-- Name: FUNCTION email_entscheiden(e verwaltung.email_triage, zerlegt jsonb); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_entscheiden(e verwaltung.email_triage, zerlegt jsonb) IS 'Entscheidet über eine zerlegte und geprüfte E-Mail und legt gegebenenfalls die Anfrage an; liefert die zu schreibenden Spalten von email_triage. Definer dienst_email';

--
-- Name: email_festhalten(verwaltung.email_triage, jsonb, jsonb); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    d verwaltung.email_triage := jsonb_populate_record(null::verwaltung.email_triage, entscheidung);
begin
    perform set_config('app.begruendung', coalesce(d.grund_text, ''), true);
    update verwaltung.email_triage as t set
        status = d.status, pruefung = e.pruefung, zerlegt = email_festhalten.zerlegt - 'text',
        message_id = coalesce(email_festhalten.zerlegt ->> 'message_id', 'sha256:' || encode(e.sha256, 'hex')),
        absender = d.absender, betreff = email_festhalten.zerlegt ->> 'betreff', inhalt = email_festhalten.zerlegt ->> 'text',
        zuordnung = d.zuordnung, klassifikation = d.klassifikation, grund = d.grund, grund_text = d.grund_text,
        fehler = d.fehler, anfrage_id = d.anfrage_id, vorschlag_anfrage_id = d.vorschlag_anfrage_id,
        vorschlag_mietverhaeltnis_id = d.vorschlag_mietverhaeltnis_id, vorschlag_person_id = d.vorschlag_person_id,
        verarbeitet_am = now()
    where t.mandant_id = e.mandant_id and t.id = e.id;
    perform set_config('app.begruendung', '', true);
end
$$;

ALTER FUNCTION intern.email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb) OWNER TO dienst_email;

--
-- Name: FUNCTION email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb) IS 'Schreibt eine Entscheidung über eine E-Mail; der Grund wird zur Begründung des Statuswechsels. Definer dienst_email';

--
-- Name: email_grund_satz(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_grund_satz(grund text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(CASE grund WHEN 'unbekannt'::text THEN 'Die Absenderadresse steht nicht in den Stammdaten.'::text WHEN 'ehemaliger_mieter'::text THEN 'Der Absender war Mieter; sein Mietverhältnis ist beendet.'::text WHEN 'kuenftiger_mieter'::text THEN 'Das Mietverhältnis des Absenders hat noch nicht begonnen.'::text WHEN 'mehrere_mietverhaeltnisse'::text THEN 'Die Absenderadresse gehört zu mehreren laufenden Mietverhältnissen.'::text WHEN 'mieter_und_eigentuemer'::text THEN 'Der Absender ist Mieter und Eigentümer zugleich.'::text WHEN 'eigentuemer'::text THEN 'Der Absender ist Eigentümer.'::text WHEN 'folgemail'::text THEN 'Die E-Mail gehört vermutlich zu einer laufenden Anfrage.'::text WHEN 'antwort_ohne_vorgang'::text THEN 'Die E-Mail ist eine Antwort, zu der es keine laufende Anfrage gibt.'::text WHEN 'doppelt'::text THEN 'Dieselbe E-Mail wurde schon unter einem anderen Empfänger bearbeitet.'::text WHEN 'leer'::text THEN 'Die E-Mail enthält weder Betreff noch Text.'::text WHEN 'nicht_lesbar'::text THEN 'Die E-Mail ist zu verschachtelt, zu umfangreich oder beschädigt und wurde nicht zerlegt.'::text WHEN 'mime_fehlerhaft'::text THEN 'Der Aufbau der E-Mail ist beschädigt; Text oder Anhänge könnten unvollständig sein.'::text WHEN 'nul_zeichen'::text THEN 'Die E-Mail enthält NUL-Zeichen.'::text WHEN 'zeichensatz_unbekannt'::text THEN 'Der Zeichensatz der E-Mail ist unbekannt; der Text könnte entstellt sein.'::text WHEN 'kopfzeile_unlesbar'::text THEN 'Eine Kopfzeile der E-Mail ist nicht zu entziffern.'::text WHEN 'temperror'::text THEN 'Der Absender konnte nicht geprüft werden: Der Namensdienst (DNS) gab keine Auskunft.'::text WHEN 'pruefung_unvollstaendig'::text THEN 'Die Absenderprüfung lieferte kein verwertbares Ergebnis.'::text WHEN 'fehler_verarbeitung'::text THEN 'Bei der Verarbeitung trat ein unerwarteter Fehler auf.'::text WHEN 'auto-submitted'::text THEN 'Automatisch erzeugte Nachricht (Auto-Submitted).'::text WHEN 'x-autoreply'::text THEN 'Automatisch erzeugte Nachricht (X-Autoreply).'::text WHEN 'x-autorespond'::text THEN 'Automatisch erzeugte Nachricht (X-Autorespond).'::text WHEN 'precedence'::text THEN 'Automatisch erzeugte Nachricht oder Massensendung (Precedence).'::text WHEN 'list'::text THEN 'Nachricht einer Mailingliste oder eines Rundschreibens.'::text WHEN 'null-absender'::text THEN 'Automatisch erzeugte Nachricht (leerer Umschlagabsender).'::text WHEN 'report'::text THEN 'Zustellbericht.'::text WHEN 'mailer-daemon'::text THEN 'Nachricht eines Mailservers.'::text WHEN 'betreff'::text THEN 'Dem Betreff nach eine automatische Antwort.'::text ELSE NULL::text END, 'Die E-Mail verlangt eine Entscheidung.'::text);

ALTER FUNCTION intern.email_grund_satz(grund text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_grund_satz(grund text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_grund_satz(grund text) IS 'Deutscher Satz zu einem Kurzzeichen von email_triage.grund';

--
-- Name: email_ist_antwort(jsonb); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_ist_antwort(zerlegt jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN COALESCE(((jsonb_array_length((zerlegt -> 'bezuege'::text)) > 0) OR ((zerlegt ->> 'betreff'::text) ~* '^\s*(re|aw|wg|fw|fwd|antw|antwort|sv)\s*(\[\d{1,3}\])?\s*:'::text)), false);

ALTER FUNCTION intern.email_ist_antwort(zerlegt jsonb) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_ist_antwort(zerlegt jsonb); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_ist_antwort(zerlegt jsonb) IS 'Ob eine zerlegte E-Mail sich als Antwort oder Weiterleitung zu erkennen gibt: In-Reply-To, References oder Betreff';

--
-- Name: email_laufende_anfrage(bigint, bigint, bigint, jsonb, boolean); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_laufende_anfrage(mandant_id bigint, mietverhaeltnis_id bigint, person_id bigint, zerlegt jsonb, nur_nummer boolean) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_betreff constant text := coalesce(zerlegt ->> 'betreff', '');
    c_nummer constant text := substring(c_betreff from '(?:^|[^0-9-])(\d{4}-\d{4,9})(?![0-9-])');
begin
    if nur_nummer and c_nummer is null then
        return null;
    end if;
    return (
        select a.id
        from verwaltung.anfragen as a
        where a.mandant_id = email_laufende_anfrage.mandant_id
            and a.mietverhaeltnis_id = email_laufende_anfrage.mietverhaeltnis_id
            and a.status in ('offen', 'akzeptiert')
            and (a.kategorie in ('schaden', 'wartung') or a.melder_person_id = email_laufende_anfrage.person_id)
            and (not nur_nummer or a.nummer = c_nummer)
        order by
            a.nummer is not distinct from c_nummer desc,
            exists (
                select
                from verwaltung.email_triage as e
                where e.mandant_id = a.mandant_id and e.anfrage_id = a.id
                    and e.message_id in (select jsonb_array_elements_text(email_laufende_anfrage.zerlegt -> 'bezuege'))
            ) desc,
            lower(a.betreff) = intern.email_betreff_kern(c_betreff) desc,
            a.melder_person_id is not distinct from email_laufende_anfrage.person_id desc,
            a.erstellt_am desc, a.id
        limit 1
    );
end
$$;

ALTER FUNCTION intern.email_laufende_anfrage(mandant_id bigint, mietverhaeltnis_id bigint, person_id bigint, zerlegt jsonb, nur_nummer boolean) OWNER TO dienst_email;

--
-- Name: FUNCTION email_laufende_anfrage(mandant_id bigint, mietverhaeltnis_id bigint, person_id bigint, zerlegt jsonb, nur_nummer boolean); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_laufende_anfrage(mandant_id bigint, mietverhaeltnis_id bigint, person_id bigint, zerlegt jsonb, nur_nummer boolean) IS 'Laufende Anfrage des Mietverhältnisses, zu der eine E-Mail am ehesten gehört: Vorgangsnummer im Betreff, zitierte Message-ID, gleicher Betreff, sonst die jüngste; mit nur_nummer allein über die Nummer. Beschwerden und Verwaltungsanliegen nur die eigenen. Definer dienst_email; jede Abfrage nennt den Mandanten';

--
-- Name: email_neu_pruefen(bigint, bigint, jsonb); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return intern.email_abarbeiten(mandant_id, email_id, pruefung, true);
end
$$;

ALTER FUNCTION intern.email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb) OWNER TO dienst_email;

--
-- Name: FUNCTION email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb) IS 'Wie email_verarbeiten, auch für E-Mails in der manuellen Bearbeitung (hausdraht mail nachspielen). Definer dienst_email, weil die Bridge keine E-Mails ändert. SQLSTATE HD030';

--
-- Name: email_pruefung_gescheitert(bigint, bigint, text); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return intern.email_abarbeiten(mandant_id, email_id, jsonb_build_object(
        'version', 1, 'absender', null, 'ergebnis', 'temperror', 'grund', grund, 'satz', intern.email_grund_satz(grund)
    ), false);
end
$$;

ALTER FUNCTION intern.email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text) OWNER TO dienst_email;

--
-- Name: FUNCTION email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text) IS 'Gibt eine E-Mail nach vergeblichen Prüfversuchen in die manuelle Bearbeitung, mit dem Grund (etwa temperror). Definer dienst_email, weil die Bridge keine E-Mails ändert. SQLSTATE HD030';

--
-- Name: email_verarbeiten(bigint, bigint, jsonb); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return intern.email_abarbeiten(mandant_id, email_id, pruefung, false);
end
$$;

ALTER FUNCTION intern.email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb) OWNER TO dienst_email;

--
-- Name: FUNCTION email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb) IS 'Entscheidet über eine eingegangene E-Mail in einer Transaktion: {status, grund, anfrage_id, vorschlag_anfrage_id}; eine schon entschiedene bleibt, wie sie ist. Nur pruefung.ergebnis = pass mit absender führt von selbst zu einer Anfrage. Definer, weil die Bridge keine Tabellen liest. SQLSTATE HD030';

--
-- Name: email_von_hand_zuordnen(bigint, bigint, bigint, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    e verwaltung.email_triage;
    v_zerlegt jsonb;
    v_klassifikation jsonb;
    v_anfrage record;
    v_anfrage_id bigint;
    v_person_id bigint;
    v_nachricht_id bigint;
begin
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = c_mandant and t.id = email_von_hand_zuordnen.email_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    elsif e.status <> 'manuell' then
        perform intern.http_fehler(400, 'HD023', 'Diese E-Mail ist schon bearbeitet.', 'Bitte laden Sie die Ansicht neu.');
    end if;
    v_zerlegt := e.zerlegt || jsonb_build_object('text', e.inhalt);
    v_klassifikation := coalesce(e.klassifikation, intern.klassifizieren(c_mandant, e.betreff, e.inhalt));

    if email_von_hand_zuordnen.anfrage_id is null then
        v_anfrage_id := intern.email_zu_anfrage(
            e, v_zerlegt, v_klassifikation, email_von_hand_zuordnen.mietverhaeltnis_id, email_von_hand_zuordnen.person_id
        );
    else
        select a.id, a.mietverhaeltnis_id, a.melder_person_id, a.eigentuemer_id into v_anfrage
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.id = email_von_hand_zuordnen.anfrage_id;
        if not found then
            perform intern.http_fehler(404, 'HD030', 'Diese Anfrage gibt es nicht.');
        end if;
        v_anfrage_id := v_anfrage.id;
        -- The suggested person if a tenant of this Anfrage, else whoever opened it.
        v_person_id := coalesce(
            (
                select m.person_id
                from verwaltung.mieter as m
                where m.mandant_id = c_mandant and m.mietverhaeltnis_id = v_anfrage.mietverhaeltnis_id
                    and m.person_id = coalesce(email_von_hand_zuordnen.person_id, e.vorschlag_person_id)
            ),
            v_anfrage.melder_person_id
        );
        v_nachricht_id := intern.nachricht_anfuegen(
            c_mandant, v_anfrage_id, v_person_id,
            case when v_anfrage.eigentuemer_id is null then 'mieter' else 'eigentuemer' end, left(e.inhalt, 20000), e.id
        );
        perform intern.anhang_anfuegen(c_mandant, v_anfrage_id, v_nachricht_id, a.datei_id, a.dateiname)
        from jsonb_to_recordset(intern.email_anhaenge_ablegen(e, v_zerlegt)) as a (datei_id bigint, dateiname text);
    end if;
    update verwaltung.email_triage as t set
        status = 'zugeordnet', anfrage_id = v_anfrage_id, klassifikation = v_klassifikation, verarbeitet_am = now()
    where t.mandant_id = c_mandant and t.id = e.id;
    return v_anfrage_id;
end
$$;

ALTER FUNCTION intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) OWNER TO dienst_email;

--
-- Name: FUNCTION email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) IS 'Ordnet eine E-Mail der manuellen Bearbeitung einer Anfrage zu oder legt für ein Mietverhältnis eine neue an. Definer dienst_email, weil Nachricht und Anhänge im Namen des Absenders entstehen; wirkt nur im Mandanten der Anfrage. HD023, HD030';

--
-- Name: email_werkzeug_html(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_werkzeug_html() RETURNS void
    LANGUAGE plpython3u
    AS $_$
import re

from lxml import etree

SKIP = {"head", "script", "style", "title", "template", "noscript", "object", "svg", "math", "select", "textarea"}
# Line ends around an element: 2 leaves an empty line.
BREAKS = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "pre", "hr"), 2),
    **dict.fromkeys((
        "address", "article", "aside", "center", "dd", "div", "dt", "fieldset", "figure", "footer", "form", "header",
        "li", "main", "nav", "section", "tr",
    ), 1),
}
GONE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|(?:max-height|opacity)\s*:\s*0(?:\.0*)?(?:px)?\s*(?:;|!|$)")
SIZE = re.compile(r"font(?:-size)?\s*:\s*(\d{0,5}(?:\.\d{0,5})?)\s*[a-z%]*")
VISIBILITY = re.compile(r"visibility\s*:\s*([a-z]{1,10})")
MAX_STYLE = 2000
MAX_SHEET = 50_000

def hidden_names(root):
    """Classes and ids that a style sheet hides outside media queries, as (".name", "#name")."""
    names = set()
    for sheet in root.iter("style"):
        depth = 0
        for piece in (sheet.text or "")[:MAX_SHEET].lower().split("}"):
            opened = piece.count("{")
            selector, _, rules = piece.rpartition("{")
            if depth == 0 and opened == 1 and GONE.search(rules[:MAX_STYLE]):
                names.update(re.findall(r"[.#][\w-]{1,80}(?=\s*(?:,|$))", selector[-MAX_STYLE:]))
            depth = max(0, depth + opened - 1)
    return names

def hidden(element, style, names):
    """Whether the element and all below it is invisible."""
    if element.get("hidden") is not None or GONE.search(style):
        return True
    if not names:
        return False
    own = {f".{c}" for c in element.get("class", "").lower()[:MAX_STYLE].split()}
    return bool(names & (own | {"#" + element.get("id", "").lower()}))

def inherited(style, zero, invisible):
    """Font size zero and visibility hold for what is inside until a child sets them anew."""
    if style:
        size = SIZE.search(style)
        if size and size[1] not in ("", "."):
            zero = float(size[1]) == 0
        seen = VISIBILITY.search(style)
        if seen:
            invisible = seen[1] in ("hidden", "collapse")
    return zero, invisible

class Page:
    """Collects text; line ends and blanks wait until a word follows."""

    def __init__(self):
        self.pieces, self.lines, self.blank = [], 0, False

    def line(self, count):
        self.lines = max(self.lines, count)

    def say(self, text):
        words = text.split()
        if not words:
            self.blank = self.blank or bool(text)
            return
        if self.lines:
            self.pieces.append("\n" * self.lines if self.pieces else "")
        elif self.blank or text[0].isspace():
            self.pieces.append(" ")
        self.pieces.append(" ".join(words))
        self.lines, self.blank = 0, text[-1].isspace()

def html_text(source):
    """What a reader of the HTML would see, block elements on lines of their own."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return ""
    if root is None:
        return ""
    names, page = hidden_names(root), Page()
    # (element, leaving, invisibility of its own text, of its parent's), the latter as (zero, invisible)
    stack = [(root, False, (False, False), (False, False))]
    while stack:
        element, leaving, own, parent = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else "script"
        style = "" if leaving else element.get("style", "")[:MAX_STYLE].lower()
        if leaving or tag in SKIP or hidden(element, style, names):
            page.line(BREAKS.get(tag, 0) if leaving else 0)
            if element.tail and not any(parent):
                page.say(element.tail)
            continue
        own = inherited(style, *parent)
        if tag == "br":
            page.lines = min(page.lines + 1, 2)
        page.line(BREAKS.get(tag, 0))
        if tag in ("td", "th"):
            page.blank = True
        elif tag == "li":
            page.say("- ")
        stack.append((element, True, own, parent))
        if element.text and not any(own):
            page.say(element.text)
        stack.extend((child, False, own, own) for child in element.iterchildren(reversed=True))
    return "".join(page.pieces)

GD["email_html"] = html_text
$_$;

ALTER FUNCTION intern.email_werkzeug_html() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_werkzeug_html(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_werkzeug_html() IS 'Legt die Umwandlung von HTML in lesbaren Text für email_zerlegen bereit; Verstecktes (display:none, visibility:hidden, Schriftgröße 0, head, style, script) entfällt. Berührt keine Tabelle';

--
-- Name: email_werkzeug_mime(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_werkzeug_mime() RETURNS void
    LANGUAGE plpython3u
    AS $$
import time
from email.parser import BytesFeedParser
from email.policy import compat32
from types import SimpleNamespace

# Of processor time, so that a busy machine does not turn a large mail away.
SECONDS = 5.0
CHUNK = 8192
MAX_PARTS = 200
MAX_DEPTH = 20
MAX_HEADERS = 1000
MAX_TEXT = 200_000
HARMLESS = {"InvalidBase64PaddingDefect", "InvalidMultipartContentTransferEncodingDefect"}
# For attachments without a name.
ENDINGS = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/heic": ".heic", "application/pdf": ".pdf",
    "text/calendar": ".ics", "message/rfc822": ".eml",
}
if "email_text" not in GD:
    plpy.execute("select intern.email_werkzeug_text()")
text = GD["email_text"]

class Refused(Exception):
    """The mail is beyond a limit; the argument is the reason code."""

class Readable(type(compat32)):
    """Headers with raw 8-bit text keep it: unlabelled file names are common."""

    def header_fetch_parse(self, name, value):
        return text.decode(value.encode("utf-8", "surrogateescape"), None, set())

def parse(raw):
    """The message, fed in small pieces so that the clock is looked at. Raises Refused."""
    parser, end = BytesFeedParser(policy=Readable()), time.process_time() + SECONDS
    for start in range(0, len(raw), CHUNK):
        parser.feed(raw[start:start + CHUNK])
        if time.process_time() > end:
            raise Refused("zu_aufwendig")
    message = parser.close()
    if len(message.keys()) > MAX_HEADERS:
        raise Refused("zu_viele_kopfzeilen")
    return message

def is_container(part):
    """A multipart that really has parts; forwarded mails stay closed."""
    return part.is_multipart() and part.get_content_maintype() == "multipart"

def parts(message):
    """All parts in reading order, containers included. Raises Refused beyond the limits."""
    found, stack = [], [(message, 0)]
    while stack:
        part, depth = stack.pop()
        found.append(part)
        if len(found) > MAX_PARTS:
            raise Refused("zu_viele_teile")
        if depth > MAX_DEPTH:
            raise Refused("zu_tief")
        if is_container(part):
            stack.extend((child, depth + 1) for child in reversed(part.get_payload()))
    return found

def is_damaged(message):
    """Whether the structure or an encoding is broken; known completely once the contents were decoded."""
    return any(type(defect).__name__ not in HARMLESS for part in parts(message) for defect in part.defects)

def quiet(function, default):
    """Parameters of a hostile header may raise anything."""
    try:
        return function()
    except Exception:
        return default

def is_attachment(part):
    """Everything that is not plain or HTML text meant to be read."""
    if part.get_content_type() not in ("text/plain", "text/html") and part.get_content_maintype() != "multipart":
        return True
    return quiet(part.get_content_disposition, "attachment") == "attachment" \
        or quiet(part.get_filename, "") not in (None, "")

def content(part):
    """The decoded bytes of a leaf; of a forwarded mail the mail itself."""
    if part.is_multipart():
        return b"\n".join(child.as_bytes() for child in part.get_payload())
    return part.get_payload(decode=True) or b""

def readable(part, notes):
    """The text of a leaf."""
    data = content(part)[:4 * MAX_TEXT]
    written = text.decode(data, quiet(part.get_content_charset, "unbekannt"), notes)
    if part.get_content_type() == "text/html":
        if "email_html" not in GD:
            plpy.execute("select intern.email_werkzeug_html()")
        written = GD["email_html"](text.clean(written))
    return text.paragraphs(written)

def body(part, notes):
    """The message as a person would read it; of alternatives the plain text if it says anything."""
    if not is_container(part):
        return "" if is_attachment(part) else readable(part, notes)
    children = part.get_payload()
    if part.get_content_type() != "multipart/alternative":
        return "\n\n".join(filter(None, (body(child, notes) for child in children)))
    plain_first = sorted(children, key=lambda child: child.get_content_type() != "text/plain")
    return next(filter(None, (body(child, notes) for child in plain_first)), "")

def attachments(message, notes):
    """(number, name, declared type, bytes) of each attachment that has content."""
    found = []
    for part in parts(message):
        data = b"" if is_container(part) or not is_attachment(part) else content(part)
        if data:
            kind = part.get_content_type()[:100]
            name = text.filename(quiet(part.get_filename, None), len(found) + 1, ENDINGS.get(kind, ".dat"), notes)
            found.append((len(found) + 1, name, kind, data))
    return found

GD["email_mime"] = SimpleNamespace(
    Refused=Refused, parse=parse, body=body, attachments=attachments, is_damaged=is_damaged, MAX_TEXT=MAX_TEXT
)
$$;

ALTER FUNCTION intern.email_werkzeug_mime() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_werkzeug_mime(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_werkzeug_mime() IS 'Legt das begrenzte Zerlegen des MIME-Baums für email_zerlegen bereit: höchstens 200 Teile, 20 Ebenen, 1000 Kopfzeilen, 5 Sekunden. Berührt keine Tabelle';

--
-- Name: email_werkzeug_text(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_werkzeug_text() RETURNS void
    LANGUAGE plpython3u
    AS $$
import codecs
import re
import unicodedata
from email.header import decode_header
from types import SimpleNamespace

# NUL cannot be stored, lone surrogates are not UTF-8, the rest would steer a terminal.
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Characters that turn the reading direction make "fotogpj.exe" look like "fotoexe.jpg".
DIRECTION = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Only real character sets: Python would also "decode" zlib, and punycode in quadratic time.
CHARSET = re.compile(r"(ascii|utf-(8|16|32)|iso8859|iso2022|cp\d|koi8|mac-|gb|big5|hz|shift_jis|euc_|johab|tis)")
MAX_HEADER = 4000

def clean(text):
    """Text that PostgreSQL can store and a person can read."""
    return UNSTORABLE.sub(lambda m: "\ufffd" if m[0] >= "\ud800" else "", text)

def decode(data, charset, notes):
    """Bytes to text. A wrong or unknown charset is noted and never loses the message."""
    name = (charset or "us-ascii").strip().lower()[:60]
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        codec = ""
    if not CHARSET.match(codec):
        notes.add("zeichensatz_unbekannt")
        codec = "utf-8"
    # Latin-1 is meant as windows-1252 (WHATWG Encoding), unlabelled text is nearly always UTF-8.
    if codec == "ascii":
        tries = ("utf-8", "cp1252")
    else:
        tries = ("cp1252",) if codec == "iso8859-1" else (codec,)
    for attempt in tries:
        try:
            return data.decode(attempt)
        except ValueError:
            continue
    return data.decode("utf-8" if codec == "ascii" else codec, "replace")

def header(value, notes, limit=1000):
    """A raw header value as one line of text: unfolded, encoded words decoded, cut to limit."""
    value = str(value)[:MAX_HEADER]
    try:
        raw = value.encode("utf-8", "surrogateescape")
    except UnicodeError:
        raw = value.encode("utf-8", "replace")
    line = " ".join(decode(raw, None, notes).split())
    if "=?" in line:
        try:
            line = "".join(
                piece if isinstance(piece, str) else decode(piece, charset, notes)
                for piece, charset in decode_header(line)
            )
        except Exception:
            notes.add("kopfzeile_unlesbar")
    return " ".join(clean(line).split())[:limit]

def filename(name, number, extension, notes):
    """A file name without path, control or direction characters, at most 255 characters."""
    name = header(name or "", notes, MAX_HEADER)
    name = DIRECTION.sub("", unicodedata.normalize("NFC", name)).replace("\\", "/").rsplit("/", 1)[-1]
    name = re.sub(r'[<>:"|?*]', "_", name).strip(" .")
    if len(name) > 255:
        stem, dot, ending = name.rpartition(".")
        name = f"{stem[:255 - len(ending) - 1]}.{ending}" if dot and len(ending) <= 10 else name[:255]
    return name or f"anhang-{number}{extension}"

def paragraphs(text):
    """Line ends unified, trailing blanks gone, never more than two empty lines in a row."""
    lines = clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept, empty = [], 0
    for line in (line.rstrip() for line in lines):
        empty = 0 if line else empty + 1
        if empty <= 2:
            kept.append(line)
    return "\n".join(kept).strip("\n")

GD["email_text"] = SimpleNamespace(
    clean=clean, decode=decode, header=header, filename=filename, paragraphs=paragraphs
)
$$;

ALTER FUNCTION intern.email_werkzeug_text() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_werkzeug_text(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_werkzeug_text() IS 'Legt die Hilfsfunktionen zum Entziffern von Kopfzeilen, Zeichensätzen und Dateinamen für email_zerlegen bereit. Berührt keine Tabelle';

--
-- Name: email_zerlegen(bytea, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.email_zerlegen(roh bytea, umschlag_von text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpython3u STABLE
    AS $_$
import json
import re
from email.parser import BytesHeaderParser
from email.policy import compat32

if "email_mime" not in GD:
    plpy.execute("select intern.email_werkzeug_mime()")
mime, text = GD["email_mime"], GD["email_text"]
notes = set()

AUTO_SUBJECT = re.compile(
    r"(abwesenheits(notiz|nachricht|assistent)|automatische (antwort|abwesenheit)|au(ß|ss)er haus\b"
    r"|(automatic|auto)[- ]?reply|out of (the )?office|undeliver(ed|able)|unzustellbar|delivery status notification)",
    re.IGNORECASE,
)
ROBOT = re.compile(r"(^|[<\s\"])(mailer-daemon|postmaster)(@|$)", re.IGNORECASE)

def first_headers(message):
    """First value of each header; a second one never overrides it."""
    found = {}
    for name, value in message.raw_items():
        found.setdefault(name.lower(), value)
    return found

def automatic(headers, content_type):
    """Which sign says that no person wrote this mail; None when nothing does (RFC 3834 and practice)."""
    short = lambda name: text.header(headers.get(name, ""), notes, 200).lower()
    if short("auto-submitted").split(";")[0].strip() not in ("", "no"):
        return "auto-submitted"
    for name in ("x-autoreply", "x-autorespond"):
        if short(name) not in ("", "no"):
            return name
    if short("precedence") in ("auto_reply", "bulk", "junk", "list"):
        return "precedence"
    if any(name.startswith("list-") for name in headers):
        return "list"
    if umschlag_von == "" or ("return-path" in headers and short("return-path") in ("", "<>")):
        return "null-absender"
    if content_type == "multipart/report":
        return "report"
    if ROBOT.search(umschlag_von or "") or ROBOT.search(short("from")):
        return "mailer-daemon"
    return "betreff" if AUTO_SUBJECT.match(short("subject")) else None

def summary(message):
    """What the headers say."""
    headers = first_headers(message)
    line = lambda name, limit=1000: text.header(headers.get(name, ""), notes, limit)
    ids = lambda name: re.findall(r"<[^<>\s]{1,250}>", line(name, 4000))
    return {
        "betreff": line("subject", 998),
        "von": line("from"), "an": line("to"), "kopie": line("cc"), "antwort_an": line("reply-to"),
        "datum": line("date", 100),
        "message_id": (ids("message-id") or [line("message-id", 250) or None])[0],
        "bezuege": list(dict.fromkeys(ids("in-reply-to") + ids("references")[-50:])),
        "automatisch": automatic(headers, message.get_content_type()),
    }

def whole(raw):
    message = mime.parse(raw)
    result = summary(message)
    attachments = mime.attachments(message, notes)
    result["anhaenge"] = [
        {"nr": number, "dateiname": name, "typ": kind, "groesse": len(data)}
        for number, name, kind, data in attachments
    ]
    # email_anhaenge, asked next in the same transaction, need not take the mail apart once more.
    GD["email_zuletzt"] = (raw, attachments) if attachments and len(raw) < 4_000_000 else None
    result["text"] = mime.body(message, notes)[:mime.MAX_TEXT]
    if mime.is_damaged(message):
        notes.add("mime_fehlerhaft")
    if b"\x00" in raw:
        notes.add("nul_zeichen")
    return result

def headers_only(raw):
    """What staff can still be shown of a mail that cannot be read."""
    try:
        return summary(BytesHeaderParser(policy=compat32).parsebytes(raw[:65536]))
    except Exception:
        return {}

try:
    result = whole(roh)
except mime.Refused as refused:
    result = {**headers_only(roh), "fehler": str(refused)}
except Exception as error:
    result = {**headers_only(roh), "fehler": type(error).__name__.lower()[:60]}
result["hinweise"] = sorted(notes)
return json.dumps(result)
$_$;

ALTER FUNCTION intern.email_zerlegen(roh bytea, umschlag_von text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION email_zerlegen(roh bytea, umschlag_von text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.email_zerlegen(roh bytea, umschlag_von text) IS 'Zerlegt eine E-Mail: betreff, text, von, an, kopie, antwort_an, datum, message_id, bezuege[], automatisch (Kennzeichen oder null), anhaenge[{nr, dateiname, typ, groesse}], hinweise[]; bei unlesbaren E-Mails fehler. Löst für keine Eingabe einen Fehler aus; begrenzt in Teilen, Tiefe und Zeit. umschlag_von: leerer Text = Null-Absender, NULL = unbekannt';

--
-- Name: email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb, bigint, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_text constant text := zerlegt ->> 'text';
    c_kurz constant text := case
        when length(c_text) <= 20000 then c_text
        else left(c_text, 19900) || E'\n\n[Gekürzt. Der vollständige Text steht in der E-Mail.]'
    end;
    c_anhaenge constant jsonb := intern.email_anhaenge_ablegen(e, zerlegt);
    v_anfrage_id bigint;
begin
    v_anfrage_id := intern.anfrage_anlegen(
        mandant_id => e.mandant_id, quelle => 'email', kategorie => klassifikation ->> 'kategorie',
        schadensart => klassifikation ->> 'schadensart', prioritaet => klassifikation ->> 'prioritaet',
        zwingend_mietverwaltung => (klassifikation ->> 'zwingend_mietverwaltung')::boolean,
        betreff => zerlegt ->> 'betreff', beschreibung => c_kurz,
        mietverhaeltnis_id => email_zu_anfrage.mietverhaeltnis_id, person_id => email_zu_anfrage.person_id, email_id => e.id
    );
    perform intern.nachricht_anfuegen(e.mandant_id, v_anfrage_id, email_zu_anfrage.person_id, 'mieter', c_kurz, e.id);
    perform intern.anhang_anfuegen(e.mandant_id, v_anfrage_id, null, a.datei_id, a.dateiname)
    from jsonb_to_recordset(c_anhaenge) as a (datei_id bigint, dateiname text);
    return v_anfrage_id;
end
$$;

ALTER FUNCTION intern.email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint) OWNER TO dienst_email;

--
-- Name: FUNCTION email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint) IS 'Legt aus einer E-Mail eine Anfrage mit Nachricht und Anhängen an. Definer dienst_email; SQLSTATE HD030';

--
-- Name: email_zuordnen(bigint, text); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_zuordnen(mandant_id bigint, absender text) RETURNS TABLE(ergebnis text, grund text, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_heute constant date := intern.heute();
    v_mietverhaeltnisse record;
    v_eigentuemer record;
begin
    with adressaten as (
        select p.person_id
        from verwaltung.personen_email as p
        where p.mandant_id = email_zuordnen.mandant_id and p.adresse = intern.email_adresse_normieren(email_zuordnen.absender)
    ),
    vertraege as (
        select v.id, min(m.person_id) as person_id, v.beginn > c_heute as kuenftig,
            v.beginn <= c_heute and (v.ende is null or v.ende >= c_heute) as aktiv
        from adressaten as a
        join verwaltung.mieter as m on m.mandant_id = email_zuordnen.mandant_id and m.person_id = a.person_id
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        group by v.id, v.beginn, v.ende
    )
    select
        count(*) filter (where v.aktiv) as aktive, count(*) filter (where not v.aktiv) as andere,
        coalesce(bool_or(v.kuenftig), false) as kuenftig,
        -- With one active tenancy only that counts, without any the only other one is worth a suggestion.
        (array_agg(v.id order by v.aktiv desc))[1] as id, (array_agg(v.person_id order by v.aktiv desc))[1] as person_id
    into v_mietverhaeltnisse
    from vertraege as v;

    select count(*) as anzahl, min(w.id) as id, min(w.person_id) as person_id into v_eigentuemer
    from verwaltung.personen_email as p
    join verwaltung.eigentuemer as w on w.mandant_id = p.mandant_id and w.person_id = p.person_id
    where p.mandant_id = email_zuordnen.mandant_id and p.adresse = intern.email_adresse_normieren(email_zuordnen.absender)
        and w.beginn <= c_heute and (w.ende is null or w.ende >= c_heute);

    if v_mietverhaeltnisse.aktive > 1 then
        return query select 'mehrdeutig', 'mehrere_mietverhaeltnisse', null::bigint, null::bigint, null::bigint;
    elsif v_mietverhaeltnisse.aktive = 1 and v_eigentuemer.anzahl > 0 then
        return query select 'mehrdeutig', 'mieter_und_eigentuemer', null::bigint, null::bigint, null::bigint;
    elsif v_mietverhaeltnisse.aktive = 1 then
        return query select 'mieter', null::text, v_mietverhaeltnisse.id, v_mietverhaeltnisse.person_id, null::bigint;
    elsif v_eigentuemer.anzahl > 0 then
        return query select 'eigentuemer', 'eigentuemer', null::bigint, v_eigentuemer.person_id,
            case when v_eigentuemer.anzahl = 1 then v_eigentuemer.id end;
    elsif v_mietverhaeltnisse.andere = 1 then
        return query select 'unbekannt', case when v_mietverhaeltnisse.kuenftig then 'kuenftiger_mieter' else 'ehemaliger_mieter' end,
            v_mietverhaeltnisse.id, v_mietverhaeltnisse.person_id, null::bigint;
    else
        return query select 'unbekannt', 'unbekannt', null::bigint, null::bigint, null::bigint;
    end if;
end
$$;

ALTER FUNCTION intern.email_zuordnen(mandant_id bigint, absender text) OWNER TO dienst_email;

--
-- Name: FUNCTION email_zuordnen(mandant_id bigint, absender text); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_zuordnen(mandant_id bigint, absender text) IS 'Stammdatenabgleich einer bestätigten Absenderadresse: mieter (genau ein laufendes Mietverhältnis; teilen sich dessen Mieter die Adresse, gilt die Person mit der kleinsten Kennung), eigentuemer, mehrdeutig oder unbekannt, mit Grund und Vorschlag. Frühere und künftige Mieter sind unbekannt mit Vorschlag. Definer dienst_email; jede Abfrage nennt den Mandanten';

--
-- Name: email_zur_pruefung(bigint, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.email_zur_pruefung(mandant_id bigint, email_id bigint) RETURNS TABLE(roh bytea, umschlag_von text, absender_ip inet, helo text, status text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    perform set_config('app.current_mandant_id', email_zur_pruefung.mandant_id::text, true);
    return query
    select r.roh, e.umschlag_von, e.absender_ip, e.helo, e.status
    from verwaltung.email_triage as e
    join verwaltung.email_rohdaten as r on r.mandant_id = e.mandant_id and r.email_id = e.id
    where e.mandant_id = email_zur_pruefung.mandant_id and e.id = email_zur_pruefung.email_id;
end
$$;

ALTER FUNCTION intern.email_zur_pruefung(mandant_id bigint, email_id bigint) OWNER TO dienst_email;

--
-- Name: FUNCTION email_zur_pruefung(mandant_id bigint, email_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.email_zur_pruefung(mandant_id bigint, email_id bigint) IS 'Was die Bridge zur Absenderprüfung braucht: Rohdaten, Umschlag und Status einer E-Mail. Definer, weil die Bridge keine Tabellen liest';

--
-- Name: ereignisse_aufraeumen(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.ereignisse_aufraeumen() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    geloescht bigint;
begin
    -- What is visible although its transaction lies in the future was restored from another cluster.
    delete from verwaltung.ereignisse as e
    where e.erstellt_am < now() - interval '1 hour' or e.xid >= pg_snapshot_xmax(pg_current_snapshot());
    get diagnostics geloescht = row_count;
    return geloescht;
end
$$;

ALTER FUNCTION intern.ereignisse_aufraeumen() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION ereignisse_aufraeumen(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.ereignisse_aufraeumen() IS 'Löscht Ereignisse, die älter als eine Stunde sind oder aus einem anderen Cluster stammen, und gibt ihre Anzahl zurück; läuft jede Minute. Definer dienst_ereignisse, damit die Bridge sonst nichts löschen kann';

--
-- Name: ereignisse_kanaele(bigint, bigint, bigint, bigint, text, boolean); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean) RETURNS text[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_variable
declare
    praefix constant text := 'm' || mandant_id || ':';
    gefunden text[] := array[praefix || 'personal'];
begin
    if hausmeister_bereich_id is not null then
        gefunden := gefunden || (praefix || 'bereich:' || hausmeister_bereich_id);
    end if;
    if not mit_mietern or mietverhaeltnis_id is null then
        return gefunden;
    end if;
    -- Damages and maintenance are shared by the tenants of a tenancy, the rest stays with its author;
    -- after moving out everybody reads on until the term ends.
    return gefunden || array(
        select praefix || 'mieter:' || m.person_id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where m.mandant_id = mandant_id and m.mietverhaeltnis_id = mietverhaeltnis_id
            and (kategorie in ('schaden', 'wartung') or m.person_id = melder_person_id)
            and intern.lesbar(v.ende, v.lesbar_bis)
        order by m.person_id
    );
end
$$;

ALTER FUNCTION intern.ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean) IS 'Empfängerkreise einer Anfrage: Personal des Mandanten, zuständiger Hausmeister-Bereich und, wenn mit_mietern, die Mieter, die sie nach den Policies von anfragen lesen dürfen';

--
-- Name: ereignisse_lesen(text); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.ereignisse_lesen(seit text) RETURNS TABLE(neu text, kanaele text[], entitaet text, entitaet_id bigint, art text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
declare
    alt pg_snapshot := intern.ereignisse_snapshot(seit);
    grenze constant integer := 20000;
begin
    if alt is null then
        return query select intern.ereignisse_zeiger(), null::text[], null::text, null::bigint,
            case when seit is not null then 'neu_laden' end;
        return;
    end if;
    return query
    with treffer as materialized (
        select e.id, e.kanaele, e.entitaet, e.entitaet_id, e.art
        from verwaltung.ereignisse as e
        where e.xid >= pg_snapshot_xmin(alt) and not pg_visible_in_snapshot(e.xid, alt)
        limit grenze + 1
    ),
    menge as (
        select count(*) > grenze as zu_viele from treffer
    )
    select intern.ereignisse_zeiger(), t.kanaele, t.entitaet, t.entitaet_id, case when m.zu_viele then 'neu_laden' else t.art end
    from menge as m
    left join treffer as t on not m.zu_viele
    order by t.id;
end
$$;

ALTER FUNCTION intern.ereignisse_lesen(seit text) OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION ereignisse_lesen(seit text); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.ereignisse_lesen(seit text) IS 'Ereignisse, die jetzt sichtbar sind und es für den Lesezeiger seit noch nicht waren, dazu der neue Zeiger in jeder Zeile. Gibt es nichts Neues oder ist seit NULL, eine Zeile mit leeren Angaben; bei unbrauchbarem Zeiger oder mehr als 20.000 Ereignissen eine Zeile mit art neu_laden. Liefert alle Mandanten: nur für die Verteilung. Definer dienst_ereignisse, damit die Bridge den Ausgang nicht durchsuchen kann';

--
-- Name: ereignisse_nachlesen(text, text, text[]); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.ereignisse_nachlesen(seit text, bis text, empfaenger text[]) RETURNS TABLE(entitaet text, entitaet_id bigint, art text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
declare
    alt pg_snapshot := intern.ereignisse_snapshot(seit);
    ende pg_snapshot := intern.ereignisse_snapshot(bis);
    grenze constant integer := 200;
begin
    if alt is null or ende is null then
        return query select null::text, null::bigint, 'neu_laden';
        return;
    end if;
    return query
    with treffer as materialized (
        select e.entitaet, e.entitaet_id, e.art, max(e.id) as zuletzt
        from verwaltung.ereignisse as e
        where e.xid >= pg_snapshot_xmin(alt) and not pg_visible_in_snapshot(e.xid, alt)
            and pg_visible_in_snapshot(e.xid, ende)
            and e.kanaele && empfaenger
        group by e.entitaet, e.entitaet_id, e.art
        limit grenze + 1
    ),
    menge as (
        select count(*) as anzahl from treffer
    )
    select t.entitaet, t.entitaet_id, case when m.anzahl > grenze then 'neu_laden' else t.art end
    from menge as m
    left join treffer as t on m.anzahl <= grenze
    where m.anzahl > 0
    order by t.zuletzt;
end
$$;

ALTER FUNCTION intern.ereignisse_nachlesen(seit text, bis text, empfaenger text[]) OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION ereignisse_nachlesen(seit text, bis text, empfaenger text[]); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.ereignisse_nachlesen(seit text, bis text, empfaenger text[]) IS 'Was ein zurückkehrender Leser mit Zeiger seit auf seinen Kanälen empfaenger bis zum Zeiger bis versäumt hat; bei unbrauchbarem Zeiger oder mehr als 200 Ereignissen eine Zeile mit art neu_laden. Definer dienst_ereignisse wie ereignisse_lesen';

--
-- Name: ereignisse_snapshot(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.ereignisse_snapshot(zeiger text) RETURNS pg_snapshot
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    teile text[];
    gelesen pg_snapshot;
    jetzt pg_snapshot := pg_current_snapshot();
begin
    if length(zeiger) > 20000 then
        return null;
    end if;
    teile := regexp_match(zeiger, '^e(\d{1,12})\.(-?\d{1,20})\.(\d{1,19}:\d{1,19}:[\d,]*)$');
    -- Rows live an hour; half of it leaves room for transactions that stay open long before they commit.
    if teile is null
        or teile[1]::bigint < extract(epoch from statement_timestamp()) - 1800
        or teile[2] is distinct from (select c.system_identifier::text from pg_control_system() as c)
    then
        return null;
    end if;
    begin
        gelesen := teile[3]::pg_snapshot;
    exception
        when invalid_text_representation then
            return null;
    end;
    -- A cursor from the future would hide everything until the future arrives.
    if pg_snapshot_xmax(gelesen) > pg_snapshot_xmax(jetzt) then
        return null;
    end if;
    return gelesen;
end
$_$;

ALTER FUNCTION intern.ereignisse_snapshot(zeiger text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION ereignisse_snapshot(zeiger text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.ereignisse_snapshot(zeiger text) IS 'Snapshot eines Lesezeigers; NULL, wenn er unlesbar, älter als 30 Minuten, aus einem anderen Cluster oder aus der Zukunft ist';

--
-- Name: ereignisse_zeiger(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.ereignisse_zeiger() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN format('e%s.%s.%s'::text, (EXTRACT(epoch FROM statement_timestamp()))::bigint, (SELECT c.system_identifier FROM pg_control_system() c(pg_control_version, catalog_version_no, system_identifier, pg_control_last_modified)), pg_current_snapshot());

ALTER FUNCTION intern.ereignisse_zeiger() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION ereignisse_zeiger(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.ereignisse_zeiger() IS 'Lesezeiger auf das, was jetzt sichtbar ist: Ausgabezeit, Kennung des Clusters und Snapshot; für Leser undurchsichtig';

--
-- Name: anmeldeversuche; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.anmeldeversuche (
    schluessel text NOT NULL,
    fehlversuche integer DEFAULT 0 NOT NULL,
    letzter_versuch_am timestamp with time zone DEFAULT now() NOT NULL,
    gesperrt_bis timestamp with time zone,
    CONSTRAINT anmeldeversuche_fehlversuche_check CHECK ((fehlversuche >= 0)),
    CONSTRAINT anmeldeversuche_schluessel_check CHECK ((schluessel ~ '^(konto|ip|code|ruecksetzung):[0-9a-f.:/]{1,100}$'::text))
);

ALTER TABLE ONLY anmeldung.anmeldeversuche FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.anmeldeversuche OWNER TO hausdraht_eigner;

--
-- Name: TABLE anmeldeversuche; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.anmeldeversuche IS 'Zähler fehlgeschlagener Anmeldungen je Konto und je Quelladresse, mit wachsender Sperrzeit';

--
-- Name: COLUMN anmeldeversuche.schluessel; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.anmeldeversuche.schluessel IS 'konto:<SHA-256 der E-Mail-Adresse>, ip:<Netz>, code:<Netz> oder ruecksetzung:<Netz>; nie, was jemand als E-Mail eintippte';

--
-- Name: COLUMN anmeldeversuche.fehlversuche; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.anmeldeversuche.fehlversuche IS 'Anzahl der Fehlversuche seit der letzten erfolgreichen Anmeldung, längstens seit einem Tag ohne Fehlversuch';

--
-- Name: COLUMN anmeldeversuche.letzter_versuch_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.anmeldeversuche.letzter_versuch_am IS 'Zeitpunkt des letzten Fehlversuchs';

--
-- Name: COLUMN anmeldeversuche.gesperrt_bis; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.anmeldeversuche.gesperrt_bis IS 'Vorher wird keine Anmeldung geprüft';

--
-- Name: fehlversuch(text, integer, interval); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.fehlversuch(schluessel text, frei integer, dauer interval) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 INSERT INTO anmeldung.anmeldeversuche AS v (schluessel, fehlversuche, gesperrt_bis)  SELECT fehlversuch.schluessel AS schluessel,
             1,
                 CASE
                     WHEN (fehlversuch.frei <= 1) THEN (now() + fehlversuch.dauer)
                     ELSE NULL::timestamp with time zone
                 END AS "case"
           WHERE (fehlversuch.schluessel IS NOT NULL) ON CONFLICT(schluessel) DO UPDATE SET fehlversuche =
         CASE
             WHEN (v.letzter_versuch_am < (now() - '1 day'::interval)) THEN 1
             ELSE LEAST((v.fehlversuche + 1), 1000000)
         END, letzter_versuch_am = now(), gesperrt_bis =
         CASE
             WHEN ((v.letzter_versuch_am >= (now() - '1 day'::interval)) AND ((v.fehlversuche + 1) >= fehlversuch.frei)) THEN (now() + LEAST('00:15:00'::interval, (fehlversuch.dauer * power((2)::double precision, (LEAST(((v.fehlversuche + 1) - fehlversuch.frei), 20))::double precision))))
             ELSE NULL::timestamp with time zone
         END;
END;

ALTER FUNCTION intern.fehlversuch(schluessel text, frei integer, dauer interval) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION fehlversuch(schluessel text, frei integer, dauer interval); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.fehlversuch(schluessel text, frei integer, dauer interval) IS 'Zählt einen Fehlversuch; vom Versuch Nummer frei an wird für die Dauer gesperrt, jedes Mal doppelt so lange, höchstens 15 Minuten. Nach einem Tag ohne Versuch beginnt die Zählung neu';

--
-- Name: gegenstelle(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.gegenstelle() RETURNS inet
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-real-ip')::inet;
exception
    when data_exception then
        return null;
end
$$;

ALTER FUNCTION intern.gegenstelle() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION gegenstelle(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.gegenstelle() IS 'Adresse des Clients laut nginx (X-Real-IP; PostgREST ist nur über nginx erreichbar); NULL, wenn unbekannt';

--
-- Name: gesperrt_bis(text[]); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.gesperrt_bis(schluessel text[]) RETURNS timestamp with time zone
    LANGUAGE sql
    BEGIN ATOMIC
 INSERT INTO anmeldung.anmeldeversuche (schluessel)  SELECT s.wert
            FROM unnest(gesperrt_bis.schluessel) s(wert)
           WHERE (s.wert IS NOT NULL)
           ORDER BY s.wert DESC ON CONFLICT(schluessel) DO NOTHING;
 SELECT max(
         CASE
             WHEN (g.gesperrt_bis > now()) THEN g.gesperrt_bis
             ELSE NULL::timestamp with time zone
         END) AS max
    FROM ( SELECT v.gesperrt_bis
            FROM anmeldung.anmeldeversuche v
           WHERE (v.schluessel = ANY (gesperrt_bis.schluessel))
           ORDER BY v.schluessel DESC
          FOR UPDATE OF v) g;
END;

ALTER FUNCTION intern.gesperrt_bis(schluessel text[]) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION gesperrt_bis(schluessel text[]); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.gesperrt_bis(schluessel text[]) IS 'Ende der längsten laufenden Sperre dieser Zähler; NULL = keine. Wartet auf andere Versuche und hält die Zähler bis zum Ende der Transaktion fest';

--
-- Name: heute(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.heute() RETURNS date
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((now() AT TIME ZONE 'Europe/Berlin'::text))::date;

ALTER FUNCTION intern.heute() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION heute(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.heute() IS 'Heutiger Tag in Deutschland, unabhängig von der Zeitzone der Sitzung';

--
-- Name: hintergrund_einreihen(text, text, jsonb, text); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'hintergrund', 'pg_catalog', 'pg_temp'
    AS $$
declare
    auftrag procrastinate_job_to_defer_v1 := row(warteschlange, aufgabe, 0, null, sperre, argumente, null);
    verletzt text;
begin
    if sperre is null then
        perform procrastinate_defer_jobs_v1(array[auftrag]);
        return;
    end if;
    -- A waiting job with the same queueing lock does the work: its collision must not take the
    -- caller's transaction down.
    begin
        perform procrastinate_defer_jobs_v1(array[auftrag]);
    exception
        when unique_violation then
            get stacked diagnostics verletzt = constraint_name;
            if verletzt is distinct from 'procrastinate_jobs_queueing_lock_idx_v1' then
                raise;
            end if;
    end;
end
$$;

ALTER FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text) OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text) IS 'Reiht einen Hintergrundauftrag (procrastinate) in der laufenden Transaktion ein: Aufgabe, Warteschlange, Argumente (nur Kennungen, keine Personendaten). Mit sperre (queueing_lock) entfällt der Auftrag, solange ein gleicher wartet; nur für Aufträge geeignet, die alles Anstehende erledigen. Definer, weil nur dienst_ereignisse das Schema hintergrund beschreiben darf';

--
-- Name: http_fehler(integer, text, text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise sqlstate 'PGRST' using
        message = json_build_object('code', code, 'message', meldung, 'details', null, 'hint', hinweis)::text,
        detail = json_build_object('status', status, 'headers', json_build_object())::text;
end
$$;

ALTER FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION http_fehler(status integer, code text, meldung text, hinweis text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) IS 'Bricht eine API-Funktion mit HTTP-Status, dokumentiertem Code (docs/error-codes.md), deutscher Meldung und Hinweis ab. SQLSTATE PGRST';

--
-- Name: klassifikationsregeln_vorbelegen(bigint); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    -- Reports that something is well again are no damage; "repariert, aber tropft wieder" is.
    c_erledigt constant text[] := array[
        'ist repariert', 'wurde repariert', 'ist behoben', 'wurde behoben', 'hat sich erledigt', 'wieder in ordnung'
    ];
    c_kosten constant text[] := array['*abrechnung', '*nebenkosten', '*betriebskosten', '*heizkosten', '*ables', 'wartung'];
    c_abfluss constant text[] := array['nicht ab.', 'nicht mehr ab.', 'nicht richtig ab.', 'schlecht ab.', 'langsam ab.'];
    c_defekt constant text :=
        'defekt|kaputt|ausgefallen|geht nicht|gehen nicht|funktioniert nicht|funktionieren nicht|laesst sich nicht|abgebrochen|stoerung';
begin
    insert into verwaltung.klassifikationsregeln (
        mandant_id, reihenfolge, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend_mietverwaltung
    )
    select
        klassifikationsregeln_vorbelegen.mandant_id, v.reihenfolge, v.bezeichnung, v.woerter, v.ausschluesse,
        v.kategorie, case when v.kategorie = 'schaden' then v.schadensart end, v.prioritaet, v.zwingend
    from (values
        -- Danger first
        (10, 'Gasgeruch', array['*gasgeruch|gasleck|gasaustritt|nach gas.'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (20, 'Elektrische Gefahr', array['steckdose|*schalter|kabel.|*sicherung|herd.', 'funkt.|funken|*schmort|brandgeruch|schlag.|schlaege'], '{}', 'schaden', 'elektrik', 'dringend', false),
        (30, 'Brand', array['brand.|brandgeruch|kabelbrand|feuer.|rauchentwicklung|es brennt in|verschmort'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (40, 'Rohrbruch', array['*rohrbruch|*rohr geplatzt|wasser laeuft|wasser kommt aus|wasser steht|unter wasser|ueberschwemm|ueberflut|wassereinbruch|wasser von der decke|wasser durch die decke'],
            c_abfluss || c_erledigt, 'schaden', 'wasser', 'dringend', false),
        (50, 'Im Aufzug eingeschlossen', array['*aufzug|*fahrstuhl', 'eingeschlossen|steckengeblieben|stecken geblieben|steckt fest'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (60, 'Stromschlag', array['stromschlag|stromschlaege|funken.|blanke kabel|offene kabel|freiliegende kabel'], '{}', 'schaden', 'elektrik', 'dringend', false),
        (70, 'Reparatur hielt nicht', array['repariert|behoben', 'aber|erneut|schon wieder|immer noch|trotzdem', 'tropf|undicht|' || c_defekt], '{}', 'schaden', 'sonstiges', 'hoch', false),
        -- Damage, the worse first
        (80, 'Stromausfall', array['stromausfall|kein strom|keinen strom|ohne strom|strom ausgefallen|strom ist weg'], c_erledigt, 'schaden', 'elektrik', 'hoch', false),
        (90, 'Heizung ausgefallen', array['*heizung|*heizkoerper|*therme.|*thermen.', 'kalt.|kalte.|eiskalt|nicht warm|kein bisschen warm|springt nicht|ausfall|' || c_defekt],
            c_erledigt, 'schaden', 'heizung', 'hoch', false),
        (100, 'Kein Warmwasser', array['*warmwasser|warmes wasser|heisses wasser', 'kein|nicht|nur kalt|lauwarm|ausgefallen'], c_kosten || c_erledigt, 'schaden', 'heizung', 'hoch', false),
        (110, 'Wasser tropft', array['*wasser|*leitung|*rohr|*hahn.|*decke.|*spuele.|*ventil', '*tropf|leckt|*leckage|undicht|rinnt|laeuft aus|laeuft wasser|lief wasser|nass.|nasse|*feucht'],
            c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (120, 'Wasserschaden', array['*wasserschaden|wasserfleck|feuchte wand|feuchte waende|feuchte stelle|feuchtigkeit'], c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (130, 'Abfluss', array['laeuft|fliesst', array_to_string(c_abfluss, '|')], c_erledigt, 'schaden', 'sanitaer', 'hoch', false),
        (140, 'Verstopfung', array['*verstopf|rueckstau'], c_erledigt, 'schaden', 'sanitaer', 'hoch', false),
        (150, 'Schimmel', array['*schimmel'], c_erledigt, 'schaden', 'sonstiges', 'hoch', false),
        (160, 'Aufzug', array['*aufzug|*fahrstuhl', 'steht|faehrt nicht|ausser betrieb|haelt nicht|' || c_defekt], c_erledigt, 'schaden', 'sonstiges', 'hoch', false),
        (170, 'Ungeziefer', array['ungeziefer|kakerlake|schaben|ratte.|ratten|maeuse|bettwanze|silberfisch|wespennest'], c_erledigt, 'schaden', 'sonstiges', 'hoch', false),
        (180, 'Dach', array['dach.|dachrinne|regenrinne|dachziegel', 'undicht|lose.|herunter|*verstopft|' || c_defekt], c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (190, 'Sanitär', array['*toilette|wc.|*spuelung|*spuelkasten|*waschbecken|dusche|*badewanne|*armatur|*siphon|*abfluss|*wasserhahn', 'wackelt|riss.|gesprungen|stinkt|locker|laeuft nach|laeuft staendig|' || c_defekt],
            c_erledigt, 'schaden', 'sanitaer', 'normal', false),
        (200, 'Elektrik', array['steckdose|*sicherung.|sicherungen|lichtschalter|fi schalter|herdanschluss|kabel.', 'faellt|fliegt|springt raus|fliegt raus|tot.|wackel|lose.|' || c_defekt],
            c_erledigt, 'schaden', 'elektrik', 'normal', false),
        (210, 'Licht', array['licht.|*hauslicht|*flurlicht|*kellerlicht|lampe|*beleuchtung|gluehbirne', 'aus.|flacker|dunkel|durchgebrannt|brennt nicht|' || c_defekt],
            c_erledigt, 'schaden', 'elektrik', 'normal', false),
        (220, 'Tür und Schloss', array['*tuer.|*schloss.|*klingel|*sprechanlage|tuerschliesser|*garagentor|tor.|*schluessel', 'klemmt|schliesst nicht|aufgebrochen|' || c_defekt], c_erledigt, 'schaden', 'sonstiges', 'normal', false),
        (230, 'Fenster', array['*fenster|*rolladen|*rollladen|jalousie|*scheibe.', 'klemmt|undicht|zieht|schliesst nicht|gesprungen|zerbrochen|' || c_defekt], c_erledigt, 'schaden', 'sonstiges', 'normal', false),
        (240, 'Heizung', array['*heizung|*heizkoerper|*therme.'], c_kosten || c_erledigt, 'schaden', 'heizung', 'normal', false),
        (250, 'Wasser', array['wasser.|leitungswasser'], c_kosten || c_erledigt || array['wasserzaehler'], 'schaden', 'wasser', 'normal', false),
        (260, 'Unsauberkeit', array['treppenhaus|hausflur|keller|hof.|muellplatz|muellraum|waschkueche', 'nicht geputzt|nicht gereinigt|*dreck|*schmutz|muell.|stinkt|geruempel'], '{}', 'beschwerde', null, 'normal', false),
        (270, 'Sonstiger Schaden', array['defekt|kaputt|beschaedigt|schaden.|schadensmeldung|maengelanzeige|mangelanzeige|reparatur'], c_erledigt, 'schaden', 'sonstiges', 'normal', false),
        -- Maintenance ("Erwartung" must not match: no * here)
        (280, 'Wartung und Ablesung', array['wartung|heizungswartung|thermenwartung|aufzugswartung|ablesung|ablesetermin|zaehlerstand|zaehlerstaende|rauchmelder|rauchwarnmelder|schornsteinfeger|legionellen'], '{}', 'wartung', null, 'normal', false),
        (290, 'Pflege des Hauses', array['winterdienst|gartenpflege|treppenhausreinigung|hausreinigung|heckenschnitt|laub.'], '{}', 'wartung', null, 'normal', false),
        -- Complaints ("laut Vertrag" is not loud)
        (300, 'Lärm', array['laerm|*ruhestoer|nachtruhe|zu laut|so laut|sehr laut|laute musik|hundegebell|bellt|trampel|poltert'], '{}', 'beschwerde', null, 'normal', false),
        (310, 'Nachbarn', array['nachbar', 'stoer|streit|beleidig|bedroh|raucht|gestank|stinkt|muell|beschwer'], '{}', 'beschwerde', null, 'normal', false),
        (320, 'Parken', array['falschparker|zugeparkt|parkt auf|einfahrt blockiert|feuerwehrzufahrt'], '{}', 'beschwerde', null, 'normal', false),
        (330, 'Beschwerde', array['beschwer'], '{}', 'beschwerde', null, 'normal', false),
        -- Contract and money: always the Mietverwaltung ("Ankündigung" is no notice: no *)
        (340, 'Kündigung', array['kuendig|gekuendigt|wohnungskuendigung|mietvertragskuendigung|eigenbedarf'], '{}', 'administrativ', null, 'normal', true),
        (350, 'Mietminderung', array['*mietminderung|minder|miete kuerzen|mietkuerzung|miete einbehalten|zurueckbehalt|unter vorbehalt'], '{minderjaehrig}', 'administrativ', null, 'normal', true),
        (360, 'Bankverbindung', array['*bankverbindung|*kontoverbindung|iban.|kontonummer|bankdaten|*lastschrift|sepa|einzugsermaechtigung'], '{}', 'administrativ', null, 'normal', true),
        (370, 'Zahlung', array['*zahlung|ueberweis|*ueberwiesen|*rueckstand|mahnung|dauerauftrag|bezahlt|gezahlt|zahle.|guthaben|rechnung.'], '{}', 'administrativ', null, 'normal', true),
        (380, 'Nebenkosten', array['*nebenkosten|*betriebskosten|*heizkosten|*abrechnung|*vorauszahlung'], '{}', 'administrativ', null, 'normal', true),
        (390, 'Miete und Kaution', array['miete.|kaltmiete|warmmiete|mieterhoehung|indexmiete|staffelmiete|mietspiegel|*kaution'], '{}', 'administrativ', null, 'normal', true),
        (400, 'Vertrag und Bescheinigung', array['mietvertrag|wohnungsgeber|*bescheinigung|untervermiet|haustier|nachmieter|klingelschild|namensschild|ersatzschluessel|stellplatz|auszug|umzug|einzug.|uebergabe'], '{}', 'administrativ', null, 'normal', false),
        -- Urgency by itself says nothing about the subject
        (410, 'Notfall', array['notfall|lebensgefahr|verletzt'], '{}', null, null, 'hoch', false)
    ) as v (reihenfolge, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend)
    on conflict do nothing;
end
$$;

ALTER FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) OWNER TO dienst_email;

--
-- Name: FUNCTION klassifikationsregeln_vorbelegen(mandant_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) IS 'Legt die Ausgangsregeln eines neuen Mandanten an; vorhandene gleichen Namens bleiben. Definer dienst_email für die Anlage von Mandanten';

--
-- Name: klassifizieren(bigint, text, text); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (
        select intern.regeln_anwenden(
            left(coalesce(betreff, ''), 1000) || E'\n' || left(coalesce(inhalt, ''), 20000),
            json_agg(r order by r.reihenfolge, r.id)
        )
        from verwaltung.klassifikationsregeln as r
        where r.mandant_id = klassifizieren.mandant_id and r.aktiv
    );
end
$$;

ALTER FUNCTION intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) OWNER TO dienst_email;

--
-- Name: FUNCTION klassifizieren(mandant_id bigint, betreff text, inhalt text); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) IS 'Kategorie, Schadensart, Priorität und Zwang zur Mietverwaltung nach den Schlüsselwortregeln des Mandanten, mit den Regeln und Wörtern, die dazu führten. Ohne Treffer: administrativ, normal. Liest 1.000 Zeichen Betreff und 20.000 Zeichen Text. Definer, damit auch Mieter dieselben Regeln benutzen, ohne sie zu lesen; wirkt nur im Mandanten der laufenden Anfrage';

--
-- Name: konto_einladen_dba(bigint, text, text, text); Type: FUNCTION; Schema: intern; Owner: dienst_anmeldung
--

CREATE FUNCTION intern.konto_einladen_dba(mandant_id bigint, email text, name text, rolle text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_email text := lower(btrim(konto_einladen_dba.email));
    v_id bigint;
    v_code text;
begin
    if konto_einladen_dba.rolle = 'mieter' then
        raise sqlstate 'HD031' using message = 'Mieter lädt die Verwaltung ein; hier nur hausmeister, verwalter oder leitung.';
    end if;
    insert into anmeldung.benutzerkonten as b (mandant_id, email, name, rolle)
    values (konto_einladen_dba.mandant_id, v_email, btrim(konto_einladen_dba.name), konto_einladen_dba.rolle)
    on conflict on constraint benutzerkonten_email_je_mandant do nothing
    returning b.id into v_id;
    if v_id is null then
        select b.id into v_id from anmeldung.benutzerkonten as b
        where b.mandant_id = konto_einladen_dba.mandant_id and b.email = v_email
            and b.rolle = konto_einladen_dba.rolle and b.gesperrt_am is null;
        if v_id is null then
            raise sqlstate 'HD007' using message = 'Diese Adresse gehört einem Konto mit anderer Rolle oder einem gesperrten Konto.';
        end if;
    end if;
    select e.einladungscode into v_code from intern.einladung_ausstellen(konto_einladen_dba.mandant_id, v_id) as e;
    return v_code;
end
$$;

ALTER FUNCTION intern.konto_einladen_dba(mandant_id bigint, email text, name text, rolle text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION konto_einladen_dba(mandant_id bigint, email text, name text, rolle text); Type: COMMENT; Schema: intern; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION intern.konto_einladen_dba(mandant_id bigint, email text, name text, rolle text) IS 'Legt das Konto eines Mitarbeiters an, falls es fehlt, und liefert einen Einladungscode; für die erste Leitung eines Mandanten. Definer dienst_anmeldung, damit auch Administratoren ohne Rechte an Konten einladen können. SQLSTATE HD007, HD031';

--
-- Name: konto_verwalten(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.konto_verwalten(rolle text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if intern.rolle() <> 'leitung' and not (intern.rolle() = 'verwalter' and rolle = 'mieter') then
        perform intern.http_fehler(403, 'HD009', 'Konten von Mitarbeitern verwaltet nur die Leitung.');
    end if;
end
$$;

ALTER FUNCTION intern.konto_verwalten(rolle text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION konto_verwalten(rolle text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.konto_verwalten(rolle text) IS 'Bricht ab, wenn die handelnde Rolle Konten dieser Rolle nicht verwalten darf. SQLSTATE PGRST mit HD009 (403)';

--
-- Name: lesbar(date, date); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.lesbar(ende date, lesbar_bis date) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((ende IS NULL) OR (intern.heute() <= COALESCE(lesbar_bis, make_date(((EXTRACT(year FROM ende))::integer + 3), 12, 31))));

ALTER FUNCTION intern.lesbar(ende date, lesbar_bis date) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION lesbar(ende date, lesbar_bis date); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.lesbar(ende date, lesbar_bis date) IS 'Ob ein Mieter sein Mietverhältnis heute lesen darf: bis lesbar_bis, sonst bis zum Ende des dritten Jahres nach dem Mietende';

--
-- Name: mandant_anlegen(text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.mandant_anlegen(name text, eingang_adresse text) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_id bigint;
begin
    insert into verwaltung.mandanten (name) values (btrim(mandant_anlegen.name)) returning id into v_id;
    insert into verwaltung.eingangsadressen (mandant_id, adresse) values (v_id, lower(btrim(eingang_adresse)));
    perform intern.klassifikationsregeln_vorbelegen(v_id);
    return v_id;
end
$$;

ALTER FUNCTION intern.mandant_anlegen(name text, eingang_adresse text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION mandant_anlegen(name text, eingang_adresse text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.mandant_anlegen(name text, eingang_adresse text) IS 'Legt einen Mandanten mit Eingangsadresse und Ausgangsregeln an und liefert seine Kennung; nur für den Superuser';

--
-- Name: mandant_aus_anmeldung(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.mandant_aus_anmeldung() RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (select z.mandant_id from anmeldung.datenbank_zugaenge as z where z.anmeldename = session_user);
end
$$;

ALTER FUNCTION intern.mandant_aus_anmeldung() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION mandant_aus_anmeldung(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.mandant_aus_anmeldung() IS 'Mandant eines Datenbank-Logins laut anmeldung.datenbank_zugaenge; NULL, wenn dort nicht eingetragen. Definer, weil Prüfer die Tabelle nicht lesen';

--
-- Name: mandant_id(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.mandant_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (SESSION_USER = ANY (ARRAY['authenticator'::name, 'bruecke'::name])) THEN (NULLIF(current_setting('app.current_mandant_id'::text, true), ''::text))::bigint ELSE intern.mandant_aus_anmeldung() END;

ALTER FUNCTION intern.mandant_id() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION mandant_id(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.mandant_id() IS 'Mandant der laufenden Anfrage; NULL = niemand, also keine Zeile';

--
-- Name: meine_ablagen(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.meine_ablagen() RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
begin
    return array(
        select d.datei_id
        from verwaltung.datei_ablagen as d
        where d.mandant_id = c_mandant and d.benutzerkonto_id = c_konto
    );
end
$$;

ALTER FUNCTION intern.meine_ablagen() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION meine_ablagen(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.meine_ablagen() IS 'Dateien, die das angemeldete Konto hochgeladen hat; nur sie darf es anhängen';

--
-- Name: meine_aktiven_mietverhaeltnisse(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.meine_aktiven_mietverhaeltnisse() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_person constant bigint := intern.mieter_id();
begin
    return array(
        select v.id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where m.mandant_id = c_mandant
            and m.person_id = c_person
            and (v.ende is null or v.ende >= intern.heute())
    );
end
$$;

ALTER FUNCTION intern.meine_aktiven_mietverhaeltnisse() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION meine_aktiven_mietverhaeltnisse(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() IS 'Mietverhältnisse des angemeldeten Mieters, in denen er noch schreiben darf: alle bis zum letzten Tag. Definer wie meine_mietverhaeltnisse';

--
-- Name: meine_anfragen(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.meine_anfragen() RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return array(select a.id from verwaltung.anfragen as a);
end
$$;

ALTER FUNCTION intern.meine_anfragen() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION meine_anfragen(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.meine_anfragen() IS 'Anfragen, die der Aufrufer sieht: läuft mit seinen Rechten unter den Policies von anfragen, so gibt es die Regel nur einmal';

--
-- Name: meine_bereiche_nachsehen(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.meine_bereiche_nachsehen() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
begin
    return array(
        select z.hausmeister_bereich_id
        from verwaltung.hausmeister_zuordnungen as z
        where z.mandant_id = c_mandant and z.benutzerkonto_id = c_konto
    );
end
$$;

ALTER FUNCTION intern.meine_bereiche_nachsehen() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION meine_bereiche_nachsehen(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.meine_bereiche_nachsehen() IS 'Hausmeister-Bereiche des angemeldeten Kontos. Definer, weil Hausmeister die Zuordnungen nicht lesen';

--
-- Name: meine_bereiche(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.meine_bereiche() RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED
    RETURN CASE WHEN ((SESSION_USER = 'authenticator'::name) AND (current_setting('app.current_bereiche'::text, true) <> ''::text)) THEN (current_setting('app.current_bereiche'::text))::bigint[] ELSE intern.meine_bereiche_nachsehen() END;

ALTER FUNCTION intern.meine_bereiche() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION meine_bereiche(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.meine_bereiche() IS 'Hausmeister-Bereiche des angemeldeten Kontos, wie intern.vor_anfrage() sie zu Beginn der Anfrage fand';

--
-- Name: meine_dateien(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.meine_dateien() RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return array(
        select h.datei_id from verwaltung.anhaenge as h where h.mandant_id = (select intern.mandant_id())
        union
        select a.datei_id from verwaltung.datei_ablagen as a where a.mandant_id = (select intern.mandant_id())
    );
end
$$;

ALTER FUNCTION intern.meine_dateien() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION meine_dateien(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.meine_dateien() IS 'Dateien, die an sichtbaren Anfragen hängen oder vom eigenen Konto hochgeladen wurden: die Policies von anhaenge und datei_ablagen entscheiden, darum kein Definer';

--
-- Name: meine_einheiten(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.meine_einheiten() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_mietverhaeltnisse constant bigint[] := intern.meine_mietverhaeltnisse();
begin
    return array(
        select v.einheit_id
        from verwaltung.mietverhaeltnisse as v
        where v.mandant_id = c_mandant and v.id = any(c_mietverhaeltnisse)
    );
end
$$;

ALTER FUNCTION intern.meine_einheiten() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION meine_einheiten(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.meine_einheiten() IS 'Einheiten, die der angemeldete Mieter gemietet hat, solange er das Mietverhältnis lesen darf. Definer, weil die Menge in Policies der Tabellen selbst steht';

--
-- Name: meine_melder(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.meine_melder() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_bereiche constant bigint[] := intern.meine_bereiche();
begin
    return array(
        select distinct a.melder_person_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.hausmeister_bereich_id = any(c_bereiche)
            and a.melder_person_id is not null
    );
end
$$;

ALTER FUNCTION intern.meine_melder() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION meine_melder(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.meine_melder() IS 'Personen, die im Bereich des angemeldeten Hausmeisters etwas gemeldet haben. Definer, weil Hausmeister sonst keine Personen lesen';

--
-- Name: meine_mietverhaeltnisse_nachsehen(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.meine_mietverhaeltnisse_nachsehen() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_person constant bigint := intern.mieter_id();
begin
    return array(
        select v.id
        from verwaltung.mieter as m
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
        where m.mandant_id = c_mandant
            and m.person_id = c_person
            and intern.lesbar(v.ende, v.lesbar_bis)
    );
end
$$;

ALTER FUNCTION intern.meine_mietverhaeltnisse_nachsehen() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION meine_mietverhaeltnisse_nachsehen(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() IS 'Mietverhältnisse des angemeldeten Mieters, die er lesen darf: laufende und beendete bis lesbar_bis, sonst Ende des dritten Folgejahres. Definer, weil die Mengen in Policies der Tabellen selbst stehen';

--
-- Name: meine_mietverhaeltnisse(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.meine_mietverhaeltnisse() RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL RESTRICTED
    RETURN CASE WHEN ((SESSION_USER = 'authenticator'::name) AND (current_setting('app.current_mietverhaeltnisse'::text, true) <> ''::text)) THEN (current_setting('app.current_mietverhaeltnisse'::text))::bigint[] ELSE intern.meine_mietverhaeltnisse_nachsehen() END;

ALTER FUNCTION intern.meine_mietverhaeltnisse() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION meine_mietverhaeltnisse(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.meine_mietverhaeltnisse() IS 'Mietverhältnisse des angemeldeten Mieters, die er lesen darf, wie intern.vor_anfrage() sie zu Beginn der Anfrage fand';

--
-- Name: meine_objekte(); Type: FUNCTION; Schema: intern; Owner: dienst_identitaet
--

CREATE FUNCTION intern.meine_objekte() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_mandant constant bigint := intern.mandant_id();
    v_bereiche bigint[];
begin
    if intern.mieter_id() is not null then
        return array(
            select e.objekt_id
            from verwaltung.einheiten as e
            where e.mandant_id = c_mandant and e.id = any(intern.meine_einheiten())
        );
    end if;
    v_bereiche := intern.meine_bereiche();
    -- An object may change its Bereich while an Anfrage stays with the one that began it.
    return array(
        select o.id
        from verwaltung.objekte as o
        where o.mandant_id = c_mandant and o.hausmeister_bereich_id = any(v_bereiche)
        union
        select a.objekt_id
        from verwaltung.anfragen as a
        where a.mandant_id = c_mandant and a.hausmeister_bereich_id = any(v_bereiche)
            and a.objekt_id is not null
    );
end
$$;

ALTER FUNCTION intern.meine_objekte() OWNER TO dienst_identitaet;

--
-- Name: FUNCTION meine_objekte(); Type: COMMENT; Schema: intern; Owner: dienst_identitaet
--

COMMENT ON FUNCTION intern.meine_objekte() IS 'Objekte des angemeldeten Mieters oder Hausmeisters: die gemieteten; die des eigenen Bereichs und die seiner Anfragen. Definer wie meine_einheiten';

--
-- Name: meine_schreibbaren_anfragen(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.meine_schreibbaren_anfragen() RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL RESTRICTED
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    c_aktive constant bigint[] := intern.meine_aktiven_mietverhaeltnisse();
begin
    return array(
        select a.id
        from verwaltung.anfragen as a
        where a.mietverhaeltnis_id = any(c_aktive)
    );
end
$$;

ALTER FUNCTION intern.meine_schreibbaren_anfragen() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION meine_schreibbaren_anfragen(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.meine_schreibbaren_anfragen() IS 'Anfragen, an denen der angemeldete Mieter noch schreiben darf: sichtbare aus laufenden Mietverhältnissen';

--
-- Name: mieter_id(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.mieter_id() RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN (SESSION_USER = ANY (ARRAY['authenticator'::name, 'bruecke'::name])) THEN (NULLIF(current_setting('app.current_mieter_id'::text, true), ''::text))::bigint ELSE NULL::bigint END;

ALTER FUNCTION intern.mieter_id() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION mieter_id(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.mieter_id() IS 'Person (verwaltung.personen.id) des angemeldeten Mieters; NULL für alle anderen';

--
-- Name: nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_anfragen
--

CREATE FUNCTION intern.nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint DEFAULT NULL::bigint) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_name text;
    v_id bigint;
begin
    select btrim(p.vorname || ' ' || p.nachname) into v_name
    from verwaltung.personen as p
    where p.mandant_id = nachricht_anfuegen.mandant_id and p.id = nachricht_anfuegen.person_id;
    if not found then
        raise sqlstate 'HD030' using message = 'Diese Person wurde nicht gefunden.';
    end if;
    insert into verwaltung.anfrage_nachrichten (
        mandant_id, anfrage_id, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, email_id
    ) values (
        nachricht_anfuegen.mandant_id, nachricht_anfuegen.anfrage_id, nachricht_anfuegen.person_id,
        nachricht_anfuegen.rolle, v_name,
        coalesce(nullif(left(nachricht_anfuegen.inhalt, 20000), ''), '(ohne Text)'), nachricht_anfuegen.email_id
    ) returning id into v_id;
    return v_id;
end
$$;

ALTER FUNCTION intern.nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint) OWNER TO dienst_anfragen;

--
-- Name: FUNCTION nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_anfragen
--

COMMENT ON FUNCTION intern.nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint) IS 'Hängt die Nachricht einer Person (mieter oder eigentuemer) an eine Anfrage. Definer dienst_anfragen für die E-Mail-Verarbeitung; jede Abfrage nennt den Mandanten. SQLSTATE HD023, HD030';

--
-- Name: naechste_vorgangsnummer(bigint, integer); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.naechste_vorgangsnummer(mandant_id bigint, jahr integer) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_nr integer;
begin
    insert into verwaltung.anfrage_zaehler as z (mandant_id, jahr, letzte_nr)
    values (naechste_vorgangsnummer.mandant_id, naechste_vorgangsnummer.jahr, 1)
    on conflict (mandant_id, jahr) do update set letzte_nr = z.letzte_nr + 1
    returning z.letzte_nr into v_nr;
    return v_nr;
end
$$;

ALTER FUNCTION intern.naechste_vorgangsnummer(mandant_id bigint, jahr integer) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION naechste_vorgangsnummer(mandant_id bigint, jahr integer); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.naechste_vorgangsnummer(mandant_id bigint, jahr integer) IS 'Nächste laufende Nummer des Mandanten im Jahr, lückenlos: die Zählerzeile bleibt bis zum Ende der Transaktion gesperrt';

--
-- Name: netz(inet, integer, integer); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.netz(adresse inet, bits_4 integer, bits_6 integer) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN host((network(set_masklen(adresse, CASE family(adresse) WHEN 4 THEN bits_4 ELSE bits_6 END)))::inet);

ALTER FUNCTION intern.netz(adresse inet, bits_4 integer, bits_6 integer) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION netz(adresse inet, bits_4 integer, bits_6 integer); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.netz(adresse inet, bits_4 integer, bits_6 integer) IS 'Adresse, auf so viele Bits gekürzt (IPv4, IPv6)';

--
-- Name: netzschluessel(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.netzschluessel(art text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ((art || ':'::text) || intern.netz(intern.gegenstelle(), 32, 64));

ALTER FUNCTION intern.netzschluessel(art text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION netzschluessel(art text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.netzschluessel(art text) IS 'Zählerschlüssel der Gegenstelle: IPv4-Adresse oder IPv6-Netz /64; NULL, wenn unbekannt';

--
-- Name: nicht_gefunden(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.nicht_gefunden() RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform intern.http_fehler(
        404, 'HD030', 'Diese Anfrage wurde nicht gefunden oder kann von Ihnen nicht bearbeitet werden.'
    );
end
$$;

ALTER FUNCTION intern.nicht_gefunden() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION nicht_gefunden(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.nicht_gefunden() IS 'Gleiche Antwort für Anfragen, die es nicht gibt, und solche, die der Aufrufer nicht bearbeiten darf. SQLSTATE PGRST mit HD030';

--
-- Name: offene_ablagen(); Type: FUNCTION; Schema: intern; Owner: dienst_dateien
--

CREATE FUNCTION intern.offene_ablagen() RETURNS integer
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (
        select count(*)::integer
        from verwaltung.datei_ablagen as a
        where a.mandant_id = intern.mandant_id() and a.benutzerkonto_id = intern.benutzerkonto_id()
            and a.abgelegt_am > now() - interval '1 hour'
            and not exists (
                select from verwaltung.anhaenge as h where h.mandant_id = a.mandant_id and h.datei_id = a.datei_id
            )
    );
end
$$;

ALTER FUNCTION intern.offene_ablagen() OWNER TO dienst_dateien;

--
-- Name: FUNCTION offene_ablagen(); Type: COMMENT; Schema: intern; Owner: dienst_dateien
--

COMMENT ON FUNCTION intern.offene_ablagen() IS 'Wie viele Dateien das angemeldete Konto in der letzten Stunde hochgeladen und nirgends angehängt hat. Definer, damit auch Anhänge zählen, die das Konto nicht sieht';

--
-- Name: passwort_hash(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.passwort_hash(passwort text) RETURNS text
    LANGUAGE sql
    RETURN erweiterungen.crypt(passwort, erweiterungen.gen_salt('bf'::text, 12));

ALTER FUNCTION intern.passwort_hash(passwort text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION passwort_hash(passwort text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.passwort_hash(passwort text) IS 'bcrypt mit Kostenfaktor 12, rund eine Viertelsekunde; vor dem ersten Schreiben aufzurufen, damit so lange keine Sperre gehalten wird';

--
-- Name: passwort_mangel(text, text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.passwort_mangel(passwort text, email text DEFAULT NULL::text, name text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
declare
    v_klein text := lower(passwort);
begin
    if coalesce(length(passwort), 0) < 10 then
        return 'Das Passwort muss mindestens 10 Zeichen haben.';
    elsif octet_length(passwort) > 72 then
        -- bcrypt reads no further; cutting silently would accept wrong passwords.
        return 'Das Passwort ist zu lang: höchstens 72 Zeichen, Umlaute zählen doppelt.';
    elsif (select count(distinct z) from string_to_table(v_klein, null) as z) < 5 then
        return 'Das Passwort besteht aus zu wenigen verschiedenen Zeichen.';
    elsif v_klein ~ '^(pass?wort|password|hausdraht|hausverwaltung|willkommen|qwertz?uiop|geheim)[^a-z]*$'
        or strpos('01234567890123456789', v_klein) > 0 or strpos('98765432109876543210', v_klein) > 0
    then
        return 'Dieses Passwort ist zu leicht zu erraten.';
    elsif strpos(v_klein, lower(email)) > 0 or strpos(v_klein, nullif(lower(split_part(email, '@', 1)), '')) > 0
            and length(split_part(email, '@', 1)) >= 4
        or exists (select from string_to_table(lower(name), ' ') as t (teil) where length(t.teil) >= 4 and strpos(v_klein, t.teil) > 0)
    then
        return 'Das Passwort darf weder Ihren Namen noch Ihre E-Mail-Adresse enthalten.';
    end if;
    return null;
end
$_$;

ALTER FUNCTION intern.passwort_mangel(passwort text, email text, name text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION passwort_mangel(passwort text, email text, name text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.passwort_mangel(passwort text, email text, name text) IS 'Warum ein Passwort ungeeignet ist (HD005), als Satz; NULL = geeignet. 10 Zeichen bis 72 Byte (bcrypt), nicht eintönig, nicht trivial, ohne Name und E-Mail-Adresse';

--
-- Name: sperrschluessel(text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.sperrschluessel(art text, wert text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN ((art || ':'::text) || encode(sha256(convert_to(wert, 'UTF8'::name)), 'hex'::text));

ALTER FUNCTION intern.sperrschluessel(art text, wert text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION sperrschluessel(art text, wert text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.sperrschluessel(art text, wert text) IS 'Zählerschlüssel aus dem Hash: was jemand in das Feld E-Mail tippt (auch ein Passwort), wird nicht gespeichert';

--
-- Name: benutzerkonten; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.benutzerkonten (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    rolle text NOT NULL,
    person_id bigint,
    passwort_hash text,
    passwort_gesetzt_am timestamp with time zone,
    gesperrt_am timestamp with time zone,
    sperrgrund text,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT benutzerkonten_email_check CHECK (((email = lower(email)) AND (email ~ '^[^@\s]{1,64}@[^@\s]{1,253}$'::text))),
    CONSTRAINT benutzerkonten_mieter_ist_person CHECK (((rolle <> 'mieter'::text) OR (person_id IS NOT NULL))),
    CONSTRAINT benutzerkonten_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT benutzerkonten_passwort_datiert CHECK (((passwort_hash IS NULL) = (passwort_gesetzt_am IS NULL))),
    CONSTRAINT benutzerkonten_passwort_hash_check CHECK ((passwort_hash ~ '^\$2[aby]\$12\$'::text)),
    CONSTRAINT benutzerkonten_rolle_check CHECK ((rolle = ANY (ARRAY['mieter'::text, 'hausmeister'::text, 'verwalter'::text, 'leitung'::text]))),
    CONSTRAINT benutzerkonten_sperre_begruendet CHECK (((gesperrt_am IS NULL) = (sperrgrund IS NULL))),
    CONSTRAINT benutzerkonten_sperrgrund_check CHECK (((length(sperrgrund) >= 1) AND (length(sperrgrund) <= 500)))
);

ALTER TABLE ONLY anmeldung.benutzerkonten FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.benutzerkonten OWNER TO hausdraht_eigner;

--
-- Name: TABLE benutzerkonten; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.benutzerkonten IS 'Konten, mit denen sich Menschen anmelden';

--
-- Name: COLUMN benutzerkonten.mandant_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.mandant_id IS 'Mandant';

--
-- Name: COLUMN benutzerkonten.id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.id IS 'Kennung des Kontos';

--
-- Name: COLUMN benutzerkonten.email; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.email IS 'Anmeldename, eindeutig je Mandant, in Kleinschreibung';

--
-- Name: COLUMN benutzerkonten.name; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.name IS 'Anzeigename';

--
-- Name: COLUMN benutzerkonten.rolle; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.rolle IS 'Datenbankrolle nach der Anmeldung';

--
-- Name: COLUMN benutzerkonten.person_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.person_id IS 'Person in den Stammdaten; Pflicht für Mieter';

--
-- Name: COLUMN benutzerkonten.passwort_hash; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.passwort_hash IS 'bcrypt mit Kostenfaktor 12; leer bis zur Einlösung der Einladung';

--
-- Name: COLUMN benutzerkonten.passwort_gesetzt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.passwort_gesetzt_am IS 'Zeitpunkt, zu dem das Passwort gesetzt wurde';

--
-- Name: COLUMN benutzerkonten.gesperrt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.gesperrt_am IS 'Zeitpunkt der Sperre durch die Leitung; leer = nicht gesperrt';

--
-- Name: COLUMN benutzerkonten.sperrgrund; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.sperrgrund IS 'Begründung der Sperre';

--
-- Name: COLUMN benutzerkonten.angelegt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.benutzerkonten.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: einladungen; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.einladungen (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    benutzerkonto_id bigint NOT NULL,
    code_hash bytea NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    angelegt_von bigint,
    laeuft_ab_am timestamp with time zone NOT NULL,
    eingeloest_am timestamp with time zone,
    CONSTRAINT einladungen_code_hash_check CHECK ((octet_length(code_hash) = 32))
);

ALTER TABLE ONLY anmeldung.einladungen FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.einladungen OWNER TO hausdraht_eigner;

--
-- Name: TABLE einladungen; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.einladungen IS 'Einladungscodes, die per Brief zugehen; gespeichert ist nur der SHA-256-Wert';

--
-- Name: COLUMN einladungen.mandant_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.mandant_id IS 'Mandant';

--
-- Name: COLUMN einladungen.id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.id IS 'Kennung der Einladung';

--
-- Name: COLUMN einladungen.benutzerkonto_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.benutzerkonto_id IS 'Eingeladenes Konto';

--
-- Name: COLUMN einladungen.code_hash; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.code_hash IS 'SHA-256 des Codes ohne Trennzeichen in Großschreibung';

--
-- Name: COLUMN einladungen.angelegt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.angelegt_am IS 'Zeitpunkt der Einladung';

--
-- Name: COLUMN einladungen.angelegt_von; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.angelegt_von IS 'Konto der Leitung; leer bei Einladung durch die Administration';

--
-- Name: COLUMN einladungen.laeuft_ab_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.laeuft_ab_am IS 'Ende der Gültigkeit';

--
-- Name: COLUMN einladungen.eingeloest_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.einladungen.eingeloest_am IS 'Zeitpunkt der Einlösung; leer = offen';

--
-- Name: ruecksetzungen; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.ruecksetzungen (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    benutzerkonto_id bigint NOT NULL,
    token_hash bytea,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    laeuft_ab_am timestamp with time zone NOT NULL,
    verwendet_am timestamp with time zone,
    CONSTRAINT ruecksetzungen_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY anmeldung.ruecksetzungen FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.ruecksetzungen OWNER TO hausdraht_eigner;

--
-- Name: TABLE ruecksetzungen; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.ruecksetzungen IS 'Passwort-Rücksetzungen per E-Mail-Link; gespeichert ist nur der SHA-256-Wert';

--
-- Name: COLUMN ruecksetzungen.mandant_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.mandant_id IS 'Mandant';

--
-- Name: COLUMN ruecksetzungen.id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.id IS 'Kennung der Rücksetzung';

--
-- Name: COLUMN ruecksetzungen.benutzerkonto_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.benutzerkonto_id IS 'Konto, dessen Passwort gesetzt werden soll';

--
-- Name: COLUMN ruecksetzungen.token_hash; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.token_hash IS 'SHA-256 des Tokens im Link; leer, bis die E-Mail versandt wird';

--
-- Name: COLUMN ruecksetzungen.angelegt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.angelegt_am IS 'Zeitpunkt der Anforderung';

--
-- Name: COLUMN ruecksetzungen.laeuft_ab_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.laeuft_ab_am IS 'Ende der Gültigkeit';

--
-- Name: COLUMN ruecksetzungen.verwendet_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.ruecksetzungen.verwendet_am IS 'Zeitpunkt der Verwendung; leer = offen';

--
-- Name: passwort_setzen(bigint, bigint, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 UPDATE anmeldung.benutzerkonten AS b SET passwort_hash = passwort_setzen.hash, passwort_gesetzt_am = now()
   WHERE ((b.mandant_id = passwort_setzen.mandant_id) AND (b.id = passwort_setzen.benutzerkonto_id));
 UPDATE anmeldung.einladungen AS e SET laeuft_ab_am = LEAST(e.laeuft_ab_am, now())
   WHERE ((e.mandant_id = passwort_setzen.mandant_id) AND (e.benutzerkonto_id = passwort_setzen.benutzerkonto_id) AND (e.eingeloest_am IS NULL) AND (e.laeuft_ab_am > now()));
 UPDATE anmeldung.ruecksetzungen AS r SET laeuft_ab_am = LEAST(r.laeuft_ab_am, now())
   WHERE ((r.mandant_id = passwort_setzen.mandant_id) AND (r.benutzerkonto_id = passwort_setzen.benutzerkonto_id) AND (r.verwendet_am IS NULL) AND (r.laeuft_ab_am > now()));
 DELETE FROM anmeldung.anmeldeversuche AS v
    USING anmeldung.benutzerkonten b
   WHERE ((b.mandant_id = passwort_setzen.mandant_id) AND (b.id = passwort_setzen.benutzerkonto_id) AND (v.schluessel = intern.sperrschluessel('konto'::text, b.email)));
END;

ALTER FUNCTION intern.passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text) IS 'Setzt den Passwort-Hash; offene Einladungen und Rücksetzungen des Kontos verfallen, seine Anmeldesperre endet';

--
-- Name: passwort_stimmt(text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.passwort_stimmt(passwort text, hash text) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN ((octet_length(passwort) <= 72) AND (NOT (erweiterungen.crypt(passwort, COALESCE(hash, '$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW'::text)) IS DISTINCT FROM hash)));

ALTER FUNCTION intern.passwort_stimmt(passwort text, hash text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION passwort_stimmt(passwort text, hash text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.passwort_stimmt(passwort text, hash text) IS 'Vergleicht mit bcrypt; ohne Hash dauert es genauso lange und ist falsch, damit niemand an der Zeit merkt, ob es ein Konto gibt';

--
-- Name: prozent_entziffern(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.prozent_entziffern(kodiert text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
begin
    return convert_from(
        (
            select coalesce(string_agg(
                case when t.teil[1] ~ '^%..$' then decode(substr(t.teil[1], 2), 'hex') else convert_to(t.teil[1], 'UTF8') end,
                ''::bytea order by t.nr
            ), ''::bytea)
            from regexp_matches(left(kodiert, 2000), '%[0-9A-Fa-f]{2}|[^%]+|%', 'g') with ordinality as t (teil, nr)
            where t.teil[1] <> '%00'
        ),
        'UTF8'
    );
exception
    when character_not_in_repertoire or invalid_parameter_value or untranslatable_character then
        return '';
end
$_$;

ALTER FUNCTION intern.prozent_entziffern(kodiert text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION prozent_entziffern(kodiert text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.prozent_entziffern(kodiert text) IS 'Löst Prozentkodierung (RFC 3986) als UTF-8 auf; leer, wenn die Bytes kein UTF-8 sind';

--
-- Name: prozent_kodieren(text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.prozent_kodieren(klartext text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (SELECT COALESCE(string_agg(CASE WHEN (t.z ~ '[A-Za-z0-9._-]'::text) THEN t.z ELSE upper(regexp_replace(encode(convert_to(t.z, 'UTF8'::name), 'hex'::text), '(..)'::text, '%\1'::text, 'g'::text)) END, ''::text ORDER BY t.nr), ''::text) AS "coalesce" FROM regexp_split_to_table(prozent_kodieren.klartext, ''::text) WITH ORDINALITY t(z, nr));

ALTER FUNCTION intern.prozent_kodieren(klartext text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION prozent_kodieren(klartext text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.prozent_kodieren(klartext text) IS 'Prozentkodierung nach RFC 5987 für Content-Disposition';

--
-- Name: pruefer_eintragen(name, bigint, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.pruefer_eintragen(anmeldename name, mandant_id bigint, name text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    if not exists (select from pg_roles as r where r.rolname = pruefer_eintragen.anmeldename and r.rolcanlogin) then
        raise sqlstate 'HD030' using message = format('Den Datenbank-Login „%s“ gibt es nicht.', pruefer_eintragen.anmeldename);
    end if;
    insert into anmeldung.datenbank_zugaenge (anmeldename, mandant_id, name)
    values (pruefer_eintragen.anmeldename, pruefer_eintragen.mandant_id, pruefer_eintragen.name)
    on conflict (anmeldename) do update set mandant_id = excluded.mandant_id, name = excluded.name;
    execute format('grant pruefer to %I', pruefer_eintragen.anmeldename);
end
$$;

ALTER FUNCTION intern.pruefer_eintragen(anmeldename name, mandant_id bigint, name text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION pruefer_eintragen(anmeldename name, mandant_id bigint, name text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.pruefer_eintragen(anmeldename name, mandant_id bigint, name text) IS 'Macht einen vorhandenen Datenbank-Login zum Prüfer eines Mandanten; nur für den Superuser. SQLSTATE HD030';

--
-- Name: regeln_anwenden(text, json); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.regeln_anwenden(klartext text, regeln json) RETURNS jsonb
    LANGUAGE plpython3u IMMUTABLE PARALLEL SAFE
    AS $$
import json
import re
import unicodedata
from bisect import bisect_left

PRIORITIES = ("niedrig", "normal", "hoch", "dringend")

folded = unicodedata.normalize("NFC", klartext[:21000]).lower()
for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
    folded = folded.replace(umlaut, plain)
words = re.findall("[a-z0-9]+", folded)
known = set(words)
ordered = sorted(known)
phrases, compounds = f" {' '.join(words)} ", f" {' '.join(ordered)} "

def prepared(text):
    """The rules with their alternatives taken apart; kept for the next mail, rules change rarely."""
    if SD.get("text") != text:
        rules = json.loads(text)
        for rule in rules:
            for words in ("woerter", "ausschluesse"):
                rule[words] = [alternatives.split("|") for alternatives in rule[words]]
        SD.update(text=text, rules=rules)
    return SD["rules"]

def occurs(stem):
    """The stem's spelling says where to look: *inside words, at the end of words., several words."""
    if not stem.strip(" .*"):
        return False
    if " " in stem:
        return (stem[1:] if stem[0] == "*" else f" {stem}").replace(".", " ") in phrases
    if stem[0] == "*":
        return stem[1:].replace(".", " ") in compounds
    if stem[-1] == ".":
        return stem[:-1] in known
    at = bisect_left(ordered, stem)
    return at < len(ordered) and ordered[at].startswith(stem)

def found(alternatives):
    return next(filter(occurs, alternatives), None)

hits, priority, category, kind = [], -1, None, None
for rule in prepared(regeln or "[]"):
    matched = []
    for alternatives in rule["woerter"]:
        matched.append(found(alternatives))
        if matched[-1] is None:
            break
    if matched[-1] is None or any(map(found, rule["ausschluesse"])):
        continue
    hits.append({**rule, "woerter": matched})
    if rule["kategorie"] and not category:
        category, kind = rule["kategorie"], rule["schadensart"]
    if rule["prioritaet"]:
        priority = max(priority, PRIORITIES.index(rule["prioritaet"]))

return json.dumps({
    "kategorie": category or "administrativ",
    "schadensart": (kind or "sonstiges") if category == "schaden" else None,
    "prioritaet": PRIORITIES[priority] if priority >= 0 else "normal",
    "zwingend_mietverwaltung": any(hit["zwingend_mietverwaltung"] for hit in hits),
    "regeln": [{key: hit[key] for key in ("bezeichnung", "woerter", "kategorie", "prioritaet")} for hit in hits],
})
$$;

ALTER FUNCTION intern.regeln_anwenden(klartext text, regeln json) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION regeln_anwenden(klartext text, regeln json); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.regeln_anwenden(klartext text, regeln json) IS 'Wendet Schlüsselwortregeln (Zeilen von verwaltung.klassifikationsregeln in ihrer Reihenfolge) auf einen Text an: die erste Kategorie und die höchste Priorität gelten. Vergleicht in Kleinschreibung, Umlaute als ae, oe, ue, ss. Berührt keine Tabelle';

--
-- Name: ruecksetzung_ausstellen(bigint, bigint); Type: FUNCTION; Schema: intern; Owner: dienst_anmeldung
--

CREATE FUNCTION intern.ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint) RETURNS TABLE(email text, name text, mandant_name text, token text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_token text := intern.base64url(erweiterungen.gen_random_bytes(32));
begin
    -- Each call makes a new token: a repeated job sends a second mail, whose link then is the valid one.
    return query
    update anmeldung.ruecksetzungen as r
    set token_hash = sha256(convert_to(v_token, 'UTF8')), laeuft_ab_am = now() + interval '1 hour'
    from anmeldung.benutzerkonten as b
    join verwaltung.mandanten as m on m.id = b.mandant_id
    where r.mandant_id = ruecksetzung_ausstellen.mandant_id and r.id = ruecksetzung_ausstellen.ruecksetzung_id
        and r.verwendet_am is null and r.laeuft_ab_am > now()
        and b.mandant_id = r.mandant_id and b.id = r.benutzerkonto_id and b.gesperrt_am is null
    returning b.email, b.name, m.name, v_token;
end
$$;

ALTER FUNCTION intern.ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint); Type: COMMENT; Schema: intern; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION intern.ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint) IS 'Empfänger und Token der E-Mail zum Zurücksetzen des Passworts; der Link gilt von jetzt an eine Stunde. Keine Zeile, wenn die Anforderung abgelaufen oder verwendet ist. Definer dienst_anmeldung, weil die Bridge keine Konten liest';

--
-- Name: sitzung_antwort(bigint, bigint, uuid, bigint); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint DEFAULT NULL::bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
        )
        from anmeldung.benutzerkonten as b
        join verwaltung.mandanten as m on m.id = b.mandant_id
        where b.mandant_id = sitzung_antwort.mandant_id and b.id = sitzung_antwort.benutzerkonto_id
    );
end
$$;

ALTER FUNCTION intern.sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint) IS 'Stellt Erneuerungstoken (Cookie) und Zugriffstoken einer Sitzung aus und liefert die Antwort der Anmeldung';

--
-- Name: sitzung_beginnen(bigint, bigint); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    v_sitzung_id uuid;
begin
    insert into anmeldung.sitzungen (mandant_id, benutzerkonto_id, laeuft_ab_am, geraet)
    values (
        sitzung_beginnen.mandant_id, sitzung_beginnen.benutzerkonto_id, now() + interval '90 days',
        left(coalesce(nullif(current_setting('request.headers', true), '')::jsonb ->> 'user-agent', ''), 200)
    )
    returning id into v_sitzung_id;
    return intern.sitzung_antwort(sitzung_beginnen.mandant_id, sitzung_beginnen.benutzerkonto_id, v_sitzung_id);
end
$$;

ALTER FUNCTION intern.sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint) IS 'Beginnt eine Sitzung des Kontos und liefert die Antwort der Anmeldung';

--
-- Name: sitzungen; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.sitzungen (
    mandant_id bigint NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    benutzerkonto_id bigint NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    laeuft_ab_am timestamp with time zone NOT NULL,
    widerrufen_am timestamp with time zone,
    widerrufsgrund text,
    geraet text DEFAULT ''::text NOT NULL,
    CONSTRAINT sitzungen_geraet_check CHECK ((length(geraet) <= 200)),
    CONSTRAINT sitzungen_widerruf_begruendet CHECK (((widerrufen_am IS NULL) = (widerrufsgrund IS NULL))),
    CONSTRAINT sitzungen_widerrufsgrund_check CHECK ((widerrufsgrund = ANY (ARRAY['abgemeldet'::text, 'wiederverwendung'::text, 'gesperrt'::text, 'passwort_geaendert'::text])))
);

ALTER TABLE ONLY anmeldung.sitzungen FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.sitzungen OWNER TO hausdraht_eigner;

--
-- Name: TABLE sitzungen; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.sitzungen IS 'Anmeldungen eines Kontos auf einem Gerät';

--
-- Name: COLUMN sitzungen.mandant_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.mandant_id IS 'Mandant';

--
-- Name: COLUMN sitzungen.id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.id IS 'Kennung der Sitzung, steht im Zugriffstoken';

--
-- Name: COLUMN sitzungen.benutzerkonto_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.benutzerkonto_id IS 'Angemeldetes Konto';

--
-- Name: COLUMN sitzungen.angelegt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.angelegt_am IS 'Zeitpunkt der Anmeldung';

--
-- Name: COLUMN sitzungen.laeuft_ab_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.laeuft_ab_am IS 'Spätestes Ende ohne neue Anmeldung';

--
-- Name: COLUMN sitzungen.widerrufen_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.widerrufen_am IS 'Zeitpunkt des Widerrufs; leer = gültig';

--
-- Name: COLUMN sitzungen.widerrufsgrund; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.widerrufsgrund IS 'Warum die Sitzung endete';

--
-- Name: COLUMN sitzungen.geraet; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.sitzungen.geraet IS 'Browserkennung, gekürzt';

--
-- Name: sitzungen_widerrufen(bigint, bigint, text, uuid); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid DEFAULT NULL::uuid) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 UPDATE anmeldung.sitzungen AS s SET widerrufen_am = now(), widerrufsgrund = sitzungen_widerrufen.grund
   WHERE ((s.mandant_id = sitzungen_widerrufen.mandant_id) AND (s.benutzerkonto_id = sitzungen_widerrufen.benutzerkonto_id) AND (s.widerrufen_am IS NULL) AND (s.id IS DISTINCT FROM sitzungen_widerrufen.ausser));
END;

ALTER FUNCTION intern.sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid) IS 'Beendet alle Sitzungen eines Kontos, auf Wunsch außer einer; wirkt sofort';

--
-- Name: sniff_medientyp(bytea); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.sniff_medientyp(inhalt bytea) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ((substr(inhalt, 1, 3) = '\xffd8ff'::bytea) AND ((get_byte((substr(inhalt, 1, 4) || '\x00'::bytea), 3) >= 192) AND (get_byte((substr(inhalt, 1, 4) || '\x00'::bytea), 3) <= 254))) THEN 'image/jpeg'::text WHEN ((substr(inhalt, 1, 8) = '\x89504e470d0a1a0a'::bytea) AND (substr(inhalt, 13, 4) = '\x49484452'::bytea)) THEN 'image/png'::text WHEN (substr(inhalt, 1, 6) = ANY (ARRAY['\x474946383761'::bytea, '\x474946383961'::bytea])) THEN 'image/gif'::text WHEN ((substr(inhalt, 1, 4) = '\x52494646'::bytea) AND (substr(inhalt, 9, 4) = '\x57454250'::bytea)) THEN 'image/webp'::text WHEN (substr(inhalt, 5, 4) = '\x66747970'::bytea) THEN CASE WHEN (substr(inhalt, 9, 4) = ANY (ARRAY['\x68656963'::bytea, '\x68656978'::bytea, '\x6865696d'::bytea, '\x68656973'::bytea, '\x68657663'::bytea, '\x68657678'::bytea])) THEN 'image/heic'::text WHEN (substr(inhalt, 9, 4) = ANY (ARRAY['\x6d696631'::bytea, '\x6d736631'::bytea])) THEN 'image/heif'::text WHEN (substr(inhalt, 9, 4) = ANY (ARRAY['\x61766966'::bytea, '\x61766973'::bytea])) THEN 'image/avif'::text WHEN (substr(inhalt, 9, 4) = '\x71742020'::bytea) THEN 'video/quicktime'::text ELSE 'video/mp4'::text END WHEN (substr(inhalt, 1, 5) = '\x255044462d'::bytea) THEN 'application/pdf'::text ELSE 'application/octet-stream'::text END;

ALTER FUNCTION intern.sniff_medientyp(inhalt bytea) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION sniff_medientyp(inhalt bytea); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.sniff_medientyp(inhalt bytea) IS 'Am Inhalt erkannter Medientyp: JPEG, PNG, GIF, WebP, HEIC/HEIF, AVIF, PDF, MP4, QuickTime; sonst application/octet-stream. Die ersten 16 Byte genügen';

--
-- Name: socket_kanaele(text); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.socket_kanaele(token text) RETURNS TABLE(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, kanaele text[], gueltig_bis timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
declare
    t record;
    praefix text;
begin
    select * into t from intern.token_pruefen(token);
    if t.benutzerkonto_id is null then
        return;
    end if;
    praefix := 'm' || t.mandant_id || ':';
    return query select
        t.mandant_id, t.benutzerkonto_id, t.sitzung_id,
        case t.rolle
            when 'leitung' then array[praefix || 'personal', praefix || 'leitung']
            when 'verwalter' then array[praefix || 'personal']
            when 'mieter' then array[praefix || 'mieter:' || t.mieter_id]
            when 'hausmeister' then array(
                select praefix || 'bereich:' || z.hausmeister_bereich_id
                from verwaltung.hausmeister_zuordnungen as z
                where z.mandant_id = t.mandant_id and z.benutzerkonto_id = t.benutzerkonto_id
                order by z.hausmeister_bereich_id
            )
            else '{}'
        end,
        t.exp;
end
$$;

ALTER FUNCTION intern.socket_kanaele(token text) OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION socket_kanaele(token text); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.socket_kanaele(token text) IS 'Was ein Socket mit diesem Zugriffstoken hören darf, und bis wann; keine Zeile, wenn das Token ungültig oder abgelaufen, die Sitzung widerrufen oder das Konto gesperrt ist. Definer dienst_ereignisse, weil die Bridge weder Sitzungen noch Zuordnungen liest';

--
-- Name: status_regeln; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.status_regeln (
    nr integer NOT NULL,
    entitaet text NOT NULL,
    von text,
    nach text NOT NULL,
    rollen text[] NOT NULL,
    begruendung_noetig boolean DEFAULT false NOT NULL,
    ausloeser text NOT NULL,
    CONSTRAINT status_regeln_ausloeser_check CHECK (((length(ausloeser) >= 1) AND (length(ausloeser) <= 200))),
    CONSTRAINT status_regeln_entitaet_check CHECK ((entitaet = ANY (ARRAY['anfragen'::text, 'email_triage'::text]))),
    CONSTRAINT status_regeln_nr_check CHECK ((nr > 0)),
    CONSTRAINT status_regeln_rollen_check CHECK ((cardinality(rollen) > 0))
);

ALTER TABLE ONLY verwaltung.status_regeln FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.status_regeln OWNER TO hausdraht_eigner;

--
-- Name: TABLE status_regeln; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.status_regeln IS 'Alle erlaubten Statuswechsel. Was hier nicht steht, lehnt die Datenbank ab, auch für Administratoren';

--
-- Name: COLUMN status_regeln.nr; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.nr IS 'Reihenfolge, in der sich der Lebenslauf liest';

--
-- Name: COLUMN status_regeln.entitaet; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.entitaet IS 'Tabelle, für die die Regel gilt';

--
-- Name: COLUMN status_regeln.von; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.von IS 'Bisheriger Status; leer = Anlage';

--
-- Name: COLUMN status_regeln.nach; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.nach IS 'Neuer Status';

--
-- Name: COLUMN status_regeln.rollen; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.rollen IS 'Rollen, die diesen Wechsel auslösen dürfen; Administratoren (hausdraht_dba) dürfen jeden hier genannten';

--
-- Name: COLUMN status_regeln.begruendung_noetig; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.begruendung_noetig IS 'Ohne Begründung wird der Wechsel abgelehnt';

--
-- Name: COLUMN status_regeln.ausloeser; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.status_regeln.ausloeser IS 'Wodurch der Wechsel ausgelöst wird';

--
-- Name: status_beendet(text, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.status_beendet(entitaet text, status text) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT (NOT (EXISTS ( SELECT
            FROM verwaltung.status_regeln r
           WHERE ((r.entitaet = status_beendet.entitaet) AND (r.von = status_beendet.status)))));
END;

ALTER FUNCTION intern.status_beendet(entitaet text, status text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION status_beendet(entitaet text, status text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.status_beendet(entitaet text, status text) IS 'Ob aus diesem Status keine Regel mehr herausführt (Endzustand)';

--
-- Name: text_pruefen(text, text, integer, boolean); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean DEFAULT true) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_wert text := nullif(btrim(wert, E' \t\r\n'), '');
begin
    if v_wert is null and pflicht then
        perform intern.http_fehler(400, 'HD031', format('Bitte füllen Sie das Feld „%s“ aus.', feld));
    end if;
    if length(v_wert) > hoechstens then
        perform intern.http_fehler(
            400, 'HD031', format('Das Feld „%s“ ist zu lang: höchstens %s Zeichen.', feld, hoechstens)
        );
    end if;
    return v_wert;
end
$$;

ALTER FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) IS 'Text ohne Leerraum am Rand, NULL wenn leer; lehnt fehlende Pflichtfelder und zu lange Texte (Zeichen) ab. SQLSTATE PGRST mit HD031';

--
-- Name: tg_anfrage_nachrichten__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_anfrage_nachrichten__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    n record := case when tg_op = 'DELETE' then old else new end;
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select
        a.mandant_id,
        intern.ereignisse_kanaele(
            a.mandant_id, a.hausmeister_bereich_id, a.mietverhaeltnis_id, a.melder_person_id, a.kategorie, n.art = 'nachricht'
        ),
        'anfrage_nachrichten', a.id, case when tg_op = 'INSERT' then 'neu' else 'geaendert' end
    from verwaltung.anfragen as a
    where a.mandant_id = n.mandant_id and a.id = n.anfrage_id;
    return null;
end
$$;

ALTER FUNCTION intern.tg_anfrage_nachrichten__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_anfrage_nachrichten__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_anfrage_nachrichten__ereignisse() IS 'Meldet Nachrichten unter der Kennung ihrer Anfrage; interne Notizen nur an Personal und Hausmeister-Bereich. Definer dienst_ereignisse, weil die Empfänger über die Sicht des Handelnden hinausgehen';

--
-- Name: tg_anfrage_nachrichten__festschreiben(); Type: FUNCTION; Schema: intern; Owner: dienst_anfragen
--

CREATE FUNCTION intern.tg_anfrage_nachrichten__festschreiben() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_konto bigint := intern.benutzerkonto_id();
    v_status text;
    v_aktiv_am timestamptz;
begin
    new.erstellt_am := now();
    -- Whoever is signed in writes under the own name; only a mail carries somebody else's text.
    if v_konto is not null and new.email_id is null then
        select k.id, k.person_id, k.rolle, k.name
        into new.verfasser_konto_id, new.verfasser_person_id, new.verfasser_rolle, new.verfasser_name
        from anmeldung.benutzerkonten as k
        where k.mandant_id = new.mandant_id and k.id = v_konto;
    end if;
    -- An internal note leaves no trace the tenant could see, not even the time of the last activity.
    if new.art = 'nachricht' then
        select a.status, a.letzte_aktivitaet_am into v_status, v_aktiv_am
        from verwaltung.anfragen as a
        where a.mandant_id = new.mandant_id and a.id = new.anfrage_id
        for no key update;
        if found and intern.status_beendet('anfragen', v_status) then
            raise sqlstate 'HD023' using
                message = 'Diese Anfrage ist beendet. Es können keine Nachrichten mehr hinzugefügt werden.',
                hint = 'Bitte öffnen Sie eine neue Anfrage.';
        end if;
        -- Not for the first message of an Anfrage, written in the same transaction.
        if v_aktiv_am <> now() then
            update verwaltung.anfragen as a set letzte_aktivitaet_am = now()
            where a.mandant_id = new.mandant_id and a.id = new.anfrage_id;
        end if;
    end if;
    return new;
end
$$;

ALTER FUNCTION intern.tg_anfrage_nachrichten__festschreiben() OWNER TO dienst_anfragen;

--
-- Name: FUNCTION tg_anfrage_nachrichten__festschreiben(); Type: COMMENT; Schema: intern; Owner: dienst_anfragen
--

COMMENT ON FUNCTION intern.tg_anfrage_nachrichten__festschreiben() IS 'Setzt Zeitpunkt und Verfasser einer Nachricht, merkt die Aktivität an der Anfrage und sperrt beendete. Definer dienst_anfragen, weil Mieter weder Konten lesen noch Anfragen ändern. SQLSTATE HD023';

--
-- Name: tg_anfrage_nachrichten__unveraenderlich(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.tg_anfrage_nachrichten__unveraenderlich() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    raise sqlstate 'HD024' using message = 'Zeitpunkt und Zugehörigkeit einer Nachricht sind unveränderlich.';
end
$$;

ALTER FUNCTION intern.tg_anfrage_nachrichten__unveraenderlich() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION tg_anfrage_nachrichten__unveraenderlich(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.tg_anfrage_nachrichten__unveraenderlich() IS 'Hält Schlüssel, Anfrage und Zeitpunkt einer Nachricht auch gegen Administratoren fest. SQLSTATE HD024';

--
-- Name: tg_anfragen__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_anfragen__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a record := case when tg_op = 'DELETE' then old else new end;
    empfaenger text[];
    mit_mietern boolean := true;
begin
    if tg_op = 'UPDATE' then
        -- Staff-only columns tell a tenant nothing, so they make no frame either.
        mit_mietern := (
            old.status, old.kategorie, old.schadensart, old.prioritaet, old.zustaendigkeit, old.betreff, old.beschreibung,
            old.ort, old.objekt_id, old.einheit_id, old.mietverhaeltnis_id, old.eigentuemer_id, old.melder_person_id,
            old.melder_name, old.hausmeister_bereich_id, old.folgt_auf_id, old.erledigt_am, old.massnahme, old.ausgefuehrt_von
        ) is distinct from (
            new.status, new.kategorie, new.schadensart, new.prioritaet, new.zustaendigkeit, new.betreff, new.beschreibung,
            new.ort, new.objekt_id, new.einheit_id, new.mietverhaeltnis_id, new.eigentuemer_id, new.melder_person_id,
            new.melder_name, new.hausmeister_bereich_id, new.folgt_auf_id, new.erledigt_am, new.massnahme, new.ausgefuehrt_von
        );
        -- The time of the last activity alone belongs to a message, which has its own event.
        if not mit_mietern and (old.zugewiesen_konto_id, old.email_id) is not distinct from (new.zugewiesen_konto_id, new.email_id) then
            return null;
        end if;
    end if;
    empfaenger := intern.ereignisse_kanaele(
        a.mandant_id, a.hausmeister_bereich_id, a.mietverhaeltnis_id, a.melder_person_id, a.kategorie, mit_mietern
    );
    if tg_op = 'UPDATE' and (old.hausmeister_bereich_id, old.mietverhaeltnis_id, old.melder_person_id, old.kategorie)
        is distinct from (new.hausmeister_bereich_id, new.mietverhaeltnis_id, new.melder_person_id, new.kategorie)
    then
        -- Whoever loses sight of it must hear that, too.
        empfaenger := array(
            select unnest(empfaenger)
            union
            select unnest(intern.ereignisse_kanaele(
                old.mandant_id, old.hausmeister_bereich_id, old.mietverhaeltnis_id, old.melder_person_id, old.kategorie, true
            ))
        );
    end if;
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        a.mandant_id, empfaenger, 'anfragen', a.id,
        case
            when tg_op = 'INSERT' then 'neu'
            when tg_op = 'UPDATE' and old.status is distinct from new.status then 'status'
            else 'geaendert'
        end
    );
    return null;
end
$$;

ALTER FUNCTION intern.tg_anfragen__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_anfragen__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_anfragen__ereignisse() IS 'Meldet neue, geänderte und gelöschte Anfragen an alle, die sie sehen oder eben noch sahen. Definer dienst_ereignisse, weil die Empfänger über die Sicht des Handelnden hinausgehen';

--
-- Name: tg_anfragen__festschreiben(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.tg_anfragen__festschreiben() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if tg_op = 'INSERT' then
        -- Evidence of the notice (§ 536c BGB): the arrival of the mail, else now; never what a client says.
        new.erstellt_am := now();
        if new.email_id is not null then
            new.erstellt_am := coalesce((
                select e.eingegangen_am
                from verwaltung.email_triage as e
                where e.mandant_id = new.mandant_id and e.id = new.email_id
            ), new.erstellt_am);
        end if;
    elsif (new.mandant_id, new.id, new.jahr, new.lfd_nr, new.quelle, new.erstellt_am)
        is distinct from (old.mandant_id, old.id, old.jahr, old.lfd_nr, old.quelle, old.erstellt_am)
    then
        raise sqlstate 'HD024' using
            message = 'Kennung, Nummer, Quelle und Zeitpunkt einer Anfrage sind unveränderlich.';
    end if;
    new.letzte_aktivitaet_am := now();
    if new.status = 'abgeschlossen' then
        new.erledigt_am := coalesce(new.erledigt_am, intern.heute());
        if new.erledigt_am > intern.heute() then
            raise sqlstate 'HD031' using message = 'Der Tag der Erledigung darf nicht in der Zukunft liegen.';
        end if;
    end if;
    return new;
end
$$;

ALTER FUNCTION intern.tg_anfragen__festschreiben() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION tg_anfragen__festschreiben(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.tg_anfragen__festschreiben() IS 'Setzt die Zeitpunkte einer Anfrage mit der Uhr der Datenbank und hält Kennung, Nummer, Quelle und Anzeigezeitpunkt fest. SQLSTATE HD024 (unveränderlich), HD031 (Erledigung in der Zukunft)';

--
-- Name: tg_audit__schreiben(); Type: FUNCTION; Schema: intern; Owner: dienst_audit
--

CREATE FUNCTION intern.tg_audit__schreiben() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET "TimeZone" TO 'UTC'
    AS $$
declare
    v_spalte text;
    v_alt jsonb;
    v_neu jsonb;
    v_zeile jsonb;
    e audit.eintraege;
begin
    if tg_op <> 'INSERT' then
        v_alt := case when tg_argv[3] = '' then to_jsonb(old) else intern.audit_ohne_koerper(old, tg_argv[3]) end;
    end if;
    if tg_op <> 'DELETE' then
        v_neu := case when tg_argv[3] = '' then to_jsonb(new) else intern.audit_ohne_koerper(new, tg_argv[3]) end;
    end if;
    foreach v_spalte in array tg_argv[2]::text[] loop
        v_alt := v_alt || jsonb_build_object(v_spalte, audit.fingerabdruck(v_alt ->> v_spalte));
        v_neu := v_neu || jsonb_build_object(v_spalte, audit.fingerabdruck(v_neu ->> v_spalte));
    end loop;

    if tg_op = 'UPDATE' then
        e.aktion := 'geaendert';
        select jsonb_object_agg(n.key, v_alt -> n.key), jsonb_object_agg(n.key, n.value) into e.vorher, e.nachher
        from jsonb_each(v_neu) as n
        where n.value is distinct from v_alt -> n.key;
        if e.nachher is null then
            return null;
        end if;
    elsif tg_op = 'INSERT' then
        e.aktion := 'angelegt';
        e.nachher := v_neu;
    else
        e.aktion := 'geloescht';
        e.vorher := v_alt;
    end if;
    foreach v_spalte in array tg_argv[1]::text[] loop
        if e.vorher ->> v_spalte is not null then
            e.vorher := e.vorher || jsonb_build_object(v_spalte, '***');
        end if;
        if e.nachher ->> v_spalte is not null then
            e.nachher := e.nachher || jsonb_build_object(v_spalte, '***');
        end if;
    end loop;

    v_zeile := coalesce(v_neu, v_alt);
    e.schluessel := jsonb_build_object();
    foreach v_spalte in array tg_argv[0]::text[] loop
        e.schluessel := e.schluessel || jsonb_build_object(v_spalte, v_zeile -> v_spalte);
    end loop;
    e.mandant_id := coalesce(v_zeile ->> 'mandant_id', case tg_table_name when 'mandanten' then v_zeile ->> 'id' end)::bigint;
    e.am := clock_timestamp();
    e.id := intern.neue_id();
    e.aera := audit.aera();
    e.xid := pg_current_xact_id();
    e.tabelle := tg_table_schema || '.' || tg_table_name;
    e.rolle := intern.rolle();
    e.benutzerkonto_id := intern.benutzerkonto_id();
    e.anmeldename := session_user;
    e.dienst := nullif(current_setting('application_name'), '');
    e.anforderung := nullif(current_setting('app.anforderung', true), '');
    e.adresse := nullif(current_setting('app.adresse', true), '');
    e.grund := nullif(current_setting('app.begruendung', true), '');
    e.salz := uuid_send(gen_random_uuid());
    e.inhalt_hash := audit.inhalt_hash(e.salz, e.vorher, e.nachher);
    e.blatt_hash := audit.blatt_hash(e);
    insert into audit.eintraege values (e.*);
    return null;
end
$$;

ALTER FUNCTION intern.tg_audit__schreiben() OWNER TO dienst_audit;

--
-- Name: FUNCTION tg_audit__schreiben(); Type: COMMENT; Schema: intern; Owner: dienst_audit
--

COMMENT ON FUNCTION intern.tg_audit__schreiben() IS 'Schreibt jede Änderung einer Zeile nach audit.eintraege; Änderungen ohne Unterschied nicht. Argumente: Schlüsselspalten, geheime Spalten (nur dass, nicht was), große Texte und eine bytea-Spalte (nur Fingerabdruck). Definer dienst_audit, weil sonst niemand dort schreiben darf';

--
-- Name: tg_benutzerkonten__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_benutzerkonten__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':leitung', 'm' || new.mandant_id || ':konto:' || new.id],
        'benutzerkonten', new.id, case when tg_op = 'INSERT' then 'neu' else 'geaendert' end
    );
    return null;
end
$$;

ALTER FUNCTION intern.tg_benutzerkonten__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_benutzerkonten__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_benutzerkonten__ereignisse() IS 'Meldet neue und geänderte Konten der Leitung und lässt die Sockets des Kontos neu prüfen. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

--
-- Name: tg_eintraege__unveraenderlich(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.tg_eintraege__unveraenderlich() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    perform intern.abweisung_protokollieren(
        tg_table_schema || '.' || tg_table_name,
        case when tg_level = 'ROW' then jsonb_build_object('mandant_id', old.mandant_id, 'am', old.am, 'id', old.id) else '{}' end,
        'HD095: ' || tg_op
    );
    raise sqlstate 'HD095' using message = 'Das Protokoll ist unveränderlich.';
end
$$;

ALTER FUNCTION intern.tg_eintraege__unveraenderlich() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION tg_eintraege__unveraenderlich(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.tg_eintraege__unveraenderlich() IS 'Verweigert jedem, auch Administratoren, das Ändern, Löschen und Leeren des Protokolls und hält den Versuch fest. SQLSTATE HD095';

--
-- Name: tg_email_triage__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_email_triage__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':personal'], 'email_triage', new.id,
        case
            when tg_op = 'INSERT' then 'neu'
            when old.status is distinct from new.status then 'status'
            else 'geaendert'
        end
    );
    return null;
end
$$;

ALTER FUNCTION intern.tg_email_triage__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_email_triage__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_email_triage__ereignisse() IS 'Meldet eingegangene und bearbeitete E-Mails dem Personal des Mandanten. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

--
-- Name: tg_ereignisse__klingel(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.tg_ereignisse__klingel() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    notify hausdraht_ereignis;
    return null;
end
$$;

ALTER FUNCTION intern.tg_ereignisse__klingel() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION tg_ereignisse__klingel(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.tg_ereignisse__klingel() IS 'Weckt die Live-Verteilung beim Commit. NOTIFY trägt keine Daten, weil jeder Login mithören kann; gleiche Meldungen einer Transaktion fasst PostgreSQL zusammen';

--
-- Name: tg_mieter__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_mieter__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    m record := case when tg_op = 'DELETE' then old else new end;
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select k.mandant_id, array['m' || k.mandant_id || ':konto:' || k.id], 'benutzerkonten', k.id, 'geaendert'
    from anmeldung.benutzerkonten as k
    where k.mandant_id = m.mandant_id and k.person_id = m.person_id and k.rolle = 'mieter';
    return null;
end
$$;

ALTER FUNCTION intern.tg_mieter__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_mieter__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_mieter__ereignisse() IS 'Lässt die Sockets eines Mieters neu prüfen, wenn er in ein Mietverhältnis ein- oder austritt. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

--
-- Name: tg_mietverhaeltnisse__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_mietverhaeltnisse__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select k.mandant_id, array['m' || k.mandant_id || ':konto:' || k.id], 'benutzerkonten', k.id, 'geaendert'
    from verwaltung.mieter as m
    join anmeldung.benutzerkonten as k on k.mandant_id = m.mandant_id and k.person_id = m.person_id and k.rolle = 'mieter'
    where m.mandant_id = new.mandant_id and m.mietverhaeltnis_id = new.id;
    return null;
end
$$;

ALTER FUNCTION intern.tg_mietverhaeltnisse__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_mietverhaeltnisse__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_mietverhaeltnisse__ereignisse() IS 'Lässt die Sockets der Mieter neu prüfen, wenn sich Ende oder Lesefrist eines Mietverhältnisses ändern. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

--
-- Name: tg_status__erzwingen(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.tg_status__erzwingen() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_von text;
    v_rolle text := intern.rolle();
    v_admin boolean;
    v_regel record;
    v_code text;
    v_meldung text;
begin
    if tg_op = 'UPDATE' then
        v_von := old.status;
    end if;
    if v_rolle = 'bruecke' then
        v_rolle := current_user;
    end if;
    v_admin := pg_has_role(v_rolle, 'hausdraht_dba', 'member');

    select count(*) as regeln,
        coalesce(bool_or(v_admin or v_rolle = any(r.rollen)), false) as erlaubt,
        coalesce(bool_or(r.begruendung_noetig) filter (where v_admin or v_rolle = any(r.rollen)), false) as begruenden
    into v_regel
    from verwaltung.status_regeln as r
    where r.entitaet = tg_table_name and r.von is not distinct from v_von and r.nach = new.status;

    if v_regel.regeln = 0 and v_von is null then
        v_code := 'HD020';
        v_meldung := format('Ein neuer Vorgang kann nicht mit dem Status „%s“ beginnen.', new.status);
    elsif v_regel.regeln = 0 and intern.status_beendet(tg_table_name, v_von) then
        v_code := 'HD023';
        v_meldung := format('Der Vorgang ist beendet (Status „%s“) und kann nicht mehr auf „%s“ gesetzt werden.', v_von, new.status);
    elsif v_regel.regeln = 0 and v_von = new.status then
        v_code := 'HD020';
        v_meldung := format('Der Vorgang hat bereits den Status „%s“.', v_von);
    elsif v_regel.regeln = 0 then
        v_code := 'HD020';
        v_meldung := format('Der Wechsel von „%s“ nach „%s“ ist nicht vorgesehen.', v_von, new.status);
    elsif not v_regel.erlaubt then
        v_code := 'HD022';
        v_meldung := format('Den Wechsel von „%s“ nach „%s“ dürfen Sie nicht vornehmen.', coalesce(v_von, 'neu'), new.status);
    elsif v_regel.begruenden and nullif(btrim(current_setting('app.begruendung', true)), '') is null then
        v_code := 'HD021';
        v_meldung := format('Für den Wechsel von „%s“ nach „%s“ ist eine Begründung nötig.', coalesce(v_von, 'neu'), new.status);
    else
        return new;
    end if;

    v_meldung := replace(v_meldung, 'zurueckgezogen', 'zurückgezogen');
    perform intern.abweisung_protokollieren(
        tg_table_name, jsonb_build_object('mandant_id', new.mandant_id, 'id', new.id), v_code || ': ' || v_meldung
    );
    raise exception using errcode = v_code, message = v_meldung,
        hint = case v_code
            when 'HD020' then 'Vielleicht war jemand schneller: Bitte laden Sie die Ansicht neu.'
            when 'HD021' then 'Bitte geben Sie eine Begründung an.'
            when 'HD022' then 'Welche Rolle was darf, steht in den Statusregeln.'
            else 'Bitte legen Sie einen neuen Vorgang an.'
        end;
end
$$;

ALTER FUNCTION intern.tg_status__erzwingen() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION tg_status__erzwingen(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.tg_status__erzwingen() IS 'Lässt nur Statuswechsel zu, die verwaltung.status_regeln für die handelnde Rolle nennt. SQLSTATE HD020 (nicht vorgesehen), HD021 (Begründung fehlt), HD022 (Rolle darf nicht), HD023 (Vorgang beendet)';

--
-- Name: tg_status__festhalten(); Type: FUNCTION; Schema: intern; Owner: dienst_status
--

CREATE FUNCTION intern.tg_status__festhalten() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    v_konto bigint := intern.benutzerkonto_id();
    v_name text;
    v_rolle text := intern.rolle();
    v_von text;
begin
    if tg_op = 'UPDATE' then
        v_von := old.status;
    end if;
    if v_konto is not null then
        select k.name into v_name
        from anmeldung.benutzerkonten as k
        where k.mandant_id = new.mandant_id and k.id = v_konto;
    elsif v_rolle = 'bruecke' then
        v_name := 'Automatische Verarbeitung';
    elsif pg_has_role(v_rolle, 'hausdraht_dba', 'member') then
        v_rolle := 'hausdraht_dba';
    end if;
    insert into verwaltung.statuswechsel (
        mandant_id, entitaet, entitaet_id, von, nach, begruendung, benutzerkonto_id, akteur, rolle
    ) values (
        new.mandant_id, tg_table_name, new.id, v_von, new.status,
        nullif(btrim(current_setting('app.begruendung', true)), ''), v_konto, coalesce(v_name, session_user), v_rolle
    );
    return null;
end
$$;

ALTER FUNCTION intern.tg_status__festhalten() OWNER TO dienst_status;

--
-- Name: FUNCTION tg_status__festhalten(); Type: COMMENT; Schema: intern; Owner: dienst_status
--

COMMENT ON FUNCTION intern.tg_status__festhalten() IS 'Schreibt jeden Statuswechsel nach verwaltung.statuswechsel: wer, wann, von, nach, warum. Definer dienst_status, weil sonst niemand dort schreiben darf';

--
-- Name: tg_status_regeln__nur_migration(); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.tg_status_regeln__nur_migration() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if current_user = 'hausdraht_eigner' then
        return null;
    end if;
    perform intern.abweisung_protokollieren(
        tg_table_name, jsonb_build_object('befehl', tg_op), 'HD026: Statusregeln ändert nur eine Migration'
    );
    raise sqlstate 'HD026' using
        message = 'Statusregeln lassen sich nicht ändern.',
        hint = 'Regeln ändert nur eine Migration (Sqitch) als hausdraht_eigner.';
end
$$;

ALTER FUNCTION intern.tg_status_regeln__nur_migration() OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION tg_status_regeln__nur_migration(); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.tg_status_regeln__nur_migration() IS 'Weist jede Änderung der Statusregeln ab, die nicht aus einer Migration kommt, und hält den Versuch im Protokoll fest. SQLSTATE HD026';

--
-- Name: tg_zugaenge__ereignisse(); Type: FUNCTION; Schema: intern; Owner: dienst_ereignisse
--

CREATE FUNCTION intern.tg_zugaenge__ereignisse() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select distinct z.mandant_id, array['m' || z.mandant_id || ':konto:' || z.konto], 'benutzerkonten', z.konto, 'geaendert'
    from (values (old.mandant_id, old.benutzerkonto_id), (new.mandant_id, new.benutzerkonto_id)) as z (mandant_id, konto)
    where z.konto is not null;
    return null;
end
$$;

ALTER FUNCTION intern.tg_zugaenge__ereignisse() OWNER TO dienst_ereignisse;

--
-- Name: FUNCTION tg_zugaenge__ereignisse(); Type: COMMENT; Schema: intern; Owner: dienst_ereignisse
--

COMMENT ON FUNCTION intern.tg_zugaenge__ereignisse() IS 'Lässt die Sockets eines Kontos neu prüfen, wenn eine Sitzung widerrufen wird oder Hausmeister-Bereiche wechseln. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

--
-- Name: token_ausstellen(bigint, bigint, uuid, timestamp with time zone); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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

ALTER FUNCTION intern.token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone) IS 'Zugriffstoken (JWT HS256, kid im Kopf) für eine Sitzung. SQLSTATE HD096, wenn kein Schlüssel geladen ist';

--
-- Name: token_pruefen(text); Type: FUNCTION; Schema: intern; Owner: dienst_anmeldung
--

CREATE FUNCTION intern.token_pruefen(token text) RETURNS TABLE(mandant_id bigint, benutzerkonto_id bigint, mieter_id bigint, rolle text, sitzung_id uuid, exp timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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
    select z.mieter_id into mieter_id from intern.zugang(mandant_id, sitzung_id, benutzerkonto_id, rolle) as z;
    if found and exp > now() then
        return next;
    end if;
exception
    when data_exception then
        return;
end
$$;

ALTER FUNCTION intern.token_pruefen(token text) OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION token_pruefen(token text); Type: COMMENT; Schema: intern; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION intern.token_pruefen(token text) IS 'Prüft ein Zugriffstoken außerhalb von PostgREST (Socket): Unterschrift, Ablauf, Sitzung, Konto, Rolle; keine Zeile, wenn etwas nicht stimmt. Definer dienst_anmeldung, weil nur dieser Dienst Schlüssel und Sitzungen liest';

--
-- Name: vor_anfrage(); Type: FUNCTION; Schema: intern; Owner: dienst_anmeldung
--

CREATE FUNCTION intern.vor_anfrage() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $_$
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
$_$;

ALTER FUNCTION intern.vor_anfrage() OWNER TO dienst_anmeldung;

--
-- Name: FUNCTION vor_anfrage(); Type: COMMENT; Schema: intern; Owner: dienst_anmeldung
--

COMMENT ON FUNCTION intern.vor_anfrage() IS 'Läuft vor jeder Anfrage an die API (db-pre-request): verlangt exp, eine gültige Sitzung, ein offenes Konto und dessen Rolle, und setzt Identität, Mietverhältnisse und Bereiche für die Transaktion. Definer dienst_anmeldung, weil niemand sonst Sitzungen liest. SQLSTATE PGRST mit HD003 (401) oder HD006 (401)';

--
-- Name: webhook_token_merken(text, bytea); Type: FUNCTION; Schema: intern; Owner: dienst_email
--

CREATE FUNCTION intern.webhook_token_merken(token text, sha256 bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
    -- Providers repeat a mail for at most a few days; the signature's time window ends earlier.
    delete from verwaltung.webhook_token as w where w.gesehen_am < now() - interval '30 days';
    insert into verwaltung.webhook_token as w (token, sha256)
    values (webhook_token_merken.token, webhook_token_merken.sha256)
    on conflict do nothing;
    return exists (
        select from verwaltung.webhook_token as w
        where w.token = webhook_token_merken.token and w.sha256 = webhook_token_merken.sha256
    );
end
$$;

ALTER FUNCTION intern.webhook_token_merken(token text, sha256 bytea) OWNER TO dienst_email;

--
-- Name: FUNCTION webhook_token_merken(token text, sha256 bytea); Type: COMMENT; Schema: intern; Owner: dienst_email
--

COMMENT ON FUNCTION intern.webhook_token_merken(token text, sha256 bytea) IS 'Merkt ein Webhook-Token: true beim ersten Mal und bei Wiederholung derselben E-Mail (SHA-256), false bei einer anderen. Löscht Token nach 30 Tagen. Definer, weil die Bridge keine Tabellen liest';

--
-- Name: zugang(bigint, uuid, bigint, text); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text) RETURNS TABLE(mieter_id bigint)
    LANGUAGE sql STABLE PARALLEL SAFE
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (b.rolle = 'mieter'::text) THEN b.person_id
             ELSE NULL::bigint
         END AS "case"
    FROM (anmeldung.sitzungen s
      JOIN anmeldung.benutzerkonten b ON (((b.mandant_id = s.mandant_id) AND (b.id = s.benutzerkonto_id))))
   WHERE ((s.mandant_id = zugang.mandant_id) AND (s.id = zugang.sitzung_id) AND (s.benutzerkonto_id = zugang.benutzerkonto_id) AND (s.widerrufen_am IS NULL) AND (s.laeuft_ab_am > now()) AND (b.gesperrt_am IS NULL) AND (b.rolle = zugang.rolle));
END;

ALTER FUNCTION intern.zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text) IS 'Eine Zeile, solange Sitzung und Konto gelten und das Konto diese Rolle hat; mieter_id = Person des Mieters';

--
-- Name: zustaendigkeit_bestimmen(text, boolean, boolean, bigint); Type: FUNCTION; Schema: intern; Owner: hausdraht_eigner
--

CREATE FUNCTION intern.zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN ist_eigentuemer THEN 'weg_verwaltung'::text WHEN zwingend_mietverwaltung THEN 'mietverwaltung'::text WHEN ((kategorie = ANY (ARRAY['schaden'::text, 'wartung'::text])) AND (hausmeister_bereich_id IS NOT NULL)) THEN 'hausmeister_bereich'::text ELSE 'mietverwaltung'::text END;

ALTER FUNCTION intern.zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint) OWNER TO hausdraht_eigner;

--
-- Name: FUNCTION zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint); Type: COMMENT; Schema: intern; Owner: hausdraht_eigner
--

COMMENT ON FUNCTION intern.zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint) IS 'Zuständigkeit: Eigentümer an die WEG-Verwaltung; Kündigung, Minderung, Bankverbindung, Zahlung an die Mietverwaltung; nur Schäden und Wartungen an den Hausmeister-Bereich des Objekts';

--
-- Name: datenbank_zugaenge; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.datenbank_zugaenge (
    anmeldename name NOT NULL,
    mandant_id bigint NOT NULL,
    name text NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT datenbank_zugaenge_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

ALTER TABLE ONLY anmeldung.datenbank_zugaenge FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.datenbank_zugaenge OWNER TO hausdraht_eigner;

--
-- Name: TABLE datenbank_zugaenge; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.datenbank_zugaenge IS 'Welcher Datenbank-Login (Prüfer) zu welchem Mandanten gehört';

--
-- Name: COLUMN datenbank_zugaenge.anmeldename; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.datenbank_zugaenge.anmeldename IS 'Login in PostgreSQL (session_user)';

--
-- Name: COLUMN datenbank_zugaenge.mandant_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.datenbank_zugaenge.mandant_id IS 'Mandant, dessen Zeilen sichtbar sind';

--
-- Name: COLUMN datenbank_zugaenge.name; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.datenbank_zugaenge.name IS 'Name des Menschen hinter dem Login';

--
-- Name: COLUMN datenbank_zugaenge.angelegt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.datenbank_zugaenge.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: erneuerungstoken; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.erneuerungstoken (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    sitzung_id uuid NOT NULL,
    vorgaenger_id bigint,
    token_hash bytea NOT NULL,
    ausgestellt_am timestamp with time zone DEFAULT now() NOT NULL,
    verwendet_am timestamp with time zone,
    CONSTRAINT erneuerungstoken_token_hash_check CHECK ((octet_length(token_hash) = 32))
);

ALTER TABLE ONLY anmeldung.erneuerungstoken FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.erneuerungstoken OWNER TO hausdraht_eigner;

--
-- Name: TABLE erneuerungstoken; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.erneuerungstoken IS 'Wechselnde Erneuerungstoken einer Sitzung; gespeichert ist nur der SHA-256-Wert';

--
-- Name: COLUMN erneuerungstoken.mandant_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.mandant_id IS 'Mandant';

--
-- Name: COLUMN erneuerungstoken.id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.id IS 'Kennung des Tokens';

--
-- Name: COLUMN erneuerungstoken.sitzung_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.sitzung_id IS 'Sitzung';

--
-- Name: COLUMN erneuerungstoken.vorgaenger_id; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.vorgaenger_id IS 'Token, das gegen dieses getauscht wurde';

--
-- Name: COLUMN erneuerungstoken.token_hash; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.token_hash IS 'SHA-256 des Tokens';

--
-- Name: COLUMN erneuerungstoken.ausgestellt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.ausgestellt_am IS 'Zeitpunkt der Ausstellung';

--
-- Name: COLUMN erneuerungstoken.verwendet_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.erneuerungstoken.verwendet_am IS 'Zeitpunkt der ersten Verwendung; ein Vorgänger gilt dann als verbraucht';

--
-- Name: signaturschluessel; Type: TABLE; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TABLE anmeldung.signaturschluessel (
    kid text NOT NULL,
    geheimnis bytea NOT NULL,
    aktiv boolean DEFAULT false NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT signaturschluessel_geheimnis_check CHECK ((octet_length(geheimnis) >= 32)),
    CONSTRAINT signaturschluessel_kid_check CHECK (((length(kid) >= 1) AND (length(kid) <= 64)))
);

ALTER TABLE ONLY anmeldung.signaturschluessel FORCE ROW LEVEL SECURITY;

ALTER TABLE anmeldung.signaturschluessel OWNER TO hausdraht_eigner;

--
-- Name: TABLE signaturschluessel; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON TABLE anmeldung.signaturschluessel IS 'Schlüssel der Zugriffstoken (HS256, RFC 7518); einer unterschreibt, alle prüfen';

--
-- Name: COLUMN signaturschluessel.kid; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.signaturschluessel.kid IS 'Kennung im Kopf des Tokens (RFC 7515 kid)';

--
-- Name: COLUMN signaturschluessel.geheimnis; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.signaturschluessel.geheimnis IS 'Geheimnis, mindestens 256 Bit';

--
-- Name: COLUMN signaturschluessel.aktiv; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.signaturschluessel.aktiv IS 'Mit diesem Schlüssel wird unterschrieben';

--
-- Name: COLUMN signaturschluessel.angelegt_am; Type: COMMENT; Schema: anmeldung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN anmeldung.signaturschluessel.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: anfrage_nachrichten; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.anfrage_nachrichten WITH (security_invoker='true') AS
 SELECT n.mandant_id,
    n.id,
    n.anfrage_id,
    n.art,
    n.verfasser_konto_id,
    n.verfasser_person_id,
    n.verfasser_rolle,
    n.verfasser_name,
    n.inhalt,
    n.email_id,
    n.erstellt_am
   FROM verwaltung.anfrage_nachrichten n;

ALTER TABLE api.anfrage_nachrichten OWNER TO hausdraht_eigner;

--
-- Name: VIEW anfrage_nachrichten; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.anfrage_nachrichten IS 'Nachrichten der sichtbaren Anfragen; interne Notizen nur für Verwaltung und Hausmeister';

--
-- Name: COLUMN anfrage_nachrichten.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.mandant_id IS 'Mandant';

--
-- Name: COLUMN anfrage_nachrichten.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.id IS 'Kennung der Nachricht';

--
-- Name: COLUMN anfrage_nachrichten.anfrage_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.anfrage_id IS 'Anfrage';

--
-- Name: COLUMN anfrage_nachrichten.art; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.art IS 'nachricht (alle Beteiligten) oder intern (nur Verwaltung und Hausmeister)';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_konto_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.verfasser_konto_id IS 'Konto des Verfassers; leer bei E-Mails';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_person_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.verfasser_person_id IS 'Person des Verfassers; leer bei Personal ohne Stammdaten';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_rolle; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.verfasser_rolle IS 'In welcher Rolle geschrieben wurde';

--
-- Name: COLUMN anfrage_nachrichten.verfasser_name; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.verfasser_name IS 'Name des Verfassers zum Zeitpunkt der Nachricht';

--
-- Name: COLUMN anfrage_nachrichten.inhalt; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.inhalt IS 'Text';

--
-- Name: COLUMN anfrage_nachrichten.email_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.email_id IS 'E-Mail, aus der die Nachricht entstand';

--
-- Name: COLUMN anfrage_nachrichten.erstellt_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anfrage_nachrichten.erstellt_am IS 'Zeitpunkt laut Datenbankserver';

--
-- Name: anhaenge; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.anhaenge (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    anfrage_id bigint NOT NULL,
    nachricht_id bigint,
    datei_id bigint NOT NULL,
    dateiname text DEFAULT ''::text NOT NULL,
    intern boolean DEFAULT false NOT NULL,
    erstellt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT anhaenge_dateiname_check CHECK ((length(dateiname) <= 255))
);

ALTER TABLE ONLY verwaltung.anhaenge FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.anhaenge OWNER TO hausdraht_eigner;

--
-- Name: TABLE anhaenge; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.anhaenge IS 'Dateien an Anfragen und Nachrichten; gespeichert ist nur der Verweis';

--
-- Name: COLUMN anhaenge.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.mandant_id IS 'Mandant';

--
-- Name: COLUMN anhaenge.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.id IS 'Kennung des Anhangs';

--
-- Name: COLUMN anhaenge.anfrage_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.anfrage_id IS 'Anfrage';

--
-- Name: COLUMN anhaenge.nachricht_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.nachricht_id IS 'Nachricht; leer = Anhang der Meldung selbst oder des Abschlusses';

--
-- Name: COLUMN anhaenge.datei_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.datei_id IS 'Datei';

--
-- Name: COLUMN anhaenge.dateiname; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.dateiname IS 'Name, unter dem die Datei gezeigt wird';

--
-- Name: COLUMN anhaenge.intern; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.intern IS 'Anhang einer internen Notiz; für Mieter unsichtbar';

--
-- Name: COLUMN anhaenge.erstellt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anhaenge.erstellt_am IS 'Zeitpunkt laut Datenbankserver';

--
-- Name: anhaenge; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.anhaenge WITH (security_invoker='true') AS
 SELECT h.mandant_id,
    h.id,
    h.anfrage_id,
    h.nachricht_id,
    h.datei_id,
    h.dateiname,
    h.intern,
    h.erstellt_am
   FROM verwaltung.anhaenge h;

ALTER TABLE api.anhaenge OWNER TO hausdraht_eigner;

--
-- Name: VIEW anhaenge; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.anhaenge IS 'Anhänge der sichtbaren Anfragen; die interner Notizen nur für Verwaltung und Hausmeister';

--
-- Name: COLUMN anhaenge.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.mandant_id IS 'Mandant';

--
-- Name: COLUMN anhaenge.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.id IS 'Kennung des Anhangs';

--
-- Name: COLUMN anhaenge.anfrage_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.anfrage_id IS 'Anfrage';

--
-- Name: COLUMN anhaenge.nachricht_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.nachricht_id IS 'Nachricht; leer = Anhang der Meldung selbst oder des Abschlusses';

--
-- Name: COLUMN anhaenge.datei_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.datei_id IS 'Datei';

--
-- Name: COLUMN anhaenge.dateiname; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.dateiname IS 'Name, unter dem die Datei gezeigt wird';

--
-- Name: COLUMN anhaenge.intern; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.intern IS 'Anhang einer internen Notiz; für Mieter unsichtbar';

--
-- Name: COLUMN anhaenge.erstellt_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.anhaenge.erstellt_am IS 'Zeitpunkt laut Datenbankserver';

--
-- Name: audit_eintraege; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.audit_eintraege WITH (security_invoker='true') AS
 SELECT e.mandant_id,
    e.am,
    e.id,
    e.tabelle,
    e.schluessel,
    e.aktion,
    e.rolle,
    e.benutzerkonto_id,
    e.anmeldename,
    e.adresse,
    e.grund,
    e.vorher,
    e.nachher
   FROM audit.eintraege e;

ALTER TABLE api.audit_eintraege OWNER TO hausdraht_eigner;

--
-- Name: VIEW audit_eintraege; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.audit_eintraege IS 'Protokoll des Mandanten, für die Leitung';

--
-- Name: benutzerkonten; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.benutzerkonten WITH (security_invoker='true') AS
 SELECT b.mandant_id,
    b.id,
    b.email,
    b.name,
    b.rolle,
    b.person_id,
    b.passwort_gesetzt_am,
    b.gesperrt_am,
    b.angelegt_am
   FROM anmeldung.benutzerkonten b;

ALTER TABLE api.benutzerkonten OWNER TO hausdraht_eigner;

--
-- Name: VIEW benutzerkonten; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.benutzerkonten IS 'Konten des Mandanten, für Verwaltung und Leitung; ohne alles, womit man sich anmelden könnte';

--
-- Name: dateien; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.dateien (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    sha256 bytea NOT NULL,
    groesse bigint NOT NULL,
    medientyp text NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT dateien_groesse_check CHECK ((groesse >= 0)),
    CONSTRAINT dateien_medientyp_check CHECK ((medientyp ~ '^[a-z]+/[a-z0-9.+-]{1,100}$'::text)),
    CONSTRAINT dateien_sha256_check CHECK ((octet_length(sha256) = 32))
);

ALTER TABLE ONLY verwaltung.dateien FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.dateien OWNER TO hausdraht_eigner;

--
-- Name: TABLE dateien; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.dateien IS 'Inhaltsadressierte Dateien: je Mandant und Inhalt genau eine Zeile';

--
-- Name: COLUMN dateien.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.dateien.mandant_id IS 'Mandant';

--
-- Name: COLUMN dateien.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.dateien.id IS 'Kennung der Datei';

--
-- Name: COLUMN dateien.sha256; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.dateien.sha256 IS 'SHA-256 des Inhalts';

--
-- Name: COLUMN dateien.groesse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.dateien.groesse IS 'Größe in Byte';

--
-- Name: COLUMN dateien.medientyp; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.dateien.medientyp IS 'Am Inhalt erkannter Medientyp (RFC 6838), nie der vom Absender behauptete';

--
-- Name: COLUMN dateien.angelegt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.dateien.angelegt_am IS 'Zeitpunkt der ersten Ablage';

--
-- Name: dateien; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.dateien WITH (security_invoker='true') AS
 SELECT d.mandant_id,
    d.id,
    d.groesse,
    d.medientyp,
    d.angelegt_am
   FROM verwaltung.dateien d;

ALTER TABLE api.dateien OWNER TO hausdraht_eigner;

--
-- Name: VIEW dateien; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.dateien IS 'Angaben zu sichtbaren Dateien; der Inhalt kommt über rpc/datei';

--
-- Name: COLUMN dateien.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.dateien.mandant_id IS 'Mandant';

--
-- Name: COLUMN dateien.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.dateien.id IS 'Kennung der Datei';

--
-- Name: COLUMN dateien.groesse; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.dateien.groesse IS 'Größe in Byte';

--
-- Name: COLUMN dateien.medientyp; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.dateien.medientyp IS 'Am Inhalt erkannter Medientyp';

--
-- Name: COLUMN dateien.angelegt_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.dateien.angelegt_am IS 'Zeitpunkt der ersten Ablage';

--
-- Name: eigentuemer; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.eigentuemer (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    person_id bigint NOT NULL,
    objekt_id bigint NOT NULL,
    einheit_id bigint,
    beginn date NOT NULL,
    ende date,
    CONSTRAINT eigentuemer_ende_nach_beginn CHECK ((ende >= beginn))
);

ALTER TABLE ONLY verwaltung.eigentuemer FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.eigentuemer OWNER TO hausdraht_eigner;

--
-- Name: TABLE eigentuemer; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.eigentuemer IS 'Personen, denen ein Objekt oder eine Einheit gehört';

--
-- Name: COLUMN eigentuemer.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.mandant_id IS 'Mandant';

--
-- Name: COLUMN eigentuemer.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.id IS 'Kennung der Eigentümerstellung';

--
-- Name: COLUMN eigentuemer.person_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.person_id IS 'Person';

--
-- Name: COLUMN eigentuemer.objekt_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.objekt_id IS 'Objekt';

--
-- Name: COLUMN eigentuemer.einheit_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.einheit_id IS 'Einheit (Sondereigentum); leer = ganzes Objekt';

--
-- Name: COLUMN eigentuemer.beginn; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.beginn IS 'Erster Tag';

--
-- Name: COLUMN eigentuemer.ende; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.eigentuemer.ende IS 'Letzter Tag; leer = laufend';

--
-- Name: eigentuemer; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.eigentuemer WITH (security_invoker='true') AS
 SELECT w.mandant_id,
    w.id,
    w.person_id,
    w.objekt_id,
    w.einheit_id,
    w.beginn,
    w.ende
   FROM verwaltung.eigentuemer w;

ALTER TABLE api.eigentuemer OWNER TO hausdraht_eigner;

--
-- Name: VIEW eigentuemer; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.eigentuemer IS 'Eigentümer von Häusern und Einheiten; nur Verwaltung';

--
-- Name: COLUMN eigentuemer.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.mandant_id IS 'Mandant';

--
-- Name: COLUMN eigentuemer.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.id IS 'Kennung der Eigentümerstellung';

--
-- Name: COLUMN eigentuemer.person_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.person_id IS 'Person';

--
-- Name: COLUMN eigentuemer.objekt_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.objekt_id IS 'Objekt';

--
-- Name: COLUMN eigentuemer.einheit_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.einheit_id IS 'Einheit (Sondereigentum); leer = ganzes Objekt';

--
-- Name: COLUMN eigentuemer.beginn; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.beginn IS 'Erster Tag';

--
-- Name: COLUMN eigentuemer.ende; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.eigentuemer.ende IS 'Letzter Tag; leer = laufend';

--
-- Name: einheiten; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.einheiten (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    objekt_id bigint NOT NULL,
    bezeichnung text NOT NULL,
    art text DEFAULT 'wohnung'::text NOT NULL,
    wohnflaeche numeric(8,2),
    CONSTRAINT einheiten_art_check CHECK ((art = ANY (ARRAY['wohnung'::text, 'gewerbe'::text, 'stellplatz'::text]))),
    CONSTRAINT einheiten_bezeichnung_check CHECK (((length(bezeichnung) >= 1) AND (length(bezeichnung) <= 100))),
    CONSTRAINT einheiten_wohnflaeche_check CHECK ((wohnflaeche > (0)::numeric))
);

ALTER TABLE ONLY verwaltung.einheiten FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.einheiten OWNER TO hausdraht_eigner;

--
-- Name: TABLE einheiten; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.einheiten IS 'Vermietbare Einheiten eines Objekts';

--
-- Name: COLUMN einheiten.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.einheiten.mandant_id IS 'Mandant';

--
-- Name: COLUMN einheiten.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.einheiten.id IS 'Kennung der Einheit';

--
-- Name: COLUMN einheiten.objekt_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.einheiten.objekt_id IS 'Objekt, in dem die Einheit liegt';

--
-- Name: COLUMN einheiten.bezeichnung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.einheiten.bezeichnung IS 'Lage im Haus, etwa "3. OG links"';

--
-- Name: COLUMN einheiten.art; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.einheiten.art IS 'wohnung, gewerbe oder stellplatz';

--
-- Name: COLUMN einheiten.wohnflaeche; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.einheiten.wohnflaeche IS 'Wohn- oder Nutzfläche in m²';

--
-- Name: einheiten; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.einheiten WITH (security_invoker='true') AS
 SELECT e.mandant_id,
    e.id,
    e.objekt_id,
    e.bezeichnung,
    e.art
   FROM verwaltung.einheiten e;

ALTER TABLE api.einheiten OWNER TO hausdraht_eigner;

--
-- Name: VIEW einheiten; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.einheiten IS 'Einheiten: Verwaltung alle, Hausmeister die der Häuser ihres Bereichs, Mieter die eigene';

--
-- Name: COLUMN einheiten.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.einheiten.mandant_id IS 'Mandant';

--
-- Name: COLUMN einheiten.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.einheiten.id IS 'Kennung der Einheit';

--
-- Name: COLUMN einheiten.objekt_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.einheiten.objekt_id IS 'Objekt, in dem die Einheit liegt';

--
-- Name: COLUMN einheiten.bezeichnung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.einheiten.bezeichnung IS 'Lage im Haus, etwa "3. OG links"';

--
-- Name: COLUMN einheiten.art; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.einheiten.art IS 'wohnung, gewerbe oder stellplatz';

--
-- Name: email_triage; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.email_triage WITH (security_invoker='true') AS
 SELECT e.mandant_id,
    e.id,
    e.status,
    e.eingegangen_am,
    e.weg,
    e.umschlag_an,
    e.umschlag_an_voll,
    e.umschlag_von,
    e.absender_ip,
    e.groesse,
    e.pruefung,
    e.zerlegt,
    e.absender,
    e.betreff,
    e.inhalt,
    e.zuordnung,
    e.klassifikation,
    e.grund,
    e.grund_text,
    e.anfrage_id,
    e.vorschlag_anfrage_id,
    e.vorschlag_mietverhaeltnis_id,
    e.vorschlag_person_id,
    e.verarbeitet_am
   FROM verwaltung.email_triage e;

ALTER TABLE api.email_triage OWNER TO hausdraht_eigner;

--
-- Name: VIEW email_triage; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.email_triage IS 'E-Mails des Mandanten mit Prüfung, Entscheidung und Vorschlägen, nur für die Verwaltung; die Rohdaten kommen über rpc/email_roh';

--
-- Name: COLUMN email_triage.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.mandant_id IS 'Mandant';

--
-- Name: COLUMN email_triage.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.id IS 'Kennung der E-Mail';

--
-- Name: COLUMN email_triage.status; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.status IS 'eingegangen, zugeordnet, manuell, protokolliert oder verworfen';

--
-- Name: COLUMN email_triage.eingegangen_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.eingegangen_am IS 'Zeitpunkt des Eingangs laut Datenbankserver';

--
-- Name: COLUMN email_triage.weg; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.weg IS 'Zugangsweg: mailgun, sendgrid, roh, imap oder cli';

--
-- Name: COLUMN email_triage.umschlag_an; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.umschlag_an IS 'Eingangsadresse des Mandanten, unter der die E-Mail ankam';

--
-- Name: COLUMN email_triage.umschlag_an_voll; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.umschlag_an_voll IS 'Empfänger laut Umschlag (RFC 5321 RCPT TO), auch eine Unteradresse (name+zusatz@) oder Antwortadresse (anfrage+…@)';

--
-- Name: COLUMN email_triage.umschlag_von; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.umschlag_von IS 'Absender laut Umschlag (RFC 5321 MAIL FROM); leerer Text = Null-Absender, NULL = nicht mitgeteilt';

--
-- Name: COLUMN email_triage.absender_ip; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.absender_ip IS 'Adresse des einliefernden Servers, für SPF (RFC 7208)';

--
-- Name: COLUMN email_triage.groesse; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.groesse IS 'Größe der Rohdaten in Byte';

--
-- Name: COLUMN email_triage.pruefung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.pruefung IS 'Ergebnis der Absenderprüfung (SPF, DKIM, DMARC nach RFC 9989) mit allen Einzelheiten';

--
-- Name: COLUMN email_triage.zerlegt; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.zerlegt IS 'Zerlegte E-Mail ohne Anhangsinhalte: Kopfzeilen, Texte, Liste der Anhänge';

--
-- Name: COLUMN email_triage.absender; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.absender IS 'Bestätigte Absenderadresse; nur sie wird mit den Stammdaten verglichen';

--
-- Name: COLUMN email_triage.betreff; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.betreff IS 'Betreff';

--
-- Name: COLUMN email_triage.inhalt; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.inhalt IS 'Nachrichtentext, höchstens 200.000 Zeichen; die ganze E-Mail steht in email_rohdaten';

--
-- Name: COLUMN email_triage.zuordnung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.zuordnung IS 'Ergebnis des Stammdatenabgleichs';

--
-- Name: COLUMN email_triage.klassifikation; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.klassifikation IS 'Kategorie, Priorität und die Regeln mit den Wörtern, die dazu führten';

--
-- Name: COLUMN email_triage.grund; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.grund IS 'Kurzzeichen, warum die E-Mail nicht von selbst zur Anfrage wurde';

--
-- Name: COLUMN email_triage.grund_text; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.grund_text IS 'Der Grund als Satz';

--
-- Name: COLUMN email_triage.anfrage_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.anfrage_id IS 'Anfrage, zu der die E-Mail wurde; ohne Fremdschlüssel, weil die E-Mail die Anfrage überlebt';

--
-- Name: COLUMN email_triage.vorschlag_anfrage_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.vorschlag_anfrage_id IS 'Vermutlich zugehörige laufende Anfrage';

--
-- Name: COLUMN email_triage.vorschlag_mietverhaeltnis_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.vorschlag_mietverhaeltnis_id IS 'Vermutlich zugehöriges Mietverhältnis';

--
-- Name: COLUMN email_triage.vorschlag_person_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.vorschlag_person_id IS 'Vermutlich schreibende Person';

--
-- Name: COLUMN email_triage.verarbeitet_am; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.email_triage.verarbeitet_am IS 'Zeitpunkt der letzten Entscheidung';

--
-- Name: hausmeister_bereiche; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.hausmeister_bereiche (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    bezeichnung text NOT NULL,
    CONSTRAINT hausmeister_bereiche_bezeichnung_check CHECK (((length(bezeichnung) >= 1) AND (length(bezeichnung) <= 200)))
);

ALTER TABLE ONLY verwaltung.hausmeister_bereiche FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.hausmeister_bereiche OWNER TO hausdraht_eigner;

--
-- Name: TABLE hausmeister_bereiche; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.hausmeister_bereiche IS 'Bereiche, für die Hausmeister zuständig sind';

--
-- Name: COLUMN hausmeister_bereiche.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.hausmeister_bereiche.mandant_id IS 'Mandant';

--
-- Name: COLUMN hausmeister_bereiche.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.hausmeister_bereiche.id IS 'Kennung des Bereichs';

--
-- Name: COLUMN hausmeister_bereiche.bezeichnung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.hausmeister_bereiche.bezeichnung IS 'Name des Bereichs';

--
-- Name: hausmeister_bereiche; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.hausmeister_bereiche WITH (security_invoker='true') AS
 SELECT b.mandant_id,
    b.id,
    b.bezeichnung
   FROM verwaltung.hausmeister_bereiche b;

ALTER TABLE api.hausmeister_bereiche OWNER TO hausdraht_eigner;

--
-- Name: VIEW hausmeister_bereiche; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.hausmeister_bereiche IS 'Hausmeister-Bereiche: Verwaltung alle, Hausmeister die eigenen';

--
-- Name: COLUMN hausmeister_bereiche.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.hausmeister_bereiche.mandant_id IS 'Mandant';

--
-- Name: COLUMN hausmeister_bereiche.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.hausmeister_bereiche.id IS 'Kennung des Bereichs';

--
-- Name: COLUMN hausmeister_bereiche.bezeichnung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.hausmeister_bereiche.bezeichnung IS 'Name des Bereichs';

--
-- Name: klassifikationsregeln; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.klassifikationsregeln (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    reihenfolge integer NOT NULL,
    bezeichnung text NOT NULL,
    woerter text[] NOT NULL,
    ausschluesse text[] DEFAULT '{}'::text[] NOT NULL,
    kategorie text,
    schadensart text,
    prioritaet text,
    zwingend_mietverwaltung boolean DEFAULT false NOT NULL,
    aktiv boolean DEFAULT true NOT NULL,
    CONSTRAINT klassifikationsregeln_ausschluesse_check CHECK ((cardinality(ausschluesse) <= 20)),
    CONSTRAINT klassifikationsregeln_bewirkt_etwas CHECK (((num_nonnulls(kategorie, prioritaet) > 0) OR zwingend_mietverwaltung)),
    CONSTRAINT klassifikationsregeln_bezeichnung_check CHECK (((length(bezeichnung) >= 1) AND (length(bezeichnung) <= 200))),
    CONSTRAINT klassifikationsregeln_kategorie_check CHECK ((kategorie = ANY (ARRAY['schaden'::text, 'wartung'::text, 'beschwerde'::text, 'administrativ'::text]))),
    CONSTRAINT klassifikationsregeln_prioritaet_check CHECK ((prioritaet = ANY (ARRAY['niedrig'::text, 'normal'::text, 'hoch'::text, 'dringend'::text]))),
    CONSTRAINT klassifikationsregeln_schadensart_check CHECK ((schadensart = ANY (ARRAY['heizung'::text, 'wasser'::text, 'elektrik'::text, 'sanitaer'::text, 'sonstiges'::text]))),
    CONSTRAINT klassifikationsregeln_schadensart_nur_bei_schaden CHECK (((schadensart IS NULL) OR (kategorie = 'schaden'::text))),
    CONSTRAINT klassifikationsregeln_woerter_check CHECK (((cardinality(woerter) >= 1) AND (cardinality(woerter) <= 20)))
);

ALTER TABLE ONLY verwaltung.klassifikationsregeln FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.klassifikationsregeln OWNER TO hausdraht_eigner;

--
-- Name: TABLE klassifikationsregeln; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.klassifikationsregeln IS 'Schlüsselwortregeln je Mandant: Wortstämme bestimmen Kategorie, Schadensart und Priorität';

--
-- Name: COLUMN klassifikationsregeln.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.mandant_id IS 'Mandant';

--
-- Name: COLUMN klassifikationsregeln.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.id IS 'Kennung der Regel';

--
-- Name: COLUMN klassifikationsregeln.reihenfolge; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.reihenfolge IS 'Kleinere Zahlen zuerst; die erste Kategorie gewinnt, die höchste Priorität gilt';

--
-- Name: COLUMN klassifikationsregeln.bezeichnung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.bezeichnung IS 'Name der Regel';

--
-- Name: COLUMN klassifikationsregeln.woerter; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.woerter IS 'Wortstämme in Kleinschreibung, Umlaute als ae, oe, ue, ss; alle müssen vorkommen, "a|b" bedeutet eines davon. Ein Stamm trifft am Wortanfang ("wasser" auch in Wasserschaden), mit * davor auch mitten im Wort ("*wasser" auch in Warmwasser), mit Punkt dahinter nur bis zum Wortende ("gas." nicht in Gasse). Leerzeichen verbinden Wörter ("nach gas.")';

--
-- Name: COLUMN klassifikationsregeln.ausschluesse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.ausschluesse IS 'Wortstämme in derselben Schreibweise, von denen keiner vorkommen darf';

--
-- Name: COLUMN klassifikationsregeln.kategorie; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.kategorie IS 'Kategorie, die die Regel setzt';

--
-- Name: COLUMN klassifikationsregeln.schadensart; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.schadensart IS 'Schadensart, die die Regel setzt';

--
-- Name: COLUMN klassifikationsregeln.prioritaet; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.prioritaet IS 'Mindestpriorität, die die Regel setzt';

--
-- Name: COLUMN klassifikationsregeln.zwingend_mietverwaltung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.zwingend_mietverwaltung IS 'Die Anfrage geht an die Mietverwaltung, was immer sie sonst enthält (Kündigung, Minderung, Bankverbindung, Zahlung)';

--
-- Name: COLUMN klassifikationsregeln.aktiv; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.klassifikationsregeln.aktiv IS 'Abgeschaltete Regeln wirken nicht';

--
-- Name: klassifikationsregeln; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.klassifikationsregeln WITH (security_invoker='true') AS
 SELECT r.mandant_id,
    r.id,
    r.reihenfolge,
    r.bezeichnung,
    r.woerter,
    r.ausschluesse,
    r.kategorie,
    r.schadensart,
    r.prioritaet,
    r.zwingend_mietverwaltung,
    r.aktiv
   FROM verwaltung.klassifikationsregeln r;

ALTER TABLE api.klassifikationsregeln OWNER TO hausdraht_eigner;

--
-- Name: VIEW klassifikationsregeln; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.klassifikationsregeln IS 'Schlüsselwortregeln des Mandanten; Verwalter lesen, die Leitung ändert';

--
-- Name: COLUMN klassifikationsregeln.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.mandant_id IS 'Mandant';

--
-- Name: COLUMN klassifikationsregeln.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.id IS 'Kennung der Regel';

--
-- Name: COLUMN klassifikationsregeln.reihenfolge; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.reihenfolge IS 'Kleinere Zahlen zuerst; die erste Kategorie gewinnt, die höchste Priorität gilt';

--
-- Name: COLUMN klassifikationsregeln.bezeichnung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.bezeichnung IS 'Name der Regel';

--
-- Name: COLUMN klassifikationsregeln.woerter; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.woerter IS 'Wortstämme, die alle vorkommen müssen';

--
-- Name: COLUMN klassifikationsregeln.ausschluesse; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.ausschluesse IS 'Wortstämme, von denen keiner vorkommen darf';

--
-- Name: COLUMN klassifikationsregeln.kategorie; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.kategorie IS 'Kategorie, die die Regel setzt';

--
-- Name: COLUMN klassifikationsregeln.schadensart; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.schadensart IS 'Schadensart, die die Regel setzt';

--
-- Name: COLUMN klassifikationsregeln.prioritaet; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.prioritaet IS 'Mindestpriorität, die die Regel setzt';

--
-- Name: COLUMN klassifikationsregeln.zwingend_mietverwaltung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.zwingend_mietverwaltung IS 'Die Anfrage geht an die Mietverwaltung, was immer sie sonst enthält';

--
-- Name: COLUMN klassifikationsregeln.aktiv; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.klassifikationsregeln.aktiv IS 'Abgeschaltete Regeln wirken nicht';

--
-- Name: kontosperren; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.kontosperren WITH (security_invoker='true') AS
 SELECT b.mandant_id,
    b.id,
    b.gesperrt_am,
    b.sperrgrund
   FROM anmeldung.benutzerkonten b
  WHERE (b.gesperrt_am IS NOT NULL);

ALTER TABLE api.kontosperren OWNER TO hausdraht_eigner;

--
-- Name: VIEW kontosperren; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.kontosperren IS 'Gesperrte Konten des Mandanten mit Grund, nur für die Leitung';

--
-- Name: mandanten; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.mandanten (
    id bigint NOT NULL,
    name text NOT NULL,
    anschrift text DEFAULT ''::text NOT NULL,
    telefon text DEFAULT ''::text NOT NULL,
    bundesland text DEFAULT 'BE'::text NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT mandanten_anschrift_check CHECK ((length(anschrift) <= 500)),
    CONSTRAINT mandanten_bundesland_check CHECK ((bundesland = ANY (ARRAY['BB'::text, 'BE'::text, 'BW'::text, 'BY'::text, 'HB'::text, 'HE'::text, 'HH'::text, 'MV'::text, 'NI'::text, 'NW'::text, 'RP'::text, 'SH'::text, 'SL'::text, 'SN'::text, 'ST'::text, 'TH'::text]))),
    CONSTRAINT mandanten_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200))),
    CONSTRAINT mandanten_telefon_check CHECK ((length(telefon) <= 50))
);

ALTER TABLE ONLY verwaltung.mandanten FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.mandanten OWNER TO hausdraht_eigner;

--
-- Name: TABLE mandanten; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.mandanten IS 'Hausverwaltungen, die dieses System nutzen; oberste Grenze jeder Sichtbarkeit';

--
-- Name: COLUMN mandanten.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mandanten.id IS 'Kennung des Mandanten; Teil jedes Schlüssels';

--
-- Name: COLUMN mandanten.name; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mandanten.name IS 'Firmenname';

--
-- Name: COLUMN mandanten.anschrift; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mandanten.anschrift IS 'Geschäftsanschrift für Briefe';

--
-- Name: COLUMN mandanten.telefon; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mandanten.telefon IS 'Telefonnummer der Verwaltung, wird Mietern gezeigt';

--
-- Name: COLUMN mandanten.bundesland; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mandanten.bundesland IS 'Kürzel des Bundeslandes (ISO 3166-2:DE), bestimmt die Feiertage';

--
-- Name: COLUMN mandanten.angelegt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mandanten.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: mandanten; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.mandanten WITH (security_invoker='true') AS
 SELECT m.id,
    m.name,
    m.anschrift,
    m.telefon,
    m.bundesland
   FROM verwaltung.mandanten m;

ALTER TABLE api.mandanten OWNER TO hausdraht_eigner;

--
-- Name: VIEW mandanten; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.mandanten IS 'Die eigene Hausverwaltung: Name, Anschrift, Telefon';

--
-- Name: mieter; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.mieter (
    mandant_id bigint NOT NULL,
    mietverhaeltnis_id bigint NOT NULL,
    person_id bigint NOT NULL
);

ALTER TABLE ONLY verwaltung.mieter FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.mieter OWNER TO hausdraht_eigner;

--
-- Name: TABLE mieter; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.mieter IS 'Personen, die in einem Mietverhältnis Mieter sind';

--
-- Name: COLUMN mieter.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mieter.mandant_id IS 'Mandant';

--
-- Name: COLUMN mieter.mietverhaeltnis_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mieter.mietverhaeltnis_id IS 'Mietverhältnis';

--
-- Name: COLUMN mieter.person_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mieter.person_id IS 'Person';

--
-- Name: mieter; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.mieter WITH (security_invoker='true') AS
 SELECT m.mandant_id,
    m.mietverhaeltnis_id,
    m.person_id
   FROM verwaltung.mieter m;

ALTER TABLE api.mieter OWNER TO hausdraht_eigner;

--
-- Name: VIEW mieter; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.mieter IS 'Wer in welchem Mietverhältnis Mieter ist: Verwaltung alle, Mieter nur sich selbst';

--
-- Name: COLUMN mieter.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mieter.mandant_id IS 'Mandant';

--
-- Name: COLUMN mieter.mietverhaeltnis_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mieter.mietverhaeltnis_id IS 'Mietverhältnis';

--
-- Name: COLUMN mieter.person_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mieter.person_id IS 'Person';

--
-- Name: mietverhaeltnisse; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.mietverhaeltnisse (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    einheit_id bigint NOT NULL,
    beginn date NOT NULL,
    ende date,
    zeitraum daterange GENERATED ALWAYS AS (daterange(beginn, ende, '[]'::text)) STORED NOT NULL,
    nettomiete numeric(12,2) NOT NULL,
    vorauszahlung numeric(12,2) DEFAULT 0 NOT NULL,
    lesbar_bis date,
    CONSTRAINT mietverhaeltnisse_ende_nach_beginn CHECK ((ende >= beginn)),
    CONSTRAINT mietverhaeltnisse_lesbar_nach_ende CHECK (((lesbar_bis IS NULL) OR ((ende IS NOT NULL) AND (lesbar_bis >= ende)))),
    CONSTRAINT mietverhaeltnisse_nettomiete_check CHECK ((nettomiete >= (0)::numeric)),
    CONSTRAINT mietverhaeltnisse_vorauszahlung_check CHECK ((vorauszahlung >= (0)::numeric))
);

ALTER TABLE ONLY verwaltung.mietverhaeltnisse FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.mietverhaeltnisse OWNER TO hausdraht_eigner;

--
-- Name: TABLE mietverhaeltnisse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.mietverhaeltnisse IS 'Mietverhältnisse einer Einheit; Zeiträume einer Einheit überlappen nicht';

--
-- Name: COLUMN mietverhaeltnisse.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.mandant_id IS 'Mandant';

--
-- Name: COLUMN mietverhaeltnisse.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.id IS 'Kennung des Mietverhältnisses';

--
-- Name: COLUMN mietverhaeltnisse.einheit_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.einheit_id IS 'Vermietete Einheit';

--
-- Name: COLUMN mietverhaeltnisse.beginn; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.beginn IS 'Erster Tag';

--
-- Name: COLUMN mietverhaeltnisse.ende; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.ende IS 'Letzter Tag; leer = unbefristet';

--
-- Name: COLUMN mietverhaeltnisse.zeitraum; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.zeitraum IS 'Beginn bis Ende, beide Tage eingeschlossen';

--
-- Name: COLUMN mietverhaeltnisse.nettomiete; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.nettomiete IS 'Nettokaltmiete je Monat in Euro';

--
-- Name: COLUMN mietverhaeltnisse.vorauszahlung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.vorauszahlung IS 'Vorauszahlung auf Betriebskosten je Monat in Euro (§ 556 BGB)';

--
-- Name: COLUMN mietverhaeltnisse.lesbar_bis; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.mietverhaeltnisse.lesbar_bis IS 'Bis zu diesem Tag liest der Mieter nach dem Auszug mit; leer = Ende des dritten Jahres nach dem Mietende';

--
-- Name: mietverhaeltnisse; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.mietverhaeltnisse WITH (security_invoker='true') AS
 SELECT v.mandant_id,
    v.id,
    v.einheit_id,
    v.beginn,
    v.ende,
    v.nettomiete,
    v.vorauszahlung,
    v.lesbar_bis
   FROM verwaltung.mietverhaeltnisse v;

ALTER TABLE api.mietverhaeltnisse OWNER TO hausdraht_eigner;

--
-- Name: VIEW mietverhaeltnisse; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.mietverhaeltnisse IS 'Mietverhältnisse: Verwaltung alle, Mieter die eigenen; Hausmeister keine';

--
-- Name: COLUMN mietverhaeltnisse.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.mandant_id IS 'Mandant';

--
-- Name: COLUMN mietverhaeltnisse.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.id IS 'Kennung des Mietverhältnisses';

--
-- Name: COLUMN mietverhaeltnisse.einheit_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.einheit_id IS 'Vermietete Einheit';

--
-- Name: COLUMN mietverhaeltnisse.beginn; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.beginn IS 'Erster Tag';

--
-- Name: COLUMN mietverhaeltnisse.ende; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.ende IS 'Letzter Tag; leer = unbefristet';

--
-- Name: COLUMN mietverhaeltnisse.nettomiete; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.nettomiete IS 'Nettokaltmiete je Monat in Euro';

--
-- Name: COLUMN mietverhaeltnisse.vorauszahlung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.vorauszahlung IS 'Vorauszahlung auf Betriebskosten je Monat in Euro (§ 556 BGB)';

--
-- Name: COLUMN mietverhaeltnisse.lesbar_bis; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.mietverhaeltnisse.lesbar_bis IS 'Bis zu diesem Tag liest der Mieter nach dem Auszug mit; leer = Ende des dritten Jahres nach dem Mietende';

--
-- Name: objekte; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.objekte (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    bezeichnung text NOT NULL,
    art text DEFAULT 'miethaus'::text NOT NULL,
    strasse text NOT NULL,
    hausnummer text NOT NULL,
    plz text NOT NULL,
    ort text NOT NULL,
    bundesland text NOT NULL,
    hausmeister_bereich_id bigint,
    zustaendig_konto_id bigint,
    CONSTRAINT objekte_art_check CHECK ((art = ANY (ARRAY['miethaus'::text, 'weg'::text]))),
    CONSTRAINT objekte_bezeichnung_check CHECK (((length(bezeichnung) >= 1) AND (length(bezeichnung) <= 200))),
    CONSTRAINT objekte_bundesland_check CHECK ((bundesland = ANY (ARRAY['BB'::text, 'BE'::text, 'BW'::text, 'BY'::text, 'HB'::text, 'HE'::text, 'HH'::text, 'MV'::text, 'NI'::text, 'NW'::text, 'RP'::text, 'SH'::text, 'SL'::text, 'SN'::text, 'ST'::text, 'TH'::text]))),
    CONSTRAINT objekte_hausnummer_check CHECK (((length(hausnummer) >= 1) AND (length(hausnummer) <= 20))),
    CONSTRAINT objekte_ort_check CHECK (((length(ort) >= 1) AND (length(ort) <= 100))),
    CONSTRAINT objekte_plz_check CHECK ((plz ~ '^\d{5}$'::text)),
    CONSTRAINT objekte_strasse_check CHECK (((length(strasse) >= 1) AND (length(strasse) <= 200)))
);

ALTER TABLE ONLY verwaltung.objekte FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.objekte OWNER TO hausdraht_eigner;

--
-- Name: TABLE objekte; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.objekte IS 'Verwaltete Häuser: Miethäuser und Wohnungseigentümergemeinschaften';

--
-- Name: COLUMN objekte.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.mandant_id IS 'Mandant';

--
-- Name: COLUMN objekte.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.id IS 'Kennung des Objekts';

--
-- Name: COLUMN objekte.bezeichnung; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.bezeichnung IS 'Kurzname, meist Straße und Hausnummer';

--
-- Name: COLUMN objekte.art; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.art IS 'miethaus oder weg (Wohnungseigentümergemeinschaft)';

--
-- Name: COLUMN objekte.strasse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.strasse IS 'Straße';

--
-- Name: COLUMN objekte.hausnummer; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.hausnummer IS 'Hausnummer';

--
-- Name: COLUMN objekte.plz; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.plz IS 'Postleitzahl';

--
-- Name: COLUMN objekte.ort; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.ort IS 'Ort';

--
-- Name: COLUMN objekte.bundesland; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.bundesland IS 'Kürzel des Bundeslandes (ISO 3166-2:DE), bestimmt die Feiertage';

--
-- Name: COLUMN objekte.hausmeister_bereich_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.hausmeister_bereich_id IS 'Bereich, an den Schäden und Wartungen gehen; leer = Mietverwaltung';

--
-- Name: COLUMN objekte.zustaendig_konto_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.objekte.zustaendig_konto_id IS 'Zuständige Sachbearbeitung';

--
-- Name: objekte; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.objekte WITH (security_invoker='true') AS
 SELECT o.mandant_id,
    o.id,
    o.bezeichnung,
    o.art,
    o.strasse,
    o.hausnummer,
    o.plz,
    o.ort,
    o.bundesland,
    o.hausmeister_bereich_id,
    o.zustaendig_konto_id
   FROM verwaltung.objekte o;

ALTER TABLE api.objekte OWNER TO hausdraht_eigner;

--
-- Name: VIEW objekte; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.objekte IS 'Häuser: Verwaltung alle, Hausmeister die ihres Bereichs, Mieter das eigene';

--
-- Name: COLUMN objekte.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.mandant_id IS 'Mandant';

--
-- Name: COLUMN objekte.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.id IS 'Kennung des Objekts';

--
-- Name: COLUMN objekte.bezeichnung; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.bezeichnung IS 'Kurzname, meist Straße und Hausnummer';

--
-- Name: COLUMN objekte.art; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.art IS 'miethaus oder weg (Wohnungseigentümergemeinschaft)';

--
-- Name: COLUMN objekte.strasse; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.strasse IS 'Straße';

--
-- Name: COLUMN objekte.hausnummer; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.hausnummer IS 'Hausnummer';

--
-- Name: COLUMN objekte.plz; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.plz IS 'Postleitzahl';

--
-- Name: COLUMN objekte.ort; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.ort IS 'Ort';

--
-- Name: COLUMN objekte.bundesland; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.bundesland IS 'Kürzel des Bundeslandes (ISO 3166-2:DE), bestimmt die Feiertage';

--
-- Name: COLUMN objekte.hausmeister_bereich_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.hausmeister_bereich_id IS 'Bereich, an den Schäden und Wartungen gehen; leer = Mietverwaltung';

--
-- Name: COLUMN objekte.zustaendig_konto_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.objekte.zustaendig_konto_id IS 'Zuständige Sachbearbeitung';

--
-- Name: personen; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.personen (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    anrede text DEFAULT ''::text NOT NULL,
    vorname text DEFAULT ''::text NOT NULL,
    nachname text NOT NULL,
    telefon text DEFAULT ''::text NOT NULL,
    anschrift text DEFAULT ''::text NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT personen_anrede_check CHECK ((anrede = ANY (ARRAY[''::text, 'Frau'::text, 'Herr'::text, 'Firma'::text]))),
    CONSTRAINT personen_anschrift_check CHECK ((length(anschrift) <= 500)),
    CONSTRAINT personen_nachname_check CHECK (((length(nachname) >= 1) AND (length(nachname) <= 200))),
    CONSTRAINT personen_telefon_check CHECK ((length(telefon) <= 50)),
    CONSTRAINT personen_vorname_check CHECK ((length(vorname) <= 100))
);

ALTER TABLE ONLY verwaltung.personen FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.personen OWNER TO hausdraht_eigner;

--
-- Name: TABLE personen; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.personen IS 'Natürliche und juristische Personen: Mieter, Eigentümer, Ansprechpartner';

--
-- Name: COLUMN personen.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.mandant_id IS 'Mandant';

--
-- Name: COLUMN personen.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.id IS 'Kennung der Person';

--
-- Name: COLUMN personen.anrede; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.anrede IS 'Anrede in Briefen; leer, wenn unbekannt';

--
-- Name: COLUMN personen.vorname; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.vorname IS 'Vorname; leer bei Firmen';

--
-- Name: COLUMN personen.nachname; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.nachname IS 'Nachname oder Firma';

--
-- Name: COLUMN personen.telefon; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.telefon IS 'Telefonnummer, wie von der Person angegeben';

--
-- Name: COLUMN personen.anschrift; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.anschrift IS 'Postanschrift, falls nicht die Mietsache';

--
-- Name: COLUMN personen.angelegt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: personen; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.personen WITH (security_invoker='true') AS
 SELECT p.mandant_id,
    p.id,
    p.anrede,
    p.vorname,
    p.nachname,
    p.telefon
   FROM verwaltung.personen p;

ALTER TABLE api.personen OWNER TO hausdraht_eigner;

--
-- Name: VIEW personen; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.personen IS 'Personen mit Name und Telefon: Verwaltung alle, Hausmeister die Melder ihres Bereichs, Mieter nur sich selbst';

--
-- Name: COLUMN personen.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen.mandant_id IS 'Mandant';

--
-- Name: COLUMN personen.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen.id IS 'Kennung der Person';

--
-- Name: COLUMN personen.anrede; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen.anrede IS 'Anrede in Briefen; leer, wenn unbekannt';

--
-- Name: COLUMN personen.vorname; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen.vorname IS 'Vorname; leer bei Firmen';

--
-- Name: COLUMN personen.nachname; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen.nachname IS 'Nachname oder Firma';

--
-- Name: COLUMN personen.telefon; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen.telefon IS 'Telefonnummer, wie von der Person angegeben';

--
-- Name: personen_email; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.personen_email (
    mandant_id bigint NOT NULL,
    id bigint DEFAULT intern.neue_id() NOT NULL,
    person_id bigint NOT NULL,
    adresse text NOT NULL,
    angelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT personen_email_adresse_check CHECK (((adresse = lower(adresse)) AND (adresse ~ '^[^@\s]{1,64}@[^@\s]{1,253}$'::text)))
);

ALTER TABLE ONLY verwaltung.personen_email FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.personen_email OWNER TO hausdraht_eigner;

--
-- Name: TABLE personen_email; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.personen_email IS 'E-Mail-Adressen einer Person; eine Adresse darf mehreren Personen gehören (Familienadresse)';

--
-- Name: COLUMN personen_email.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen_email.mandant_id IS 'Mandant';

--
-- Name: COLUMN personen_email.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen_email.id IS 'Kennung der Zeile';

--
-- Name: COLUMN personen_email.person_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen_email.person_id IS 'Person, der die Adresse gehört';

--
-- Name: COLUMN personen_email.adresse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen_email.adresse IS 'Adresse in Kleinschreibung, Domain als A-Label (RFC 5891)';

--
-- Name: COLUMN personen_email.angelegt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.personen_email.angelegt_am IS 'Zeitpunkt der Anlage';

--
-- Name: personen_email; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.personen_email WITH (security_invoker='true') AS
 SELECT a.mandant_id,
    a.id,
    a.person_id,
    a.adresse
   FROM verwaltung.personen_email a;

ALTER TABLE api.personen_email OWNER TO hausdraht_eigner;

--
-- Name: VIEW personen_email; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.personen_email IS 'E-Mail-Adressen: Verwaltung alle, Mieter die eigenen';

--
-- Name: COLUMN personen_email.mandant_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen_email.mandant_id IS 'Mandant';

--
-- Name: COLUMN personen_email.id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen_email.id IS 'Kennung der Zeile';

--
-- Name: COLUMN personen_email.person_id; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen_email.person_id IS 'Person, der die Adresse gehört';

--
-- Name: COLUMN personen_email.adresse; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.personen_email.adresse IS 'Adresse in Kleinschreibung, Domain als A-Label (RFC 5891)';

--
-- Name: status_regeln; Type: VIEW; Schema: api; Owner: hausdraht_eigner
--

CREATE VIEW api.status_regeln WITH (security_invoker='true') AS
 SELECT r.nr,
    r.entitaet,
    r.von,
    r.nach,
    r.rollen,
    r.begruendung_noetig,
    r.ausloeser
   FROM verwaltung.status_regeln r;

ALTER TABLE api.status_regeln OWNER TO hausdraht_eigner;

--
-- Name: VIEW status_regeln; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON VIEW api.status_regeln IS 'Alle erlaubten Statuswechsel, in Leserichtung nach nr';

--
-- Name: COLUMN status_regeln.nr; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.nr IS 'Reihenfolge, in der sich der Lebenslauf liest';

--
-- Name: COLUMN status_regeln.entitaet; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.entitaet IS 'Tabelle, für die die Regel gilt';

--
-- Name: COLUMN status_regeln.von; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.von IS 'Bisheriger Status; leer = Anlage';

--
-- Name: COLUMN status_regeln.nach; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.nach IS 'Neuer Status';

--
-- Name: COLUMN status_regeln.rollen; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.rollen IS 'Rollen, die diesen Wechsel auslösen dürfen; Administratoren (hausdraht_dba) dürfen jeden hier genannten';

--
-- Name: COLUMN status_regeln.begruendung_noetig; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.begruendung_noetig IS 'Ohne Begründung wird der Wechsel abgelehnt';

--
-- Name: COLUMN status_regeln.ausloeser; Type: COMMENT; Schema: api; Owner: hausdraht_eigner
--

COMMENT ON COLUMN api.status_regeln.ausloeser IS 'Wodurch der Wechsel ausgelöst wird';

--
-- Name: eintraege_rest; Type: TABLE; Schema: audit; Owner: hausdraht_eigner
--

CREATE TABLE audit.eintraege_rest (
    am timestamp with time zone NOT NULL,
    id bigint NOT NULL,
    aera integer NOT NULL,
    xid xid8 NOT NULL,
    mandant_id bigint,
    tabelle text NOT NULL,
    schluessel jsonb NOT NULL,
    aktion text NOT NULL,
    rolle text NOT NULL,
    benutzerkonto_id bigint,
    anmeldename name NOT NULL,
    dienst text,
    anforderung text,
    adresse text,
    grund text,
    vorher jsonb,
    nachher jsonb,
    salz bytea,
    inhalt_hash bytea NOT NULL,
    blatt_hash bytea NOT NULL
);

ALTER TABLE ONLY audit.eintraege_rest FORCE ROW LEVEL SECURITY;

ALTER TABLE audit.eintraege_rest OWNER TO hausdraht_eigner;

--
-- Name: TABLE eintraege_rest; Type: COMMENT; Schema: audit; Owner: hausdraht_eigner
--

COMMENT ON TABLE audit.eintraege_rest IS 'Einträge außerhalb der angelegten Monate; im Betrieb leer';

--
-- Name: anfrage_zaehler; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.anfrage_zaehler (
    mandant_id bigint NOT NULL,
    jahr integer NOT NULL,
    letzte_nr integer NOT NULL,
    CONSTRAINT anfrage_zaehler_jahr_check CHECK (((jahr >= 2000) AND (jahr <= 2999))),
    CONSTRAINT anfrage_zaehler_letzte_nr_check CHECK ((letzte_nr >= 0))
);

ALTER TABLE ONLY verwaltung.anfrage_zaehler FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.anfrage_zaehler OWNER TO hausdraht_eigner;

--
-- Name: TABLE anfrage_zaehler; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.anfrage_zaehler IS 'Letzte vergebene Vorgangsnummer je Mandant und Jahr';

--
-- Name: COLUMN anfrage_zaehler.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_zaehler.mandant_id IS 'Mandant';

--
-- Name: COLUMN anfrage_zaehler.jahr; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_zaehler.jahr IS 'Jahr (Europe/Berlin)';

--
-- Name: COLUMN anfrage_zaehler.letzte_nr; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.anfrage_zaehler.letzte_nr IS 'Zuletzt vergebene laufende Nummer';

--
-- Name: datei_ablagen; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.datei_ablagen (
    mandant_id bigint NOT NULL,
    datei_id bigint NOT NULL,
    benutzerkonto_id bigint NOT NULL,
    dateiname text DEFAULT ''::text NOT NULL,
    abgelegt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT datei_ablagen_dateiname_check CHECK ((length(dateiname) <= 255))
);

ALTER TABLE ONLY verwaltung.datei_ablagen FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.datei_ablagen OWNER TO hausdraht_eigner;

--
-- Name: TABLE datei_ablagen; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.datei_ablagen IS 'Wer welche Datei hochgeladen hat; nur dieses Konto darf sie anhängen';

--
-- Name: COLUMN datei_ablagen.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_ablagen.mandant_id IS 'Mandant';

--
-- Name: COLUMN datei_ablagen.datei_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_ablagen.datei_id IS 'Datei';

--
-- Name: COLUMN datei_ablagen.benutzerkonto_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_ablagen.benutzerkonto_id IS 'Konto, das die Datei hochgeladen hat';

--
-- Name: COLUMN datei_ablagen.dateiname; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_ablagen.dateiname IS 'Dateiname beim Hochladen';

--
-- Name: COLUMN datei_ablagen.abgelegt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_ablagen.abgelegt_am IS 'Zeitpunkt des Hochladens';

--
-- Name: datei_inhalte; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.datei_inhalte (
    mandant_id bigint NOT NULL,
    datei_id bigint NOT NULL,
    inhalt bytea NOT NULL
);
ALTER TABLE ONLY verwaltung.datei_inhalte ALTER COLUMN inhalt SET STORAGE EXTERNAL;

ALTER TABLE ONLY verwaltung.datei_inhalte FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.datei_inhalte OWNER TO hausdraht_eigner;

--
-- Name: TABLE datei_inhalte; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.datei_inhalte IS 'Bytes der Dateien, getrennt von ihren Angaben; Änderungen stehen ohne Inhalt im Protokoll';

--
-- Name: COLUMN datei_inhalte.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_inhalte.mandant_id IS 'Mandant';

--
-- Name: COLUMN datei_inhalte.datei_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_inhalte.datei_id IS 'Datei';

--
-- Name: COLUMN datei_inhalte.inhalt; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.datei_inhalte.inhalt IS 'Inhalt, unkomprimiert abgelegt';

--
-- Name: email_rohdaten; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.email_rohdaten (
    mandant_id bigint NOT NULL,
    email_id bigint NOT NULL,
    roh bytea NOT NULL
);
ALTER TABLE ONLY verwaltung.email_rohdaten ALTER COLUMN roh SET STORAGE EXTERNAL;

ALTER TABLE ONLY verwaltung.email_rohdaten FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.email_rohdaten OWNER TO hausdraht_eigner;

--
-- Name: TABLE email_rohdaten; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.email_rohdaten IS 'Unveränderte Bytes der E-Mails (RFC 5322), getrennt von ihrer Auswertung';

--
-- Name: COLUMN email_rohdaten.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_rohdaten.mandant_id IS 'Mandant';

--
-- Name: COLUMN email_rohdaten.email_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_rohdaten.email_id IS 'E-Mail';

--
-- Name: COLUMN email_rohdaten.roh; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.email_rohdaten.roh IS 'Bytes, wie sie ankamen';

--
-- Name: ereignisse; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.ereignisse (
    id bigint NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    mandant_id bigint NOT NULL,
    kanaele text[] NOT NULL,
    entitaet text NOT NULL,
    entitaet_id bigint NOT NULL,
    art text NOT NULL,
    erstellt_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT ereignisse_art_check CHECK ((art = ANY (ARRAY['neu'::text, 'geaendert'::text, 'status'::text]))),
    CONSTRAINT ereignisse_entitaet_check CHECK ((entitaet = ANY (ARRAY['anfragen'::text, 'anfrage_nachrichten'::text, 'email_triage'::text, 'benutzerkonten'::text]))),
    CONSTRAINT ereignisse_kanaele_check CHECK ((cardinality(kanaele) > 0))
);

ALTER TABLE ONLY verwaltung.ereignisse FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.ereignisse OWNER TO hausdraht_eigner;

--
-- Name: TABLE ereignisse; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.ereignisse IS 'Ausgang der Live-Aktualisierung: was sich änderte und wer davon erfahren darf; Zeilen leben eine Stunde';

--
-- Name: COLUMN ereignisse.id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.id IS 'Laufende Nummer; nie nach außen gegeben';

--
-- Name: COLUMN ereignisse.xid; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.xid IS 'Transaktion; zusammen mit einem Snapshot ist sie der Lesezeiger';

--
-- Name: COLUMN ereignisse.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.mandant_id IS 'Mandant';

--
-- Name: COLUMN ereignisse.kanaele; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.kanaele IS 'Empfängerkreise, in der Datenbank bestimmt';

--
-- Name: COLUMN ereignisse.entitaet; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.entitaet IS 'Was sich änderte';

--
-- Name: COLUMN ereignisse.entitaet_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.entitaet_id IS 'Kennung; bei Nachrichten die der Anfrage';

--
-- Name: COLUMN ereignisse.art; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.art IS 'neu, geaendert oder status';

--
-- Name: COLUMN ereignisse.erstellt_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.ereignisse.erstellt_am IS 'Zeitpunkt';

--
-- Name: ereignisse_id_seq; Type: SEQUENCE; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.ereignisse ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME verwaltung.ereignisse_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: hausmeister_zuordnungen; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.hausmeister_zuordnungen (
    mandant_id bigint NOT NULL,
    hausmeister_bereich_id bigint NOT NULL,
    benutzerkonto_id bigint NOT NULL
);

ALTER TABLE ONLY verwaltung.hausmeister_zuordnungen FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.hausmeister_zuordnungen OWNER TO hausdraht_eigner;

--
-- Name: TABLE hausmeister_zuordnungen; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.hausmeister_zuordnungen IS 'Welches Hausmeister-Konto welchen Bereich betreut';

--
-- Name: COLUMN hausmeister_zuordnungen.mandant_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.hausmeister_zuordnungen.mandant_id IS 'Mandant';

--
-- Name: COLUMN hausmeister_zuordnungen.hausmeister_bereich_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.hausmeister_zuordnungen.hausmeister_bereich_id IS 'Bereich';

--
-- Name: COLUMN hausmeister_zuordnungen.benutzerkonto_id; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.hausmeister_zuordnungen.benutzerkonto_id IS 'Konto des Hausmeisters';

--
-- Name: mandanten_id_seq; Type: SEQUENCE; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.mandanten ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME verwaltung.mandanten_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: webhook_token; Type: TABLE; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TABLE verwaltung.webhook_token (
    token text NOT NULL,
    sha256 bytea NOT NULL,
    gesehen_am timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT webhook_token_sha256_check CHECK ((octet_length(sha256) = 32)),
    CONSTRAINT webhook_token_token_check CHECK (((length(token) >= 1) AND (length(token) <= 200)))
);

ALTER TABLE ONLY verwaltung.webhook_token FORCE ROW LEVEL SECURITY;

ALTER TABLE verwaltung.webhook_token OWNER TO hausdraht_eigner;

--
-- Name: TABLE webhook_token; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON TABLE verwaltung.webhook_token IS 'Schon benutzte Token signierter Mail-Webhooks: dieselbe E-Mail darf wiederholt werden, ein Token nie für eine andere E-Mail';

--
-- Name: COLUMN webhook_token.token; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.webhook_token.token IS 'Token des Anbieters, Teil seiner Signatur';

--
-- Name: COLUMN webhook_token.sha256; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.webhook_token.sha256 IS 'SHA-256 über Empfänger, Absender und E-Mail, mit denen das Token zuerst kam';

--
-- Name: COLUMN webhook_token.gesehen_am; Type: COMMENT; Schema: verwaltung; Owner: hausdraht_eigner
--

COMMENT ON COLUMN verwaltung.webhook_token.gesehen_am IS 'Zeitpunkt der ersten Verwendung';

--
-- Name: eintraege_rest; Type: TABLE ATTACH; Schema: audit; Owner: hausdraht_eigner
--

ALTER TABLE ONLY audit.eintraege ATTACH PARTITION audit.eintraege_rest DEFAULT;

--
-- Name: anmeldeversuche anmeldeversuche_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.anmeldeversuche
    ADD CONSTRAINT anmeldeversuche_pkey PRIMARY KEY (schluessel);

--
-- Name: benutzerkonten benutzerkonten_email_je_mandant; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.benutzerkonten
    ADD CONSTRAINT benutzerkonten_email_je_mandant UNIQUE (mandant_id, email);

--
-- Name: benutzerkonten benutzerkonten_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.benutzerkonten
    ADD CONSTRAINT benutzerkonten_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: datenbank_zugaenge datenbank_zugaenge_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.datenbank_zugaenge
    ADD CONSTRAINT datenbank_zugaenge_pkey PRIMARY KEY (anmeldename);

--
-- Name: einladungen einladungen_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.einladungen
    ADD CONSTRAINT einladungen_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: erneuerungstoken erneuerungstoken_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.erneuerungstoken
    ADD CONSTRAINT erneuerungstoken_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: ruecksetzungen ruecksetzungen_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.ruecksetzungen
    ADD CONSTRAINT ruecksetzungen_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: signaturschluessel signaturschluessel_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.signaturschluessel
    ADD CONSTRAINT signaturschluessel_pkey PRIMARY KEY (kid);

--
-- Name: sitzungen sitzungen_pkey; Type: CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.sitzungen
    ADD CONSTRAINT sitzungen_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: eintraege eintraege_eindeutig; Type: CONSTRAINT; Schema: audit; Owner: hausdraht_eigner
--

ALTER TABLE ONLY audit.eintraege
    ADD CONSTRAINT eintraege_eindeutig UNIQUE NULLS NOT DISTINCT (mandant_id, am, id);

--
-- Name: eintraege_rest eintraege_rest_mandant_id_am_id_key; Type: CONSTRAINT; Schema: audit; Owner: hausdraht_eigner
--

ALTER TABLE ONLY audit.eintraege_rest
    ADD CONSTRAINT eintraege_rest_mandant_id_am_id_key UNIQUE NULLS NOT DISTINCT (mandant_id, am, id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_email_einmal; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_email_einmal UNIQUE (mandant_id, email_id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_kennung; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_kennung UNIQUE (mandant_id, verfasser_konto_id, kennung);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mit_anfrage; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_mit_anfrage UNIQUE (mandant_id, id, anfrage_id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: anfrage_zaehler anfrage_zaehler_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_zaehler
    ADD CONSTRAINT anfrage_zaehler_pkey PRIMARY KEY (mandant_id, jahr);

--
-- Name: anfragen anfragen_email_einmal; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_email_einmal UNIQUE (mandant_id, email_id);

--
-- Name: anfragen anfragen_kennung; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_kennung UNIQUE (mandant_id, melder_person_id, kennung);

--
-- Name: anfragen anfragen_nummer; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_nummer UNIQUE (mandant_id, jahr, lfd_nr);

--
-- Name: anfragen anfragen_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: anhaenge anhaenge_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anhaenge
    ADD CONSTRAINT anhaenge_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: datei_ablagen datei_ablagen_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.datei_ablagen
    ADD CONSTRAINT datei_ablagen_pkey PRIMARY KEY (mandant_id, datei_id, benutzerkonto_id);

--
-- Name: datei_inhalte datei_inhalte_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.datei_inhalte
    ADD CONSTRAINT datei_inhalte_pkey PRIMARY KEY (mandant_id, datei_id);

--
-- Name: dateien dateien_inhalt_einmal; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.dateien
    ADD CONSTRAINT dateien_inhalt_einmal UNIQUE (mandant_id, sha256);

--
-- Name: dateien dateien_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.dateien
    ADD CONSTRAINT dateien_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: eigentuemer eigentuemer_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eigentuemer
    ADD CONSTRAINT eigentuemer_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: eingangsadressen eingangsadressen_adresse_eindeutig; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eingangsadressen
    ADD CONSTRAINT eingangsadressen_adresse_eindeutig UNIQUE (adresse);

--
-- Name: eingangsadressen eingangsadressen_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eingangsadressen
    ADD CONSTRAINT eingangsadressen_pkey PRIMARY KEY (mandant_id, adresse);

--
-- Name: einheiten einheiten_bezeichnung; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.einheiten
    ADD CONSTRAINT einheiten_bezeichnung UNIQUE (mandant_id, objekt_id, bezeichnung);

--
-- Name: einheiten einheiten_mit_objekt; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.einheiten
    ADD CONSTRAINT einheiten_mit_objekt UNIQUE (mandant_id, id, objekt_id);

--
-- Name: einheiten einheiten_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.einheiten
    ADD CONSTRAINT einheiten_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: email_rohdaten email_rohdaten_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.email_rohdaten
    ADD CONSTRAINT email_rohdaten_pkey PRIMARY KEY (mandant_id, email_id);

--
-- Name: email_triage email_triage_einmal; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.email_triage
    ADD CONSTRAINT email_triage_einmal UNIQUE (mandant_id, umschlag_an, sha256, umschlag_an_voll);

--
-- Name: email_triage email_triage_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.email_triage
    ADD CONSTRAINT email_triage_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: ereignisse ereignisse_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.ereignisse
    ADD CONSTRAINT ereignisse_pkey PRIMARY KEY (id);

--
-- Name: hausmeister_bereiche hausmeister_bereiche_bezeichnung; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.hausmeister_bereiche
    ADD CONSTRAINT hausmeister_bereiche_bezeichnung UNIQUE (mandant_id, bezeichnung);

--
-- Name: hausmeister_bereiche hausmeister_bereiche_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.hausmeister_bereiche
    ADD CONSTRAINT hausmeister_bereiche_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: hausmeister_zuordnungen hausmeister_zuordnungen_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.hausmeister_zuordnungen
    ADD CONSTRAINT hausmeister_zuordnungen_pkey PRIMARY KEY (mandant_id, hausmeister_bereich_id, benutzerkonto_id);

--
-- Name: klassifikationsregeln klassifikationsregeln_bezeichnung; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.klassifikationsregeln
    ADD CONSTRAINT klassifikationsregeln_bezeichnung UNIQUE (mandant_id, bezeichnung);

--
-- Name: klassifikationsregeln klassifikationsregeln_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.klassifikationsregeln
    ADD CONSTRAINT klassifikationsregeln_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: mandanten mandanten_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mandanten
    ADD CONSTRAINT mandanten_pkey PRIMARY KEY (id);

--
-- Name: mieter mieter_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mieter
    ADD CONSTRAINT mieter_pkey PRIMARY KEY (mandant_id, mietverhaeltnis_id, person_id);

--
-- Name: mietverhaeltnisse mietverhaeltnisse_mit_einheit; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mietverhaeltnisse
    ADD CONSTRAINT mietverhaeltnisse_mit_einheit UNIQUE (mandant_id, id, einheit_id);

--
-- Name: mietverhaeltnisse mietverhaeltnisse_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mietverhaeltnisse
    ADD CONSTRAINT mietverhaeltnisse_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: mietverhaeltnisse mietverhaeltnisse_ueberlappen_nicht; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mietverhaeltnisse
    ADD CONSTRAINT mietverhaeltnisse_ueberlappen_nicht EXCLUDE USING gist (mandant_id WITH =, einheit_id WITH =, zeitraum WITH &&);

--
-- Name: objekte objekte_bezeichnung; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.objekte
    ADD CONSTRAINT objekte_bezeichnung UNIQUE (mandant_id, bezeichnung);

--
-- Name: objekte objekte_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.objekte
    ADD CONSTRAINT objekte_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: personen_email personen_email_einmal_je_person; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.personen_email
    ADD CONSTRAINT personen_email_einmal_je_person UNIQUE (mandant_id, person_id, adresse);

--
-- Name: personen_email personen_email_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.personen_email
    ADD CONSTRAINT personen_email_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: personen personen_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.personen
    ADD CONSTRAINT personen_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: status_regeln status_regeln_einmal; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.status_regeln
    ADD CONSTRAINT status_regeln_einmal UNIQUE NULLS NOT DISTINCT (entitaet, von, nach, ausloeser);

--
-- Name: status_regeln status_regeln_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.status_regeln
    ADD CONSTRAINT status_regeln_pkey PRIMARY KEY (nr);

--
-- Name: statuswechsel statuswechsel_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.statuswechsel
    ADD CONSTRAINT statuswechsel_pkey PRIMARY KEY (mandant_id, id);

--
-- Name: webhook_token webhook_token_pkey; Type: CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.webhook_token
    ADD CONSTRAINT webhook_token_pkey PRIMARY KEY (token);

--
-- Name: anmeldeversuche_alter; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX anmeldeversuche_alter ON anmeldung.anmeldeversuche USING btree (letzter_versuch_am);

--
-- Name: benutzerkonten_email; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX benutzerkonten_email ON anmeldung.benutzerkonten USING btree (email);

--
-- Name: benutzerkonten_person; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX benutzerkonten_person ON anmeldung.benutzerkonten USING btree (mandant_id, person_id);

--
-- Name: datenbank_zugaenge_mandant; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX datenbank_zugaenge_mandant ON anmeldung.datenbank_zugaenge USING btree (mandant_id);

--
-- Name: einladungen_code; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX einladungen_code ON anmeldung.einladungen USING btree (code_hash);

--
-- Name: einladungen_konto; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX einladungen_konto ON anmeldung.einladungen USING btree (mandant_id, benutzerkonto_id);

--
-- Name: einladungen_von; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX einladungen_von ON anmeldung.einladungen USING btree (mandant_id, angelegt_von);

--
-- Name: erneuerungstoken_hash; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX erneuerungstoken_hash ON anmeldung.erneuerungstoken USING btree (token_hash);

--
-- Name: erneuerungstoken_sitzung; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX erneuerungstoken_sitzung ON anmeldung.erneuerungstoken USING btree (mandant_id, sitzung_id);

--
-- Name: erneuerungstoken_vorgaenger; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX erneuerungstoken_vorgaenger ON anmeldung.erneuerungstoken USING btree (mandant_id, vorgaenger_id);

--
-- Name: ruecksetzungen_konto; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX ruecksetzungen_konto ON anmeldung.ruecksetzungen USING btree (mandant_id, benutzerkonto_id);

--
-- Name: ruecksetzungen_token; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX ruecksetzungen_token ON anmeldung.ruecksetzungen USING btree (token_hash);

--
-- Name: signaturschluessel_einer_aktiv; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE UNIQUE INDEX signaturschluessel_einer_aktiv ON anmeldung.signaturschluessel USING btree (aktiv) WHERE aktiv;

--
-- Name: sitzungen_id; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX sitzungen_id ON anmeldung.sitzungen USING btree (id);

--
-- Name: sitzungen_konto; Type: INDEX; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE INDEX sitzungen_konto ON anmeldung.sitzungen USING btree (mandant_id, benutzerkonto_id);

--
-- Name: eintraege_zeit; Type: INDEX; Schema: audit; Owner: hausdraht_eigner
--

CREATE INDEX eintraege_zeit ON ONLY audit.eintraege USING brin (am);

--
-- Name: eintraege_rest_am_idx; Type: INDEX; Schema: audit; Owner: hausdraht_eigner
--

CREATE INDEX eintraege_rest_am_idx ON audit.eintraege_rest USING brin (am);

--
-- Name: anfrage_nachrichten_anfrage; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfrage_nachrichten_anfrage ON verwaltung.anfrage_nachrichten USING btree (mandant_id, anfrage_id, erstellt_am);

--
-- Name: anfrage_nachrichten_person; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfrage_nachrichten_person ON verwaltung.anfrage_nachrichten USING btree (mandant_id, verfasser_person_id);

--
-- Name: anfragen_bereich; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_bereich ON verwaltung.anfragen USING btree (mandant_id, hausmeister_bereich_id, status, erstellt_am DESC) INCLUDE (id);

--
-- Name: anfragen_eigentuemer; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_eigentuemer ON verwaltung.anfragen USING btree (mandant_id, eigentuemer_id) WHERE (eigentuemer_id IS NOT NULL);

--
-- Name: anfragen_einheit; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_einheit ON verwaltung.anfragen USING btree (mandant_id, einheit_id, objekt_id);

--
-- Name: anfragen_folgt_auf; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_folgt_auf ON verwaltung.anfragen USING btree (mandant_id, folgt_auf_id) WHERE (folgt_auf_id IS NOT NULL);

--
-- Name: anfragen_liste; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_liste ON verwaltung.anfragen USING btree (mandant_id, erstellt_am DESC, id);

--
-- Name: anfragen_melder; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_melder ON verwaltung.anfragen USING btree (mandant_id, melder_person_id);

--
-- Name: anfragen_mietverhaeltnis; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_mietverhaeltnis ON verwaltung.anfragen USING btree (mandant_id, mietverhaeltnis_id, erstellt_am DESC);

--
-- Name: anfragen_objekt; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_objekt ON verwaltung.anfragen USING btree (mandant_id, objekt_id);

--
-- Name: anfragen_status; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_status ON verwaltung.anfragen USING btree (mandant_id, status, erstellt_am DESC);

--
-- Name: anfragen_zugewiesen; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anfragen_zugewiesen ON verwaltung.anfragen USING btree (mandant_id, zugewiesen_konto_id) WHERE (zugewiesen_konto_id IS NOT NULL);

--
-- Name: anhaenge_anfrage; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anhaenge_anfrage ON verwaltung.anhaenge USING btree (mandant_id, anfrage_id);

--
-- Name: anhaenge_datei; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anhaenge_datei ON verwaltung.anhaenge USING btree (mandant_id, datei_id);

--
-- Name: anhaenge_nachricht; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX anhaenge_nachricht ON verwaltung.anhaenge USING btree (mandant_id, nachricht_id, anfrage_id);

--
-- Name: datei_ablagen_konto; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX datei_ablagen_konto ON verwaltung.datei_ablagen USING btree (mandant_id, benutzerkonto_id);

--
-- Name: eigentuemer_einheit; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX eigentuemer_einheit ON verwaltung.eigentuemer USING btree (mandant_id, einheit_id, objekt_id);

--
-- Name: eigentuemer_objekt; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX eigentuemer_objekt ON verwaltung.eigentuemer USING btree (mandant_id, objekt_id);

--
-- Name: eigentuemer_person; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX eigentuemer_person ON verwaltung.eigentuemer USING btree (mandant_id, person_id);

--
-- Name: email_triage_absender; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX email_triage_absender ON verwaltung.email_triage USING btree (mandant_id, absender);

--
-- Name: email_triage_anfrage; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX email_triage_anfrage ON verwaltung.email_triage USING btree (mandant_id, anfrage_id);

--
-- Name: email_triage_message_id; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX email_triage_message_id ON verwaltung.email_triage USING btree (mandant_id, message_id);

--
-- Name: email_triage_status; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX email_triage_status ON verwaltung.email_triage USING btree (mandant_id, status, eingegangen_am DESC);

--
-- Name: ereignisse_xid; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX ereignisse_xid ON verwaltung.ereignisse USING btree (xid);

--
-- Name: hausmeister_zuordnungen_konto; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX hausmeister_zuordnungen_konto ON verwaltung.hausmeister_zuordnungen USING btree (mandant_id, benutzerkonto_id);

--
-- Name: klassifikationsregeln_reihenfolge; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX klassifikationsregeln_reihenfolge ON verwaltung.klassifikationsregeln USING btree (mandant_id, reihenfolge);

--
-- Name: mieter_person; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX mieter_person ON verwaltung.mieter USING btree (mandant_id, person_id);

--
-- Name: mietverhaeltnisse_einheit; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX mietverhaeltnisse_einheit ON verwaltung.mietverhaeltnisse USING btree (mandant_id, einheit_id);

--
-- Name: objekte_bereich; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX objekte_bereich ON verwaltung.objekte USING btree (mandant_id, hausmeister_bereich_id);

--
-- Name: objekte_zustaendig; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX objekte_zustaendig ON verwaltung.objekte USING btree (mandant_id, zustaendig_konto_id);

--
-- Name: personen_email_adresse; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX personen_email_adresse ON verwaltung.personen_email USING btree (mandant_id, adresse);

--
-- Name: personen_name; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX personen_name ON verwaltung.personen USING btree (mandant_id, nachname, vorname);

--
-- Name: statuswechsel_entitaet; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX statuswechsel_entitaet ON verwaltung.statuswechsel USING btree (mandant_id, entitaet, entitaet_id, am);

--
-- Name: webhook_token_alter; Type: INDEX; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE INDEX webhook_token_alter ON verwaltung.webhook_token USING btree (gesehen_am);

--
-- Name: eintraege_rest_am_idx; Type: INDEX ATTACH; Schema: audit; Owner: hausdraht_eigner
--

ALTER INDEX audit.eintraege_zeit ATTACH PARTITION audit.eintraege_rest_am_idx;

--
-- Name: eintraege_rest_mandant_id_am_id_key; Type: INDEX ATTACH; Schema: audit; Owner: hausdraht_eigner
--

ALTER INDEX audit.eintraege_eindeutig ATTACH PARTITION audit.eintraege_rest_mandant_id_am_id_key;

--
-- Name: benutzerkonten _500_ereignisse; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER INSERT ON anmeldung.benutzerkonten FOR EACH ROW EXECUTE FUNCTION intern.tg_benutzerkonten__ereignisse();

--
-- Name: sitzungen _500_ereignisse; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER UPDATE ON anmeldung.sitzungen FOR EACH ROW WHEN (((old.widerrufen_am IS NULL) AND (new.widerrufen_am IS NOT NULL))) EXECUTE FUNCTION intern.tg_zugaenge__ereignisse();

--
-- Name: benutzerkonten _501_ereignisse; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _501_ereignisse AFTER UPDATE ON anmeldung.benutzerkonten FOR EACH ROW WHEN (((((((old.email IS DISTINCT FROM new.email) OR (old.name IS DISTINCT FROM new.name)) OR (old.rolle IS DISTINCT FROM new.rolle)) OR (old.person_id IS DISTINCT FROM new.person_id)) OR (old.gesperrt_am IS DISTINCT FROM new.gesperrt_am)) OR (old.passwort_gesetzt_am IS DISTINCT FROM new.passwort_gesetzt_am))) EXECUTE FUNCTION intern.tg_benutzerkonten__ereignisse();

--
-- Name: benutzerkonten _900_audit; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON anmeldung.benutzerkonten FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{passwort_hash}', '{}', '');

--
-- Name: datenbank_zugaenge _900_audit; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON anmeldung.datenbank_zugaenge FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{anmeldename}', '{}', '{}', '');

--
-- Name: einladungen _900_audit; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON anmeldung.einladungen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{code_hash}', '{}', '');

--
-- Name: ruecksetzungen _900_audit; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON anmeldung.ruecksetzungen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{token_hash}', '{}', '');

--
-- Name: signaturschluessel _900_audit; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON anmeldung.signaturschluessel FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{kid}', '{geheimnis}', '{}', '');

--
-- Name: sitzungen _900_audit; Type: TRIGGER; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON anmeldung.sitzungen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: eintraege _010_nicht_leeren; Type: TRIGGER; Schema: audit; Owner: hausdraht_eigner
--

CREATE TRIGGER _010_nicht_leeren BEFORE TRUNCATE ON audit.eintraege FOR EACH STATEMENT EXECUTE FUNCTION intern.tg_eintraege__unveraenderlich();

--
-- Name: eintraege_rest _010_nicht_leeren; Type: TRIGGER; Schema: audit; Owner: hausdraht_eigner
--

CREATE TRIGGER _010_nicht_leeren BEFORE TRUNCATE ON audit.eintraege_rest FOR EACH STATEMENT EXECUTE FUNCTION intern.tg_eintraege__unveraenderlich();

--
-- Name: eintraege _010_unveraenderlich; Type: TRIGGER; Schema: audit; Owner: hausdraht_eigner
--

CREATE TRIGGER _010_unveraenderlich BEFORE DELETE OR UPDATE ON audit.eintraege FOR EACH ROW EXECUTE FUNCTION intern.tg_eintraege__unveraenderlich();

--
-- Name: status_regeln _010_nur_migration; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _010_nur_migration BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ON verwaltung.status_regeln FOR EACH STATEMENT EXECUTE FUNCTION intern.tg_status_regeln__nur_migration();

--
-- Name: anfrage_nachrichten _050_festschreiben; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _050_festschreiben BEFORE INSERT ON verwaltung.anfrage_nachrichten FOR EACH ROW EXECUTE FUNCTION intern.tg_anfrage_nachrichten__festschreiben();

--
-- Name: anfragen _050_festschreiben; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _050_festschreiben BEFORE INSERT OR UPDATE ON verwaltung.anfragen FOR EACH ROW EXECUTE FUNCTION intern.tg_anfragen__festschreiben();

--
-- Name: anfrage_nachrichten _060_unveraenderlich; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _060_unveraenderlich BEFORE UPDATE ON verwaltung.anfrage_nachrichten FOR EACH ROW WHEN (((((old.mandant_id IS DISTINCT FROM new.mandant_id) OR (old.id IS DISTINCT FROM new.id)) OR (old.anfrage_id IS DISTINCT FROM new.anfrage_id)) OR (old.erstellt_am IS DISTINCT FROM new.erstellt_am))) EXECUTE FUNCTION intern.tg_anfrage_nachrichten__unveraenderlich();

--
-- Name: anfragen _100_status_erzwingen; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _100_status_erzwingen BEFORE INSERT OR UPDATE OF status ON verwaltung.anfragen FOR EACH ROW EXECUTE FUNCTION intern.tg_status__erzwingen();

--
-- Name: email_triage _100_status_erzwingen; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _100_status_erzwingen BEFORE INSERT OR UPDATE OF status ON verwaltung.email_triage FOR EACH ROW EXECUTE FUNCTION intern.tg_status__erzwingen();

--
-- Name: anfrage_nachrichten _500_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER INSERT OR DELETE ON verwaltung.anfrage_nachrichten FOR EACH ROW EXECUTE FUNCTION intern.tg_anfrage_nachrichten__ereignisse();

--
-- Name: anfragen _500_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER INSERT OR DELETE ON verwaltung.anfragen FOR EACH ROW EXECUTE FUNCTION intern.tg_anfragen__ereignisse();

--
-- Name: email_triage _500_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER INSERT ON verwaltung.email_triage FOR EACH ROW EXECUTE FUNCTION intern.tg_email_triage__ereignisse();

--
-- Name: hausmeister_zuordnungen _500_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER INSERT OR DELETE OR UPDATE ON verwaltung.hausmeister_zuordnungen FOR EACH ROW EXECUTE FUNCTION intern.tg_zugaenge__ereignisse();

--
-- Name: mieter _500_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER INSERT OR DELETE ON verwaltung.mieter FOR EACH ROW EXECUTE FUNCTION intern.tg_mieter__ereignisse();

--
-- Name: mietverhaeltnisse _500_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _500_ereignisse AFTER UPDATE ON verwaltung.mietverhaeltnisse FOR EACH ROW WHEN ((((old.beginn IS DISTINCT FROM new.beginn) OR (old.ende IS DISTINCT FROM new.ende)) OR (old.lesbar_bis IS DISTINCT FROM new.lesbar_bis))) EXECUTE FUNCTION intern.tg_mietverhaeltnisse__ereignisse();

--
-- Name: anfrage_nachrichten _501_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _501_ereignisse AFTER UPDATE ON verwaltung.anfrage_nachrichten FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION intern.tg_anfrage_nachrichten__ereignisse();

--
-- Name: anfragen _501_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _501_ereignisse AFTER UPDATE ON verwaltung.anfragen FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION intern.tg_anfragen__ereignisse();

--
-- Name: email_triage _501_ereignisse; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _501_ereignisse AFTER UPDATE ON verwaltung.email_triage FOR EACH ROW WHEN ((((((old.status IS DISTINCT FROM new.status) OR (old.zuordnung IS DISTINCT FROM new.zuordnung)) OR (old.grund IS DISTINCT FROM new.grund)) OR (old.anfrage_id IS DISTINCT FROM new.anfrage_id)) OR (old.vorschlag_anfrage_id IS DISTINCT FROM new.vorschlag_anfrage_id))) EXECUTE FUNCTION intern.tg_email_triage__ereignisse();

--
-- Name: anfragen _800_status_festhalten; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _800_status_festhalten AFTER INSERT OR UPDATE OF status ON verwaltung.anfragen FOR EACH ROW EXECUTE FUNCTION intern.tg_status__festhalten();

--
-- Name: email_triage _800_status_festhalten; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _800_status_festhalten AFTER INSERT OR UPDATE OF status ON verwaltung.email_triage FOR EACH ROW EXECUTE FUNCTION intern.tg_status__festhalten();

--
-- Name: anfrage_nachrichten _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.anfrage_nachrichten FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: anfragen _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.anfragen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: anhaenge _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.anhaenge FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: datei_ablagen _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.datei_ablagen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,datei_id,benutzerkonto_id}', '{}', '{}', '');

--
-- Name: datei_inhalte _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER DELETE OR UPDATE ON verwaltung.datei_inhalte FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,datei_id}', '{}', '{}', 'inhalt');

--
-- Name: dateien _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.dateien FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: eigentuemer _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.eigentuemer FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: eingangsadressen _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.eingangsadressen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,adresse}', '{}', '{}', '');

--
-- Name: einheiten _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.einheiten FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: email_rohdaten _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER DELETE OR UPDATE ON verwaltung.email_rohdaten FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,email_id}', '{}', '{}', 'roh');

--
-- Name: email_triage _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.email_triage FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{inhalt,zerlegt}', '');

--
-- Name: hausmeister_bereiche _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.hausmeister_bereiche FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: hausmeister_zuordnungen _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.hausmeister_zuordnungen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,hausmeister_bereich_id,benutzerkonto_id}', '{}', '{}', '');

--
-- Name: klassifikationsregeln _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.klassifikationsregeln FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: mandanten _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.mandanten FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{id}', '{}', '{}', '');

--
-- Name: mieter _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.mieter FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,mietverhaeltnis_id,person_id}', '{}', '{}', '');

--
-- Name: mietverhaeltnisse _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.mietverhaeltnisse FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: objekte _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.objekte FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: personen _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.personen FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: personen_email _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.personen_email FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: status_regeln _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.status_regeln FOR EACH ROW EXECUTE FUNCTION intern.tg_audit__schreiben('{nr}', '{}', '{}', '');

--
-- Name: statuswechsel _900_audit; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_audit AFTER INSERT OR DELETE OR UPDATE ON verwaltung.statuswechsel FOR EACH ROW WHEN ((pg_trigger_depth() = 0)) EXECUTE FUNCTION intern.tg_audit__schreiben('{mandant_id,id}', '{}', '{}', '');

--
-- Name: ereignisse _900_klingel; Type: TRIGGER; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE TRIGGER _900_klingel AFTER INSERT ON verwaltung.ereignisse FOR EACH STATEMENT EXECUTE FUNCTION intern.tg_ereignisse__klingel();

--
-- Name: benutzerkonten benutzerkonten_mandant_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.benutzerkonten
    ADD CONSTRAINT benutzerkonten_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: benutzerkonten benutzerkonten_mandant_id_person_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.benutzerkonten
    ADD CONSTRAINT benutzerkonten_mandant_id_person_id_fkey FOREIGN KEY (mandant_id, person_id) REFERENCES verwaltung.personen(mandant_id, id);

--
-- Name: datenbank_zugaenge datenbank_zugaenge_mandant_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.datenbank_zugaenge
    ADD CONSTRAINT datenbank_zugaenge_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: einladungen einladungen_mandant_id_angelegt_von_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.einladungen
    ADD CONSTRAINT einladungen_mandant_id_angelegt_von_fkey FOREIGN KEY (mandant_id, angelegt_von) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: einladungen einladungen_mandant_id_benutzerkonto_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.einladungen
    ADD CONSTRAINT einladungen_mandant_id_benutzerkonto_id_fkey FOREIGN KEY (mandant_id, benutzerkonto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: erneuerungstoken erneuerungstoken_mandant_id_sitzung_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.erneuerungstoken
    ADD CONSTRAINT erneuerungstoken_mandant_id_sitzung_id_fkey FOREIGN KEY (mandant_id, sitzung_id) REFERENCES anmeldung.sitzungen(mandant_id, id);

--
-- Name: erneuerungstoken erneuerungstoken_mandant_id_vorgaenger_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.erneuerungstoken
    ADD CONSTRAINT erneuerungstoken_mandant_id_vorgaenger_id_fkey FOREIGN KEY (mandant_id, vorgaenger_id) REFERENCES anmeldung.erneuerungstoken(mandant_id, id);

--
-- Name: ruecksetzungen ruecksetzungen_mandant_id_benutzerkonto_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.ruecksetzungen
    ADD CONSTRAINT ruecksetzungen_mandant_id_benutzerkonto_id_fkey FOREIGN KEY (mandant_id, benutzerkonto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: sitzungen sitzungen_mandant_id_benutzerkonto_id_fkey; Type: FK CONSTRAINT; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY anmeldung.sitzungen
    ADD CONSTRAINT sitzungen_mandant_id_benutzerkonto_id_fkey FOREIGN KEY (mandant_id, benutzerkonto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mandant_id_anfrage_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_mandant_id_anfrage_id_fkey FOREIGN KEY (mandant_id, anfrage_id) REFERENCES verwaltung.anfragen(mandant_id, id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mandant_id_email_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_mandant_id_email_id_fkey FOREIGN KEY (mandant_id, email_id) REFERENCES verwaltung.email_triage(mandant_id, id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mandant_id_verfasser_konto_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_mandant_id_verfasser_konto_id_fkey FOREIGN KEY (mandant_id, verfasser_konto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mandant_id_verfasser_person_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_nachrichten
    ADD CONSTRAINT anfrage_nachrichten_mandant_id_verfasser_person_id_fkey FOREIGN KEY (mandant_id, verfasser_person_id) REFERENCES verwaltung.personen(mandant_id, id);

--
-- Name: anfrage_zaehler anfrage_zaehler_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfrage_zaehler
    ADD CONSTRAINT anfrage_zaehler_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: anfragen anfragen_mandant_id_eigentuemer_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_eigentuemer_id_fkey FOREIGN KEY (mandant_id, eigentuemer_id) REFERENCES verwaltung.eigentuemer(mandant_id, id);

--
-- Name: anfragen anfragen_mandant_id_einheit_id_objekt_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_einheit_id_objekt_id_fkey FOREIGN KEY (mandant_id, einheit_id, objekt_id) REFERENCES verwaltung.einheiten(mandant_id, id, objekt_id);

--
-- Name: anfragen anfragen_mandant_id_email_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_email_id_fkey FOREIGN KEY (mandant_id, email_id) REFERENCES verwaltung.email_triage(mandant_id, id);

--
-- Name: anfragen anfragen_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: anfragen anfragen_mandant_id_folgt_auf_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_folgt_auf_id_fkey FOREIGN KEY (mandant_id, folgt_auf_id) REFERENCES verwaltung.anfragen(mandant_id, id);

--
-- Name: anfragen anfragen_mandant_id_hausmeister_bereich_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_hausmeister_bereich_id_fkey FOREIGN KEY (mandant_id, hausmeister_bereich_id) REFERENCES verwaltung.hausmeister_bereiche(mandant_id, id);

--
-- Name: anfragen anfragen_mandant_id_melder_person_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_melder_person_id_fkey FOREIGN KEY (mandant_id, melder_person_id) REFERENCES verwaltung.personen(mandant_id, id);

--
-- Name: anfragen anfragen_mandant_id_mietverhaeltnis_id_einheit_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_mietverhaeltnis_id_einheit_id_fkey FOREIGN KEY (mandant_id, mietverhaeltnis_id, einheit_id) REFERENCES verwaltung.mietverhaeltnisse(mandant_id, id, einheit_id);

--
-- Name: anfragen anfragen_mandant_id_mietverhaeltnis_id_melder_person_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_mietverhaeltnis_id_melder_person_id_fkey FOREIGN KEY (mandant_id, mietverhaeltnis_id, melder_person_id) REFERENCES verwaltung.mieter(mandant_id, mietverhaeltnis_id, person_id);

--
-- Name: anfragen anfragen_mandant_id_objekt_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_objekt_id_fkey FOREIGN KEY (mandant_id, objekt_id) REFERENCES verwaltung.objekte(mandant_id, id);

--
-- Name: anfragen anfragen_mandant_id_zugewiesen_konto_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anfragen
    ADD CONSTRAINT anfragen_mandant_id_zugewiesen_konto_id_fkey FOREIGN KEY (mandant_id, zugewiesen_konto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: anhaenge anhaenge_mandant_id_anfrage_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anhaenge
    ADD CONSTRAINT anhaenge_mandant_id_anfrage_id_fkey FOREIGN KEY (mandant_id, anfrage_id) REFERENCES verwaltung.anfragen(mandant_id, id);

--
-- Name: anhaenge anhaenge_mandant_id_datei_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anhaenge
    ADD CONSTRAINT anhaenge_mandant_id_datei_id_fkey FOREIGN KEY (mandant_id, datei_id) REFERENCES verwaltung.dateien(mandant_id, id);

--
-- Name: anhaenge anhaenge_mandant_id_nachricht_id_anfrage_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.anhaenge
    ADD CONSTRAINT anhaenge_mandant_id_nachricht_id_anfrage_id_fkey FOREIGN KEY (mandant_id, nachricht_id, anfrage_id) REFERENCES verwaltung.anfrage_nachrichten(mandant_id, id, anfrage_id);

--
-- Name: datei_ablagen datei_ablagen_mandant_id_benutzerkonto_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.datei_ablagen
    ADD CONSTRAINT datei_ablagen_mandant_id_benutzerkonto_id_fkey FOREIGN KEY (mandant_id, benutzerkonto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: datei_ablagen datei_ablagen_mandant_id_datei_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.datei_ablagen
    ADD CONSTRAINT datei_ablagen_mandant_id_datei_id_fkey FOREIGN KEY (mandant_id, datei_id) REFERENCES verwaltung.dateien(mandant_id, id);

--
-- Name: datei_inhalte datei_inhalte_mandant_id_datei_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.datei_inhalte
    ADD CONSTRAINT datei_inhalte_mandant_id_datei_id_fkey FOREIGN KEY (mandant_id, datei_id) REFERENCES verwaltung.dateien(mandant_id, id);

--
-- Name: dateien dateien_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.dateien
    ADD CONSTRAINT dateien_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: eigentuemer eigentuemer_mandant_id_einheit_id_objekt_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eigentuemer
    ADD CONSTRAINT eigentuemer_mandant_id_einheit_id_objekt_id_fkey FOREIGN KEY (mandant_id, einheit_id, objekt_id) REFERENCES verwaltung.einheiten(mandant_id, id, objekt_id);

--
-- Name: eigentuemer eigentuemer_mandant_id_objekt_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eigentuemer
    ADD CONSTRAINT eigentuemer_mandant_id_objekt_id_fkey FOREIGN KEY (mandant_id, objekt_id) REFERENCES verwaltung.objekte(mandant_id, id);

--
-- Name: eigentuemer eigentuemer_mandant_id_person_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eigentuemer
    ADD CONSTRAINT eigentuemer_mandant_id_person_id_fkey FOREIGN KEY (mandant_id, person_id) REFERENCES verwaltung.personen(mandant_id, id);

--
-- Name: eingangsadressen eingangsadressen_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.eingangsadressen
    ADD CONSTRAINT eingangsadressen_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: einheiten einheiten_mandant_id_objekt_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.einheiten
    ADD CONSTRAINT einheiten_mandant_id_objekt_id_fkey FOREIGN KEY (mandant_id, objekt_id) REFERENCES verwaltung.objekte(mandant_id, id);

--
-- Name: email_rohdaten email_rohdaten_mandant_id_email_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.email_rohdaten
    ADD CONSTRAINT email_rohdaten_mandant_id_email_id_fkey FOREIGN KEY (mandant_id, email_id) REFERENCES verwaltung.email_triage(mandant_id, id);

--
-- Name: email_triage email_triage_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.email_triage
    ADD CONSTRAINT email_triage_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: email_triage email_triage_mandant_id_umschlag_an_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.email_triage
    ADD CONSTRAINT email_triage_mandant_id_umschlag_an_fkey FOREIGN KEY (mandant_id, umschlag_an) REFERENCES verwaltung.eingangsadressen(mandant_id, adresse);

--
-- Name: hausmeister_bereiche hausmeister_bereiche_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.hausmeister_bereiche
    ADD CONSTRAINT hausmeister_bereiche_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: hausmeister_zuordnungen hausmeister_zuordnungen_mandant_id_benutzerkonto_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.hausmeister_zuordnungen
    ADD CONSTRAINT hausmeister_zuordnungen_mandant_id_benutzerkonto_id_fkey FOREIGN KEY (mandant_id, benutzerkonto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: hausmeister_zuordnungen hausmeister_zuordnungen_mandant_id_hausmeister_bereich_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.hausmeister_zuordnungen
    ADD CONSTRAINT hausmeister_zuordnungen_mandant_id_hausmeister_bereich_id_fkey FOREIGN KEY (mandant_id, hausmeister_bereich_id) REFERENCES verwaltung.hausmeister_bereiche(mandant_id, id);

--
-- Name: klassifikationsregeln klassifikationsregeln_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.klassifikationsregeln
    ADD CONSTRAINT klassifikationsregeln_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: mieter mieter_mandant_id_mietverhaeltnis_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mieter
    ADD CONSTRAINT mieter_mandant_id_mietverhaeltnis_id_fkey FOREIGN KEY (mandant_id, mietverhaeltnis_id) REFERENCES verwaltung.mietverhaeltnisse(mandant_id, id);

--
-- Name: mieter mieter_mandant_id_person_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mieter
    ADD CONSTRAINT mieter_mandant_id_person_id_fkey FOREIGN KEY (mandant_id, person_id) REFERENCES verwaltung.personen(mandant_id, id);

--
-- Name: mietverhaeltnisse mietverhaeltnisse_mandant_id_einheit_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.mietverhaeltnisse
    ADD CONSTRAINT mietverhaeltnisse_mandant_id_einheit_id_fkey FOREIGN KEY (mandant_id, einheit_id) REFERENCES verwaltung.einheiten(mandant_id, id);

--
-- Name: objekte objekte_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.objekte
    ADD CONSTRAINT objekte_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: objekte objekte_mandant_id_hausmeister_bereich_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.objekte
    ADD CONSTRAINT objekte_mandant_id_hausmeister_bereich_id_fkey FOREIGN KEY (mandant_id, hausmeister_bereich_id) REFERENCES verwaltung.hausmeister_bereiche(mandant_id, id);

--
-- Name: objekte objekte_mandant_id_zustaendig_konto_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.objekte
    ADD CONSTRAINT objekte_mandant_id_zustaendig_konto_id_fkey FOREIGN KEY (mandant_id, zustaendig_konto_id) REFERENCES anmeldung.benutzerkonten(mandant_id, id);

--
-- Name: personen_email personen_email_mandant_id_person_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.personen_email
    ADD CONSTRAINT personen_email_mandant_id_person_id_fkey FOREIGN KEY (mandant_id, person_id) REFERENCES verwaltung.personen(mandant_id, id);

--
-- Name: personen personen_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.personen
    ADD CONSTRAINT personen_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: statuswechsel statuswechsel_mandant_id_fkey; Type: FK CONSTRAINT; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE ONLY verwaltung.statuswechsel
    ADD CONSTRAINT statuswechsel_mandant_id_fkey FOREIGN KEY (mandant_id) REFERENCES verwaltung.mandanten(id);

--
-- Name: anmeldeversuche; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.anmeldeversuche ENABLE ROW LEVEL SECURITY;

--
-- Name: anmeldeversuche anmeldeversuche_dienst_anmeldung_all; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY anmeldeversuche_dienst_anmeldung_all ON anmeldung.anmeldeversuche TO dienst_anmeldung USING (true);

--
-- Name: benutzerkonten; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.benutzerkonten ENABLE ROW LEVEL SECURITY;

--
-- Name: benutzerkonten benutzerkonten_dienst_anmeldung_insert; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY benutzerkonten_dienst_anmeldung_insert ON anmeldung.benutzerkonten FOR INSERT TO dienst_anmeldung WITH CHECK (true);

--
-- Name: benutzerkonten benutzerkonten_dienst_anmeldung_select; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY benutzerkonten_dienst_anmeldung_select ON anmeldung.benutzerkonten FOR SELECT TO dienst_anmeldung USING (true);

--
-- Name: benutzerkonten benutzerkonten_dienst_anmeldung_update; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY benutzerkonten_dienst_anmeldung_update ON anmeldung.benutzerkonten FOR UPDATE TO dienst_anmeldung USING (true);

--
-- Name: benutzerkonten benutzerkonten_dienst_ereignisse_select; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY benutzerkonten_dienst_ereignisse_select ON anmeldung.benutzerkonten FOR SELECT TO dienst_ereignisse USING (true);

--
-- Name: benutzerkonten benutzerkonten_dienst_select; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY benutzerkonten_dienst_select ON anmeldung.benutzerkonten FOR SELECT TO dienst_anfragen, dienst_status USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: benutzerkonten benutzerkonten_verwaltung_select; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY benutzerkonten_verwaltung_select ON anmeldung.benutzerkonten FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: datenbank_zugaenge; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.datenbank_zugaenge ENABLE ROW LEVEL SECURITY;

--
-- Name: datenbank_zugaenge datenbank_zugaenge_dienst_identitaet_select; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY datenbank_zugaenge_dienst_identitaet_select ON anmeldung.datenbank_zugaenge FOR SELECT TO dienst_identitaet USING ((anmeldename = SESSION_USER));

--
-- Name: einladungen; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.einladungen ENABLE ROW LEVEL SECURITY;

--
-- Name: einladungen einladungen_dienst_anmeldung_all; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY einladungen_dienst_anmeldung_all ON anmeldung.einladungen TO dienst_anmeldung USING (true);

--
-- Name: erneuerungstoken; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.erneuerungstoken ENABLE ROW LEVEL SECURITY;

--
-- Name: erneuerungstoken erneuerungstoken_dienst_anmeldung_all; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY erneuerungstoken_dienst_anmeldung_all ON anmeldung.erneuerungstoken TO dienst_anmeldung USING (true);

--
-- Name: ruecksetzungen; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.ruecksetzungen ENABLE ROW LEVEL SECURITY;

--
-- Name: ruecksetzungen ruecksetzungen_dienst_anmeldung_all; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY ruecksetzungen_dienst_anmeldung_all ON anmeldung.ruecksetzungen TO dienst_anmeldung USING (true);

--
-- Name: signaturschluessel; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.signaturschluessel ENABLE ROW LEVEL SECURITY;

--
-- Name: signaturschluessel signaturschluessel_dienst_anmeldung_select; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY signaturschluessel_dienst_anmeldung_select ON anmeldung.signaturschluessel FOR SELECT TO dienst_anmeldung USING (true);

--
-- Name: sitzungen; Type: ROW SECURITY; Schema: anmeldung; Owner: hausdraht_eigner
--

ALTER TABLE anmeldung.sitzungen ENABLE ROW LEVEL SECURITY;

--
-- Name: sitzungen sitzungen_dienst_anmeldung_all; Type: POLICY; Schema: anmeldung; Owner: hausdraht_eigner
--

CREATE POLICY sitzungen_dienst_anmeldung_all ON anmeldung.sitzungen TO dienst_anmeldung USING (true);

--
-- Name: eintraege; Type: ROW SECURITY; Schema: audit; Owner: hausdraht_eigner
--

ALTER TABLE audit.eintraege ENABLE ROW LEVEL SECURITY;

--
-- Name: eintraege eintraege_dienst_audit_insert; Type: POLICY; Schema: audit; Owner: hausdraht_eigner
--

CREATE POLICY eintraege_dienst_audit_insert ON audit.eintraege FOR INSERT TO dienst_audit WITH CHECK (true);

--
-- Name: eintraege eintraege_leitung_select; Type: POLICY; Schema: audit; Owner: hausdraht_eigner
--

CREATE POLICY eintraege_leitung_select ON audit.eintraege FOR SELECT TO leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: eintraege eintraege_pruefer_select; Type: POLICY; Schema: audit; Owner: hausdraht_eigner
--

CREATE POLICY eintraege_pruefer_select ON audit.eintraege FOR SELECT TO pruefer USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: eintraege_rest; Type: ROW SECURITY; Schema: audit; Owner: hausdraht_eigner
--

ALTER TABLE audit.eintraege_rest ENABLE ROW LEVEL SECURITY;

--
-- Name: anfrage_nachrichten; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.anfrage_nachrichten ENABLE ROW LEVEL SECURITY;

--
-- Name: anfrage_nachrichten anfrage_nachrichten_dienst_anfragen_all; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_dienst_anfragen_all ON verwaltung.anfrage_nachrichten TO dienst_anfragen USING (true) WITH CHECK (true);

--
-- Name: anfrage_nachrichten anfrage_nachrichten_hausmeister_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_hausmeister_insert ON verwaltung.anfrage_nachrichten FOR INSERT TO hausmeister WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (verfasser_konto_id = ( SELECT intern.benutzerkonto_id() AS benutzerkonto_id)) AND (anfrage_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[]))));

--
-- Name: anfrage_nachrichten anfrage_nachrichten_hausmeister_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_hausmeister_select ON verwaltung.anfrage_nachrichten FOR SELECT TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (anfrage_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[]))));

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mieter_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_mieter_insert ON verwaltung.anfrage_nachrichten FOR INSERT TO mieter WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (art = 'nachricht'::text) AND (verfasser_konto_id = ( SELECT intern.benutzerkonto_id() AS benutzerkonto_id)) AND (anfrage_id = ANY (( SELECT intern.meine_schreibbaren_anfragen() AS meine_schreibbaren_anfragen)::bigint[]))));

--
-- Name: anfrage_nachrichten anfrage_nachrichten_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_mieter_select ON verwaltung.anfrage_nachrichten FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (art = 'nachricht'::text) AND (anfrage_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[]))));

--
-- Name: anfrage_nachrichten anfrage_nachrichten_personal_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_personal_insert ON verwaltung.anfrage_nachrichten FOR INSERT TO verwalter, leitung WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (verfasser_konto_id = ( SELECT intern.benutzerkonto_id() AS benutzerkonto_id))));

--
-- Name: anfrage_nachrichten anfrage_nachrichten_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_nachrichten_personal_select ON verwaltung.anfrage_nachrichten FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: anfrage_zaehler; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.anfrage_zaehler ENABLE ROW LEVEL SECURITY;

--
-- Name: anfrage_zaehler anfrage_zaehler_dienst_anfragen_all; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfrage_zaehler_dienst_anfragen_all ON verwaltung.anfrage_zaehler TO dienst_anfragen USING (true) WITH CHECK (true);

--
-- Name: anfragen; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.anfragen ENABLE ROW LEVEL SECURITY;

--
-- Name: anfragen anfragen_dienst_anfragen_all; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_dienst_anfragen_all ON verwaltung.anfragen TO dienst_anfragen USING (true) WITH CHECK (true);

--
-- Name: anfragen anfragen_dienst_ereignisse_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_dienst_ereignisse_select ON verwaltung.anfragen FOR SELECT TO dienst_ereignisse USING (true);

--
-- Name: anfragen anfragen_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_dienst_select ON verwaltung.anfragen FOR SELECT TO dienst_identitaet, dienst_email USING (true);

--
-- Name: anfragen anfragen_hausmeister_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_hausmeister_select ON verwaltung.anfragen FOR SELECT TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (hausmeister_bereich_id = ANY (( SELECT intern.meine_bereiche() AS meine_bereiche)::bigint[]))));

--
-- Name: anfragen anfragen_hausmeister_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_hausmeister_update ON verwaltung.anfragen FOR UPDATE TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (hausmeister_bereich_id = ANY (( SELECT intern.meine_bereiche() AS meine_bereiche)::bigint[])))) WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (hausmeister_bereich_id = ANY (( SELECT intern.meine_bereiche() AS meine_bereiche)::bigint[]))));

--
-- Name: anfragen anfragen_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_mieter_select ON verwaltung.anfragen FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (mietverhaeltnis_id = ANY (( SELECT intern.meine_mietverhaeltnisse() AS meine_mietverhaeltnisse)::bigint[])) AND ((kategorie = ANY (ARRAY['schaden'::text, 'wartung'::text])) OR (melder_person_id = ( SELECT intern.mieter_id() AS mieter_id)))));

--
-- Name: anfragen anfragen_mieter_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_mieter_update ON verwaltung.anfragen FOR UPDATE TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (mietverhaeltnis_id = ANY (( SELECT intern.meine_aktiven_mietverhaeltnisse() AS meine_aktiven_mietverhaeltnisse)::bigint[])) AND (melder_person_id = ( SELECT intern.mieter_id() AS mieter_id)))) WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (melder_person_id = ( SELECT intern.mieter_id() AS mieter_id)) AND (status = 'zurueckgezogen'::text)));

--
-- Name: anfragen anfragen_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_personal_select ON verwaltung.anfragen FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: anfragen anfragen_personal_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_personal_update ON verwaltung.anfragen FOR UPDATE TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id))) WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: anfragen anfragen_pruefer_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anfragen_pruefer_select ON verwaltung.anfragen FOR SELECT TO pruefer USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: anhaenge; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.anhaenge ENABLE ROW LEVEL SECURITY;

--
-- Name: anhaenge anhaenge_dienst_anfragen_all; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_dienst_anfragen_all ON verwaltung.anhaenge TO dienst_anfragen USING (true) WITH CHECK (true);

--
-- Name: anhaenge anhaenge_dienst_dateien_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_dienst_dateien_select ON verwaltung.anhaenge FOR SELECT TO dienst_dateien USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: anhaenge anhaenge_hausmeister_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_hausmeister_insert ON verwaltung.anhaenge FOR INSERT TO hausmeister WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (anfrage_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[])) AND (datei_id = ANY (( SELECT intern.meine_ablagen() AS meine_ablagen)::bigint[]))));

--
-- Name: anhaenge anhaenge_hausmeister_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_hausmeister_select ON verwaltung.anhaenge FOR SELECT TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (anfrage_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[]))));

--
-- Name: anhaenge anhaenge_mieter_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_mieter_insert ON verwaltung.anhaenge FOR INSERT TO mieter WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (NOT intern) AND (anfrage_id = ANY (( SELECT intern.meine_schreibbaren_anfragen() AS meine_schreibbaren_anfragen)::bigint[])) AND (datei_id = ANY (( SELECT intern.meine_ablagen() AS meine_ablagen)::bigint[]))));

--
-- Name: anhaenge anhaenge_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_mieter_select ON verwaltung.anhaenge FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (NOT intern) AND (anfrage_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[]))));

--
-- Name: anhaenge anhaenge_personal_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_personal_insert ON verwaltung.anhaenge FOR INSERT TO verwalter, leitung WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (datei_id = ANY (( SELECT intern.meine_ablagen() AS meine_ablagen)::bigint[]))));

--
-- Name: anhaenge anhaenge_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY anhaenge_personal_select ON verwaltung.anhaenge FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: datei_ablagen; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.datei_ablagen ENABLE ROW LEVEL SECURITY;

--
-- Name: datei_ablagen datei_ablagen_dienst_anfragen_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_ablagen_dienst_anfragen_select ON verwaltung.datei_ablagen FOR SELECT TO dienst_anfragen USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: datei_ablagen datei_ablagen_dienst_dateien_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_ablagen_dienst_dateien_insert ON verwaltung.datei_ablagen FOR INSERT TO dienst_dateien WITH CHECK (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (benutzerkonto_id = ( SELECT intern.benutzerkonto_id() AS benutzerkonto_id))));

--
-- Name: datei_ablagen datei_ablagen_dienst_dateien_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_ablagen_dienst_dateien_select ON verwaltung.datei_ablagen FOR SELECT TO dienst_dateien USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: datei_ablagen datei_ablagen_dienst_dateien_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_ablagen_dienst_dateien_update ON verwaltung.datei_ablagen FOR UPDATE TO dienst_dateien USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (benutzerkonto_id = ( SELECT intern.benutzerkonto_id() AS benutzerkonto_id))));

--
-- Name: datei_ablagen datei_ablagen_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_ablagen_mieter_select ON verwaltung.datei_ablagen FOR SELECT TO mieter, hausmeister, verwalter, leitung USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (benutzerkonto_id = ( SELECT intern.benutzerkonto_id() AS benutzerkonto_id))));

--
-- Name: datei_inhalte; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.datei_inhalte ENABLE ROW LEVEL SECURITY;

--
-- Name: datei_inhalte datei_inhalte_dienst_dateien_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_inhalte_dienst_dateien_insert ON verwaltung.datei_inhalte FOR INSERT TO dienst_dateien WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: datei_inhalte datei_inhalte_dienst_dateien_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY datei_inhalte_dienst_dateien_select ON verwaltung.datei_inhalte FOR SELECT TO dienst_dateien USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: dateien; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.dateien ENABLE ROW LEVEL SECURITY;

--
-- Name: dateien dateien_dienst_dateien_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY dateien_dienst_dateien_insert ON verwaltung.dateien FOR INSERT TO dienst_dateien WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: dateien dateien_dienst_dateien_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY dateien_dienst_dateien_select ON verwaltung.dateien FOR SELECT TO dienst_dateien USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: dateien dateien_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY dateien_mieter_select ON verwaltung.dateien FOR SELECT TO mieter, hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ANY (( SELECT intern.meine_dateien() AS meine_dateien)::bigint[]))));

--
-- Name: dateien dateien_verwalter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY dateien_verwalter_select ON verwaltung.dateien FOR SELECT TO verwalter, leitung, pruefer USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: eigentuemer; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.eigentuemer ENABLE ROW LEVEL SECURITY;

--
-- Name: eigentuemer eigentuemer_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY eigentuemer_dienst_select ON verwaltung.eigentuemer FOR SELECT TO dienst_anfragen, dienst_email USING (true);

--
-- Name: eigentuemer eigentuemer_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY eigentuemer_personal_select ON verwaltung.eigentuemer FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: eingangsadressen; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.eingangsadressen ENABLE ROW LEVEL SECURITY;

--
-- Name: eingangsadressen eingangsadressen_dienst_email_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY eingangsadressen_dienst_email_select ON verwaltung.eingangsadressen FOR SELECT TO dienst_email USING (true);

--
-- Name: eingangsadressen eingangsadressen_verwalter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY eingangsadressen_verwalter_select ON verwaltung.eingangsadressen FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: einheiten; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.einheiten ENABLE ROW LEVEL SECURITY;

--
-- Name: einheiten einheiten_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY einheiten_dienst_select ON verwaltung.einheiten FOR SELECT TO dienst_identitaet, dienst_anfragen, dienst_email USING (true);

--
-- Name: einheiten einheiten_hausmeister_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY einheiten_hausmeister_select ON verwaltung.einheiten FOR SELECT TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (objekt_id = ANY (( SELECT intern.meine_objekte() AS meine_objekte)::bigint[]))));

--
-- Name: einheiten einheiten_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY einheiten_mieter_select ON verwaltung.einheiten FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ANY (( SELECT intern.meine_einheiten() AS meine_einheiten)::bigint[]))));

--
-- Name: einheiten einheiten_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY einheiten_personal_select ON verwaltung.einheiten FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_rohdaten; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.email_rohdaten ENABLE ROW LEVEL SECURITY;

--
-- Name: email_rohdaten email_rohdaten_dienst_email_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_rohdaten_dienst_email_insert ON verwaltung.email_rohdaten FOR INSERT TO dienst_email WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_rohdaten email_rohdaten_dienst_email_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_rohdaten_dienst_email_select ON verwaltung.email_rohdaten FOR SELECT TO dienst_email USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_rohdaten email_rohdaten_verwalter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_rohdaten_verwalter_select ON verwaltung.email_rohdaten FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_triage; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.email_triage ENABLE ROW LEVEL SECURITY;

--
-- Name: email_triage email_triage_dienst_anfragen_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_triage_dienst_anfragen_select ON verwaltung.email_triage FOR SELECT TO dienst_anfragen USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_triage email_triage_dienst_email_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_triage_dienst_email_insert ON verwaltung.email_triage FOR INSERT TO dienst_email WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_triage email_triage_dienst_email_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_triage_dienst_email_select ON verwaltung.email_triage FOR SELECT TO dienst_email USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_triage email_triage_dienst_email_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_triage_dienst_email_update ON verwaltung.email_triage FOR UPDATE TO dienst_email USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id))) WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_triage email_triage_verwalter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_triage_verwalter_select ON verwaltung.email_triage FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: email_triage email_triage_verwalter_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY email_triage_verwalter_update ON verwaltung.email_triage FOR UPDATE TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id))) WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: ereignisse; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.ereignisse ENABLE ROW LEVEL SECURITY;

--
-- Name: ereignisse ereignisse_dienst_ereignisse_delete; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY ereignisse_dienst_ereignisse_delete ON verwaltung.ereignisse FOR DELETE TO dienst_ereignisse USING (true);

--
-- Name: ereignisse ereignisse_dienst_ereignisse_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY ereignisse_dienst_ereignisse_insert ON verwaltung.ereignisse FOR INSERT TO dienst_ereignisse WITH CHECK (true);

--
-- Name: ereignisse ereignisse_dienst_ereignisse_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY ereignisse_dienst_ereignisse_select ON verwaltung.ereignisse FOR SELECT TO dienst_ereignisse USING (true);

--
-- Name: hausmeister_bereiche; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.hausmeister_bereiche ENABLE ROW LEVEL SECURITY;

--
-- Name: hausmeister_bereiche hausmeister_bereiche_hausmeister_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY hausmeister_bereiche_hausmeister_select ON verwaltung.hausmeister_bereiche FOR SELECT TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ANY (( SELECT intern.meine_bereiche() AS meine_bereiche)::bigint[]))));

--
-- Name: hausmeister_bereiche hausmeister_bereiche_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY hausmeister_bereiche_personal_select ON verwaltung.hausmeister_bereiche FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: hausmeister_zuordnungen; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.hausmeister_zuordnungen ENABLE ROW LEVEL SECURITY;

--
-- Name: hausmeister_zuordnungen hausmeister_zuordnungen_dienst_ereignisse_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY hausmeister_zuordnungen_dienst_ereignisse_select ON verwaltung.hausmeister_zuordnungen FOR SELECT TO dienst_ereignisse USING (true);

--
-- Name: hausmeister_zuordnungen hausmeister_zuordnungen_dienst_identitaet_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY hausmeister_zuordnungen_dienst_identitaet_select ON verwaltung.hausmeister_zuordnungen FOR SELECT TO dienst_identitaet USING (true);

--
-- Name: hausmeister_zuordnungen hausmeister_zuordnungen_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY hausmeister_zuordnungen_personal_select ON verwaltung.hausmeister_zuordnungen FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: klassifikationsregeln; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.klassifikationsregeln ENABLE ROW LEVEL SECURITY;

--
-- Name: klassifikationsregeln klassifikationsregeln_dienst_email_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY klassifikationsregeln_dienst_email_insert ON verwaltung.klassifikationsregeln FOR INSERT TO dienst_email WITH CHECK (true);

--
-- Name: klassifikationsregeln klassifikationsregeln_dienst_email_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY klassifikationsregeln_dienst_email_select ON verwaltung.klassifikationsregeln FOR SELECT TO dienst_email USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: klassifikationsregeln klassifikationsregeln_leitung_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY klassifikationsregeln_leitung_insert ON verwaltung.klassifikationsregeln FOR INSERT TO leitung WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: klassifikationsregeln klassifikationsregeln_leitung_update; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY klassifikationsregeln_leitung_update ON verwaltung.klassifikationsregeln FOR UPDATE TO leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id))) WITH CHECK ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: klassifikationsregeln klassifikationsregeln_verwalter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY klassifikationsregeln_verwalter_select ON verwaltung.klassifikationsregeln FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: mandanten; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.mandanten ENABLE ROW LEVEL SECURITY;

--
-- Name: mandanten mandanten_alle_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mandanten_alle_select ON verwaltung.mandanten FOR SELECT TO mieter, hausmeister, verwalter, leitung, pruefer USING ((id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: mandanten mandanten_dienst_anmeldung_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mandanten_dienst_anmeldung_select ON verwaltung.mandanten FOR SELECT TO dienst_anmeldung USING (true);

--
-- Name: mieter; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.mieter ENABLE ROW LEVEL SECURITY;

--
-- Name: mieter mieter_dienst_anmeldung_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mieter_dienst_anmeldung_select ON verwaltung.mieter FOR SELECT TO dienst_anmeldung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: mieter mieter_dienst_ereignisse_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mieter_dienst_ereignisse_select ON verwaltung.mieter FOR SELECT TO dienst_ereignisse USING (true);

--
-- Name: mieter mieter_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mieter_dienst_select ON verwaltung.mieter FOR SELECT TO dienst_identitaet, dienst_anfragen, dienst_email USING (true);

--
-- Name: mieter mieter_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mieter_mieter_select ON verwaltung.mieter FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (person_id = ( SELECT intern.mieter_id() AS mieter_id)) AND (mietverhaeltnis_id = ANY (( SELECT intern.meine_mietverhaeltnisse() AS meine_mietverhaeltnisse)::bigint[]))));

--
-- Name: mieter mieter_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mieter_personal_select ON verwaltung.mieter FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: mietverhaeltnisse; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.mietverhaeltnisse ENABLE ROW LEVEL SECURITY;

--
-- Name: mietverhaeltnisse mietverhaeltnisse_dienst_ereignisse_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mietverhaeltnisse_dienst_ereignisse_select ON verwaltung.mietverhaeltnisse FOR SELECT TO dienst_ereignisse USING (true);

--
-- Name: mietverhaeltnisse mietverhaeltnisse_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mietverhaeltnisse_dienst_select ON verwaltung.mietverhaeltnisse FOR SELECT TO dienst_identitaet, dienst_anfragen, dienst_email USING (true);

--
-- Name: mietverhaeltnisse mietverhaeltnisse_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mietverhaeltnisse_mieter_select ON verwaltung.mietverhaeltnisse FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ANY (( SELECT intern.meine_mietverhaeltnisse() AS meine_mietverhaeltnisse)::bigint[]))));

--
-- Name: mietverhaeltnisse mietverhaeltnisse_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY mietverhaeltnisse_personal_select ON verwaltung.mietverhaeltnisse FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: objekte; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.objekte ENABLE ROW LEVEL SECURITY;

--
-- Name: objekte objekte_beteiligte_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY objekte_beteiligte_select ON verwaltung.objekte FOR SELECT TO mieter, hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ANY (( SELECT intern.meine_objekte() AS meine_objekte)::bigint[]))));

--
-- Name: objekte objekte_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY objekte_dienst_select ON verwaltung.objekte FOR SELECT TO dienst_identitaet, dienst_anfragen, dienst_email USING (true);

--
-- Name: objekte objekte_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY objekte_personal_select ON verwaltung.objekte FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: personen; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.personen ENABLE ROW LEVEL SECURITY;

--
-- Name: personen personen_dienst_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_dienst_select ON verwaltung.personen FOR SELECT TO dienst_anfragen, dienst_email USING (true);

--
-- Name: personen_email; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.personen_email ENABLE ROW LEVEL SECURITY;

--
-- Name: personen_email personen_email_dienst_email_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_email_dienst_email_select ON verwaltung.personen_email FOR SELECT TO dienst_email USING (true);

--
-- Name: personen_email personen_email_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_email_mieter_select ON verwaltung.personen_email FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (person_id = ( SELECT intern.mieter_id() AS mieter_id))));

--
-- Name: personen_email personen_email_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_email_personal_select ON verwaltung.personen_email FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: personen personen_hausmeister_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_hausmeister_select ON verwaltung.personen FOR SELECT TO hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ANY (( SELECT intern.meine_melder() AS meine_melder)::bigint[]))));

--
-- Name: personen personen_mieter_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_mieter_select ON verwaltung.personen FOR SELECT TO mieter USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (id = ( SELECT intern.mieter_id() AS mieter_id))));

--
-- Name: personen personen_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY personen_personal_select ON verwaltung.personen FOR SELECT TO verwalter, leitung USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: status_regeln; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.status_regeln ENABLE ROW LEVEL SECURITY;

--
-- Name: status_regeln status_regeln_alle_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY status_regeln_alle_select ON verwaltung.status_regeln FOR SELECT TO mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_dba, hausdraht_sicherung, dienst_anfragen, dienst_email USING (true);

--
-- Name: status_regeln status_regeln_eigner_all; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY status_regeln_eigner_all ON verwaltung.status_regeln TO hausdraht_eigner USING (true) WITH CHECK (true);

--
-- Name: statuswechsel; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.statuswechsel ENABLE ROW LEVEL SECURITY;

--
-- Name: statuswechsel statuswechsel_beteiligte_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY statuswechsel_beteiligte_select ON verwaltung.statuswechsel FOR SELECT TO mieter, hausmeister USING (((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)) AND (entitaet = 'anfragen'::text) AND (entitaet_id = ANY (( SELECT intern.meine_anfragen() AS meine_anfragen)::bigint[]))));

--
-- Name: statuswechsel statuswechsel_dienst_status_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY statuswechsel_dienst_status_insert ON verwaltung.statuswechsel FOR INSERT TO dienst_status WITH CHECK (true);

--
-- Name: statuswechsel statuswechsel_personal_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY statuswechsel_personal_select ON verwaltung.statuswechsel FOR SELECT TO verwalter, leitung, pruefer USING ((mandant_id = ( SELECT intern.mandant_id() AS mandant_id)));

--
-- Name: webhook_token; Type: ROW SECURITY; Schema: verwaltung; Owner: hausdraht_eigner
--

ALTER TABLE verwaltung.webhook_token ENABLE ROW LEVEL SECURITY;

--
-- Name: webhook_token webhook_token_dienst_email_delete; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY webhook_token_dienst_email_delete ON verwaltung.webhook_token FOR DELETE TO dienst_email USING (true);

--
-- Name: webhook_token webhook_token_dienst_email_insert; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY webhook_token_dienst_email_insert ON verwaltung.webhook_token FOR INSERT TO dienst_email WITH CHECK (true);

--
-- Name: webhook_token webhook_token_dienst_email_select; Type: POLICY; Schema: verwaltung; Owner: hausdraht_eigner
--

CREATE POLICY webhook_token_dienst_email_select ON verwaltung.webhook_token FOR SELECT TO dienst_email USING (true);

--
-- Name: SCHEMA anmeldung; Type: ACL; Schema: -; Owner: hausdraht_eigner
--

GRANT USAGE ON SCHEMA anmeldung TO hausdraht_dba;
GRANT USAGE ON SCHEMA anmeldung TO hausdraht_sicherung;
GRANT USAGE ON SCHEMA anmeldung TO dienst_identitaet;
GRANT USAGE ON SCHEMA anmeldung TO dienst_anmeldung;
GRANT USAGE ON SCHEMA anmeldung TO dienst_anfragen;
GRANT USAGE ON SCHEMA anmeldung TO dienst_email;
GRANT USAGE ON SCHEMA anmeldung TO dienst_dateien;
GRANT USAGE ON SCHEMA anmeldung TO dienst_status;
GRANT USAGE ON SCHEMA anmeldung TO dienst_ereignisse;
GRANT USAGE ON SCHEMA anmeldung TO dienst_audit;

--
-- Name: SCHEMA api; Type: ACL; Schema: -; Owner: hausdraht_eigner
--

GRANT USAGE ON SCHEMA api TO anonym;
GRANT USAGE ON SCHEMA api TO mieter;
GRANT USAGE ON SCHEMA api TO hausmeister;
GRANT USAGE ON SCHEMA api TO verwalter;
GRANT USAGE ON SCHEMA api TO leitung;
GRANT USAGE ON SCHEMA api TO voicebot;

--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: hausdraht_eigner
--

GRANT USAGE ON SCHEMA audit TO pruefer;
GRANT USAGE ON SCHEMA audit TO leitung;
GRANT USAGE ON SCHEMA audit TO hausdraht_dba;
GRANT USAGE ON SCHEMA audit TO hausdraht_sicherung;
GRANT USAGE ON SCHEMA audit TO dienst_identitaet;
GRANT USAGE ON SCHEMA audit TO dienst_anmeldung;
GRANT USAGE ON SCHEMA audit TO dienst_anfragen;
GRANT USAGE ON SCHEMA audit TO dienst_email;
GRANT USAGE ON SCHEMA audit TO dienst_dateien;
GRANT USAGE ON SCHEMA audit TO dienst_status;
GRANT USAGE ON SCHEMA audit TO dienst_ereignisse;
GRANT USAGE ON SCHEMA audit TO dienst_audit;
GRANT USAGE ON SCHEMA audit TO hausdraht_protokoll;
GRANT USAGE ON SCHEMA audit TO bruecke;

--
-- Name: SCHEMA erweiterungen; Type: ACL; Schema: -; Owner: hausdraht_eigner
--

GRANT USAGE ON SCHEMA erweiterungen TO dienst_anmeldung;
GRANT USAGE ON SCHEMA erweiterungen TO dienst_audit;
GRANT USAGE ON SCHEMA erweiterungen TO dienst_dateien;
GRANT USAGE ON SCHEMA erweiterungen TO dienst_email;

--
-- Name: SCHEMA intern; Type: ACL; Schema: -; Owner: hausdraht_eigner
--

GRANT USAGE ON SCHEMA intern TO authenticator;
GRANT USAGE ON SCHEMA intern TO anonym;
GRANT USAGE ON SCHEMA intern TO mieter;
GRANT USAGE ON SCHEMA intern TO hausmeister;
GRANT USAGE ON SCHEMA intern TO verwalter;
GRANT USAGE ON SCHEMA intern TO leitung;
GRANT USAGE ON SCHEMA intern TO voicebot;
GRANT USAGE ON SCHEMA intern TO bruecke;
GRANT USAGE ON SCHEMA intern TO pruefer;
GRANT USAGE ON SCHEMA intern TO hausdraht_dba;
GRANT USAGE ON SCHEMA intern TO dienst_identitaet;
GRANT USAGE ON SCHEMA intern TO dienst_anmeldung;
GRANT USAGE ON SCHEMA intern TO dienst_anfragen;
GRANT USAGE ON SCHEMA intern TO dienst_email;
GRANT USAGE ON SCHEMA intern TO dienst_dateien;
GRANT USAGE ON SCHEMA intern TO dienst_status;
GRANT USAGE ON SCHEMA intern TO dienst_ereignisse;
GRANT USAGE ON SCHEMA intern TO dienst_audit;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: pg_database_owner
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;

--
-- Name: SCHEMA verwaltung; Type: ACL; Schema: -; Owner: hausdraht_eigner
--

GRANT USAGE ON SCHEMA verwaltung TO mieter;
GRANT USAGE ON SCHEMA verwaltung TO hausmeister;
GRANT USAGE ON SCHEMA verwaltung TO verwalter;
GRANT USAGE ON SCHEMA verwaltung TO leitung;
GRANT USAGE ON SCHEMA verwaltung TO pruefer;
GRANT USAGE ON SCHEMA verwaltung TO hausdraht_dba;
GRANT USAGE ON SCHEMA verwaltung TO hausdraht_sicherung;
GRANT USAGE ON SCHEMA verwaltung TO dienst_identitaet;
GRANT USAGE ON SCHEMA verwaltung TO dienst_anmeldung;
GRANT USAGE ON SCHEMA verwaltung TO dienst_anfragen;
GRANT USAGE ON SCHEMA verwaltung TO dienst_email;
GRANT USAGE ON SCHEMA verwaltung TO dienst_dateien;
GRANT USAGE ON SCHEMA verwaltung TO dienst_status;
GRANT USAGE ON SCHEMA verwaltung TO dienst_ereignisse;
GRANT USAGE ON SCHEMA verwaltung TO dienst_audit;

--
-- Name: TYPE "*/*"; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON TYPE api."*/*" FROM PUBLIC;
GRANT ALL ON TYPE api."*/*" TO mieter;
GRANT ALL ON TYPE api."*/*" TO hausmeister;
GRANT ALL ON TYPE api."*/*" TO verwalter;
GRANT ALL ON TYPE api."*/*" TO leitung;

--
-- Name: FUNCTION gbtreekey16_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey16_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey16_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey16_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey16_out(erweiterungen.gbtreekey16); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey16_out(erweiterungen.gbtreekey16) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey16_out(erweiterungen.gbtreekey16) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey16_out(erweiterungen.gbtreekey16) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey2_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey2_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey2_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey2_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey2_out(erweiterungen.gbtreekey2); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey2_out(erweiterungen.gbtreekey2) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey2_out(erweiterungen.gbtreekey2) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey2_out(erweiterungen.gbtreekey2) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey32_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey32_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey32_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey32_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey32_out(erweiterungen.gbtreekey32); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey32_out(erweiterungen.gbtreekey32) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey32_out(erweiterungen.gbtreekey32) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey32_out(erweiterungen.gbtreekey32) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey4_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey4_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey4_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey4_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey4_out(erweiterungen.gbtreekey4); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey4_out(erweiterungen.gbtreekey4) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey4_out(erweiterungen.gbtreekey4) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey4_out(erweiterungen.gbtreekey4) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey8_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey8_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey8_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey8_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey8_out(erweiterungen.gbtreekey8); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey8_out(erweiterungen.gbtreekey8) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey8_out(erweiterungen.gbtreekey8) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey8_out(erweiterungen.gbtreekey8) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey_var_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey_var_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey_var_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey_var_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gbtreekey_var_out(erweiterungen.gbtreekey_var); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbtreekey_var_out(erweiterungen.gbtreekey_var) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey_var_out(erweiterungen.gbtreekey_var) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbtreekey_var_out(erweiterungen.gbtreekey_var) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_in(cstring); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_in(cstring) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_in(cstring) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_in(cstring) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_out(erweiterungen.gtrgm); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_out(erweiterungen.gtrgm) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_out(erweiterungen.gtrgm) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_out(erweiterungen.gtrgm) TO dienst_anmeldung;

--
-- Name: FUNCTION signaturschluessel_laden(jwks jsonb); Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION anmeldung.signaturschluessel_laden(jwks jsonb) FROM PUBLIC;

--
-- Name: FUNCTION abmelden(); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.abmelden() FROM PUBLIC;
GRANT ALL ON FUNCTION api.abmelden() TO anonym;
GRANT ALL ON FUNCTION api.abmelden() TO mieter;
GRANT ALL ON FUNCTION api.abmelden() TO hausmeister;
GRANT ALL ON FUNCTION api.abmelden() TO verwalter;
GRANT ALL ON FUNCTION api.abmelden() TO leitung;

--
-- Name: FUNCTION anfrage_ablehnen(anfrage_id bigint, begruendung text); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.anfrage_ablehnen(anfrage_id bigint, begruendung text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.anfrage_ablehnen(anfrage_id bigint, begruendung text) TO verwalter;
GRANT ALL ON FUNCTION api.anfrage_ablehnen(anfrage_id bigint, begruendung text) TO leitung;

--
-- Name: FUNCTION anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]) TO hausmeister;
GRANT ALL ON FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]) TO verwalter;
GRANT ALL ON FUNCTION api.anfrage_abschliessen(anfrage_id bigint, massnahme text, ausgefuehrt_von text, erledigt_am date, datei_ids bigint[]) TO leitung;

--
-- Name: FUNCTION anfrage_akzeptieren(anfrage_id bigint, begruendung text); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text) TO hausmeister;
GRANT ALL ON FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text) TO verwalter;
GRANT ALL ON FUNCTION api.anfrage_akzeptieren(anfrage_id bigint, begruendung text) TO leitung;

--
-- Name: FUNCTION anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid) TO verwalter;
GRANT ALL ON FUNCTION api.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, beschreibung text, schadensart text, ort text, betreff text, quelle text, prioritaet text, kennung uuid) TO leitung;

--
-- Name: FUNCTION anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text) TO mieter;
GRANT ALL ON FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text) TO verwalter;
GRANT ALL ON FUNCTION api.anfrage_zurueckziehen(anfrage_id bigint, begruendung text, erklaert_durch text) TO leitung;

--
-- Name: FUNCTION anmelden(email text, passwort text, mandant_id bigint); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) TO anonym;
GRANT ALL ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) TO mieter;
GRANT ALL ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) TO hausmeister;
GRANT ALL ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) TO verwalter;
GRANT ALL ON FUNCTION api.anmelden(email text, passwort text, mandant_id bigint) TO leitung;

--
-- Name: FUNCTION datei(id bigint); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.datei(id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.datei(id bigint) TO mieter;
GRANT ALL ON FUNCTION api.datei(id bigint) TO hausmeister;
GRANT ALL ON FUNCTION api.datei(id bigint) TO verwalter;
GRANT ALL ON FUNCTION api.datei(id bigint) TO leitung;

--
-- Name: FUNCTION datei_hochladen(bytea); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.datei_hochladen(bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION api.datei_hochladen(bytea) TO mieter;
GRANT ALL ON FUNCTION api.datei_hochladen(bytea) TO hausmeister;
GRANT ALL ON FUNCTION api.datei_hochladen(bytea) TO verwalter;
GRANT ALL ON FUNCTION api.datei_hochladen(bytea) TO leitung;

--
-- Name: FUNCTION einladung_einloesen(code text, passwort text); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.einladung_einloesen(code text, passwort text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.einladung_einloesen(code text, passwort text) TO anonym;
GRANT ALL ON FUNCTION api.einladung_einloesen(code text, passwort text) TO mieter;
GRANT ALL ON FUNCTION api.einladung_einloesen(code text, passwort text) TO hausmeister;
GRANT ALL ON FUNCTION api.einladung_einloesen(code text, passwort text) TO verwalter;
GRANT ALL ON FUNCTION api.einladung_einloesen(code text, passwort text) TO leitung;

--
-- Name: FUNCTION email_roh(email_id bigint); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.email_roh(email_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.email_roh(email_id bigint) TO verwalter;
GRANT ALL ON FUNCTION api.email_roh(email_id bigint) TO leitung;

--
-- Name: FUNCTION email_verwerfen(email_id bigint, begruendung text); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.email_verwerfen(email_id bigint, begruendung text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.email_verwerfen(email_id bigint, begruendung text) TO verwalter;
GRANT ALL ON FUNCTION api.email_verwerfen(email_id bigint, begruendung text) TO leitung;

--
-- Name: FUNCTION email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) TO verwalter;
GRANT ALL ON FUNCTION api.email_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) TO leitung;

--
-- Name: FUNCTION ich(); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.ich() FROM PUBLIC;
GRANT ALL ON FUNCTION api.ich() TO mieter;
GRANT ALL ON FUNCTION api.ich() TO hausmeister;
GRANT ALL ON FUNCTION api.ich() TO verwalter;
GRANT ALL ON FUNCTION api.ich() TO leitung;

--
-- Name: FUNCTION interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]) TO hausmeister;
GRANT ALL ON FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]) TO verwalter;
GRANT ALL ON FUNCTION api.interne_notiz(anfrage_id bigint, inhalt text, datei_ids bigint[]) TO leitung;

--
-- Name: FUNCTION konto_anlegen(email text, name text, rolle text, person_id bigint); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.konto_anlegen(email text, name text, rolle text, person_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.konto_anlegen(email text, name text, rolle text, person_id bigint) TO verwalter;
GRANT ALL ON FUNCTION api.konto_anlegen(email text, name text, rolle text, person_id bigint) TO leitung;

--
-- Name: FUNCTION konto_einladen(benutzerkonto_id bigint); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.konto_einladen(benutzerkonto_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.konto_einladen(benutzerkonto_id bigint) TO verwalter;
GRANT ALL ON FUNCTION api.konto_einladen(benutzerkonto_id bigint) TO leitung;

--
-- Name: FUNCTION konto_entsperren(benutzerkonto_id bigint); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.konto_entsperren(benutzerkonto_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION api.konto_entsperren(benutzerkonto_id bigint) TO leitung;

--
-- Name: FUNCTION konto_sperren(benutzerkonto_id bigint, grund text); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.konto_sperren(benutzerkonto_id bigint, grund text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.konto_sperren(benutzerkonto_id bigint, grund text) TO leitung;

--
-- Name: FUNCTION nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) TO mieter;
GRANT ALL ON FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) TO hausmeister;
GRANT ALL ON FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) TO verwalter;
GRANT ALL ON FUNCTION api.nachricht_senden(anfrage_id bigint, inhalt text, datei_ids bigint[], kennung uuid) TO leitung;

--
-- Name: FUNCTION passwort_aendern(altes_passwort text, neues_passwort text); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) TO mieter;
GRANT ALL ON FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) TO hausmeister;
GRANT ALL ON FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) TO verwalter;
GRANT ALL ON FUNCTION api.passwort_aendern(altes_passwort text, neues_passwort text) TO leitung;

--
-- Name: FUNCTION passwort_vergessen(email text); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.passwort_vergessen(email text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.passwort_vergessen(email text) TO anonym;
GRANT ALL ON FUNCTION api.passwort_vergessen(email text) TO mieter;
GRANT ALL ON FUNCTION api.passwort_vergessen(email text) TO hausmeister;
GRANT ALL ON FUNCTION api.passwort_vergessen(email text) TO verwalter;
GRANT ALL ON FUNCTION api.passwort_vergessen(email text) TO leitung;

--
-- Name: FUNCTION passwort_zuruecksetzen(token text, passwort text); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) FROM PUBLIC;
GRANT ALL ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) TO anonym;
GRANT ALL ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) TO mieter;
GRANT ALL ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) TO hausmeister;
GRANT ALL ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) TO verwalter;
GRANT ALL ON FUNCTION api.passwort_zuruecksetzen(token text, passwort text) TO leitung;

--
-- Name: FUNCTION schaden_melden(schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, datei_ids bigint[], kennung uuid); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.schaden_melden(schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, datei_ids bigint[], kennung uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION api.schaden_melden(schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, datei_ids bigint[], kennung uuid) TO mieter;

--
-- Name: FUNCTION sitzung_erneuern(); Type: ACL; Schema: api; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION api.sitzung_erneuern() FROM PUBLIC;
GRANT ALL ON FUNCTION api.sitzung_erneuern() TO anonym;
GRANT ALL ON FUNCTION api.sitzung_erneuern() TO mieter;
GRANT ALL ON FUNCTION api.sitzung_erneuern() TO hausmeister;
GRANT ALL ON FUNCTION api.sitzung_erneuern() TO verwalter;
GRANT ALL ON FUNCTION api.sitzung_erneuern() TO leitung;

--
-- Name: FUNCTION neue_id(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.neue_id() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.neue_id() TO mieter;
GRANT ALL ON FUNCTION intern.neue_id() TO hausmeister;
GRANT ALL ON FUNCTION intern.neue_id() TO verwalter;
GRANT ALL ON FUNCTION intern.neue_id() TO leitung;
GRANT ALL ON FUNCTION intern.neue_id() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_email;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_status;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.neue_id() TO dienst_audit;

--
-- Name: FUNCTION rolle(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.rolle() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.rolle() TO anonym;
GRANT ALL ON FUNCTION intern.rolle() TO mieter;
GRANT ALL ON FUNCTION intern.rolle() TO hausmeister;
GRANT ALL ON FUNCTION intern.rolle() TO verwalter;
GRANT ALL ON FUNCTION intern.rolle() TO leitung;
GRANT ALL ON FUNCTION intern.rolle() TO voicebot;
GRANT ALL ON FUNCTION intern.rolle() TO bruecke;
GRANT ALL ON FUNCTION intern.rolle() TO pruefer;
GRANT ALL ON FUNCTION intern.rolle() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_email;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_status;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.rolle() TO dienst_audit;

--
-- Name: TABLE anfrage_nachrichten; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.anfrage_nachrichten TO mieter;
GRANT SELECT ON TABLE verwaltung.anfrage_nachrichten TO hausmeister;
GRANT SELECT ON TABLE verwaltung.anfrage_nachrichten TO verwalter;
GRANT SELECT ON TABLE verwaltung.anfrage_nachrichten TO leitung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.anfrage_nachrichten TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.anfrage_nachrichten TO hausdraht_sicherung;

--
-- Name: COLUMN anfrage_nachrichten.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE verwaltung.anfrage_nachrichten TO hausmeister;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anfrage_nachrichten TO verwalter;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anfrage_nachrichten TO leitung;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anfrage_nachrichten TO mieter;
GRANT SELECT(mandant_id),INSERT(mandant_id) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.anfrage_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(anfrage_id) ON TABLE verwaltung.anfrage_nachrichten TO hausmeister;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anfrage_nachrichten TO verwalter;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anfrage_nachrichten TO leitung;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anfrage_nachrichten TO mieter;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.art; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(art) ON TABLE verwaltung.anfrage_nachrichten TO hausmeister;
GRANT INSERT(art) ON TABLE verwaltung.anfrage_nachrichten TO verwalter;
GRANT INSERT(art) ON TABLE verwaltung.anfrage_nachrichten TO leitung;

--
-- Name: COLUMN anfrage_nachrichten.verfasser_person_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(verfasser_person_id) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.verfasser_rolle; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(verfasser_rolle) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.verfasser_name; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(verfasser_name) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.inhalt; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(inhalt) ON TABLE verwaltung.anfrage_nachrichten TO hausmeister;
GRANT INSERT(inhalt) ON TABLE verwaltung.anfrage_nachrichten TO verwalter;
GRANT INSERT(inhalt) ON TABLE verwaltung.anfrage_nachrichten TO leitung;
GRANT INSERT(inhalt) ON TABLE verwaltung.anfrage_nachrichten TO mieter;
GRANT INSERT(inhalt) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.email_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(email_id) ON TABLE verwaltung.anfrage_nachrichten TO dienst_anfragen;

--
-- Name: COLUMN anfrage_nachrichten.kennung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(kennung) ON TABLE verwaltung.anfrage_nachrichten TO hausmeister;
GRANT INSERT(kennung) ON TABLE verwaltung.anfrage_nachrichten TO verwalter;
GRANT INSERT(kennung) ON TABLE verwaltung.anfrage_nachrichten TO leitung;
GRANT INSERT(kennung) ON TABLE verwaltung.anfrage_nachrichten TO mieter;

--
-- Name: TABLE anfragen; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.anfragen TO mieter;
GRANT SELECT ON TABLE verwaltung.anfragen TO hausmeister;
GRANT SELECT ON TABLE verwaltung.anfragen TO verwalter;
GRANT SELECT ON TABLE verwaltung.anfragen TO leitung;
GRANT SELECT ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.anfragen TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.anfragen TO hausdraht_sicherung;

--
-- Name: COLUMN anfragen.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.anfragen TO pruefer;
GRANT SELECT(mandant_id) ON TABLE verwaltung.anfragen TO dienst_identitaet;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(mandant_id) ON TABLE verwaltung.anfragen TO dienst_email;
GRANT SELECT(mandant_id) ON TABLE verwaltung.anfragen TO dienst_ereignisse;

--
-- Name: COLUMN anfragen.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.anfragen TO pruefer;
GRANT SELECT(id) ON TABLE verwaltung.anfragen TO dienst_email;
GRANT SELECT(id) ON TABLE verwaltung.anfragen TO dienst_ereignisse;

--
-- Name: COLUMN anfragen.jahr; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(jahr) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(jahr) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.lfd_nr; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(lfd_nr) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(lfd_nr) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.nummer; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(nummer) ON TABLE verwaltung.anfragen TO pruefer;
GRANT SELECT(nummer) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.status; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(status) ON TABLE verwaltung.anfragen TO hausmeister;
GRANT UPDATE(status) ON TABLE verwaltung.anfragen TO verwalter;
GRANT UPDATE(status) ON TABLE verwaltung.anfragen TO leitung;
GRANT UPDATE(status) ON TABLE verwaltung.anfragen TO mieter;
GRANT SELECT(status) ON TABLE verwaltung.anfragen TO pruefer;
GRANT SELECT(status) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.kategorie; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(kategorie) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(kategorie) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(kategorie) ON TABLE verwaltung.anfragen TO dienst_email;
GRANT SELECT(kategorie) ON TABLE verwaltung.anfragen TO dienst_ereignisse;

--
-- Name: COLUMN anfragen.schadensart; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(schadensart) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(schadensart) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.prioritaet; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(prioritaet) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(prioritaet) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.zustaendigkeit; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(zustaendigkeit) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(zustaendigkeit) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.quelle; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(quelle) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(quelle) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.betreff; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(betreff) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(betreff) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.beschreibung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(beschreibung) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.ort; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(ort) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.objekt_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(objekt_id) ON TABLE verwaltung.anfragen TO pruefer;
GRANT SELECT(objekt_id) ON TABLE verwaltung.anfragen TO dienst_identitaet;
GRANT INSERT(objekt_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.einheit_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(einheit_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.mietverhaeltnis_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(mietverhaeltnis_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(mietverhaeltnis_id) ON TABLE verwaltung.anfragen TO dienst_email;
GRANT SELECT(mietverhaeltnis_id) ON TABLE verwaltung.anfragen TO dienst_ereignisse;

--
-- Name: COLUMN anfragen.eigentuemer_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(eigentuemer_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(eigentuemer_id) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.melder_person_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(melder_person_id) ON TABLE verwaltung.anfragen TO dienst_identitaet;
GRANT INSERT(melder_person_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(melder_person_id) ON TABLE verwaltung.anfragen TO dienst_email;
GRANT SELECT(melder_person_id) ON TABLE verwaltung.anfragen TO dienst_ereignisse;

--
-- Name: COLUMN anfragen.melder_name; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(melder_name) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.hausmeister_bereich_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(hausmeister_bereich_id) ON TABLE verwaltung.anfragen TO dienst_identitaet;
GRANT INSERT(hausmeister_bereich_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(hausmeister_bereich_id) ON TABLE verwaltung.anfragen TO dienst_ereignisse;

--
-- Name: COLUMN anfragen.zugewiesen_konto_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(zugewiesen_konto_id) ON TABLE verwaltung.anfragen TO hausmeister;
GRANT UPDATE(zugewiesen_konto_id) ON TABLE verwaltung.anfragen TO verwalter;
GRANT UPDATE(zugewiesen_konto_id) ON TABLE verwaltung.anfragen TO leitung;

--
-- Name: COLUMN anfragen.email_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(email_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(email_id) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.folgt_auf_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(folgt_auf_id) ON TABLE verwaltung.anfragen TO pruefer;
GRANT INSERT(folgt_auf_id) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.kennung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(kennung) ON TABLE verwaltung.anfragen TO dienst_anfragen;

--
-- Name: COLUMN anfragen.erstellt_am; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(erstellt_am) ON TABLE verwaltung.anfragen TO pruefer;
GRANT SELECT(erstellt_am) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.letzte_aktivitaet_am; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(letzte_aktivitaet_am) ON TABLE verwaltung.anfragen TO pruefer;
GRANT UPDATE(letzte_aktivitaet_am) ON TABLE verwaltung.anfragen TO dienst_anfragen;
GRANT SELECT(letzte_aktivitaet_am) ON TABLE verwaltung.anfragen TO dienst_email;

--
-- Name: COLUMN anfragen.erledigt_am; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(erledigt_am) ON TABLE verwaltung.anfragen TO hausmeister;
GRANT UPDATE(erledigt_am) ON TABLE verwaltung.anfragen TO verwalter;
GRANT UPDATE(erledigt_am) ON TABLE verwaltung.anfragen TO leitung;
GRANT SELECT(erledigt_am) ON TABLE verwaltung.anfragen TO pruefer;

--
-- Name: COLUMN anfragen.massnahme; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(massnahme) ON TABLE verwaltung.anfragen TO hausmeister;
GRANT UPDATE(massnahme) ON TABLE verwaltung.anfragen TO verwalter;
GRANT UPDATE(massnahme) ON TABLE verwaltung.anfragen TO leitung;

--
-- Name: COLUMN anfragen.ausgefuehrt_von; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(ausgefuehrt_von) ON TABLE verwaltung.anfragen TO hausmeister;
GRANT UPDATE(ausgefuehrt_von) ON TABLE verwaltung.anfragen TO verwalter;
GRANT UPDATE(ausgefuehrt_von) ON TABLE verwaltung.anfragen TO leitung;

--
-- Name: TABLE anfragen; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.anfragen TO mieter;
GRANT SELECT ON TABLE api.anfragen TO hausmeister;
GRANT SELECT ON TABLE api.anfragen TO verwalter;
GRANT SELECT ON TABLE api.anfragen TO leitung;

--
-- Name: TABLE statuswechsel; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.statuswechsel TO mieter;
GRANT SELECT ON TABLE verwaltung.statuswechsel TO hausmeister;
GRANT SELECT ON TABLE verwaltung.statuswechsel TO verwalter;
GRANT SELECT ON TABLE verwaltung.statuswechsel TO leitung;
GRANT SELECT ON TABLE verwaltung.statuswechsel TO pruefer;
GRANT SELECT ON TABLE verwaltung.statuswechsel TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.statuswechsel TO hausdraht_sicherung;

--
-- Name: COLUMN statuswechsel.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.entitaet; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(entitaet) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.entitaet_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(entitaet_id) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.von; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(von) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.nach; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(nach) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.begruendung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(begruendung) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.benutzerkonto_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(benutzerkonto_id) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.akteur; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(akteur) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: COLUMN statuswechsel.rolle; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(rolle) ON TABLE verwaltung.statuswechsel TO dienst_status;

--
-- Name: TABLE statuswechsel; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.statuswechsel TO mieter;
GRANT SELECT ON TABLE api.statuswechsel TO hausmeister;
GRANT SELECT ON TABLE api.statuswechsel TO verwalter;
GRANT SELECT ON TABLE api.statuswechsel TO leitung;

--
-- Name: FUNCTION statuswechsel(anfrage api.anfragen); Type: ACL; Schema: api; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION api.statuswechsel(anfrage api.anfragen) FROM PUBLIC;
GRANT ALL ON FUNCTION api.statuswechsel(anfrage api.anfragen) TO mieter;
GRANT ALL ON FUNCTION api.statuswechsel(anfrage api.anfragen) TO hausmeister;
GRANT ALL ON FUNCTION api.statuswechsel(anfrage api.anfragen) TO verwalter;
GRANT ALL ON FUNCTION api.statuswechsel(anfrage api.anfragen) TO leitung;

--
-- Name: FUNCTION abweisung_schreiben(eintrag jsonb); Type: ACL; Schema: audit; Owner: dienst_audit
--

REVOKE ALL ON FUNCTION audit.abweisung_schreiben(eintrag jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.abweisung_schreiben(eintrag jsonb) TO hausdraht_protokoll;

--
-- Name: FUNCTION aera(); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.aera() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.aera() TO dienst_audit;
GRANT ALL ON FUNCTION audit.aera() TO pruefer;
GRANT ALL ON FUNCTION audit.aera() TO hausdraht_dba;

--
-- Name: FUNCTION anschliessen(tabelle regclass, geheim text[], inhalte text[], koerper text, neue boolean, nur_von_hand boolean); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.anschliessen(tabelle regclass, geheim text[], inhalte text[], koerper text, neue boolean, nur_von_hand boolean) FROM PUBLIC;

--
-- Name: TABLE eintraege; Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

GRANT INSERT ON TABLE audit.eintraege TO dienst_audit;
GRANT SELECT ON TABLE audit.eintraege TO pruefer;
GRANT SELECT ON TABLE audit.eintraege TO leitung;
GRANT SELECT ON TABLE audit.eintraege TO hausdraht_dba;
GRANT SELECT ON TABLE audit.eintraege TO hausdraht_sicherung;

--
-- Name: FUNCTION blatt_hash(eintrag audit.eintraege); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.blatt_hash(eintrag audit.eintraege) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.blatt_hash(eintrag audit.eintraege) TO dienst_audit;
GRANT ALL ON FUNCTION audit.blatt_hash(eintrag audit.eintraege) TO pruefer;
GRANT ALL ON FUNCTION audit.blatt_hash(eintrag audit.eintraege) TO hausdraht_dba;

--
-- Name: FUNCTION fingerabdruck(inhalt bytea); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.fingerabdruck(inhalt bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.fingerabdruck(inhalt bytea) TO dienst_audit;

--
-- Name: FUNCTION fingerabdruck(inhalt text); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.fingerabdruck(inhalt text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.fingerabdruck(inhalt text) TO dienst_audit;

--
-- Name: FUNCTION inhalt_hash(salz bytea, vorher jsonb, nachher jsonb); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) TO dienst_audit;
GRANT ALL ON FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) TO pruefer;
GRANT ALL ON FUNCTION audit.inhalt_hash(salz bytea, vorher jsonb, nachher jsonb) TO hausdraht_dba;

--
-- Name: FUNCTION neue_aera(); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.neue_aera() FROM PUBLIC;

--
-- Name: FUNCTION partitionen_anlegen(monate integer); Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION audit.partitionen_anlegen(monate integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.partitionen_anlegen(monate integer) TO bruecke;

--
-- Name: FUNCTION armor(bytea); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.armor(bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.armor(bytea) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.armor(bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION armor(bytea, text[], text[]); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.armor(bytea, text[], text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.armor(bytea, text[], text[]) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.armor(bytea, text[], text[]) TO dienst_anmeldung;

--
-- Name: FUNCTION cash_dist(money, money); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.cash_dist(money, money) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.cash_dist(money, money) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.cash_dist(money, money) TO dienst_anmeldung;

--
-- Name: FUNCTION crypt(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.crypt(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.crypt(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.crypt(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION date_dist(date, date); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.date_dist(date, date) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.date_dist(date, date) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.date_dist(date, date) TO dienst_anmeldung;

--
-- Name: FUNCTION dblink(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink(text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink(text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.dblink(text, text) TO dienst_audit;

--
-- Name: FUNCTION dblink(text, text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink(text, text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_build_sql_delete(text, int2vector, integer, text[]); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_build_sql_delete(text, int2vector, integer, text[]) FROM PUBLIC;

--
-- Name: FUNCTION dblink_build_sql_insert(text, int2vector, integer, text[], text[]); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_build_sql_insert(text, int2vector, integer, text[], text[]) FROM PUBLIC;

--
-- Name: FUNCTION dblink_build_sql_update(text, int2vector, integer, text[], text[]); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_build_sql_update(text, int2vector, integer, text[], text[]) FROM PUBLIC;

--
-- Name: FUNCTION dblink_cancel_query(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_cancel_query(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_close(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_close(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_close(text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_close(text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_close(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_close(text, text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_close(text, text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_close(text, text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_connect(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_connect(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_connect(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_connect(text, text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_connect_u(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

GRANT ALL ON FUNCTION erweiterungen.dblink_connect_u(text, text) TO dienst_audit;

--
-- Name: FUNCTION dblink_current_query(); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_current_query() FROM PUBLIC;

--
-- Name: FUNCTION dblink_disconnect(); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_disconnect() FROM PUBLIC;

--
-- Name: FUNCTION dblink_disconnect(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_disconnect(text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.dblink_disconnect(text) TO dienst_audit;

--
-- Name: FUNCTION dblink_error_message(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_error_message(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_exec(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_exec(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_exec(text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_exec(text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_exec(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_exec(text, text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_exec(text, text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_exec(text, text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_fdw_validator(options text[], catalog oid); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_fdw_validator(options text[], catalog oid) FROM PUBLIC;

--
-- Name: FUNCTION dblink_fetch(text, integer); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_fetch(text, integer) FROM PUBLIC;

--
-- Name: FUNCTION dblink_fetch(text, integer, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_fetch(text, integer, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_fetch(text, text, integer); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_fetch(text, text, integer) FROM PUBLIC;

--
-- Name: FUNCTION dblink_fetch(text, text, integer, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_fetch(text, text, integer, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_get_connections(); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_get_connections() FROM PUBLIC;

--
-- Name: FUNCTION dblink_get_notify(OUT notify_name text, OUT be_pid integer, OUT extra text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_get_notify(OUT notify_name text, OUT be_pid integer, OUT extra text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_get_notify(conname text, OUT notify_name text, OUT be_pid integer, OUT extra text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_get_notify(conname text, OUT notify_name text, OUT be_pid integer, OUT extra text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_get_pkey(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_get_pkey(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_get_result(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_get_result(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_get_result(text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_get_result(text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_is_busy(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_is_busy(text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_open(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_open(text, text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_open(text, text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_open(text, text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_open(text, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_open(text, text, text) FROM PUBLIC;

--
-- Name: FUNCTION dblink_open(text, text, text, boolean); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_open(text, text, text, boolean) FROM PUBLIC;

--
-- Name: FUNCTION dblink_send_query(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dblink_send_query(text, text) FROM PUBLIC;

--
-- Name: FUNCTION dearmor(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.dearmor(text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.dearmor(text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.dearmor(text) TO dienst_anmeldung;

--
-- Name: FUNCTION decrypt(bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.decrypt(bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.decrypt(bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.decrypt(bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION decrypt_iv(bytea, bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.decrypt_iv(bytea, bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.decrypt_iv(bytea, bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.decrypt_iv(bytea, bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION digest(bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.digest(bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.digest(bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.digest(bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION digest(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.digest(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.digest(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.digest(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION encrypt(bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.encrypt(bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.encrypt(bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.encrypt(bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION encrypt_iv(bytea, bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.encrypt_iv(bytea, bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.encrypt_iv(bytea, bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.encrypt_iv(bytea, bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION float4_dist(real, real); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.float4_dist(real, real) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.float4_dist(real, real) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.float4_dist(real, real) TO dienst_anmeldung;

--
-- Name: FUNCTION float8_dist(double precision, double precision); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.float8_dist(double precision, double precision) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.float8_dist(double precision, double precision) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.float8_dist(double precision, double precision) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bit_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bit_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bit_consistent(internal, bit, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bit_consistent(internal, bit, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_consistent(internal, bit, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_consistent(internal, bit, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bit_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bit_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bit_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bit_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bit_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bit_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bit_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bit_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bit_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_consistent(internal, boolean, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_consistent(internal, boolean, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_consistent(internal, boolean, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_consistent(internal, boolean, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_same(erweiterungen.gbtreekey2, erweiterungen.gbtreekey2, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_same(erweiterungen.gbtreekey2, erweiterungen.gbtreekey2, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_same(erweiterungen.gbtreekey2, erweiterungen.gbtreekey2, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_same(erweiterungen.gbtreekey2, erweiterungen.gbtreekey2, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bool_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bool_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bool_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bpchar_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bpchar_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bpchar_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bpchar_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bpchar_consistent(internal, character, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bpchar_consistent(internal, character, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bpchar_consistent(internal, character, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bpchar_consistent(internal, character, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bytea_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bytea_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bytea_consistent(internal, bytea, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bytea_consistent(internal, bytea, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_consistent(internal, bytea, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_consistent(internal, bytea, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bytea_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bytea_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bytea_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bytea_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bytea_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bytea_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_bytea_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_bytea_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_bytea_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_consistent(internal, money, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_consistent(internal, money, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_consistent(internal, money, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_consistent(internal, money, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_distance(internal, money, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_distance(internal, money, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_distance(internal, money, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_distance(internal, money, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_cash_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_cash_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_cash_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_consistent(internal, date, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_consistent(internal, date, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_consistent(internal, date, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_consistent(internal, date, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_distance(internal, date, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_distance(internal, date, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_distance(internal, date, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_distance(internal, date, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_date_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_date_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_date_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_decompress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_decompress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_decompress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_decompress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_consistent(internal, anyenum, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_consistent(internal, anyenum, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_consistent(internal, anyenum, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_consistent(internal, anyenum, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_enum_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_enum_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_enum_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_consistent(internal, real, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_consistent(internal, real, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_consistent(internal, real, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_consistent(internal, real, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_distance(internal, real, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_distance(internal, real, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_distance(internal, real, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_distance(internal, real, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float4_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float4_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float4_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_consistent(internal, double precision, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_consistent(internal, double precision, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_consistent(internal, double precision, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_consistent(internal, double precision, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_distance(internal, double precision, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_distance(internal, double precision, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_distance(internal, double precision, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_distance(internal, double precision, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_float8_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_float8_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_float8_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_inet_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_inet_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_inet_consistent(internal, inet, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_inet_consistent(internal, inet, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_consistent(internal, inet, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_consistent(internal, inet, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_inet_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_inet_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_inet_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_inet_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_inet_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_inet_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_inet_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_inet_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_inet_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_consistent(internal, smallint, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_consistent(internal, smallint, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_consistent(internal, smallint, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_consistent(internal, smallint, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_distance(internal, smallint, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_distance(internal, smallint, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_distance(internal, smallint, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_distance(internal, smallint, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_same(erweiterungen.gbtreekey4, erweiterungen.gbtreekey4, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_same(erweiterungen.gbtreekey4, erweiterungen.gbtreekey4, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_same(erweiterungen.gbtreekey4, erweiterungen.gbtreekey4, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_same(erweiterungen.gbtreekey4, erweiterungen.gbtreekey4, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int2_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int2_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int2_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_consistent(internal, integer, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_consistent(internal, integer, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_consistent(internal, integer, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_consistent(internal, integer, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_distance(internal, integer, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_distance(internal, integer, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_distance(internal, integer, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_distance(internal, integer, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int4_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int4_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int4_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_consistent(internal, bigint, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_consistent(internal, bigint, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_consistent(internal, bigint, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_consistent(internal, bigint, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_distance(internal, bigint, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_distance(internal, bigint, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_distance(internal, bigint, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_distance(internal, bigint, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_int8_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_int8_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_int8_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_consistent(internal, interval, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_consistent(internal, interval, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_consistent(internal, interval, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_consistent(internal, interval, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_decompress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_decompress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_decompress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_decompress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_distance(internal, interval, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_distance(internal, interval, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_distance(internal, interval, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_distance(internal, interval, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_intv_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_intv_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_intv_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_consistent(internal, macaddr8, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_consistent(internal, macaddr8, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_consistent(internal, macaddr8, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_consistent(internal, macaddr8, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad8_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad8_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad8_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_consistent(internal, macaddr, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_consistent(internal, macaddr, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_consistent(internal, macaddr, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_consistent(internal, macaddr, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_macad_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_macad_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_macad_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_numeric_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_numeric_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_numeric_consistent(internal, numeric, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_numeric_consistent(internal, numeric, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_consistent(internal, numeric, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_consistent(internal, numeric, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_numeric_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_numeric_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_numeric_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_numeric_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_numeric_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_numeric_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_numeric_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_numeric_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_numeric_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_consistent(internal, oid, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_consistent(internal, oid, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_consistent(internal, oid, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_consistent(internal, oid, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_distance(internal, oid, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_distance(internal, oid, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_distance(internal, oid, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_distance(internal, oid, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_same(erweiterungen.gbtreekey8, erweiterungen.gbtreekey8, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_oid_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_oid_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_oid_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_text_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_text_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_text_consistent(internal, text, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_text_consistent(internal, text, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_consistent(internal, text, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_consistent(internal, text, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_text_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_text_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_text_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_text_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_text_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_text_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_same(erweiterungen.gbtreekey_var, erweiterungen.gbtreekey_var, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_text_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_text_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_text_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_consistent(internal, time without time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_consistent(internal, time without time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_consistent(internal, time without time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_consistent(internal, time without time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_distance(internal, time without time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_distance(internal, time without time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_distance(internal, time without time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_distance(internal, time without time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_time_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_time_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_time_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_timetz_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_timetz_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_timetz_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_timetz_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_timetz_consistent(internal, time with time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_timetz_consistent(internal, time with time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_timetz_consistent(internal, time with time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_timetz_consistent(internal, time with time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_consistent(internal, timestamp without time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_consistent(internal, timestamp without time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_consistent(internal, timestamp without time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_consistent(internal, timestamp without time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_distance(internal, timestamp without time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_distance(internal, timestamp without time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_distance(internal, timestamp without time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_distance(internal, timestamp without time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_same(erweiterungen.gbtreekey16, erweiterungen.gbtreekey16, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_ts_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_ts_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_ts_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_tstz_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_tstz_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_tstz_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_tstz_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_tstz_consistent(internal, timestamp with time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_tstz_consistent(internal, timestamp with time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_tstz_consistent(internal, timestamp with time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_tstz_consistent(internal, timestamp with time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_tstz_distance(internal, timestamp with time zone, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_tstz_distance(internal, timestamp with time zone, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_tstz_distance(internal, timestamp with time zone, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_tstz_distance(internal, timestamp with time zone, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_consistent(internal, uuid, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_consistent(internal, uuid, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_consistent(internal, uuid, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_consistent(internal, uuid, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_same(erweiterungen.gbtreekey32, erweiterungen.gbtreekey32, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_uuid_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_uuid_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_uuid_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_var_decompress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_var_decompress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_var_decompress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_var_decompress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gbt_var_fetch(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gbt_var_fetch(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gbt_var_fetch(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gbt_var_fetch(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gen_random_bytes(integer); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gen_random_bytes(integer) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gen_random_bytes(integer) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gen_random_bytes(integer) TO dienst_anmeldung;

--
-- Name: FUNCTION gen_random_uuid(); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gen_random_uuid() FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gen_random_uuid() TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gen_random_uuid() TO dienst_anmeldung;

--
-- Name: FUNCTION gen_salt(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gen_salt(text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gen_salt(text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gen_salt(text) TO dienst_anmeldung;

--
-- Name: FUNCTION gen_salt(text, integer); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gen_salt(text, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gen_salt(text, integer) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gen_salt(text, integer) TO dienst_anmeldung;

--
-- Name: FUNCTION gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gin_extract_query_trgm(text, internal, smallint, internal, internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gin_extract_value_trgm(text, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gin_extract_value_trgm(text, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gin_extract_value_trgm(text, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gin_extract_value_trgm(text, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gin_trgm_consistent(internal, smallint, text, integer, internal, internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gin_trgm_triconsistent(internal, smallint, text, integer, internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_compress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_compress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_compress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_compress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_consistent(internal, text, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_consistent(internal, text, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_consistent(internal, text, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_consistent(internal, text, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_decompress(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_decompress(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_decompress(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_decompress(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_distance(internal, text, smallint, oid, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_distance(internal, text, smallint, oid, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_distance(internal, text, smallint, oid, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_distance(internal, text, smallint, oid, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_options(internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_options(internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_options(internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_options(internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_penalty(internal, internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_penalty(internal, internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_penalty(internal, internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_penalty(internal, internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_picksplit(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_picksplit(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_picksplit(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_picksplit(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_same(erweiterungen.gtrgm, erweiterungen.gtrgm, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_same(erweiterungen.gtrgm, erweiterungen.gtrgm, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_same(erweiterungen.gtrgm, erweiterungen.gtrgm, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_same(erweiterungen.gtrgm, erweiterungen.gtrgm, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION gtrgm_union(internal, internal); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.gtrgm_union(internal, internal) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_union(internal, internal) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.gtrgm_union(internal, internal) TO dienst_anmeldung;

--
-- Name: FUNCTION hmac(bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.hmac(bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.hmac(bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.hmac(bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION hmac(text, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.hmac(text, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.hmac(text, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.hmac(text, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION int2_dist(smallint, smallint); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.int2_dist(smallint, smallint) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.int2_dist(smallint, smallint) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.int2_dist(smallint, smallint) TO dienst_anmeldung;

--
-- Name: FUNCTION int4_dist(integer, integer); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.int4_dist(integer, integer) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.int4_dist(integer, integer) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.int4_dist(integer, integer) TO dienst_anmeldung;

--
-- Name: FUNCTION int8_dist(bigint, bigint); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.int8_dist(bigint, bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.int8_dist(bigint, bigint) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.int8_dist(bigint, bigint) TO dienst_anmeldung;

--
-- Name: FUNCTION interval_dist(interval, interval); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.interval_dist(interval, interval) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.interval_dist(interval, interval) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.interval_dist(interval, interval) TO dienst_anmeldung;

--
-- Name: FUNCTION oid_dist(oid, oid); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.oid_dist(oid, oid) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.oid_dist(oid, oid) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.oid_dist(oid, oid) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_armor_headers(text, OUT key text, OUT value text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_armor_headers(text, OUT key text, OUT value text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_armor_headers(text, OUT key text, OUT value text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_armor_headers(text, OUT key text, OUT value text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_key_id(bytea); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_key_id(bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_key_id(bytea) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_key_id(bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_decrypt(bytea, bytea); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_decrypt(bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_decrypt(bytea, bytea, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt(bytea, bytea, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_decrypt_bytea(bytea, bytea); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_decrypt_bytea(bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_decrypt_bytea(bytea, bytea, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_decrypt_bytea(bytea, bytea, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_encrypt(text, bytea); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_encrypt(text, bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt(text, bytea) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt(text, bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_encrypt(text, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_encrypt(text, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt(text, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt(text, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_encrypt_bytea(bytea, bytea); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_encrypt_bytea(bytea, bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt_bytea(bytea, bytea) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt_bytea(bytea, bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_pub_encrypt_bytea(bytea, bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_pub_encrypt_bytea(bytea, bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt_bytea(bytea, bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_pub_encrypt_bytea(bytea, bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_decrypt(bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_decrypt(bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt(bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt(bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_decrypt(bytea, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_decrypt(bytea, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt(bytea, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt(bytea, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_decrypt_bytea(bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_decrypt_bytea(bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt_bytea(bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt_bytea(bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_decrypt_bytea(bytea, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_decrypt_bytea(bytea, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt_bytea(bytea, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_decrypt_bytea(bytea, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_encrypt(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_encrypt(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_encrypt(text, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_encrypt(text, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt(text, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt(text, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_encrypt_bytea(bytea, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_encrypt_bytea(bytea, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt_bytea(bytea, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt_bytea(bytea, text) TO dienst_anmeldung;

--
-- Name: FUNCTION pgp_sym_encrypt_bytea(bytea, text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.pgp_sym_encrypt_bytea(bytea, text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt_bytea(bytea, text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.pgp_sym_encrypt_bytea(bytea, text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION set_limit(real); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.set_limit(real) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.set_limit(real) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.set_limit(real) TO dienst_anmeldung;

--
-- Name: FUNCTION show_limit(); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.show_limit() FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.show_limit() TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.show_limit() TO dienst_anmeldung;

--
-- Name: FUNCTION show_trgm(text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.show_trgm(text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.show_trgm(text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.show_trgm(text) TO dienst_anmeldung;

--
-- Name: FUNCTION similarity(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.similarity(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.similarity(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.similarity(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION similarity_dist(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.similarity_dist(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.similarity_dist(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.similarity_dist(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION similarity_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.similarity_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.similarity_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.similarity_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION strict_word_similarity(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.strict_word_similarity(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION strict_word_similarity_commutator_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.strict_word_similarity_commutator_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_commutator_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_commutator_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION strict_word_similarity_dist_commutator_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.strict_word_similarity_dist_commutator_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_dist_commutator_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_dist_commutator_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION strict_word_similarity_dist_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.strict_word_similarity_dist_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_dist_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_dist_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION strict_word_similarity_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.strict_word_similarity_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.strict_word_similarity_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION time_dist(time without time zone, time without time zone); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.time_dist(time without time zone, time without time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.time_dist(time without time zone, time without time zone) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.time_dist(time without time zone, time without time zone) TO dienst_anmeldung;

--
-- Name: FUNCTION ts_dist(timestamp without time zone, timestamp without time zone); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.ts_dist(timestamp without time zone, timestamp without time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.ts_dist(timestamp without time zone, timestamp without time zone) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.ts_dist(timestamp without time zone, timestamp without time zone) TO dienst_anmeldung;

--
-- Name: FUNCTION tstz_dist(timestamp with time zone, timestamp with time zone); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.tstz_dist(timestamp with time zone, timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.tstz_dist(timestamp with time zone, timestamp with time zone) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.tstz_dist(timestamp with time zone, timestamp with time zone) TO dienst_anmeldung;

--
-- Name: FUNCTION word_similarity(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.word_similarity(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.word_similarity(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.word_similarity(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION word_similarity_commutator_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.word_similarity_commutator_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_commutator_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_commutator_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION word_similarity_dist_commutator_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.word_similarity_dist_commutator_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_dist_commutator_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_dist_commutator_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION word_similarity_dist_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.word_similarity_dist_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_dist_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_dist_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION word_similarity_op(text, text); Type: ACL; Schema: erweiterungen; Owner: postgres
--

REVOKE ALL ON FUNCTION erweiterungen.word_similarity_op(text, text) FROM PUBLIC;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_op(text, text) TO hausdraht_eigner;
GRANT ALL ON FUNCTION erweiterungen.word_similarity_op(text, text) TO dienst_anmeldung;

--
-- Name: FUNCTION abweisung_protokollieren(tabelle text, schluessel jsonb, grund text); Type: ACL; Schema: intern; Owner: dienst_audit
--

REVOKE ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO anonym;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO mieter;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO hausmeister;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO verwalter;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO leitung;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO voicebot;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO bruecke;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO pruefer;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO dienst_email;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO dienst_dateien;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO dienst_status;
GRANT ALL ON FUNCTION intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) TO dienst_ereignisse;

--
-- Name: FUNCTION anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, kennung uuid, folgt_auf_id bigint); Type: ACL; Schema: intern; Owner: dienst_anfragen
--

REVOKE ALL ON FUNCTION intern.anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, kennung uuid, folgt_auf_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anfrage_anlegen(mandant_id bigint, quelle text, kategorie text, schadensart text, prioritaet text, zwingend_mietverwaltung boolean, betreff text, beschreibung text, ort text, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, kennung uuid, folgt_auf_id bigint) TO dienst_email;

--
-- Name: FUNCTION anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid); Type: ACL; Schema: intern; Owner: dienst_anfragen
--

REVOKE ALL ON FUNCTION intern.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid) TO verwalter;
GRANT ALL ON FUNCTION intern.anfrage_erfassen(mietverhaeltnis_id bigint, person_id bigint, kategorie text, schadensart text, ort text, betreff text, beschreibung text, quelle text, prioritaet text, kennung uuid) TO leitung;

--
-- Name: FUNCTION anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint); Type: ACL; Schema: intern; Owner: dienst_anfragen
--

REVOKE ALL ON FUNCTION intern.anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anfrage_melden(kategorie text, schadensart text, ort text, beschreibung text, betreff text, mietverhaeltnis_id bigint, kennung uuid, folgt_auf_id bigint) TO mieter;

--
-- Name: FUNCTION anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) TO mieter;
GRANT ALL ON FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) TO hausmeister;
GRANT ALL ON FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) TO verwalter;
GRANT ALL ON FUNCTION intern.anfrage_stand(id bigint, nummer text, status text, letzte_aktivitaet_am timestamp with time zone) TO leitung;

--
-- Name: FUNCTION anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) TO mieter;
GRANT ALL ON FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) TO hausmeister;
GRANT ALL ON FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) TO verwalter;
GRANT ALL ON FUNCTION intern.anhaenge_anfuegen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[], intern boolean) TO leitung;

--
-- Name: FUNCTION anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean); Type: ACL; Schema: intern; Owner: dienst_anfragen
--

REVOKE ALL ON FUNCTION intern.anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anhang_anfuegen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text, intern boolean) TO dienst_email;

--
-- Name: FUNCTION anmeldung_aufraeumen(); Type: ACL; Schema: intern; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION intern.anmeldung_aufraeumen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.anmeldung_aufraeumen() TO bruecke;

--
-- Name: FUNCTION antwort_fehler(status integer, code text, meldung text, hinweis text, details text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.antwort_fehler(status integer, code text, meldung text, hinweis text, details text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.antwort_fehler(status integer, code text, meldung text, hinweis text, details text) TO dienst_anmeldung;

--
-- Name: FUNCTION antwort_gesperrt(bis timestamp with time zone); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.antwort_gesperrt(bis timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.antwort_gesperrt(bis timestamp with time zone) TO dienst_anmeldung;

--
-- Name: FUNCTION antwort_kopf(name text, wert text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.antwort_kopf(name text, wert text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.antwort_kopf(name text, wert text) TO dienst_anmeldung;

--
-- Name: FUNCTION audit_ohne_koerper(zeile anyelement, spalte text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.audit_ohne_koerper(zeile anyelement, spalte text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.audit_ohne_koerper(zeile anyelement, spalte text) TO dienst_audit;

--
-- Name: FUNCTION auftraege_erledigt(auftraege bigint[]); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.auftraege_erledigt(auftraege bigint[]) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.auftraege_erledigt(auftraege bigint[]) TO bruecke;

--
-- Name: FUNCTION auftraege_mitnehmen(aufgabe text, anzahl integer); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.auftraege_mitnehmen(aufgabe text, anzahl integer) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.auftraege_mitnehmen(aufgabe text, anzahl integer) TO bruecke;

--
-- Name: FUNCTION auswahl_pruefen(feld text, wert text, erlaubt text[]); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) TO mieter;
GRANT ALL ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) TO hausmeister;
GRANT ALL ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) TO verwalter;
GRANT ALL ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) TO leitung;
GRANT ALL ON FUNCTION intern.auswahl_pruefen(feld text, wert text, erlaubt text[]) TO dienst_anfragen;

--
-- Name: FUNCTION base64url(daten bytea); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.base64url(daten bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.base64url(daten bytea) TO dienst_anmeldung;

--
-- Name: FUNCTION base64url_lesen(wert text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.base64url_lesen(wert text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.base64url_lesen(wert text) TO dienst_anmeldung;

--
-- Name: FUNCTION benutzerkonto_id(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.benutzerkonto_id() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO anonym;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO mieter;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO hausmeister;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO verwalter;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO leitung;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO voicebot;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO bruecke;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO pruefer;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_email;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_status;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.benutzerkonto_id() TO dienst_audit;

--
-- Name: FUNCTION betreff_aus_text(inhalt text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.betreff_aus_text(inhalt text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.betreff_aus_text(inhalt text) TO dienst_anfragen;

--
-- Name: FUNCTION cookie_setzen(wert text, sekunden integer); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.cookie_setzen(wert text, sekunden integer) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.cookie_setzen(wert text, sekunden integer) TO dienst_anmeldung;

--
-- Name: FUNCTION datei_ablegen(mandant_id bigint, inhalt bytea); Type: ACL; Schema: intern; Owner: dienst_dateien
--

REVOKE ALL ON FUNCTION intern.datei_ablegen(mandant_id bigint, inhalt bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.datei_ablegen(mandant_id bigint, inhalt bytea) TO dienst_email;
GRANT ALL ON FUNCTION intern.datei_ablegen(mandant_id bigint, inhalt bytea) TO dienst_anfragen;

--
-- Name: FUNCTION datei_hochladen(inhalt bytea, dateiname text); Type: ACL; Schema: intern; Owner: dienst_dateien
--

REVOKE ALL ON FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) TO mieter;
GRANT ALL ON FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) TO hausmeister;
GRANT ALL ON FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) TO verwalter;
GRANT ALL ON FUNCTION intern.datei_hochladen(inhalt bytea, dateiname text) TO leitung;

--
-- Name: FUNCTION datei_inhalt(id bigint); Type: ACL; Schema: intern; Owner: dienst_dateien
--

REVOKE ALL ON FUNCTION intern.datei_inhalt(id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.datei_inhalt(id bigint) TO mieter;
GRANT ALL ON FUNCTION intern.datei_inhalt(id bigint) TO hausmeister;
GRANT ALL ON FUNCTION intern.datei_inhalt(id bigint) TO verwalter;
GRANT ALL ON FUNCTION intern.datei_inhalt(id bigint) TO leitung;

--
-- Name: FUNCTION dateiname_saeubern(dateiname text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.dateiname_saeubern(dateiname text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.dateiname_saeubern(dateiname text) TO mieter;
GRANT ALL ON FUNCTION intern.dateiname_saeubern(dateiname text) TO hausmeister;
GRANT ALL ON FUNCTION intern.dateiname_saeubern(dateiname text) TO verwalter;
GRANT ALL ON FUNCTION intern.dateiname_saeubern(dateiname text) TO leitung;

--
-- Name: FUNCTION domain_als_a_label(domain text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.domain_als_a_label(domain text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.domain_als_a_label(domain text) TO dienst_email;

--
-- Name: FUNCTION einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint) TO dienst_anmeldung;

--
-- Name: FUNCTION einladungscode(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.einladungscode() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.einladungscode() TO dienst_anmeldung;

--
-- Name: FUNCTION einladungscode_hash(code text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.einladungscode_hash(code text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.einladungscode_hash(code text) TO dienst_anmeldung;

--
-- Name: FUNCTION email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_abarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb, auch_manuell boolean) FROM PUBLIC;

--
-- Name: FUNCTION email_adresse_normieren(adresse text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_adresse_normieren(adresse text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_adresse_normieren(adresse text) TO dienst_email;

--
-- Name: FUNCTION email_anhaenge(roh bytea); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_anhaenge(roh bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_anhaenge(roh bytea) TO dienst_email;

--
-- Name: TABLE email_triage; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.email_triage TO verwalter;
GRANT SELECT ON TABLE verwaltung.email_triage TO leitung;
GRANT SELECT,INSERT,UPDATE ON TABLE verwaltung.email_triage TO dienst_email;
GRANT SELECT ON TABLE verwaltung.email_triage TO hausdraht_sicherung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.email_triage TO hausdraht_dba;

--
-- Name: COLUMN email_triage.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.email_triage TO dienst_anfragen;

--
-- Name: COLUMN email_triage.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.email_triage TO dienst_anfragen;

--
-- Name: COLUMN email_triage.status; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(status) ON TABLE verwaltung.email_triage TO verwalter;
GRANT UPDATE(status) ON TABLE verwaltung.email_triage TO leitung;

--
-- Name: COLUMN email_triage.eingegangen_am; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(eingegangen_am) ON TABLE verwaltung.email_triage TO dienst_anfragen;

--
-- Name: COLUMN email_triage.verarbeitet_am; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(verarbeitet_am) ON TABLE verwaltung.email_triage TO verwalter;
GRANT UPDATE(verarbeitet_am) ON TABLE verwaltung.email_triage TO leitung;

--
-- Name: FUNCTION email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb) FROM PUBLIC;

--
-- Name: FUNCTION email_betreff_kern(betreff text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_betreff_kern(betreff text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_betreff_kern(betreff text) TO dienst_email;

--
-- Name: TABLE eingangsadressen; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.eingangsadressen TO verwalter;
GRANT SELECT ON TABLE verwaltung.eingangsadressen TO leitung;
GRANT SELECT ON TABLE verwaltung.eingangsadressen TO dienst_email;
GRANT SELECT ON TABLE verwaltung.eingangsadressen TO hausdraht_sicherung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.eingangsadressen TO hausdraht_dba;

--
-- Name: FUNCTION email_eingang(adresse text); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_eingang(adresse text) FROM PUBLIC;

--
-- Name: FUNCTION email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text, absender_ip inet, helo text); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text, absender_ip inet, helo text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_einliefern(umschlag_an text, roh bytea, weg text, umschlag_von text, absender_ip inet, helo text) TO bruecke;

--
-- Name: FUNCTION email_entscheiden(e verwaltung.email_triage, zerlegt jsonb); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_entscheiden(e verwaltung.email_triage, zerlegt jsonb) FROM PUBLIC;

--
-- Name: FUNCTION email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_festhalten(e verwaltung.email_triage, zerlegt jsonb, entscheidung jsonb) FROM PUBLIC;

--
-- Name: FUNCTION email_grund_satz(grund text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_grund_satz(grund text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_grund_satz(grund text) TO dienst_email;

--
-- Name: FUNCTION email_ist_antwort(zerlegt jsonb); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_ist_antwort(zerlegt jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_ist_antwort(zerlegt jsonb) TO dienst_email;

--
-- Name: FUNCTION email_laufende_anfrage(mandant_id bigint, mietverhaeltnis_id bigint, person_id bigint, zerlegt jsonb, nur_nummer boolean); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_laufende_anfrage(mandant_id bigint, mietverhaeltnis_id bigint, person_id bigint, zerlegt jsonb, nur_nummer boolean) FROM PUBLIC;

--
-- Name: FUNCTION email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_neu_pruefen(mandant_id bigint, email_id bigint, pruefung jsonb) TO bruecke;

--
-- Name: FUNCTION email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_pruefung_gescheitert(mandant_id bigint, email_id bigint, grund text) TO bruecke;

--
-- Name: FUNCTION email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_verarbeiten(mandant_id bigint, email_id bigint, pruefung jsonb) TO bruecke;

--
-- Name: FUNCTION email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) TO verwalter;
GRANT ALL ON FUNCTION intern.email_von_hand_zuordnen(email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint) TO leitung;

--
-- Name: FUNCTION email_werkzeug_html(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_werkzeug_html() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_werkzeug_html() TO dienst_email;

--
-- Name: FUNCTION email_werkzeug_mime(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_werkzeug_mime() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_werkzeug_mime() TO dienst_email;

--
-- Name: FUNCTION email_werkzeug_text(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_werkzeug_text() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_werkzeug_text() TO dienst_email;

--
-- Name: FUNCTION email_zerlegen(roh bytea, umschlag_von text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.email_zerlegen(roh bytea, umschlag_von text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_zerlegen(roh bytea, umschlag_von text) TO dienst_email;

--
-- Name: FUNCTION email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_zu_anfrage(e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint) FROM PUBLIC;

--
-- Name: FUNCTION email_zuordnen(mandant_id bigint, absender text); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_zuordnen(mandant_id bigint, absender text) FROM PUBLIC;

--
-- Name: FUNCTION email_zur_pruefung(mandant_id bigint, email_id bigint); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.email_zur_pruefung(mandant_id bigint, email_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.email_zur_pruefung(mandant_id bigint, email_id bigint) TO bruecke;

--
-- Name: FUNCTION ereignisse_aufraeumen(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.ereignisse_aufraeumen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ereignisse_aufraeumen() TO bruecke;

--
-- Name: FUNCTION ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ereignisse_kanaele(mandant_id bigint, hausmeister_bereich_id bigint, mietverhaeltnis_id bigint, melder_person_id bigint, kategorie text, mit_mietern boolean) TO dienst_ereignisse;

--
-- Name: FUNCTION ereignisse_lesen(seit text); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.ereignisse_lesen(seit text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ereignisse_lesen(seit text) TO bruecke;

--
-- Name: FUNCTION ereignisse_nachlesen(seit text, bis text, empfaenger text[]); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.ereignisse_nachlesen(seit text, bis text, empfaenger text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ereignisse_nachlesen(seit text, bis text, empfaenger text[]) TO bruecke;

--
-- Name: FUNCTION ereignisse_snapshot(zeiger text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.ereignisse_snapshot(zeiger text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ereignisse_snapshot(zeiger text) TO dienst_ereignisse;

--
-- Name: FUNCTION ereignisse_zeiger(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.ereignisse_zeiger() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ereignisse_zeiger() TO dienst_ereignisse;

--
-- Name: TABLE anmeldeversuche; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE anmeldung.anmeldeversuche TO dienst_anmeldung;
GRANT SELECT,DELETE ON TABLE anmeldung.anmeldeversuche TO hausdraht_dba;
GRANT SELECT ON TABLE anmeldung.anmeldeversuche TO hausdraht_sicherung;

--
-- Name: FUNCTION fehlversuch(schluessel text, frei integer, dauer interval); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.fehlversuch(schluessel text, frei integer, dauer interval) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.fehlversuch(schluessel text, frei integer, dauer interval) TO dienst_anmeldung;

--
-- Name: FUNCTION gegenstelle(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.gegenstelle() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.gegenstelle() TO dienst_anmeldung;

--
-- Name: FUNCTION gesperrt_bis(schluessel text[]); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.gesperrt_bis(schluessel text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.gesperrt_bis(schluessel text[]) TO dienst_anmeldung;

--
-- Name: FUNCTION heute(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.heute() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.heute() TO anonym;
GRANT ALL ON FUNCTION intern.heute() TO mieter;
GRANT ALL ON FUNCTION intern.heute() TO hausmeister;
GRANT ALL ON FUNCTION intern.heute() TO verwalter;
GRANT ALL ON FUNCTION intern.heute() TO leitung;
GRANT ALL ON FUNCTION intern.heute() TO voicebot;
GRANT ALL ON FUNCTION intern.heute() TO bruecke;
GRANT ALL ON FUNCTION intern.heute() TO pruefer;
GRANT ALL ON FUNCTION intern.heute() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.heute() TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.heute() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.heute() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.heute() TO dienst_email;
GRANT ALL ON FUNCTION intern.heute() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.heute() TO dienst_status;
GRANT ALL ON FUNCTION intern.heute() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.heute() TO dienst_audit;

--
-- Name: FUNCTION hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text) TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text) TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.hintergrund_einreihen(aufgabe text, warteschlange text, argumente jsonb, sperre text) TO dienst_email;

--
-- Name: FUNCTION http_fehler(status integer, code text, meldung text, hinweis text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO anonym;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO mieter;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO hausmeister;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO verwalter;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO leitung;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO voicebot;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO dienst_email;
GRANT ALL ON FUNCTION intern.http_fehler(status integer, code text, meldung text, hinweis text) TO dienst_dateien;

--
-- Name: FUNCTION klassifikationsregeln_vorbelegen(mandant_id bigint); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.klassifikationsregeln_vorbelegen(mandant_id bigint) TO hausdraht_dba;

--
-- Name: FUNCTION klassifizieren(mandant_id bigint, betreff text, inhalt text); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) TO dienst_anfragen;

--
-- Name: FUNCTION konto_einladen_dba(mandant_id bigint, email text, name text, rolle text); Type: ACL; Schema: intern; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION intern.konto_einladen_dba(mandant_id bigint, email text, name text, rolle text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.konto_einladen_dba(mandant_id bigint, email text, name text, rolle text) TO hausdraht_dba;

--
-- Name: FUNCTION konto_verwalten(rolle text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.konto_verwalten(rolle text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.konto_verwalten(rolle text) TO dienst_anmeldung;

--
-- Name: FUNCTION lesbar(ende date, lesbar_bis date); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.lesbar(ende date, lesbar_bis date) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.lesbar(ende date, lesbar_bis date) TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.lesbar(ende date, lesbar_bis date) TO dienst_ereignisse;

--
-- Name: FUNCTION mandant_anlegen(name text, eingang_adresse text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.mandant_anlegen(name text, eingang_adresse text) FROM PUBLIC;

--
-- Name: FUNCTION mandant_aus_anmeldung(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.mandant_aus_anmeldung() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO anonym;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO mieter;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO hausmeister;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO verwalter;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO leitung;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO voicebot;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO bruecke;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO pruefer;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO hausdraht_eigner;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_email;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_status;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.mandant_aus_anmeldung() TO dienst_audit;

--
-- Name: FUNCTION mandant_id(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.mandant_id() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.mandant_id() TO anonym;
GRANT ALL ON FUNCTION intern.mandant_id() TO mieter;
GRANT ALL ON FUNCTION intern.mandant_id() TO hausmeister;
GRANT ALL ON FUNCTION intern.mandant_id() TO verwalter;
GRANT ALL ON FUNCTION intern.mandant_id() TO leitung;
GRANT ALL ON FUNCTION intern.mandant_id() TO voicebot;
GRANT ALL ON FUNCTION intern.mandant_id() TO bruecke;
GRANT ALL ON FUNCTION intern.mandant_id() TO pruefer;
GRANT ALL ON FUNCTION intern.mandant_id() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_email;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_status;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.mandant_id() TO dienst_audit;

--
-- Name: FUNCTION meine_ablagen(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.meine_ablagen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_ablagen() TO mieter;
GRANT ALL ON FUNCTION intern.meine_ablagen() TO hausmeister;
GRANT ALL ON FUNCTION intern.meine_ablagen() TO verwalter;
GRANT ALL ON FUNCTION intern.meine_ablagen() TO leitung;

--
-- Name: FUNCTION meine_aktiven_mietverhaeltnisse(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() TO mieter;
GRANT ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() TO hausmeister;
GRANT ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() TO verwalter;
GRANT ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() TO leitung;
GRANT ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.meine_aktiven_mietverhaeltnisse() TO dienst_ereignisse;

--
-- Name: FUNCTION meine_anfragen(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.meine_anfragen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_anfragen() TO mieter;
GRANT ALL ON FUNCTION intern.meine_anfragen() TO hausmeister;

--
-- Name: FUNCTION meine_bereiche_nachsehen(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.meine_bereiche_nachsehen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO mieter;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO hausmeister;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO verwalter;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO leitung;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.meine_bereiche_nachsehen() TO dienst_anmeldung;

--
-- Name: FUNCTION meine_bereiche(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.meine_bereiche() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO mieter;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO hausmeister;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO verwalter;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO leitung;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.meine_bereiche() TO dienst_identitaet;

--
-- Name: FUNCTION meine_dateien(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.meine_dateien() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_dateien() TO mieter;
GRANT ALL ON FUNCTION intern.meine_dateien() TO hausmeister;

--
-- Name: FUNCTION meine_einheiten(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.meine_einheiten() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_einheiten() TO mieter;

--
-- Name: FUNCTION meine_melder(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.meine_melder() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_melder() TO hausmeister;

--
-- Name: FUNCTION meine_mietverhaeltnisse_nachsehen(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO mieter;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO hausmeister;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO verwalter;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO leitung;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse_nachsehen() TO dienst_anmeldung;

--
-- Name: FUNCTION meine_mietverhaeltnisse(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.meine_mietverhaeltnisse() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO mieter;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO hausmeister;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO verwalter;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO leitung;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.meine_mietverhaeltnisse() TO dienst_identitaet;

--
-- Name: FUNCTION meine_objekte(); Type: ACL; Schema: intern; Owner: dienst_identitaet
--

REVOKE ALL ON FUNCTION intern.meine_objekte() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_objekte() TO mieter;
GRANT ALL ON FUNCTION intern.meine_objekte() TO hausmeister;

--
-- Name: FUNCTION meine_schreibbaren_anfragen(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.meine_schreibbaren_anfragen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.meine_schreibbaren_anfragen() TO mieter;

--
-- Name: FUNCTION mieter_id(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.mieter_id() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.mieter_id() TO anonym;
GRANT ALL ON FUNCTION intern.mieter_id() TO mieter;
GRANT ALL ON FUNCTION intern.mieter_id() TO hausmeister;
GRANT ALL ON FUNCTION intern.mieter_id() TO verwalter;
GRANT ALL ON FUNCTION intern.mieter_id() TO leitung;
GRANT ALL ON FUNCTION intern.mieter_id() TO voicebot;
GRANT ALL ON FUNCTION intern.mieter_id() TO bruecke;
GRANT ALL ON FUNCTION intern.mieter_id() TO pruefer;
GRANT ALL ON FUNCTION intern.mieter_id() TO hausdraht_dba;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_identitaet;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_anmeldung;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_email;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_dateien;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_status;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_ereignisse;
GRANT ALL ON FUNCTION intern.mieter_id() TO dienst_audit;

--
-- Name: FUNCTION nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint); Type: ACL; Schema: intern; Owner: dienst_anfragen
--

REVOKE ALL ON FUNCTION intern.nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.nachricht_anfuegen(mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint) TO dienst_email;

--
-- Name: FUNCTION naechste_vorgangsnummer(mandant_id bigint, jahr integer); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.naechste_vorgangsnummer(mandant_id bigint, jahr integer) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.naechste_vorgangsnummer(mandant_id bigint, jahr integer) TO dienst_anfragen;

--
-- Name: FUNCTION netz(adresse inet, bits_4 integer, bits_6 integer); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.netz(adresse inet, bits_4 integer, bits_6 integer) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.netz(adresse inet, bits_4 integer, bits_6 integer) TO dienst_anmeldung;

--
-- Name: FUNCTION netzschluessel(art text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.netzschluessel(art text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.netzschluessel(art text) TO dienst_anmeldung;

--
-- Name: FUNCTION nicht_gefunden(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.nicht_gefunden() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.nicht_gefunden() TO mieter;
GRANT ALL ON FUNCTION intern.nicht_gefunden() TO hausmeister;
GRANT ALL ON FUNCTION intern.nicht_gefunden() TO verwalter;
GRANT ALL ON FUNCTION intern.nicht_gefunden() TO leitung;

--
-- Name: FUNCTION offene_ablagen(); Type: ACL; Schema: intern; Owner: dienst_dateien
--

REVOKE ALL ON FUNCTION intern.offene_ablagen() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.offene_ablagen() TO mieter;
GRANT ALL ON FUNCTION intern.offene_ablagen() TO hausmeister;
GRANT ALL ON FUNCTION intern.offene_ablagen() TO verwalter;
GRANT ALL ON FUNCTION intern.offene_ablagen() TO leitung;

--
-- Name: FUNCTION passwort_hash(passwort text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.passwort_hash(passwort text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.passwort_hash(passwort text) TO dienst_anmeldung;

--
-- Name: FUNCTION passwort_mangel(passwort text, email text, name text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.passwort_mangel(passwort text, email text, name text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.passwort_mangel(passwort text, email text, name text) TO dienst_anmeldung;

--
-- Name: FUNCTION sperrschluessel(art text, wert text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.sperrschluessel(art text, wert text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.sperrschluessel(art text, wert text) TO dienst_anmeldung;

--
-- Name: TABLE benutzerkonten; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT ON TABLE anmeldung.benutzerkonten TO hausdraht_sicherung;

--
-- Name: COLUMN benutzerkonten.mandant_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(mandant_id) ON TABLE anmeldung.benutzerkonten TO dienst_status;
GRANT SELECT(mandant_id) ON TABLE anmeldung.benutzerkonten TO dienst_anfragen;
GRANT SELECT(mandant_id) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(mandant_id) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(mandant_id),INSERT(mandant_id) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;
GRANT SELECT(mandant_id) ON TABLE anmeldung.benutzerkonten TO dienst_ereignisse;

--
-- Name: COLUMN benutzerkonten.id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE anmeldung.benutzerkonten TO dienst_status;
GRANT SELECT(id) ON TABLE anmeldung.benutzerkonten TO dienst_anfragen;
GRANT SELECT(id) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(id) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(id) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;
GRANT SELECT(id) ON TABLE anmeldung.benutzerkonten TO dienst_ereignisse;

--
-- Name: COLUMN benutzerkonten.email; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(email) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(email) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(email) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(email),INSERT(email),UPDATE(email) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;

--
-- Name: COLUMN benutzerkonten.name; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(name) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(name) ON TABLE anmeldung.benutzerkonten TO dienst_status;
GRANT SELECT(name) ON TABLE anmeldung.benutzerkonten TO dienst_anfragen;
GRANT SELECT(name) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(name) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(name),INSERT(name),UPDATE(name) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;

--
-- Name: COLUMN benutzerkonten.rolle; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(rolle) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(rolle) ON TABLE anmeldung.benutzerkonten TO dienst_anfragen;
GRANT SELECT(rolle) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(rolle) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(rolle),INSERT(rolle),UPDATE(rolle) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;
GRANT SELECT(rolle) ON TABLE anmeldung.benutzerkonten TO dienst_ereignisse;

--
-- Name: COLUMN benutzerkonten.person_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(person_id) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(person_id) ON TABLE anmeldung.benutzerkonten TO dienst_anfragen;
GRANT SELECT(person_id) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(person_id) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(person_id),INSERT(person_id),UPDATE(person_id) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;
GRANT SELECT(person_id) ON TABLE anmeldung.benutzerkonten TO dienst_ereignisse;

--
-- Name: COLUMN benutzerkonten.passwort_hash; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(passwort_hash) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;

--
-- Name: COLUMN benutzerkonten.passwort_gesetzt_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(passwort_gesetzt_am) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(passwort_gesetzt_am) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(passwort_gesetzt_am) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(passwort_gesetzt_am) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;

--
-- Name: COLUMN benutzerkonten.gesperrt_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(gesperrt_am) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(gesperrt_am) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(gesperrt_am) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(gesperrt_am),UPDATE(gesperrt_am) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;

--
-- Name: COLUMN benutzerkonten.sperrgrund; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(sperrgrund) ON TABLE anmeldung.benutzerkonten TO dienst_anmeldung;
GRANT SELECT(sperrgrund) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(sperrgrund),UPDATE(sperrgrund) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;

--
-- Name: COLUMN benutzerkonten.angelegt_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(angelegt_am) ON TABLE anmeldung.benutzerkonten TO verwalter;
GRANT SELECT(angelegt_am) ON TABLE anmeldung.benutzerkonten TO leitung;
GRANT SELECT(angelegt_am) ON TABLE anmeldung.benutzerkonten TO hausdraht_dba;

--
-- Name: TABLE einladungen; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE anmeldung.einladungen TO dienst_anmeldung;
GRANT SELECT ON TABLE anmeldung.einladungen TO hausdraht_sicherung;

--
-- Name: COLUMN einladungen.mandant_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE anmeldung.einladungen TO dienst_anmeldung;
GRANT SELECT(mandant_id) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: COLUMN einladungen.id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: COLUMN einladungen.benutzerkonto_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(benutzerkonto_id) ON TABLE anmeldung.einladungen TO dienst_anmeldung;
GRANT SELECT(benutzerkonto_id) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: COLUMN einladungen.code_hash; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(code_hash) ON TABLE anmeldung.einladungen TO dienst_anmeldung;

--
-- Name: COLUMN einladungen.angelegt_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(angelegt_am) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: COLUMN einladungen.angelegt_von; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(angelegt_von) ON TABLE anmeldung.einladungen TO dienst_anmeldung;
GRANT SELECT(angelegt_von) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: COLUMN einladungen.laeuft_ab_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(laeuft_ab_am),UPDATE(laeuft_ab_am) ON TABLE anmeldung.einladungen TO dienst_anmeldung;
GRANT SELECT(laeuft_ab_am) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: COLUMN einladungen.eingeloest_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(eingeloest_am) ON TABLE anmeldung.einladungen TO dienst_anmeldung;
GRANT SELECT(eingeloest_am) ON TABLE anmeldung.einladungen TO hausdraht_dba;

--
-- Name: TABLE ruecksetzungen; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT,DELETE ON TABLE anmeldung.ruecksetzungen TO dienst_anmeldung;
GRANT SELECT ON TABLE anmeldung.ruecksetzungen TO hausdraht_sicherung;

--
-- Name: COLUMN ruecksetzungen.mandant_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE anmeldung.ruecksetzungen TO dienst_anmeldung;

--
-- Name: COLUMN ruecksetzungen.benutzerkonto_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(benutzerkonto_id) ON TABLE anmeldung.ruecksetzungen TO dienst_anmeldung;

--
-- Name: COLUMN ruecksetzungen.token_hash; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(token_hash) ON TABLE anmeldung.ruecksetzungen TO dienst_anmeldung;

--
-- Name: COLUMN ruecksetzungen.laeuft_ab_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(laeuft_ab_am),UPDATE(laeuft_ab_am) ON TABLE anmeldung.ruecksetzungen TO dienst_anmeldung;

--
-- Name: COLUMN ruecksetzungen.verwendet_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(verwendet_am) ON TABLE anmeldung.ruecksetzungen TO dienst_anmeldung;

--
-- Name: FUNCTION passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.passwort_setzen(mandant_id bigint, benutzerkonto_id bigint, hash text) TO dienst_anmeldung;

--
-- Name: FUNCTION passwort_stimmt(passwort text, hash text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.passwort_stimmt(passwort text, hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.passwort_stimmt(passwort text, hash text) TO dienst_anmeldung;

--
-- Name: FUNCTION prozent_entziffern(kodiert text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.prozent_entziffern(kodiert text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.prozent_entziffern(kodiert text) TO mieter;
GRANT ALL ON FUNCTION intern.prozent_entziffern(kodiert text) TO hausmeister;
GRANT ALL ON FUNCTION intern.prozent_entziffern(kodiert text) TO verwalter;
GRANT ALL ON FUNCTION intern.prozent_entziffern(kodiert text) TO leitung;

--
-- Name: FUNCTION prozent_kodieren(klartext text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.prozent_kodieren(klartext text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.prozent_kodieren(klartext text) TO mieter;
GRANT ALL ON FUNCTION intern.prozent_kodieren(klartext text) TO hausmeister;
GRANT ALL ON FUNCTION intern.prozent_kodieren(klartext text) TO verwalter;
GRANT ALL ON FUNCTION intern.prozent_kodieren(klartext text) TO leitung;

--
-- Name: FUNCTION pruefer_eintragen(anmeldename name, mandant_id bigint, name text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.pruefer_eintragen(anmeldename name, mandant_id bigint, name text) FROM PUBLIC;

--
-- Name: FUNCTION regeln_anwenden(klartext text, regeln json); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.regeln_anwenden(klartext text, regeln json) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.regeln_anwenden(klartext text, regeln json) TO dienst_email;

--
-- Name: FUNCTION ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint); Type: ACL; Schema: intern; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION intern.ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint) TO bruecke;

--
-- Name: FUNCTION sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.sitzung_antwort(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, vorgaenger_id bigint) TO dienst_anmeldung;

--
-- Name: FUNCTION sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.sitzung_beginnen(mandant_id bigint, benutzerkonto_id bigint) TO dienst_anmeldung;

--
-- Name: TABLE sitzungen; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT,DELETE ON TABLE anmeldung.sitzungen TO dienst_anmeldung;
GRANT SELECT ON TABLE anmeldung.sitzungen TO hausdraht_dba;
GRANT SELECT ON TABLE anmeldung.sitzungen TO hausdraht_sicherung;

--
-- Name: COLUMN sitzungen.mandant_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE anmeldung.sitzungen TO dienst_anmeldung;

--
-- Name: COLUMN sitzungen.benutzerkonto_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(benutzerkonto_id) ON TABLE anmeldung.sitzungen TO dienst_anmeldung;

--
-- Name: COLUMN sitzungen.laeuft_ab_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(laeuft_ab_am) ON TABLE anmeldung.sitzungen TO dienst_anmeldung;

--
-- Name: COLUMN sitzungen.widerrufen_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(widerrufen_am) ON TABLE anmeldung.sitzungen TO dienst_anmeldung;
GRANT UPDATE(widerrufen_am) ON TABLE anmeldung.sitzungen TO hausdraht_dba;

--
-- Name: COLUMN sitzungen.widerrufsgrund; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(widerrufsgrund) ON TABLE anmeldung.sitzungen TO dienst_anmeldung;
GRANT UPDATE(widerrufsgrund) ON TABLE anmeldung.sitzungen TO hausdraht_dba;

--
-- Name: COLUMN sitzungen.geraet; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(geraet) ON TABLE anmeldung.sitzungen TO dienst_anmeldung;

--
-- Name: FUNCTION sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.sitzungen_widerrufen(mandant_id bigint, benutzerkonto_id bigint, grund text, ausser uuid) TO dienst_anmeldung;

--
-- Name: FUNCTION sniff_medientyp(inhalt bytea); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.sniff_medientyp(inhalt bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.sniff_medientyp(inhalt bytea) TO dienst_dateien;
GRANT ALL ON FUNCTION intern.sniff_medientyp(inhalt bytea) TO mieter;
GRANT ALL ON FUNCTION intern.sniff_medientyp(inhalt bytea) TO hausmeister;
GRANT ALL ON FUNCTION intern.sniff_medientyp(inhalt bytea) TO verwalter;
GRANT ALL ON FUNCTION intern.sniff_medientyp(inhalt bytea) TO leitung;

--
-- Name: FUNCTION socket_kanaele(token text); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.socket_kanaele(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.socket_kanaele(token text) TO bruecke;

--
-- Name: TABLE status_regeln; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.status_regeln TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.status_regeln TO mieter;
GRANT SELECT ON TABLE verwaltung.status_regeln TO hausmeister;
GRANT SELECT ON TABLE verwaltung.status_regeln TO verwalter;
GRANT SELECT ON TABLE verwaltung.status_regeln TO leitung;
GRANT SELECT ON TABLE verwaltung.status_regeln TO pruefer;
GRANT SELECT ON TABLE verwaltung.status_regeln TO hausdraht_sicherung;
GRANT SELECT ON TABLE verwaltung.status_regeln TO dienst_anfragen;
GRANT SELECT ON TABLE verwaltung.status_regeln TO dienst_email;

--
-- Name: FUNCTION status_beendet(entitaet text, status text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.status_beendet(entitaet text, status text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO mieter;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO hausmeister;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO verwalter;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO leitung;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO dienst_anfragen;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO dienst_email;
GRANT ALL ON FUNCTION intern.status_beendet(entitaet text, status text) TO hausdraht_dba;

--
-- Name: FUNCTION text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) TO mieter;
GRANT ALL ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) TO hausmeister;
GRANT ALL ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) TO verwalter;
GRANT ALL ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) TO leitung;
GRANT ALL ON FUNCTION intern.text_pruefen(feld text, wert text, hoechstens integer, pflicht boolean) TO dienst_anfragen;

--
-- Name: FUNCTION tg_anfrage_nachrichten__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_anfrage_nachrichten__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION tg_anfrage_nachrichten__festschreiben(); Type: ACL; Schema: intern; Owner: dienst_anfragen
--

REVOKE ALL ON FUNCTION intern.tg_anfrage_nachrichten__festschreiben() FROM PUBLIC;

--
-- Name: FUNCTION tg_anfrage_nachrichten__unveraenderlich(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.tg_anfrage_nachrichten__unveraenderlich() FROM PUBLIC;

--
-- Name: FUNCTION tg_anfragen__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_anfragen__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION tg_anfragen__festschreiben(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.tg_anfragen__festschreiben() FROM PUBLIC;

--
-- Name: FUNCTION tg_audit__schreiben(); Type: ACL; Schema: intern; Owner: dienst_audit
--

REVOKE ALL ON FUNCTION intern.tg_audit__schreiben() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.tg_audit__schreiben() TO hausdraht_eigner;

--
-- Name: FUNCTION tg_benutzerkonten__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_benutzerkonten__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION tg_eintraege__unveraenderlich(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.tg_eintraege__unveraenderlich() FROM PUBLIC;

--
-- Name: FUNCTION tg_email_triage__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_email_triage__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION tg_ereignisse__klingel(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.tg_ereignisse__klingel() FROM PUBLIC;

--
-- Name: FUNCTION tg_mieter__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_mieter__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION tg_mietverhaeltnisse__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_mietverhaeltnisse__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION tg_status__erzwingen(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.tg_status__erzwingen() FROM PUBLIC;

--
-- Name: FUNCTION tg_status__festhalten(); Type: ACL; Schema: intern; Owner: dienst_status
--

REVOKE ALL ON FUNCTION intern.tg_status__festhalten() FROM PUBLIC;

--
-- Name: FUNCTION tg_status_regeln__nur_migration(); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.tg_status_regeln__nur_migration() FROM PUBLIC;

--
-- Name: FUNCTION tg_zugaenge__ereignisse(); Type: ACL; Schema: intern; Owner: dienst_ereignisse
--

REVOKE ALL ON FUNCTION intern.tg_zugaenge__ereignisse() FROM PUBLIC;

--
-- Name: FUNCTION token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.token_ausstellen(mandant_id bigint, benutzerkonto_id bigint, sitzung_id uuid, gueltig_bis timestamp with time zone) TO dienst_anmeldung;

--
-- Name: FUNCTION token_pruefen(token text); Type: ACL; Schema: intern; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION intern.token_pruefen(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.token_pruefen(token text) TO dienst_ereignisse;

--
-- Name: FUNCTION vor_anfrage(); Type: ACL; Schema: intern; Owner: dienst_anmeldung
--

REVOKE ALL ON FUNCTION intern.vor_anfrage() FROM PUBLIC;
GRANT ALL ON FUNCTION intern.vor_anfrage() TO anonym;
GRANT ALL ON FUNCTION intern.vor_anfrage() TO mieter;
GRANT ALL ON FUNCTION intern.vor_anfrage() TO hausmeister;
GRANT ALL ON FUNCTION intern.vor_anfrage() TO verwalter;
GRANT ALL ON FUNCTION intern.vor_anfrage() TO leitung;
GRANT ALL ON FUNCTION intern.vor_anfrage() TO voicebot;

--
-- Name: FUNCTION webhook_token_merken(token text, sha256 bytea); Type: ACL; Schema: intern; Owner: dienst_email
--

REVOKE ALL ON FUNCTION intern.webhook_token_merken(token text, sha256 bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.webhook_token_merken(token text, sha256 bytea) TO bruecke;

--
-- Name: FUNCTION zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.zugang(mandant_id bigint, sitzung_id uuid, benutzerkonto_id bigint, rolle text) TO dienst_anmeldung;

--
-- Name: FUNCTION zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint); Type: ACL; Schema: intern; Owner: hausdraht_eigner
--

REVOKE ALL ON FUNCTION intern.zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION intern.zustaendigkeit_bestimmen(kategorie text, zwingend_mietverwaltung boolean, ist_eigentuemer boolean, hausmeister_bereich_id bigint) TO dienst_anfragen;

--
-- Name: TABLE datenbank_zugaenge; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE anmeldung.datenbank_zugaenge TO dienst_identitaet;
GRANT SELECT ON TABLE anmeldung.datenbank_zugaenge TO hausdraht_sicherung;
GRANT SELECT,INSERT,DELETE ON TABLE anmeldung.datenbank_zugaenge TO hausdraht_dba;

--
-- Name: COLUMN datenbank_zugaenge.mandant_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(mandant_id) ON TABLE anmeldung.datenbank_zugaenge TO hausdraht_dba;

--
-- Name: COLUMN datenbank_zugaenge.name; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(name) ON TABLE anmeldung.datenbank_zugaenge TO hausdraht_dba;

--
-- Name: TABLE erneuerungstoken; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT,DELETE ON TABLE anmeldung.erneuerungstoken TO dienst_anmeldung;
GRANT SELECT ON TABLE anmeldung.erneuerungstoken TO hausdraht_sicherung;

--
-- Name: COLUMN erneuerungstoken.mandant_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE anmeldung.erneuerungstoken TO dienst_anmeldung;

--
-- Name: COLUMN erneuerungstoken.sitzung_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(sitzung_id) ON TABLE anmeldung.erneuerungstoken TO dienst_anmeldung;

--
-- Name: COLUMN erneuerungstoken.vorgaenger_id; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(vorgaenger_id),UPDATE(vorgaenger_id) ON TABLE anmeldung.erneuerungstoken TO dienst_anmeldung;

--
-- Name: COLUMN erneuerungstoken.token_hash; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT INSERT(token_hash) ON TABLE anmeldung.erneuerungstoken TO dienst_anmeldung;

--
-- Name: COLUMN erneuerungstoken.verwendet_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT UPDATE(verwendet_am) ON TABLE anmeldung.erneuerungstoken TO dienst_anmeldung;

--
-- Name: TABLE signaturschluessel; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE anmeldung.signaturschluessel TO dienst_anmeldung;
GRANT SELECT ON TABLE anmeldung.signaturschluessel TO hausdraht_sicherung;

--
-- Name: COLUMN signaturschluessel.kid; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(kid) ON TABLE anmeldung.signaturschluessel TO hausdraht_dba;

--
-- Name: COLUMN signaturschluessel.aktiv; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(aktiv) ON TABLE anmeldung.signaturschluessel TO hausdraht_dba;

--
-- Name: COLUMN signaturschluessel.angelegt_am; Type: ACL; Schema: anmeldung; Owner: hausdraht_eigner
--

GRANT SELECT(angelegt_am) ON TABLE anmeldung.signaturschluessel TO hausdraht_dba;

--
-- Name: TABLE anfrage_nachrichten; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.anfrage_nachrichten TO mieter;
GRANT SELECT ON TABLE api.anfrage_nachrichten TO hausmeister;
GRANT SELECT ON TABLE api.anfrage_nachrichten TO verwalter;
GRANT SELECT ON TABLE api.anfrage_nachrichten TO leitung;

--
-- Name: TABLE anhaenge; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.anhaenge TO mieter;
GRANT SELECT ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT SELECT ON TABLE verwaltung.anhaenge TO verwalter;
GRANT SELECT ON TABLE verwaltung.anhaenge TO leitung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.anhaenge TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.anhaenge TO hausdraht_sicherung;
GRANT SELECT ON TABLE verwaltung.anhaenge TO dienst_dateien;

--
-- Name: COLUMN anhaenge.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE verwaltung.anhaenge TO mieter;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anhaenge TO verwalter;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anhaenge TO leitung;
GRANT INSERT(mandant_id) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: COLUMN anhaenge.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: COLUMN anhaenge.anfrage_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(anfrage_id) ON TABLE verwaltung.anhaenge TO mieter;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anhaenge TO verwalter;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anhaenge TO leitung;
GRANT INSERT(anfrage_id) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: COLUMN anhaenge.nachricht_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(nachricht_id) ON TABLE verwaltung.anhaenge TO mieter;
GRANT INSERT(nachricht_id) ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT INSERT(nachricht_id) ON TABLE verwaltung.anhaenge TO verwalter;
GRANT INSERT(nachricht_id) ON TABLE verwaltung.anhaenge TO leitung;
GRANT INSERT(nachricht_id) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: COLUMN anhaenge.datei_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(datei_id) ON TABLE verwaltung.anhaenge TO mieter;
GRANT INSERT(datei_id) ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT INSERT(datei_id) ON TABLE verwaltung.anhaenge TO verwalter;
GRANT INSERT(datei_id) ON TABLE verwaltung.anhaenge TO leitung;
GRANT INSERT(datei_id) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: COLUMN anhaenge.dateiname; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(dateiname) ON TABLE verwaltung.anhaenge TO mieter;
GRANT INSERT(dateiname) ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT INSERT(dateiname) ON TABLE verwaltung.anhaenge TO verwalter;
GRANT INSERT(dateiname) ON TABLE verwaltung.anhaenge TO leitung;
GRANT INSERT(dateiname) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: COLUMN anhaenge.intern; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(intern) ON TABLE verwaltung.anhaenge TO mieter;
GRANT INSERT(intern) ON TABLE verwaltung.anhaenge TO hausmeister;
GRANT INSERT(intern) ON TABLE verwaltung.anhaenge TO verwalter;
GRANT INSERT(intern) ON TABLE verwaltung.anhaenge TO leitung;
GRANT INSERT(intern) ON TABLE verwaltung.anhaenge TO dienst_anfragen;

--
-- Name: TABLE anhaenge; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.anhaenge TO mieter;
GRANT SELECT ON TABLE api.anhaenge TO hausmeister;
GRANT SELECT ON TABLE api.anhaenge TO verwalter;
GRANT SELECT ON TABLE api.anhaenge TO leitung;

--
-- Name: TABLE audit_eintraege; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.audit_eintraege TO leitung;

--
-- Name: TABLE benutzerkonten; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.benutzerkonten TO verwalter;
GRANT SELECT ON TABLE api.benutzerkonten TO leitung;

--
-- Name: TABLE dateien; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.dateien TO mieter;
GRANT SELECT ON TABLE verwaltung.dateien TO hausmeister;
GRANT SELECT ON TABLE verwaltung.dateien TO verwalter;
GRANT SELECT ON TABLE verwaltung.dateien TO leitung;
GRANT SELECT ON TABLE verwaltung.dateien TO pruefer;
GRANT SELECT ON TABLE verwaltung.dateien TO hausdraht_sicherung;
GRANT SELECT,INSERT ON TABLE verwaltung.dateien TO dienst_dateien;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.dateien TO hausdraht_dba;

--
-- Name: TABLE dateien; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.dateien TO mieter;
GRANT SELECT ON TABLE api.dateien TO hausmeister;
GRANT SELECT ON TABLE api.dateien TO verwalter;
GRANT SELECT ON TABLE api.dateien TO leitung;

--
-- Name: TABLE eigentuemer; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.eigentuemer TO verwalter;
GRANT SELECT ON TABLE verwaltung.eigentuemer TO leitung;
GRANT SELECT ON TABLE verwaltung.eigentuemer TO dienst_anfragen;
GRANT SELECT ON TABLE verwaltung.eigentuemer TO dienst_email;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.eigentuemer TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.eigentuemer TO hausdraht_sicherung;

--
-- Name: TABLE eigentuemer; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.eigentuemer TO verwalter;
GRANT SELECT ON TABLE api.eigentuemer TO leitung;

--
-- Name: TABLE einheiten; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.einheiten TO mieter;
GRANT SELECT ON TABLE verwaltung.einheiten TO verwalter;
GRANT SELECT ON TABLE verwaltung.einheiten TO leitung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.einheiten TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.einheiten TO hausdraht_sicherung;

--
-- Name: COLUMN einheiten.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.einheiten TO hausmeister;
GRANT SELECT(mandant_id) ON TABLE verwaltung.einheiten TO dienst_identitaet;
GRANT SELECT(mandant_id) ON TABLE verwaltung.einheiten TO dienst_anfragen;
GRANT SELECT(mandant_id) ON TABLE verwaltung.einheiten TO dienst_email;

--
-- Name: COLUMN einheiten.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.einheiten TO hausmeister;
GRANT SELECT(id) ON TABLE verwaltung.einheiten TO dienst_identitaet;
GRANT SELECT(id) ON TABLE verwaltung.einheiten TO dienst_anfragen;
GRANT SELECT(id) ON TABLE verwaltung.einheiten TO dienst_email;

--
-- Name: COLUMN einheiten.objekt_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(objekt_id) ON TABLE verwaltung.einheiten TO hausmeister;
GRANT SELECT(objekt_id) ON TABLE verwaltung.einheiten TO dienst_identitaet;
GRANT SELECT(objekt_id) ON TABLE verwaltung.einheiten TO dienst_anfragen;
GRANT SELECT(objekt_id) ON TABLE verwaltung.einheiten TO dienst_email;

--
-- Name: COLUMN einheiten.bezeichnung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(bezeichnung) ON TABLE verwaltung.einheiten TO hausmeister;
GRANT SELECT(bezeichnung) ON TABLE verwaltung.einheiten TO dienst_email;

--
-- Name: COLUMN einheiten.art; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(art) ON TABLE verwaltung.einheiten TO hausmeister;

--
-- Name: TABLE einheiten; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.einheiten TO mieter;
GRANT SELECT ON TABLE api.einheiten TO hausmeister;
GRANT SELECT ON TABLE api.einheiten TO verwalter;
GRANT SELECT ON TABLE api.einheiten TO leitung;

--
-- Name: TABLE email_triage; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.email_triage TO verwalter;
GRANT SELECT ON TABLE api.email_triage TO leitung;

--
-- Name: TABLE hausmeister_bereiche; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.hausmeister_bereiche TO hausmeister;
GRANT SELECT ON TABLE verwaltung.hausmeister_bereiche TO verwalter;
GRANT SELECT ON TABLE verwaltung.hausmeister_bereiche TO leitung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.hausmeister_bereiche TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.hausmeister_bereiche TO hausdraht_sicherung;

--
-- Name: TABLE hausmeister_bereiche; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.hausmeister_bereiche TO hausmeister;
GRANT SELECT ON TABLE api.hausmeister_bereiche TO verwalter;
GRANT SELECT ON TABLE api.hausmeister_bereiche TO leitung;

--
-- Name: TABLE klassifikationsregeln; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.klassifikationsregeln TO verwalter;
GRANT SELECT ON TABLE verwaltung.klassifikationsregeln TO leitung;
GRANT SELECT ON TABLE verwaltung.klassifikationsregeln TO hausdraht_sicherung;
GRANT SELECT,INSERT ON TABLE verwaltung.klassifikationsregeln TO dienst_email;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.klassifikationsregeln TO hausdraht_dba;

--
-- Name: COLUMN klassifikationsregeln.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.reihenfolge; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(reihenfolge),UPDATE(reihenfolge) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.bezeichnung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(bezeichnung),UPDATE(bezeichnung) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.woerter; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(woerter),UPDATE(woerter) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.ausschluesse; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(ausschluesse),UPDATE(ausschluesse) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.kategorie; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(kategorie),UPDATE(kategorie) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.schadensart; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(schadensart),UPDATE(schadensart) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.prioritaet; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(prioritaet),UPDATE(prioritaet) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.zwingend_mietverwaltung; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(zwingend_mietverwaltung),UPDATE(zwingend_mietverwaltung) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.aktiv; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(aktiv),UPDATE(aktiv) ON TABLE verwaltung.klassifikationsregeln TO leitung;

--
-- Name: TABLE klassifikationsregeln; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.klassifikationsregeln TO verwalter;
GRANT SELECT ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.mandant_id; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.reihenfolge; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(reihenfolge),UPDATE(reihenfolge) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.bezeichnung; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(bezeichnung),UPDATE(bezeichnung) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.woerter; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(woerter),UPDATE(woerter) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.ausschluesse; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(ausschluesse),UPDATE(ausschluesse) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.kategorie; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(kategorie),UPDATE(kategorie) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.schadensart; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(schadensart),UPDATE(schadensart) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.prioritaet; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(prioritaet),UPDATE(prioritaet) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.zwingend_mietverwaltung; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(zwingend_mietverwaltung),UPDATE(zwingend_mietverwaltung) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: COLUMN klassifikationsregeln.aktiv; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT INSERT(aktiv),UPDATE(aktiv) ON TABLE api.klassifikationsregeln TO leitung;

--
-- Name: TABLE kontosperren; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.kontosperren TO leitung;

--
-- Name: TABLE mandanten; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.mandanten TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.mandanten TO hausdraht_sicherung;

--
-- Name: COLUMN mandanten.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.mandanten TO mieter;
GRANT SELECT(id) ON TABLE verwaltung.mandanten TO hausmeister;
GRANT SELECT(id) ON TABLE verwaltung.mandanten TO verwalter;
GRANT SELECT(id) ON TABLE verwaltung.mandanten TO leitung;
GRANT SELECT(id) ON TABLE verwaltung.mandanten TO pruefer;
GRANT SELECT(id) ON TABLE verwaltung.mandanten TO dienst_anmeldung;

--
-- Name: COLUMN mandanten.name; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(name) ON TABLE verwaltung.mandanten TO mieter;
GRANT SELECT(name) ON TABLE verwaltung.mandanten TO hausmeister;
GRANT SELECT(name) ON TABLE verwaltung.mandanten TO verwalter;
GRANT SELECT(name) ON TABLE verwaltung.mandanten TO leitung;
GRANT SELECT(name) ON TABLE verwaltung.mandanten TO pruefer;
GRANT SELECT(name) ON TABLE verwaltung.mandanten TO dienst_anmeldung;
GRANT INSERT(name),UPDATE(name) ON TABLE verwaltung.mandanten TO hausdraht_dba;

--
-- Name: COLUMN mandanten.anschrift; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(anschrift) ON TABLE verwaltung.mandanten TO mieter;
GRANT SELECT(anschrift) ON TABLE verwaltung.mandanten TO hausmeister;
GRANT SELECT(anschrift) ON TABLE verwaltung.mandanten TO verwalter;
GRANT SELECT(anschrift) ON TABLE verwaltung.mandanten TO leitung;
GRANT SELECT(anschrift) ON TABLE verwaltung.mandanten TO pruefer;
GRANT INSERT(anschrift),UPDATE(anschrift) ON TABLE verwaltung.mandanten TO hausdraht_dba;

--
-- Name: COLUMN mandanten.telefon; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(telefon) ON TABLE verwaltung.mandanten TO mieter;
GRANT SELECT(telefon) ON TABLE verwaltung.mandanten TO hausmeister;
GRANT SELECT(telefon) ON TABLE verwaltung.mandanten TO verwalter;
GRANT SELECT(telefon) ON TABLE verwaltung.mandanten TO leitung;
GRANT SELECT(telefon) ON TABLE verwaltung.mandanten TO pruefer;
GRANT INSERT(telefon),UPDATE(telefon) ON TABLE verwaltung.mandanten TO hausdraht_dba;

--
-- Name: COLUMN mandanten.bundesland; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(bundesland) ON TABLE verwaltung.mandanten TO mieter;
GRANT SELECT(bundesland) ON TABLE verwaltung.mandanten TO hausmeister;
GRANT SELECT(bundesland) ON TABLE verwaltung.mandanten TO verwalter;
GRANT SELECT(bundesland) ON TABLE verwaltung.mandanten TO leitung;
GRANT SELECT(bundesland) ON TABLE verwaltung.mandanten TO pruefer;
GRANT INSERT(bundesland),UPDATE(bundesland) ON TABLE verwaltung.mandanten TO hausdraht_dba;

--
-- Name: TABLE mandanten; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.mandanten TO mieter;
GRANT SELECT ON TABLE api.mandanten TO hausmeister;
GRANT SELECT ON TABLE api.mandanten TO verwalter;
GRANT SELECT ON TABLE api.mandanten TO leitung;

--
-- Name: TABLE mieter; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.mieter TO mieter;
GRANT SELECT ON TABLE verwaltung.mieter TO verwalter;
GRANT SELECT ON TABLE verwaltung.mieter TO leitung;
GRANT SELECT ON TABLE verwaltung.mieter TO dienst_identitaet;
GRANT SELECT ON TABLE verwaltung.mieter TO dienst_anfragen;
GRANT SELECT ON TABLE verwaltung.mieter TO dienst_email;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.mieter TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.mieter TO hausdraht_sicherung;

--
-- Name: COLUMN mieter.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.mieter TO dienst_anmeldung;
GRANT SELECT(mandant_id) ON TABLE verwaltung.mieter TO dienst_ereignisse;

--
-- Name: COLUMN mieter.mietverhaeltnis_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mietverhaeltnis_id) ON TABLE verwaltung.mieter TO dienst_ereignisse;

--
-- Name: COLUMN mieter.person_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(person_id) ON TABLE verwaltung.mieter TO dienst_anmeldung;
GRANT SELECT(person_id) ON TABLE verwaltung.mieter TO dienst_ereignisse;

--
-- Name: TABLE mieter; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.mieter TO mieter;
GRANT SELECT ON TABLE api.mieter TO verwalter;
GRANT SELECT ON TABLE api.mieter TO leitung;

--
-- Name: TABLE mietverhaeltnisse; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.mietverhaeltnisse TO mieter;
GRANT SELECT ON TABLE verwaltung.mietverhaeltnisse TO verwalter;
GRANT SELECT ON TABLE verwaltung.mietverhaeltnisse TO leitung;
GRANT SELECT ON TABLE verwaltung.mietverhaeltnisse TO dienst_identitaet;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.mietverhaeltnisse TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.mietverhaeltnisse TO hausdraht_sicherung;

--
-- Name: COLUMN mietverhaeltnisse.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_anfragen;
GRANT SELECT(mandant_id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_email;
GRANT SELECT(mandant_id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_ereignisse;

--
-- Name: COLUMN mietverhaeltnisse.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_anfragen;
GRANT SELECT(id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_email;
GRANT SELECT(id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_ereignisse;

--
-- Name: COLUMN mietverhaeltnisse.einheit_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(einheit_id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_anfragen;
GRANT SELECT(einheit_id) ON TABLE verwaltung.mietverhaeltnisse TO dienst_email;

--
-- Name: COLUMN mietverhaeltnisse.beginn; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(beginn) ON TABLE verwaltung.mietverhaeltnisse TO dienst_email;

--
-- Name: COLUMN mietverhaeltnisse.ende; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(ende) ON TABLE verwaltung.mietverhaeltnisse TO dienst_email;
GRANT SELECT(ende) ON TABLE verwaltung.mietverhaeltnisse TO dienst_ereignisse;

--
-- Name: COLUMN mietverhaeltnisse.zeitraum; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(zeitraum) ON TABLE verwaltung.mietverhaeltnisse TO dienst_email;

--
-- Name: COLUMN mietverhaeltnisse.lesbar_bis; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(lesbar_bis) ON TABLE verwaltung.mietverhaeltnisse TO dienst_ereignisse;

--
-- Name: TABLE mietverhaeltnisse; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.mietverhaeltnisse TO mieter;
GRANT SELECT ON TABLE api.mietverhaeltnisse TO verwalter;
GRANT SELECT ON TABLE api.mietverhaeltnisse TO leitung;

--
-- Name: TABLE objekte; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.objekte TO mieter;
GRANT SELECT ON TABLE verwaltung.objekte TO hausmeister;
GRANT SELECT ON TABLE verwaltung.objekte TO verwalter;
GRANT SELECT ON TABLE verwaltung.objekte TO leitung;
GRANT SELECT ON TABLE verwaltung.objekte TO dienst_email;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.objekte TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.objekte TO hausdraht_sicherung;

--
-- Name: COLUMN objekte.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.objekte TO dienst_identitaet;
GRANT SELECT(mandant_id) ON TABLE verwaltung.objekte TO dienst_anfragen;

--
-- Name: COLUMN objekte.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.objekte TO dienst_identitaet;
GRANT SELECT(id) ON TABLE verwaltung.objekte TO dienst_anfragen;

--
-- Name: COLUMN objekte.hausmeister_bereich_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(hausmeister_bereich_id) ON TABLE verwaltung.objekte TO dienst_identitaet;
GRANT SELECT(hausmeister_bereich_id) ON TABLE verwaltung.objekte TO dienst_anfragen;

--
-- Name: TABLE objekte; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.objekte TO mieter;
GRANT SELECT ON TABLE api.objekte TO hausmeister;
GRANT SELECT ON TABLE api.objekte TO verwalter;
GRANT SELECT ON TABLE api.objekte TO leitung;

--
-- Name: TABLE personen; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.personen TO mieter;
GRANT SELECT ON TABLE verwaltung.personen TO verwalter;
GRANT SELECT ON TABLE verwaltung.personen TO leitung;
GRANT SELECT ON TABLE verwaltung.personen TO dienst_email;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.personen TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.personen TO hausdraht_sicherung;

--
-- Name: COLUMN personen.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.personen TO hausmeister;
GRANT SELECT(mandant_id) ON TABLE verwaltung.personen TO dienst_anfragen;

--
-- Name: COLUMN personen.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.personen TO hausmeister;
GRANT SELECT(id) ON TABLE verwaltung.personen TO dienst_anfragen;

--
-- Name: COLUMN personen.anrede; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(anrede) ON TABLE verwaltung.personen TO hausmeister;

--
-- Name: COLUMN personen.vorname; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(vorname) ON TABLE verwaltung.personen TO hausmeister;
GRANT SELECT(vorname) ON TABLE verwaltung.personen TO dienst_anfragen;

--
-- Name: COLUMN personen.nachname; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(nachname) ON TABLE verwaltung.personen TO hausmeister;
GRANT SELECT(nachname) ON TABLE verwaltung.personen TO dienst_anfragen;

--
-- Name: COLUMN personen.telefon; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(telefon) ON TABLE verwaltung.personen TO hausmeister;

--
-- Name: TABLE personen; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.personen TO mieter;
GRANT SELECT ON TABLE api.personen TO hausmeister;
GRANT SELECT ON TABLE api.personen TO verwalter;
GRANT SELECT ON TABLE api.personen TO leitung;

--
-- Name: TABLE personen_email; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.personen_email TO mieter;
GRANT SELECT ON TABLE verwaltung.personen_email TO verwalter;
GRANT SELECT ON TABLE verwaltung.personen_email TO leitung;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.personen_email TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.personen_email TO hausdraht_sicherung;

--
-- Name: COLUMN personen_email.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.personen_email TO dienst_email;

--
-- Name: COLUMN personen_email.id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(id) ON TABLE verwaltung.personen_email TO dienst_email;

--
-- Name: COLUMN personen_email.person_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(person_id) ON TABLE verwaltung.personen_email TO dienst_email;

--
-- Name: COLUMN personen_email.adresse; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(adresse) ON TABLE verwaltung.personen_email TO dienst_email;

--
-- Name: TABLE personen_email; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.personen_email TO mieter;
GRANT SELECT ON TABLE api.personen_email TO verwalter;
GRANT SELECT ON TABLE api.personen_email TO leitung;

--
-- Name: TABLE status_regeln; Type: ACL; Schema: api; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE api.status_regeln TO mieter;
GRANT SELECT ON TABLE api.status_regeln TO hausmeister;
GRANT SELECT ON TABLE api.status_regeln TO verwalter;
GRANT SELECT ON TABLE api.status_regeln TO leitung;

--
-- Name: TABLE eintraege_rest; Type: ACL; Schema: audit; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE audit.eintraege_rest TO hausdraht_sicherung;

--
-- Name: TABLE anfrage_zaehler; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.anfrage_zaehler TO dienst_anfragen;
GRANT SELECT ON TABLE verwaltung.anfrage_zaehler TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.anfrage_zaehler TO hausdraht_sicherung;

--
-- Name: COLUMN anfrage_zaehler.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(mandant_id) ON TABLE verwaltung.anfrage_zaehler TO dienst_anfragen;

--
-- Name: COLUMN anfrage_zaehler.jahr; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(jahr) ON TABLE verwaltung.anfrage_zaehler TO dienst_anfragen;

--
-- Name: COLUMN anfrage_zaehler.letzte_nr; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT INSERT(letzte_nr),UPDATE(letzte_nr) ON TABLE verwaltung.anfrage_zaehler TO dienst_anfragen;

--
-- Name: TABLE datei_ablagen; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.datei_ablagen TO mieter;
GRANT SELECT ON TABLE verwaltung.datei_ablagen TO hausmeister;
GRANT SELECT ON TABLE verwaltung.datei_ablagen TO verwalter;
GRANT SELECT ON TABLE verwaltung.datei_ablagen TO leitung;
GRANT SELECT ON TABLE verwaltung.datei_ablagen TO dienst_anfragen;
GRANT SELECT ON TABLE verwaltung.datei_ablagen TO hausdraht_sicherung;
GRANT SELECT,INSERT ON TABLE verwaltung.datei_ablagen TO dienst_dateien;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.datei_ablagen TO hausdraht_dba;

--
-- Name: COLUMN datei_ablagen.dateiname; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(dateiname) ON TABLE verwaltung.datei_ablagen TO dienst_dateien;

--
-- Name: COLUMN datei_ablagen.abgelegt_am; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT UPDATE(abgelegt_am) ON TABLE verwaltung.datei_ablagen TO dienst_dateien;

--
-- Name: TABLE datei_inhalte; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT,INSERT ON TABLE verwaltung.datei_inhalte TO dienst_dateien;
GRANT SELECT ON TABLE verwaltung.datei_inhalte TO hausdraht_sicherung;
GRANT SELECT,INSERT,DELETE ON TABLE verwaltung.datei_inhalte TO hausdraht_dba;

--
-- Name: TABLE email_rohdaten; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.email_rohdaten TO verwalter;
GRANT SELECT ON TABLE verwaltung.email_rohdaten TO leitung;
GRANT SELECT ON TABLE verwaltung.email_rohdaten TO hausdraht_sicherung;
GRANT SELECT,INSERT ON TABLE verwaltung.email_rohdaten TO dienst_email;
GRANT SELECT,INSERT,DELETE ON TABLE verwaltung.email_rohdaten TO hausdraht_dba;

--
-- Name: TABLE ereignisse; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT,INSERT,DELETE ON TABLE verwaltung.ereignisse TO dienst_ereignisse;
GRANT SELECT ON TABLE verwaltung.ereignisse TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.ereignisse TO hausdraht_sicherung;

--
-- Name: TABLE hausmeister_zuordnungen; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT ON TABLE verwaltung.hausmeister_zuordnungen TO verwalter;
GRANT SELECT ON TABLE verwaltung.hausmeister_zuordnungen TO leitung;
GRANT SELECT ON TABLE verwaltung.hausmeister_zuordnungen TO dienst_identitaet;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE verwaltung.hausmeister_zuordnungen TO hausdraht_dba;
GRANT SELECT ON TABLE verwaltung.hausmeister_zuordnungen TO hausdraht_sicherung;

--
-- Name: COLUMN hausmeister_zuordnungen.mandant_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(mandant_id) ON TABLE verwaltung.hausmeister_zuordnungen TO dienst_ereignisse;

--
-- Name: COLUMN hausmeister_zuordnungen.hausmeister_bereich_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(hausmeister_bereich_id) ON TABLE verwaltung.hausmeister_zuordnungen TO dienst_ereignisse;

--
-- Name: COLUMN hausmeister_zuordnungen.benutzerkonto_id; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT(benutzerkonto_id) ON TABLE verwaltung.hausmeister_zuordnungen TO dienst_ereignisse;

--
-- Name: TABLE webhook_token; Type: ACL; Schema: verwaltung; Owner: hausdraht_eigner
--

GRANT SELECT,INSERT,DELETE ON TABLE verwaltung.webhook_token TO dienst_email;
GRANT SELECT ON TABLE verwaltung.webhook_token TO hausdraht_sicherung;

--
-- Name: DEFAULT PRIVILEGES FOR TYPES; Type: DEFAULT ACL; Schema: -; Owner: hausdraht_eigner
--

ALTER DEFAULT PRIVILEGES FOR ROLE hausdraht_eigner REVOKE ALL ON TYPES  FROM PUBLIC;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: hausdraht_eigner
--

ALTER DEFAULT PRIVILEGES FOR ROLE hausdraht_eigner REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- Name: DEFAULT PRIVILEGES FOR FUNCTIONS; Type: DEFAULT ACL; Schema: -; Owner: postgres
--

ALTER DEFAULT PRIVILEGES FOR ROLE postgres REVOKE ALL ON FUNCTIONS  FROM PUBLIC;

--
-- PostgreSQL database dump complete
--
