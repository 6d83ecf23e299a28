-- What the worker is given to send. It holds the row locked until the mail server's answer is recorded:
-- killed in between, nothing is recorded and the same Message-ID goes out once more.
begin;
set local role hausdraht_eigner;

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
            where e.mandant_id = v.mandant_id and e.anfrage_id = v.anfrage_id and intern.email_adresse_normieren(e.absender) = v.empfaenger
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
    elsif exists (
        select from verwaltung.alarme as t
        where t.mandant_id = v.mandant_id and t.id = v.alarm_id and t.status in ('bestaetigt', 'beendet')
    ) then
        perform intern.versand_beenden(v, 'unterdrueckt', 'alarm_beendet');
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
    where t.mandant_id = v.mandant_id and t.empfaenger = v.empfaenger and t.status in ('gesendet', 'zurueckgekommen') and t.gesendet_am > now() - interval '1 hour';
    if v_stunde.anzahl >= e.hoechstzahl_je_stunde and v.ereignis <> 'notdienst' then
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
    -- The link is nowhere but in the letter.
    text := case
        when v.auftrag_zugang_id is not null then replace(v.text, '{{auftragslink}}', intern.auftrag_link(v.mandant_id, v.auftrag_zugang_id))
        when v.alarm_id is not null then replace(v.text, '{{notdienstlink}}', intern.alarm_link(v.mandant_id, v.alarm_id, v.alarm_nr))
        else v.text
    end;
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
    'Nimmt eine wartende E-Mail zum Senden; ergebnis senden (mit allem, was in ihr steht; sie bleibt bis zum Ende der Transaktion gesperrt), spaeter (in sekunden wieder: Frist, Höchstzahl je Empfänger, gerade in Arbeit) oder erledigt (gesendet, zurückgenommen, unzustellbar, Alarm schon übernommen). Definer dienst_versand, weil die Bridge keine Tabellen liest';

reset role;
alter function intern.versand_bezuege(verwaltung.versand) owner to dienst_versand;
alter function intern.versand_beenden(verwaltung.versand, text, text) owner to dienst_versand;
alter function intern.versand_holen(bigint, bigint) owner to dienst_versand;
grant execute on function intern.versand_holen(bigint, bigint) to bruecke;

commit;
