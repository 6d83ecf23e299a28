-- Who is written to, and the row that is sent later. Everything happens in the transaction of the event.
begin;
set local role hausdraht_eigner;

create function intern.versand_empfaenger(a verwaltung.anfragen, ereignis text)
returns table (
    person_id bigint, anrede text, vorname text, nachname text, adresse text, unzustellbar boolean, abgewaehlt boolean
)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    with beteiligte as (
        select a.melder_person_id as id
        union
        -- Tenants and owners who wrote in it; a receipt goes to the reporter alone.
        select n.verfasser_person_id
        from verwaltung.anfrage_nachrichten as n
        where versand_empfaenger.ereignis <> 'eingangsbestaetigung'
            and n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.art = 'nachricht'
            and n.verfasser_rolle in ('mieter', 'eigentuemer')
            and (a.kategorie in ('schaden', 'wartung') or n.verfasser_person_id = a.melder_person_id)
    )
    select
        p.id, p.anrede, p.vorname, p.nachname, w.adresse, w.unzustellbar_seit is not null,
        exists (
            select from verwaltung.benachrichtigungswahl as b
            where b.mandant_id = p.mandant_id and b.person_id = p.id
                and b.ereignis = versand_empfaenger.ereignis and not b.per_email
        )
    from beteiligte as t
    join verwaltung.personen as p on p.mandant_id = a.mandant_id and p.id = t.id
    left join lateral (
        select e.adresse, e.unzustellbar_seit
        from verwaltung.personen_email as e
        where e.mandant_id = p.mandant_id and e.person_id = p.id
        order by e.unzustellbar_seit is not null, e.angelegt_am, e.adresse
        limit 1
    ) as w on true
    order by p.id <> a.melder_person_id, p.id;
end
$$;
comment on function intern.versand_empfaenger(verwaltung.anfragen, text) is
    'Wer zu einem Ereignis einer Anfrage geschrieben bekommt: der Melder und, außer bei der Eingangsbestätigung, wer als Mieter oder Eigentümer mitgeschrieben hat; je Person ihre älteste zustellbare Adresse. Definer dienst_versand; jede Abfrage nennt den Mandanten';

create function intern.versand_absender(m verwaltung.mandanten, e verwaltung.versand_einstellungen) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce(e.absenderadresse, (
        select a.adresse
        from verwaltung.eingangsadressen as a
        where a.mandant_id = m.id
        order by a.angelegt_am, a.adresse
        limit 1
    ));
end
$$;
comment on function intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen) is
    'Absenderadresse: die eingestellte, sonst die älteste Eingangsadresse. Definer dienst_versand';

create function intern.versand_hinterlegen(v verwaltung.versand) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.versand (
        mandant_id, id, ereignis, anfrage_id, nachricht_id, person_id, benutzerkonto_id, empfaenger, empfaenger_name,
        betreff, text, message_id, antwort_an, status, grund, faellig_am
    ) values (
        v.mandant_id, v.id, v.ereignis, v.anfrage_id, v.nachricht_id, v.person_id, v.benutzerkonto_id, coalesce(v.empfaenger, ''),
        v.empfaenger_name, v.betreff, v.text, v.message_id, v.antwort_an,
        case when v.grund is null then 'wartet' else 'unterdrueckt' end, v.grund, coalesce(v.faellig_am, now())
    );
    if v.grund is null then
        perform intern.versand_auftrag(v.mandant_id, v.id, v.faellig_am);
    end if;
    return v.id;
end
$$;
comment on function intern.versand_hinterlegen(verwaltung.versand) is
    'Schreibt eine ausgehende E-Mail und reiht ihren Versand ein; mit Grund bleibt sie unterdrückt. Definer dienst_versand';

create function intern.versand_auftrag(mandant_id bigint, versand_id bigint, fruehestens timestamptz default null) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.hintergrund_einreihen(
        'versand.senden', 'versand', jsonb_build_object('mandant_id', mandant_id, 'versand_id', versand_id),
        format('versand:%s:%s', mandant_id, versand_id), case when fruehestens > now() then fruehestens end
    );
end
$$;
comment on function intern.versand_auftrag(bigint, bigint, timestamptz) is
    'Hintergrundauftrag für eine ausgehende E-Mail; höchstens einer wartet je E-Mail';

