-- What the worker asks while it sends. It holds the row locked until the mail server's answer is recorded:
-- killed in between, nothing is recorded and the same Message-ID goes out once more.
begin;
set local role hausdraht_eigner;

create function intern.systemzeile(mandant_id bigint, anfrage_id bigint, inhalt text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, verfasser_rolle, verfasser_name, inhalt)
    values (mandant_id, anfrage_id, 'intern', 'system', 'Hausdraht', left(inhalt, 2000));
end
$$;
comment on function intern.systemzeile(bigint, bigint, text) is
    'Hinweis der Software an das Personal in einer Anfrage; Mieter sehen ihn nie. Definer dienst_anfragen, weil nur dieser Dienst für andere schreibt';

create function intern.versand_bezuege(v verwaltung.versand) returns text[]
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- Only what this recipient has in the own mailbox: own mails about the Anfrage and ours to the same address.
    return (
        with faden as (
            select e.message_id, e.eingegangen_am as am
            from verwaltung.email_triage as e
            where e.mandant_id = v.mandant_id and e.anfrage_id = v.anfrage_id and e.absender = v.empfaenger
            union
            select s.message_id, s.gesendet_am
            from verwaltung.versand as s
            where s.mandant_id = v.mandant_id and s.anfrage_id = v.anfrage_id and s.empfaenger = v.empfaenger and s.status = 'gesendet'
        ),
        gezaehlt as (
            select f.message_id, f.am, row_number() over (order by f.am) as nr, row_number() over (order by f.am desc) as rest
            from faden as f
            where f.message_id ~ '^<[!-;=?-~]{3,240}>$'
        )
        -- The root and the newest, as RFC 5322 allows when the list gets long.
        select coalesce(array_agg(g.message_id order by g.am), '{}')
        from gezaehlt as g
        where g.nr = 1 or g.rest <= 9
    );
end
$$;
comment on function intern.versand_bezuege(verwaltung.versand) is
    'Message-IDs, auf die sich eine ausgehende E-Mail bezieht (RFC 5322 § 3.6.4): die des Empfängers und unsere an ihn zur selben Anfrage, älteste zuerst. Definer dienst_versand';

