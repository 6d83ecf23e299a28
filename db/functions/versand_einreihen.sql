-- The row that is sent later. Everything happens in the transaction of the event.
begin;
set local role hausdraht_eigner;

create function intern.versand_message_id(versand_id bigint, absender text) returns text
language sql volatile parallel safe
return '<' || replace(gen_random_uuid()::text, '-', '') || '.' || versand_id || '@'
    || coalesce(nullif(split_part(absender, '@', 2), ''), 'hausdraht.invalid') || '>';
comment on function intern.versand_message_id(bigint, text) is 'Neue Message-ID mit 122 Zufallsbit: wer sie nennt, hat die E-Mail gesehen';

create function intern.versand_auftrag(mandant_id bigint, versand_id bigint, ereignis text, fruehestens timestamptz default null) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.hintergrund_einreihen(
        'versand.senden', case ereignis when 'notdienst' then 'notdienst' else 'versand' end, jsonb_build_object('mandant_id', mandant_id, 'versand_id', versand_id),
        format('versand:%s:%s', mandant_id, versand_id), case when fruehestens > now() then fruehestens end
    );
end
$$;
comment on function intern.versand_auftrag(bigint, bigint, text, timestamptz) is
    'Hintergrundauftrag für eine ausgehende E-Mail, für Alarme in deren Warteschlange; höchstens einer wartet je E-Mail';

create function intern.versand_hinterlegen(v verwaltung.versand) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.versand (
        mandant_id, id, ereignis, rundschreiben_id, anfrage_id, nachricht_id, auftrag_zugang_id, alarm_id, alarm_nr, person_id, benutzerkonto_id, empfaenger,
        empfaenger_name, betreff, text, message_id, antwort_an, status, grund, faellig_am
    ) values (
        v.mandant_id, v.id, v.ereignis, v.rundschreiben_id, v.anfrage_id, v.nachricht_id, v.auftrag_zugang_id, v.alarm_id, v.alarm_nr, v.person_id, v.benutzerkonto_id, coalesce(v.empfaenger, ''),
        v.empfaenger_name, v.betreff, v.text, v.message_id, v.antwort_an,
        case when v.grund is null then 'wartet' else 'unterdrueckt' end, v.grund, coalesce(v.faellig_am, now())
    );
    if v.grund is null then
        -- The letter may leave at once. A decision that is lost afterwards would be made again and write another.
        perform set_config('synchronous_commit', 'on', true);
        perform intern.versand_auftrag(v.mandant_id, v.id, v.ereignis, v.faellig_am);
    end if;
    return v.id;
end
$$;
comment on function intern.versand_hinterlegen(verwaltung.versand) is
    'Schreibt eine ausgehende E-Mail und reiht ihren Versand ein; mit Grund bleibt sie unterdrückt. Die Transaktion wartet dann auf die Platte, damit kein Brief hinausgeht, von dem nach einem Absturz niemand weiß. Definer dienst_versand';

create function intern.versand_einreihen(
    a verwaltung.anfragen, ereignis text, n verwaltung.anfrage_nachrichten default null, personen bigint[] default null,
    zusatz jsonb default '{}'
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
    -- Whoever is written to by name is written to whatever is switched off for the rest.
    where t.mandant_id = a.mandant_id and t.ereignis = versand_einreihen.ereignis
        and (personen is not null or (t.aktiv and a.kategorie = any(t.kategorien)));
    -- Switched off for imports only; nobody from the web can set it.
    if not found or current_setting('app.versand', true) = 'aus' then
        return;
    end if;
    select t.* into strict m from verwaltung.mandanten as t where t.id = a.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = a.mandant_id;
    v_absender := intern.versand_absender(m, e);

    for v_person in select p.* from intern.versand_empfaenger(a, ereignis, personen) as p loop
        continue when v_person.person_id = c_akteur;
        v := null;
        v.mandant_id := a.mandant_id;
        v.id := intern.neue_id();
        v.ereignis := ereignis;
        v.anfrage_id := a.id;
        v.nachricht_id := n.id;
        v.auftrag_zugang_id := (zusatz ->> 'auftrag_zugang_id')::bigint;
        v.person_id := v_person.person_id;
        v.empfaenger := v_person.adresse;
        v.empfaenger_name := left(btrim(v_person.vorname || ' ' || v_person.nachname), 300);
        v.message_id := intern.versand_message_id(v.id, v_absender);
        v.antwort_an := intern.signierte_adresse(case ereignis when 'eigentuemer' then 'eigentuemer' else 'anfrage' end, a.mandant_id, a.id);
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
            v_vorlage.betreff, v_vorlage.text, intern.versand_werte(a, n, m, e, v.empfaenger_name, ereignis) || zusatz,
            intern.briefanrede(v_person.anrede, v_person.vorname, v_person.nachname), e.grussformel, intern.pflichtangaben(m, e)
        ) as b;
        perform intern.versand_hinterlegen(v);
    end loop;
end
$$;
comment on function intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb) is
    'Schreibt zu einem Ereignis einer Anfrage an alle Beteiligten außer dem Handelnden, sofern die Vorlage für die Kategorie eingeschaltet ist, oder auf jeden Fall an die genannten Personen; zusatz ergänzt die Werte der Platzhalter; was nicht gesendet werden darf, wird mit Grund festgehalten. Frist aus app.versand_frist. Definer dienst_versand; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.versand_hinterlegen(verwaltung.versand) owner to dienst_versand;
alter function intern.versand_einreihen(verwaltung.anfragen, text, verwaltung.anfrage_nachrichten, bigint[], jsonb) owner to dienst_versand;
grant execute on function intern.versand_message_id(bigint, text), intern.versand_auftrag(bigint, bigint, text, timestamptz) to dienst_versand;

commit;
