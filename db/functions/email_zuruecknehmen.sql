-- Taking back what was decided by hand: a counter-entry, nothing is deleted. Only while nobody has built on
-- the decision yet.
begin;
set local role hausdraht_eigner;

create function intern.email_ablage_beruehrt(
    mandant_id bigint, email_id bigint, anfrage_id bigint, nachricht_id bigint, seit timestamptz
) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = email_ablage_beruehrt.mandant_id and a.id = email_ablage_beruehrt.anfrage_id
            and case
                when email_ablage_beruehrt.nachricht_id is null then a.status <> 'offen' or a.zugewiesen_konto_id is not null
                else intern.status_beendet('anfragen', a.status)
            end
    ) or exists (
        select from verwaltung.statuswechsel as s
        where s.mandant_id = email_ablage_beruehrt.mandant_id and s.entitaet = 'anfragen'
            and s.entitaet_id = email_ablage_beruehrt.anfrage_id and s.am > email_ablage_beruehrt.seit
    ) or exists (
        select from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = email_ablage_beruehrt.mandant_id and n.anfrage_id = email_ablage_beruehrt.anfrage_id
            and n.erstellt_am > email_ablage_beruehrt.seit and n.zurueckgenommen_am is null
            and n.email_id is distinct from email_ablage_beruehrt.email_id
    ) or exists (
        select from verwaltung.anhaenge as h
        where h.mandant_id = email_ablage_beruehrt.mandant_id and h.anfrage_id = email_ablage_beruehrt.anfrage_id
            and h.nachricht_id is null and h.erstellt_am > email_ablage_beruehrt.seit
    ) or (email_ablage_beruehrt.nachricht_id is null and (
        exists (
            select from verwaltung.auftraege as f
            where f.mandant_id = email_ablage_beruehrt.mandant_id and f.anfrage_id = email_ablage_beruehrt.anfrage_id
        ) or exists (
            select from verwaltung.anfragen as a
            where a.mandant_id = email_ablage_beruehrt.mandant_id and a.folgt_auf_id = email_ablage_beruehrt.anfrage_id
        )
    ));
end
$$;
comment on function intern.email_ablage_beruehrt(bigint, bigint, bigint, bigint, timestamptz) is
    'Ob seit dem Ablegen einer E-Mail jemand mit der Anfrage gearbeitet hat: Status, Bearbeiter, spätere Nachrichten, Anhänge, Aufträge, Folgeanfragen. Definer dienst_email; jede Abfrage nennt den Mandanten';

-- Back to the queue, whatever the mail has become.
create function intern.email_ablage_aufheben(e verwaltung.email_triage, anfrage_id bigint, nachricht_id bigint, seit timestamptz) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- From here on nobody else can build on it.
    perform intern.anfrage_sperren(e.mandant_id, email_ablage_aufheben.anfrage_id);
    if intern.email_ablage_beruehrt(
        e.mandant_id, e.id, email_ablage_aufheben.anfrage_id, email_ablage_aufheben.nachricht_id, email_ablage_aufheben.seit
    ) then
        perform intern.http_fehler(
            409, 'HD052', 'Die Zuordnung lässt sich nicht mehr zurücknehmen: An der Anfrage wurde inzwischen gearbeitet.',
            'Schreiben Sie eine interne Notiz, oder lehnen Sie die Anfrage mit Begründung ab.'
        );
    end if;
    perform set_config('app.begruendung', 'Zuordnung der E-Mail zurückgenommen', true);
    perform intern.ablage_zuruecknehmen(e.mandant_id, email_ablage_aufheben.anfrage_id, email_ablage_aufheben.nachricht_id);
    perform intern.versand_zuruecknehmen(e.mandant_id, email_ablage_aufheben.anfrage_id, email_ablage_aufheben.nachricht_id);
    update verwaltung.email_triage as t set
        status = 'manuell', anfrage_id = null, verarbeitet_am = now(), grund = coalesce(t.grund, 'zurueckgenommen'),
        grund_text = coalesce(t.grund_text, intern.email_grund_satz('zurueckgenommen'))
    where t.mandant_id = e.mandant_id and t.id = e.id;
    perform set_config('app.begruendung', '', true);
end
$$;
comment on function intern.email_ablage_aufheben(verwaltung.email_triage, bigint, bigint, timestamptz) is
    'Holt eine zugeordnete E-Mail in die manuelle Bearbeitung zurück und nimmt Anfrage oder Nachricht samt wartenden Benachrichtigungen zurück. Definer dienst_email. HD052 (409), wenn schon jemand daran gearbeitet hat';

