-- The second factor of an account: ask for it, compare it, take it away. Like everything of the sign-in these answer
-- what failed instead of raising it, so that the failure stays counted.
begin;
set local role hausdraht_eigner;

create function intern.zweitfaktor_zaehler(mandant_id bigint, benutzerkonto_id bigint) returns text
language sql immutable parallel safe
return intern.sperrschluessel('faktor', mandant_id || ':' || benutzerkonto_id);
comment on function intern.zweitfaktor_zaehler(bigint, bigint) is
    'Zähler falscher Codes eines Kontos; ein richtiges Passwort setzt ihn nicht zurück, sonst ließe sich mit immer neuen Tickets raten';

create function intern.anmeldung_abschliessen(mandant_id bigint, benutzerkonto_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_ticket text;
    v_bis constant timestamptz := now() + interval '5 minutes';
begin
    if not exists (
        select from anmeldung.benutzerkonten as b
        where b.mandant_id = anmeldung_abschliessen.mandant_id and b.id = anmeldung_abschliessen.benutzerkonto_id
            and b.zweitfaktor_seit is not null
    ) then
        return intern.sitzung_beginnen(anmeldung_abschliessen.mandant_id, anmeldung_abschliessen.benutzerkonto_id);
    end if;
    v_ticket := intern.base64url(erweiterungen.gen_random_bytes(32));
    insert into anmeldung.zweitfaktor_tickets (mandant_id, benutzerkonto_id, ticket_hash, laeuft_ab_am)
    values (
        anmeldung_abschliessen.mandant_id, anmeldung_abschliessen.benutzerkonto_id, sha256(convert_to(v_ticket, 'UTF8')), v_bis
    );
    perform intern.antwort_kopf('Cache-Control', 'no-store');
    return intern.antwort_fehler(
        401, 'HD170', 'Bitte geben Sie den Code aus Ihrer App ein.',
        'Öffnen Sie die App für Einmalcodes auf Ihrem Telefon, oder nehmen Sie einen Wiederherstellungscode.',
        jsonb_build_object('ticket', v_ticket, 'gueltig_bis', v_bis)::text
    );
end
$$;
comment on function intern.anmeldung_abschliessen(bigint, bigint) is
    'Wie eine Anmeldung weitergeht, deren Passwort stimmt: mit einer Sitzung, oder bei Konten mit zweitem Faktor mit HD170 (401), das in details ein Ticket für anmelden_zweitfaktor trägt';

create function intern.zweitfaktor_pruefen(mandant_id bigint, benutzerkonto_id bigint, code text) returns text
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_ziffern constant text := regexp_replace(zweitfaktor_pruefen.code, '\s', '', 'g');
    c_schritt constant bigint := intern.totp_schritt(now());
begin
    if c_ziffern ~ '^[0-9]{6}$' then
        update anmeldung.zweitfaktoren as f
        set letzter_schritt = intern.totp_finden(f.geheimnis, c_ziffern, greatest(c_schritt - 1, f.letzter_schritt + 1), c_schritt + 1)
        where f.mandant_id = zweitfaktor_pruefen.mandant_id and f.benutzerkonto_id = zweitfaktor_pruefen.benutzerkonto_id
            and intern.totp_finden(f.geheimnis, c_ziffern, greatest(c_schritt - 1, f.letzter_schritt + 1), c_schritt + 1) is not null;
        return case when found then 'app' end;
    end if;
    update anmeldung.zweitfaktor_codes as c set verwendet_am = now()
    where c.mandant_id = zweitfaktor_pruefen.mandant_id and c.benutzerkonto_id = zweitfaktor_pruefen.benutzerkonto_id
        and c.code_hash = intern.einladungscode_hash(zweitfaktor_pruefen.code) and c.verwendet_am is null;
    return case when found then 'wiederherstellung' end;
end
$$;
comment on function intern.zweitfaktor_pruefen(bigint, bigint, text) is
    'Nimmt einen Code an und verbraucht ihn: app = Einmalcode, auch einen Zeitschritt früher oder später, wiederherstellung = Wiederherstellungscode; NULL = falsch oder schon benutzt. Der Aufrufer hält das Konto fest und zählt Fehlversuche';

create function intern.zweitfaktor_hinweis(geheimnis bytea, letzter_schritt bigint, code text) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_schritt constant bigint := intern.totp_schritt(now());
    -- Only codes that are over: to say that a code will be right in four minutes would help whoever guesses.
    v_frueher bigint := intern.totp_finden(
        geheimnis, regexp_replace(zweitfaktor_hinweis.code, '\s', '', 'g'), c_schritt - 40, least(c_schritt + 1, greatest(c_schritt - 2, letzter_schritt))
    );
begin
    if v_frueher >= c_schritt - 1 then
        return 'Dieser Code wurde schon benutzt. Bitte warten Sie, bis die App den nächsten zeigt.';
    elsif v_frueher is not null then
        return format(
            'Dieser Code ist abgelaufen. Kam er eben erst aus der App, geht die Uhr des Telefons etwa %s nach: Bitte stellen Sie Datum und Uhrzeit dort auf „automatisch“.',
            case when c_schritt - v_frueher <= 3 then '1 Minute' else round((c_schritt - v_frueher) / 2.0)::integer || ' Minuten' end
        );
    end if;
    return 'Ein Code gilt 30 Sekunden. Stimmt die Uhr des Telefons? Bitte stellen Sie Datum und Uhrzeit dort auf „automatisch“.';
end
$$;
comment on function intern.zweitfaktor_hinweis(bytea, bigint, text) is
    'Warum ein Code nicht stimmen kann, als Satz: schon benutzt, die Uhr des Telefons geht nach (bis 20 Minuten erkannt), oder allgemein';

create function intern.zweitfaktor_falsch(mandant_id bigint, benutzerkonto_id bigint, status integer, code text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f anmeldung.zweitfaktoren;
begin
    perform intern.fehlversuch(intern.zweitfaktor_zaehler(zweitfaktor_falsch.mandant_id, zweitfaktor_falsch.benutzerkonto_id), 5, '30 seconds');
    perform intern.anmeldung_fehlgeschlagen('zweitfaktor', zweitfaktor_falsch.mandant_id, zweitfaktor_falsch.benutzerkonto_id);
    select * into f from anmeldung.zweitfaktoren as z
    where z.mandant_id = zweitfaktor_falsch.mandant_id and z.benutzerkonto_id = zweitfaktor_falsch.benutzerkonto_id;
    return intern.antwort_fehler(
        zweitfaktor_falsch.status, 'HD172', 'Der Code stimmt nicht.',
        intern.zweitfaktor_hinweis(f.geheimnis, f.letzter_schritt, zweitfaktor_falsch.code)
    );
end
$$;
comment on function intern.zweitfaktor_falsch(bigint, bigint, integer, text) is
    'Zählt einen falschen Code und antwortet HD172 mit dem wahrscheinlichen Grund; nach fünf wartet das Konto, jedes Mal doppelt so lange';

create function intern.zweitfaktor_codes_ausstellen(mandant_id bigint, benutzerkonto_id bigint) returns text[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_codes text[];
begin
    delete from anmeldung.zweitfaktor_codes as c
    where c.mandant_id = zweitfaktor_codes_ausstellen.mandant_id and c.benutzerkonto_id = zweitfaktor_codes_ausstellen.benutzerkonto_id;
    for i in 1..10 loop
        v_codes := v_codes || intern.einladungscode();
    end loop;
    insert into anmeldung.zweitfaktor_codes (mandant_id, benutzerkonto_id, code_hash)
    select zweitfaktor_codes_ausstellen.mandant_id, zweitfaktor_codes_ausstellen.benutzerkonto_id, intern.einladungscode_hash(c.code)
    from unnest(v_codes) as c (code);
    return v_codes;
end
$$;
comment on function intern.zweitfaktor_codes_ausstellen(bigint, bigint) is
    'Zehn neue Wiederherstellungscodes; frühere verfallen. Sie sind nur hier zu sehen';

create function intern.zweitfaktor_loeschen(mandant_id bigint, benutzerkonto_id bigint) returns void
language sql volatile
begin atomic
    delete from anmeldung.zweitfaktor_tickets as t
    where t.mandant_id = zweitfaktor_loeschen.mandant_id and t.benutzerkonto_id = zweitfaktor_loeschen.benutzerkonto_id;
    delete from anmeldung.zweitfaktor_codes as c
    where c.mandant_id = zweitfaktor_loeschen.mandant_id and c.benutzerkonto_id = zweitfaktor_loeschen.benutzerkonto_id;
    delete from anmeldung.zweitfaktoren as f
    where f.mandant_id = zweitfaktor_loeschen.mandant_id and f.benutzerkonto_id = zweitfaktor_loeschen.benutzerkonto_id;
    delete from anmeldung.anmeldeversuche as v
    where v.schluessel = intern.zweitfaktor_zaehler(zweitfaktor_loeschen.mandant_id, zweitfaktor_loeschen.benutzerkonto_id);
    update anmeldung.benutzerkonten as b set zweitfaktor_seit = null
    where b.mandant_id = zweitfaktor_loeschen.mandant_id and b.id = zweitfaktor_loeschen.benutzerkonto_id;
end;
comment on function intern.zweitfaktor_loeschen(bigint, bigint) is 'Nimmt einem Konto den zweiten Faktor mit allen Codes, Tickets und Zählern';

create function intern.zweitfaktor_melden(mandant_id bigint, benutzerkonto_id bigint, anlass text) returns void
language sql volatile
begin atomic
    select intern.hintergrund_einreihen(
        'konto.hinweis_mail', 'versand',
        jsonb_build_object(
            'mandant_id', zweitfaktor_melden.mandant_id, 'benutzerkonto_id', zweitfaktor_melden.benutzerkonto_id, 'anlass', zweitfaktor_melden.anlass
        )
    );
end;
comment on function intern.zweitfaktor_melden(bigint, bigint, text) is
    'Lässt dem Menschen eine E-Mail schreiben, was mit seinem zweiten Faktor geschah: eingerichtet, ausgeschaltet, aufgehoben oder wiederherstellung';

grant execute on function
    intern.zweitfaktor_zaehler(bigint, bigint), intern.anmeldung_abschliessen(bigint, bigint), intern.zweitfaktor_pruefen(bigint, bigint, text),
    intern.zweitfaktor_hinweis(bytea, bigint, text), intern.zweitfaktor_falsch(bigint, bigint, integer, text),
    intern.zweitfaktor_codes_ausstellen(bigint, bigint), intern.zweitfaktor_loeschen(bigint, bigint),
    intern.zweitfaktor_melden(bigint, bigint, text)
to dienst_anmeldung;

commit;
