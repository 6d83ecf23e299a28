-- What a clerk does with a mail in the manual queue.
begin;
set local role hausdraht_eigner;

-- By hand it does not matter whether the tenancy still runs: the clerk has looked.
create function intern.email_rolle(mandant_id bigint, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (
        select from verwaltung.mieter as m
        where m.mandant_id = email_rolle.mandant_id and m.mietverhaeltnis_id = email_rolle.mietverhaeltnis_id
            and m.person_id = email_rolle.person_id
    ) then
        return 'mieter';
    elsif exists (
        select from verwaltung.eigentuemer as w
        where w.mandant_id = email_rolle.mandant_id and w.id = email_rolle.eigentuemer_id and w.person_id = email_rolle.person_id
    ) then
        return 'eigentuemer';
    elsif exists (
        select from verwaltung.dienstleister as d where d.mandant_id = email_rolle.mandant_id and d.person_id = email_rolle.person_id
    ) then
        return 'dienstleister';
    end if;
    return 'dritte';
end
$$;
comment on function intern.email_rolle(bigint, bigint, bigint, bigint) is
    'In welcher Rolle eine Person zu einer Anfrage dieses Mietverhältnisses oder Eigentümers schreibt: mieter, eigentuemer, dienstleister oder dritte. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_absender_person(e verwaltung.email_triage) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_personen constant bigint[] := array(
        select p.person_id
        from verwaltung.personen_email as p
        where p.mandant_id = e.mandant_id and p.adresse = intern.email_adresse_normieren(e.absender)
    );
begin
    if cardinality(c_personen) <= 1 then
        return c_personen[1];
    end if;
    -- A couple with one address and one tenancy is a hit there, too.
    return (
        select z.person_id
        from intern.email_zuordnen(e.mandant_id, e.absender) as z
        where z.ergebnis in ('mieter', 'eigentuemer', 'dienstleister')
    );
end
$$;
comment on function intern.email_absender_person(verwaltung.email_triage) is
    'Person, der die bestätigte Absenderadresse einer E-Mail gehört; NULL, wenn der Absender nicht bestätigt, unbekannt oder mehrdeutig ist. Definer dienst_email; jede Abfrage nennt den Mandanten';