create function intern.versand_beenden(v verwaltung.versand, status text, grund text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.versand as t
    set status = versand_beenden.status, grund = versand_beenden.grund, naechster_versuch = null
    where t.mandant_id = v.mandant_id and t.id = v.id;
end
$$;
comment on function intern.versand_beenden(verwaltung.versand, text, text) is
    'Beendet eine ausgehende E-Mail ohne Versand, mit Grund. Definer dienst_versand';

create function intern.versand_holen(mandant_id bigint, versand_id bigint)
returns table (
    ergebnis text, sekunden integer, absendername text, absender text, umschlag_von text, empfaenger text, empfaenger_name text,
    betreff text, text text, message_id text, bezuege text[], antwort_an text, datum timestamptz, dkim_domain text, dkim_selector text
)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v verwaltung.versand;
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v_stunde record;
begin
    perform set_config('app.current_mandant_id', versand_holen.mandant_id::text, true);
    select t.* into v
    from verwaltung.versand as t
    where t.mandant_id = versand_holen.mandant_id and t.id = versand_holen.versand_id and t.status = 'wartet'
    for update skip locked;
    if not found then
        -- Somebody else is at it, or it is done.
        ergebnis := case
            when exists (
                select from verwaltung.versand as t
                where t.mandant_id = versand_holen.mandant_id and t.id = versand_holen.versand_id and t.status = 'wartet'
            ) then 'spaeter' else 'erledigt'
        end;
        sekunden := 5;
        return next;
        return;
    end if;
    if greatest(v.faellig_am, v.naechster_versuch) > now() then
        ergebnis := 'spaeter';
        sekunden := 1 + ceil(extract(epoch from greatest(v.faellig_am, v.naechster_versuch) - now()));
        return next;
        return;
    end if;
    -- What was true when it was written may no longer be.
    ergebnis := 'erledigt';
    if exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = v.mandant_id and a.id = v.anfrage_id and a.zurueckgenommen_am is not null
    ) or exists (
        select from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = v.mandant_id and n.id = v.nachricht_id and n.zurueckgenommen_am is not null
    ) then
        perform intern.versand_beenden(v, 'zurueckgenommen', 'zurueckgenommen');
        return next;
        return;
    elsif exists (
        select from verwaltung.personen_email as p
        where p.mandant_id = v.mandant_id and p.person_id = v.person_id and p.adresse = v.empfaenger and p.unzustellbar_seit is not null
    ) then
        perform intern.versand_beenden(v, 'unterdrueckt', 'unzustellbar');
        return next;
        return;
    end if;
    select t.* into strict m from verwaltung.mandanten as t where t.id = v.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = v.mandant_id;

    -- One mail to a recipient at a time, so that the cap holds and the order stays.
    ergebnis := 'spaeter';
    if not pg_try_advisory_xact_lock(hashtextextended('versand:' || v.empfaenger, v.mandant_id)) then
        sekunden := 2;
        return next;
        return;
    end if;
    select count(*) as anzahl, min(t.gesendet_am) as erste into v_stunde
    from verwaltung.versand as t
    where t.mandant_id = v.mandant_id and t.empfaenger = v.empfaenger and t.status = 'gesendet' and t.gesendet_am > now() - interval '1 hour';
    if v_stunde.anzahl >= e.hoechstzahl_je_stunde then
        sekunden := 1 + ceil(extract(epoch from v_stunde.erste + interval '1 hour' - now()));
        update verwaltung.versand as t set naechster_versuch = now() + make_interval(secs => versand_holen.sekunden)
        where t.mandant_id = v.mandant_id and t.id = v.id;
        return next;
        return;
    end if;

    if v.versuche = 0 and v.anfrage_id is not null then
        v.bezuege := intern.versand_bezuege(v);
    end if;
    update verwaltung.versand as t set versuche = t.versuche + 1, bezuege = v.bezuege
    where t.mandant_id = v.mandant_id and t.id = v.id;
    ergebnis := 'senden';
    absendername := coalesce(nullif(e.absendername, ''), m.name);
    absender := intern.versand_absender(m, e);
    umschlag_von := intern.ruecklauf_adresse(v.mandant_id, v.id);
    empfaenger := v.empfaenger;
    empfaenger_name := v.empfaenger_name;
    betreff := v.betreff;
    text := v.text;
    message_id := v.message_id;
    bezuege := v.bezuege;
    antwort_an := v.antwort_an;
    datum := greatest(v.erstellt_am, v.faellig_am);
    dkim_domain := e.dkim_domain;
    dkim_selector := e.dkim_selector;
    return next;
end
$$;
comment on function intern.versand_holen(bigint, bigint) is
    'Nimmt eine wartende E-Mail zum Senden; ergebnis senden (mit allem, was in ihr steht; sie bleibt bis zum Ende der Transaktion gesperrt), spaeter (in sekunden wieder: Frist, Höchstzahl je Empfänger, gerade in Arbeit) oder erledigt (gesendet, zurückgenommen, unzustellbar). Definer dienst_versand, weil die Bridge keine Tabellen liest';

