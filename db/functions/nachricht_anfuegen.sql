-- Messages and attachments written by mail processing; people write through api.nachricht_senden under RLS.
begin;
set local role hausdraht_eigner;

create function intern.nachricht_anfuegen(
    mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint default null,
    zitat text default '', strang text default 'nachricht'
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_name text;
    v_id bigint;
begin
    select btrim(p.vorname || ' ' || p.nachname) into v_name
    from verwaltung.personen as p
    where p.mandant_id = nachricht_anfuegen.mandant_id and p.id = nachricht_anfuegen.person_id;
    if not found and nachricht_anfuegen.person_id is null and nachricht_anfuegen.rolle = 'dritte' then
        v_name := 'Unbekannter Absender';
    elsif not found then
        raise sqlstate 'HD030' using message = 'Diese Person wurde nicht gefunden.';
    end if;
    insert into verwaltung.anfrage_nachrichten (
        mandant_id, anfrage_id, art, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, zitat, email_id
    ) values (
        nachricht_anfuegen.mandant_id, nachricht_anfuegen.anfrage_id,
        case when nachricht_anfuegen.rolle in ('dienstleister', 'dritte') then 'intern' else nachricht_anfuegen.strang end,
        nachricht_anfuegen.person_id,
        nachricht_anfuegen.rolle, v_name,
        coalesce(nullif(left(nachricht_anfuegen.inhalt, 20000), ''), '(ohne Text)'),
        left(coalesce(nachricht_anfuegen.zitat, ''), 20000), nachricht_anfuegen.email_id
    ) returning id into v_id;
    return v_id;
end
$$;
comment on function intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text) is
    'Hängt die Nachricht einer Person an eine Anfrage, die eines Dienstleisters oder Dritten als interne, die eines Eigentümers auf Wunsch in seinen Strang (strang eigentuemer); nur Dritte dürfen unbekannt sein (ohne Person); zitat ist der wiederholte frühere Verlauf. Definer dienst_anfragen für die E-Mail-Verarbeitung; jede Abfrage nennt den Mandanten. SQLSTATE HD023, HD030';

create function intern.anhang_anfuegen(
    mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text,
    intern boolean default false, nur_verwaltung boolean default false
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_id bigint;
begin
    insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern, nur_verwaltung)
    values (
        anhang_anfuegen.mandant_id, anhang_anfuegen.anfrage_id, anhang_anfuegen.nachricht_id, anhang_anfuegen.datei_id,
        left(coalesce(anhang_anfuegen.dateiname, ''), 255), anhang_anfuegen.intern,
        anhang_anfuegen.nur_verwaltung
    )
    returning id into v_id;
    return v_id;
end
$$;
comment on function intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean) is
    'Hängt eine abgelegte Datei an eine Anfrage oder Nachricht. Definer dienst_anfragen für die E-Mail-Verarbeitung; die Fremdschlüssel halten den Mandanten zusammen';

-- What was filed by mistake stays where staff can see it and nobody else.
create function intern.anfrage_sperren(mandant_id bigint, anfrage_id bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_status text;
begin
    select a.status into v_status
    from verwaltung.anfragen as a
    where a.mandant_id = anfrage_sperren.mandant_id and a.id = anfrage_sperren.anfrage_id
    for no key update;
    return v_status;
end
$$;
comment on function intern.anfrage_sperren(bigint, bigint) is
    'Sperrt eine Anfrage bis zum Ende der Transaktion und liefert ihren Status; NULL, wenn es sie nicht gibt. Definer dienst_anfragen für die E-Mail-Verarbeitung; die Abfrage nennt den Mandanten';

create function intern.ablage_zuruecknehmen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if ablage_zuruecknehmen.nachricht_id is null then
        update verwaltung.anfragen as a set status = 'zurueckgezogen', zurueckgenommen_am = now()
        where a.mandant_id = ablage_zuruecknehmen.mandant_id and a.id = ablage_zuruecknehmen.anfrage_id;
    end if;
    update verwaltung.anfrage_nachrichten as n set zurueckgenommen_am = now()
    where n.mandant_id = ablage_zuruecknehmen.mandant_id and n.anfrage_id = ablage_zuruecknehmen.anfrage_id
        and n.email_id is not null and n.zurueckgenommen_am is null
        and (ablage_zuruecknehmen.nachricht_id is null or n.id = ablage_zuruecknehmen.nachricht_id);
    update verwaltung.anhaenge as h set zurueckgenommen_am = now()
    where h.mandant_id = ablage_zuruecknehmen.mandant_id and h.anfrage_id = ablage_zuruecknehmen.anfrage_id
        and h.zurueckgenommen_am is null
        and (ablage_zuruecknehmen.nachricht_id is null or h.nachricht_id = ablage_zuruecknehmen.nachricht_id);
end
$$;
comment on function intern.ablage_zuruecknehmen(bigint, bigint, bigint) is
    'Nimmt das Ablegen einer E-Mail zurück: die Nachricht mit ihren Anhängen oder, ohne Nachricht, die ganze Anfrage (Status zurueckgezogen). Nichts wird gelöscht. Definer dienst_anfragen für die E-Mail-Verarbeitung; jede Anweisung nennt den Mandanten. SQLSTATE HD020, HD021';

reset role;
alter function intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text) owner to dienst_anfragen;
alter function intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean) owner to dienst_anfragen;
alter function intern.anfrage_sperren(bigint, bigint) owner to dienst_anfragen;
alter function intern.ablage_zuruecknehmen(bigint, bigint, bigint) owner to dienst_anfragen;
grant execute on function
    intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text),
    intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean),
    intern.anfrage_sperren(bigint, bigint),
    intern.ablage_zuruecknehmen(bigint, bigint, bigint)
to dienst_email;

commit;