-- Unknown and proven addresses only: an address of two persons is ambiguous for good reason, and one
-- nobody proved would open the door to whoever writes it into From.
create function intern.email_adresse_lernen(e verwaltung.email_triage, person_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_adresse constant text := intern.email_adresse_normieren(e.absender);
begin
    if e.absender is null then
        perform intern.http_fehler(
            409, 'HD053', 'Diese Adresse lässt sich nicht merken: Der Absender ist nicht bestätigt.',
            'Ordnen Sie die E-Mail ohne Merken zu.'
        );
    end if;
    perform pg_advisory_xact_lock(hashtextextended('email:' || (e.pruefung ->> 'absender'), e.mandant_id));
    if exists (
        select from verwaltung.personen_email as p where p.mandant_id = e.mandant_id and p.adresse = c_adresse
    ) then
        perform intern.http_fehler(
            409, 'HD053', 'Diese Adresse lässt sich nicht merken: Sie steht schon in den Stammdaten.',
            'Ist sie mehrdeutig, wird bei jeder E-Mail einzeln entschieden.'
        );
    end if;
    insert into verwaltung.personen_email (mandant_id, person_id, adresse)
    values (e.mandant_id, email_adresse_lernen.person_id, c_adresse);
    perform intern.email_entscheidung_eintragen(e.id, 'gelernt', person_id => email_adresse_lernen.person_id, adresse => c_adresse);
end
$$;
comment on function intern.email_adresse_lernen(verwaltung.email_triage, bigint) is
    'Merkt die bestätigte Absenderadresse einer E-Mail bei einer Person, sofern sie noch niemandem gehört. Definer dienst_email, weil sonst nur Administratoren Adressen pflegen. HD053 (409)';

create function intern.email_ziel_anfrage(e verwaltung.email_triage, anfrage_id bigint, person_id bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a record;
    -- Named by the clerk or proven by the address; a guess would put a stranger's words into somebody's mouth.
    c_person_id constant bigint := coalesce(person_id, intern.email_absender_person(e));
    v_rolle text;
begin
    select n.id, n.nummer, n.betreff, n.kategorie, n.schadensart, n.mietverhaeltnis_id, n.eigentuemer_id, n.objekt_id, n.einheit_id,
        n.zurueckgenommen_am, intern.status_beendet('anfragen', n.status) as beendet
    into a
    from verwaltung.anfragen as n
    where n.mandant_id = e.mandant_id and n.id = email_ziel_anfrage.anfrage_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Anfrage gibt es nicht.');
    elsif a.zurueckgenommen_am is not null then
        perform intern.http_fehler(400, 'HD023', 'Diese Anfrage wurde zurückgenommen.', 'Bitte legen Sie eine neue an.');
    end if;
    v_rolle := intern.email_rolle(e.mandant_id, a.mietverhaeltnis_id, a.eigentuemer_id, c_person_id);
    -- Whoever owns the house writes to the office alone: neither tenants nor caretakers read it.
    if v_rolle in ('dienstleister', 'dritte') and a.eigentuemer_id is null and exists (
        select from verwaltung.eigentuemer as w
        where w.mandant_id = e.mandant_id and w.person_id = c_person_id and w.objekt_id = a.objekt_id
            and (w.einheit_id is null or w.einheit_id = a.einheit_id)
    ) then
        return jsonb_build_object(
            'weg', 'nachricht', 'anfrage_id', a.id, 'person_id', c_person_id, 'rolle', 'eigentuemer', 'strang', 'eigentuemer'
        );
    end if;
    if not a.beendet or v_rolle in ('dienstleister', 'dritte') then
        return jsonb_build_object('weg', 'nachricht', 'anfrage_id', a.id, 'person_id', c_person_id, 'rolle', v_rolle);
    end if;
    return jsonb_build_object(
        'weg', 'neue_anfrage', 'folgt_auf_id', a.id, 'mietverhaeltnis_id', a.mietverhaeltnis_id,
        'eigentuemer_id', a.eigentuemer_id, 'person_id', c_person_id, 'rolle', v_rolle,
        'betreff', left('Zu ' || a.nummer || ': ' || a.betreff, 300),
        'klassifikation', jsonb_build_object('kategorie', a.kategorie, 'schadensart', a.schadensart)
    );
end
$$;
comment on function intern.email_ziel_anfrage(verwaltung.email_triage, bigint, bigint) is
    'Was aus einer E-Mail wird, die ein Mensch einer Anfrage zuordnet: eine Nachricht oder, ist die Anfrage beendet, eine verknüpfte neue. Ohne genannte Person gilt die, deren Adresse bestätigt ist. Der Eigentümer des Objekts schreibt in seinen Strang (eigentuemer). Wer weder Mieter noch Eigentümer der Anfrage ist, schreibt als dienstleister oder dritte (intern), ein Unbekannter als dritte ohne Person. Definer dienst_email; jede Abfrage nennt den Mandanten. HD023, HD030';

create function intern.email_von_hand_zuordnen(
    email_id bigint, anfrage_id bigint, mietverhaeltnis_id bigint, person_id bigint, eigentuemer_id bigint, lernen boolean
) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e constant verwaltung.email_triage := intern.email_in_bearbeitung(email_id);
    c_zerlegt constant jsonb := coalesce(e.zerlegt, '{}') || jsonb_build_object('text', e.inhalt, 'zitat', e.zitat);
    c_klassifikation constant jsonb := coalesce(e.klassifikation, intern.klassifizieren(e.mandant_id, e.betreff, e.inhalt, e.sprache));
    v_ziel jsonb;
    v_anfrage_id bigint;
    v_nachricht_id bigint;
    d verwaltung.email_entscheidungen;
begin
    if email_von_hand_zuordnen.anfrage_id is not null then
        perform intern.anfrage_sperren(e.mandant_id, email_von_hand_zuordnen.anfrage_id);
        v_ziel := intern.email_ziel_anfrage(e, email_von_hand_zuordnen.anfrage_id, email_von_hand_zuordnen.person_id);
        if lernen and (email_von_hand_zuordnen.person_id is null or v_ziel ->> 'rolle' not in ('mieter', 'eigentuemer')) then
            perform intern.http_fehler(
                409, 'HD053', 'Diese Adresse lässt sich so nicht merken: Die Person ist an dieser Anfrage nicht beteiligt.',
                'Wählen Sie, wer von den Beteiligten geschrieben hat, oder ordnen Sie ohne Merken zu.'
            );
        end if;
    else
        v_ziel := jsonb_build_object(
            'weg', 'neue_anfrage', 'mietverhaeltnis_id', email_von_hand_zuordnen.mietverhaeltnis_id,
            'eigentuemer_id', email_von_hand_zuordnen.eigentuemer_id,
            'person_id', coalesce(email_von_hand_zuordnen.person_id, (
                select w.person_id from verwaltung.eigentuemer as w
                where w.mandant_id = e.mandant_id and w.id = email_von_hand_zuordnen.eigentuemer_id
            ))
        );
    end if;
    -- Notifications wait as long as the filing can be undone.
    perform set_config('app.versand_frist', '10 minutes', true);
    if v_ziel ->> 'weg' = 'nachricht' then
        v_anfrage_id := (v_ziel ->> 'anfrage_id')::bigint;
        v_nachricht_id := intern.email_zu_nachricht(e, c_zerlegt, v_ziel);
    else
        v_ziel := v_ziel || jsonb_build_object('klassifikation', c_klassifikation || coalesce(v_ziel -> 'klassifikation', '{}'));
        v_anfrage_id := intern.email_zu_anfrage(e, c_zerlegt, v_ziel);
    end if;
    perform set_config('app.versand_frist', '', true);
    update verwaltung.email_triage as t set
        status = 'zugeordnet', anfrage_id = v_anfrage_id, klassifikation = c_klassifikation, verarbeitet_am = now()
    where t.mandant_id = e.mandant_id and t.id = e.id;
    d := intern.email_entscheidung_eintragen(
        e.id, case when v_nachricht_id is null then 'neue_anfrage' else 'zugeordnet' end, v_anfrage_id, v_nachricht_id,
        (v_ziel ->> 'person_id')::bigint
    );
    if lernen then
        perform intern.email_adresse_lernen(e, (v_ziel ->> 'person_id')::bigint);
    end if;
    return jsonb_build_object('anfrage_id', v_anfrage_id, 'entscheidung_id', d.id, 'ruecknehmbar_bis', d.ruecknehmbar_bis)
        || case when lernen then jsonb_build_object('weitere', (
            select count(*)
            from verwaltung.email_triage as t
            where t.mandant_id = e.mandant_id and t.absender = e.absender and t.status = 'manuell'
        )) else '{}' end;
end
$$;
comment on function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean) is
    'Ordnet eine E-Mail der manuellen Bearbeitung einer Anfrage zu oder legt für ein Mietverhältnis oder einen Eigentümer eine neue an; gelernt wird bei einer Anfrage nur für eine genannte Person, die als Mieter oder Eigentümer daran beteiligt ist: {anfrage_id, entscheidung_id, ruecknehmbar_bis} und, wenn gelernt wurde, weitere (wartende E-Mails desselben Absenders). Definer dienst_email, weil Nachricht und Anhänge im Namen des Absenders entstehen; wirkt nur im Mandanten der Anfrage. HD023, HD030, HD053';

reset role;
alter function intern.email_rolle(bigint, bigint, bigint, bigint) owner to dienst_email;
alter function intern.email_absender_person(verwaltung.email_triage) owner to dienst_email;
alter function intern.email_adresse_lernen(verwaltung.email_triage, bigint) owner to dienst_email;
alter function intern.email_ziel_anfrage(verwaltung.email_triage, bigint, bigint) owner to dienst_email;
alter function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean) owner to dienst_email;
grant execute on function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean) to verwalter, leitung;

commit;