create function intern.versand_gesendet(mandant_id bigint, versand_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.versand as t
    set status = 'gesendet', gesendet_am = clock_timestamp(), naechster_versuch = null, fehler = null
    where t.mandant_id = versand_gesendet.mandant_id and t.id = versand_gesendet.versand_id and t.status = 'wartet';
end
$$;
comment on function intern.versand_gesendet(bigint, bigint) is
    'Der Mailserver hat angenommen. Definer dienst_versand, weil die Bridge keine Tabellen ändert';

create function intern.versand_gescheitert(mandant_id bigint, versand_id bigint, art text, fehler text) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v verwaltung.versand;
    v_sekunden integer;
    v_grund text;
begin
    select t.* into v
    from verwaltung.versand as t
    where t.mandant_id = versand_gescheitert.mandant_id and t.id = versand_gescheitert.versand_id and t.status = 'wartet'
    for update;
    if not found then
        return null;
    end if;
    v_grund := case
        when art = 'abgelehnt' then 'abgelehnt'
        when now() > greatest(v.erstellt_am, v.faellig_am) + interval '3 days' then 'zeit_abgelaufen'
    end;
    if v_grund is null then
        v_sekunden := least(case art when 'stoerung' then 600 else 3600 end, power(2, least(v.versuche, 13) - 1)::integer);
        v_sekunden := greatest(v_sekunden, 1);
        update verwaltung.versand as t
        set fehler = left(versand_gescheitert.fehler, 500), naechster_versuch = now() + make_interval(secs => v_sekunden)
        where t.mandant_id = v.mandant_id and t.id = v.id;
        return v_sekunden;
    end if;
    update verwaltung.versand as t
    set status = 'fehlgeschlagen', grund = v_grund, fehler = left(versand_gescheitert.fehler, 500), naechster_versuch = null
    where t.mandant_id = v.mandant_id and t.id = v.id;
    if v.anfrage_id is not null then
        perform intern.systemzeile(v.mandant_id, v.anfrage_id, format(
            'Die E-Mail „%s“ an %s konnte nicht zugestellt werden: %s', v.betreff, v.empfaenger,
            case v_grund when 'abgelehnt' then 'Der Mailserver hat sie abgelehnt' else 'Drei Tage lang war kein Versand möglich' end
            || ' (' || coalesce(nullif(left(versand_gescheitert.fehler, 300), ''), 'ohne Angabe') || ').'
        ));
    end if;
    return null;
end
$$;
comment on function intern.versand_gescheitert(bigint, bigint, text, text) is
    'Ein Sendeversuch misslang: art abgelehnt (endgültig), voruebergehend (der Server bittet um Geduld) oder stoerung (keine Verbindung). Liefert die Sekunden bis zum nächsten Versuch; NULL = endgültig fehlgeschlagen, nach Ablehnung oder drei Tagen, mit Hinweis in der Anfrage. Definer dienst_versand, weil die Bridge keine Tabellen ändert';

create function intern.versand_zuruecknehmen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anzahl integer;
begin
    -- What is being sent this moment is locked and can no longer be called back.
    with wartende as (
        select t.id
        from verwaltung.versand as t
        where t.mandant_id = versand_zuruecknehmen.mandant_id and t.anfrage_id = versand_zuruecknehmen.anfrage_id
            and (versand_zuruecknehmen.nachricht_id is null or t.nachricht_id = versand_zuruecknehmen.nachricht_id)
            and t.status = 'wartet'
        for update skip locked
    )
    update verwaltung.versand as t set status = 'zurueckgenommen', grund = 'zurueckgenommen', naechster_versuch = null
    from wartende as w
    where t.mandant_id = versand_zuruecknehmen.mandant_id and t.id = w.id;
    get diagnostics v_anzahl = row_count;
    return v_anzahl;
end
$$;
comment on function intern.versand_zuruecknehmen(bigint, bigint, bigint) is
    'Nimmt wartende E-Mails zu einer Nachricht zurück, ohne nachricht_id alle der Anfrage; liefert, wie viele. Definer dienst_versand';

create function intern.versand_nachholen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v record;
    v_anzahl integer := 0;
begin
    for v in
        select t.mandant_id, t.id
        from verwaltung.versand as t
        where t.status = 'wartet' and t.faellig_am < now() - interval '10 minutes'
            and coalesce(t.naechster_versuch, t.faellig_am) < now() - interval '10 minutes'
        order by t.faellig_am
        limit 1000
        for update skip locked
    loop
        perform intern.versand_auftrag(v.mandant_id, v.id);
        v_anzahl := v_anzahl + 1;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.versand_nachholen() is
    'Reiht E-Mails neu ein, deren Hintergrundauftrag verloren ging; liefert, wie viele. Wartet schon einer, entsteht kein zweiter. Definer dienst_versand, weil die Bridge keine Tabellen liest';

reset role;
alter function intern.systemzeile(bigint, bigint, text) owner to dienst_anfragen;
alter function intern.versand_bezuege(verwaltung.versand) owner to dienst_versand;
alter function intern.versand_beenden(verwaltung.versand, text, text) owner to dienst_versand;
alter function intern.versand_holen(bigint, bigint) owner to dienst_versand;
alter function intern.versand_gesendet(bigint, bigint) owner to dienst_versand;
alter function intern.versand_gescheitert(bigint, bigint, text, text) owner to dienst_versand;
alter function intern.versand_zuruecknehmen(bigint, bigint, bigint) owner to dienst_versand;
alter function intern.versand_nachholen() owner to dienst_versand;
grant execute on function intern.systemzeile(bigint, bigint, text) to dienst_versand, dienst_email;
grant execute on function intern.versand_zuruecknehmen(bigint, bigint, bigint) to dienst_email;
grant execute on function
    intern.versand_holen(bigint, bigint), intern.versand_gesendet(bigint, bigint),
    intern.versand_gescheitert(bigint, bigint, text, text), intern.versand_nachholen()
to bruecke;

commit;
