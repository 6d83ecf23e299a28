-- Messages and attachments written by mail processing; people write through api.nachricht_senden under RLS.
begin;
set local role hausdraht_eigner;

create function intern.nachricht_anfuegen(
    mandant_id bigint, anfrage_id bigint, person_id bigint, rolle text, inhalt text, email_id bigint default null
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
comment on function intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint) is
    'Hängt die Nachricht einer Person (mieter oder eigentuemer) an eine Anfrage. Definer dienst_anfragen für die E-Mail-Verarbeitung; jede Abfrage nennt den Mandanten. SQLSTATE HD023, HD030';

create function intern.anhang_anfuegen(
    mandant_id bigint, anfrage_id bigint, nachricht_id bigint, datei_id bigint, dateiname text,
    intern boolean default false
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
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
comment on function intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean) is
    'Hängt eine abgelegte Datei an eine Anfrage oder Nachricht. Definer dienst_anfragen für die E-Mail-Verarbeitung; die Fremdschlüssel halten den Mandanten zusammen';

reset role;
alter function intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint) owner to dienst_anfragen;
alter function intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean) owner to dienst_anfragen;
grant execute on function
    intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint),
    intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean)
to dienst_email;

commit;