create function intern.email_entscheidung_zuruecknehmen(entscheidung_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    d verwaltung.email_entscheidungen;
    e verwaltung.email_triage;
    g record;
begin
    select n.* into d
    from verwaltung.email_entscheidungen as n
    where n.mandant_id = c_mandant and n.id = email_entscheidung_zuruecknehmen.entscheidung_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Entscheidung gibt es nicht.');
    end if;
    select t.* into e from verwaltung.email_triage as t where t.mandant_id = c_mandant and t.id = d.email_id for update;
    if exists (
        select from verwaltung.email_entscheidungen as r where r.mandant_id = c_mandant and r.nimmt_zurueck_id = d.id
    ) then
        perform intern.http_fehler(409, 'HD051', 'Diese Entscheidung ist schon zurückgenommen.', 'Bitte laden Sie die Ansicht neu.');
    elsif d.ruecknehmbar_bis is null or d.ruecknehmbar_bis < now() then
        perform intern.http_fehler(409, 'HD050', 'Diese Entscheidung lässt sich nicht mehr zurücknehmen.', 'Zurücknehmen geht zehn Minuten lang.');
    end if;

    if d.art = 'gelernt' then
        null;
    elsif d.anfrage_id is not null then
        if e.status <> 'zugeordnet' or e.anfrage_id is distinct from d.anfrage_id then
            perform intern.http_fehler(409, 'HD052', 'Über diese E-Mail wurde inzwischen anders entschieden.', 'Bitte laden Sie die Ansicht neu.');
        end if;
        perform intern.email_ablage_aufheben(e, d.anfrage_id, d.nachricht_id, d.erstellt_am);
    else
        if e.status <> 'verworfen' then
            perform intern.http_fehler(409, 'HD052', 'Über diese E-Mail wurde inzwischen anders entschieden.', 'Bitte laden Sie die Ansicht neu.');
        end if;
        perform set_config('app.begruendung', 'Verwerfen zurückgenommen', true);
        update verwaltung.email_triage as t set status = 'manuell', verarbeitet_am = now()
        where t.mandant_id = c_mandant and t.id = e.id;
        perform set_config('app.begruendung', '', true);
    end if;
    -- An address learnt in the same act goes with it.
    for g in
        select n.id, n.person_id, n.adresse
        from verwaltung.email_entscheidungen as n
        where n.mandant_id = c_mandant and n.email_id = d.email_id and n.art = 'gelernt'
            and (n.id = d.id or n.erstellt_am = d.erstellt_am)
            and not exists (
                select from verwaltung.email_entscheidungen as r where r.mandant_id = c_mandant and r.nimmt_zurueck_id = n.id
            )
    loop
        delete from verwaltung.personen_email as p
        where p.mandant_id = c_mandant and p.person_id = g.person_id and p.adresse = g.adresse;
        if g.id <> d.id then
            insert into verwaltung.email_entscheidungen (mandant_id, email_id, art, benutzerkonto_id, person_id, nimmt_zurueck_id)
            values (c_mandant, d.email_id, 'zurueckgenommen', intern.benutzerkonto_id(), g.person_id, g.id);
        end if;
    end loop;
    insert into verwaltung.email_entscheidungen (
        mandant_id, email_id, art, benutzerkonto_id, anfrage_id, nachricht_id, person_id, nimmt_zurueck_id
    ) values (
        c_mandant, d.email_id, 'zurueckgenommen', intern.benutzerkonto_id(), d.anfrage_id, d.nachricht_id, d.person_id, d.id
    );
    return (
        select jsonb_build_object('email_id', t.id, 'status', t.status)
        from verwaltung.email_triage as t
        where t.mandant_id = c_mandant and t.id = e.id
    );
end
$$;
comment on function intern.email_entscheidung_zuruecknehmen(bigint) is
    'Nimmt eine Entscheidung über eine E-Mail durch einen Gegeneintrag zurück: Anfrage oder Nachricht verschwindet für Mieter und Hausmeister, wartende Benachrichtigungen und gelernte Adressen ebenso, die E-Mail kommt in die manuelle Bearbeitung zurück. Definer dienst_email, damit nichts am Gegeneintrag vorbei geschieht; wirkt nur im Mandanten der Anfrage. HD030, HD050 zu spät, HD051 schon geschehen, HD052 inzwischen bearbeitet';

create function intern.email_von_hand_hervorholen(email_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    e verwaltung.email_triage;
begin
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = c_mandant and t.id = email_von_hand_hervorholen.email_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    elsif e.status not in ('protokolliert', 'verworfen') then
        perform intern.http_fehler(400, 'HD023', 'Diese E-Mail ist weder protokolliert noch verworfen.', 'Bitte laden Sie die Ansicht neu.');
    end if;
    perform set_config('app.begruendung', 'Von Hand hervorgeholt', true);
    update verwaltung.email_triage as t set
        status = 'manuell', anfrage_id = null, vorschlag_anfrage_id = coalesce(t.anfrage_id, t.vorschlag_anfrage_id),
        grund = coalesce(t.grund, 'hervorgeholt'), grund_text = coalesce(t.grund_text, intern.email_grund_satz('hervorgeholt')),
        verarbeitet_am = now()
    where t.mandant_id = c_mandant and t.id = e.id;
    insert into verwaltung.email_entscheidungen (mandant_id, email_id, art, benutzerkonto_id)
    values (c_mandant, e.id, 'hervorgeholt', intern.benutzerkonto_id());
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', e.id, 'status', 'manuell');
end
$$;
comment on function intern.email_von_hand_hervorholen(bigint) is
    'Holt eine protokollierte oder verworfene E-Mail ohne Frist in die manuelle Bearbeitung. Definer dienst_email, damit jede Entscheidung festgehalten ist; wirkt nur im Mandanten der Anfrage. HD023, HD030';

reset role;
alter function intern.email_ablage_beruehrt(bigint, bigint, bigint, bigint, timestamptz) owner to dienst_email;
alter function intern.email_ablage_aufheben(verwaltung.email_triage, bigint, bigint, timestamptz) owner to dienst_email;
alter function intern.email_entscheidung_zuruecknehmen(bigint) owner to dienst_email;
alter function intern.email_von_hand_hervorholen(bigint) owner to dienst_email;
grant execute on function intern.email_entscheidung_zuruecknehmen(bigint), intern.email_von_hand_hervorholen(bigint)
to verwalter, leitung;

commit;