create function intern.versand_einreihen(
    a verwaltung.anfragen, ereignis text, n verwaltung.anfrage_nachrichten default null
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_akteur constant bigint := coalesce(n.verfasser_person_id, case when ereignis <> 'eingangsbestaetigung' then intern.mieter_id() end);
    v_vorlage record;
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v_absender text;
    v_person record;
    v verwaltung.versand;
    v_adressen text[] := array[]::text[];
begin
    select t.betreff, t.text into v_vorlage
    from verwaltung.vorlagen as t
    where t.mandant_id = a.mandant_id and t.ereignis = versand_einreihen.ereignis and t.aktiv and a.kategorie = any(t.kategorien);
    -- Switched off for imports only; nobody from the web can set it.
    if not found or current_setting('app.versand', true) = 'aus' then
        return;
    end if;
    select t.* into strict m from verwaltung.mandanten as t where t.id = a.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = a.mandant_id;
    v_absender := intern.versand_absender(m, e);

    for v_person in select p.* from intern.versand_empfaenger(a, ereignis) as p loop
        continue when v_person.person_id = c_akteur;
        v := null;
        v.mandant_id := a.mandant_id;
        v.id := intern.neue_id();
        v.ereignis := ereignis;
        v.anfrage_id := a.id;
        v.nachricht_id := n.id;
        v.person_id := v_person.person_id;
        v.empfaenger := v_person.adresse;
        v.empfaenger_name := left(btrim(v_person.vorname || ' ' || v_person.nachname), 300);
        v.message_id := intern.versand_message_id(v.id, v_absender);
        v.antwort_an := intern.antwort_adresse(a.mandant_id, a.id);
        v.faellig_am := now() + coalesce(nullif(current_setting('app.versand_frist', true), ''), '0')::interval;
        v.grund := case
            when v.empfaenger is null then 'keine_adresse'
            when v_person.abgewaehlt then 'abgewaehlt'
            when v_person.unzustellbar then 'unzustellbar'
            when v_absender is null then 'kein_absender'
            when v.empfaenger = any(v_adressen) then 'gleiche_adresse'
            when intern.versand_ist_eigene_adresse(a.mandant_id, v.empfaenger) then 'eigene_adresse'
            when ereignis = 'eingangsbestaetigung' and a.quelle = 'email'
                and intern.versand_schon_bestaetigt(a.mandant_id, v.empfaenger, e.bestaetigung_sperre_stunden) then 'wiederholsperre'
        end;
        v_adressen := v_adressen || v.empfaenger;
        select b.betreff, b.text into v.betreff, v.text
        from intern.versand_brief(
            v_vorlage.betreff, v_vorlage.text, intern.versand_werte(a, n, m, e, v.empfaenger_name, ereignis),
            intern.briefanrede(v_person.anrede, v_person.vorname, v_person.nachname), e.grussformel, intern.pflichtangaben(m, e)
        ) as b;
        perform intern.versand_hinterlegen(v);
    end loop;
end
$$;
comment on function intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten) is
    'Schreibt zu einem Ereignis einer Anfrage an alle Beteiligten außer dem Handelnden, sofern die Vorlage für die Kategorie eingeschaltet ist; was nicht gesendet werden darf, wird mit Grund festgehalten. Frist aus app.versand_frist. Definer dienst_versand; jede Abfrage nennt den Mandanten';

create function intern.versand_message_id(versand_id bigint, absender text) returns text
language sql volatile parallel safe
return '<' || replace(gen_random_uuid()::text, '-', '') || '.' || versand_id || '@'
    || coalesce(nullif(split_part(absender, '@', 2), ''), 'hausdraht.invalid') || '>';
comment on function intern.versand_message_id(bigint, text) is 'Neue Message-ID mit 122 Zufallsbit: wer sie nennt, hat die E-Mail gesehen';

create function intern.versand_ist_eigene_adresse(mandant_id bigint, adresse text) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.eingangsadressen as e
        where e.mandant_id = versand_ist_eigene_adresse.mandant_id and e.adresse = versand_ist_eigene_adresse.adresse
    );
end
$$;
comment on function intern.versand_ist_eigene_adresse(bigint, text) is
    'Ob eine Adresse eine Eingangsadresse desselben Mandanten ist: ihm schreibt er nicht. Definer dienst_versand';

create function intern.versand_schon_bestaetigt(mandant_id bigint, adresse text, stunden integer) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.versand as v
        where v.mandant_id = versand_schon_bestaetigt.mandant_id and v.empfaenger = versand_schon_bestaetigt.adresse
            and v.erstellt_am > now() - make_interval(hours => stunden)
            and v.ereignis = 'eingangsbestaetigung' and v.status in ('wartet', 'gesendet')
    );
end
$$;
comment on function intern.versand_schon_bestaetigt(bigint, text, integer) is
    'Ob eine Adresse in den letzten Stunden schon eine Eingangsbestätigung bekam: eine unerkannte Schleife endet nach der ersten. Definer dienst_versand';

reset role;
alter function intern.versand_empfaenger(verwaltung.anfragen, text) owner to dienst_versand;
alter function intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen) owner to dienst_versand;
alter function intern.versand_hinterlegen(verwaltung.versand) owner to dienst_versand;
alter function intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten) owner to dienst_versand;
alter function intern.versand_ist_eigene_adresse(bigint, text) owner to dienst_versand;
alter function intern.versand_schon_bestaetigt(bigint, text, integer) owner to dienst_versand;
grant execute on function intern.versand_message_id(bigint, text), intern.versand_auftrag(bigint, bigint, timestamptz) to dienst_versand;

commit;
