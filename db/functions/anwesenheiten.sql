begin;
set local role hausdraht_eigner;

create function intern.anwesenheit_ereignis(mandant_id bigint, entitaet_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        anwesenheit_ereignis.mandant_id, array['m' || anwesenheit_ereignis.mandant_id || ':personal'], 'anwesenheiten',
        anwesenheit_ereignis.entitaet_id, 'geaendert'
    );
end
$$;
comment on function intern.anwesenheit_ereignis(bigint, bigint) is
    'Meldet dem Personal, dass jemand eine E-Mail oder Anfrage geöffnet oder verlassen hat. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

-- Longer than two heartbeats of 30 s: one may be lost.
create function intern.anwesenheit_melden(entitaet text, entitaet_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_neu boolean;
begin
    update verwaltung.anwesenheiten as w set bis = now() + interval '75 seconds'
    where w.mandant_id = intern.mandant_id() and w.entitaet = anwesenheit_melden.entitaet
        and w.entitaet_id = anwesenheit_melden.entitaet_id and w.benutzerkonto_id = intern.benutzerkonto_id() and w.bis > now();
    if found then
        return;
    end if;
    insert into verwaltung.anwesenheiten as w (mandant_id, entitaet, entitaet_id, benutzerkonto_id, bis)
    values (
        intern.mandant_id(), anwesenheit_melden.entitaet, anwesenheit_melden.entitaet_id, intern.benutzerkonto_id(),
        now() + interval '75 seconds'
    )
    on conflict (mandant_id, entitaet, entitaet_id, benutzerkonto_id) do update set seit = now(), bis = excluded.bis
    returning seit = now() into v_neu;
    if v_neu then
        perform intern.anwesenheit_ereignis(intern.mandant_id(), anwesenheit_melden.entitaet_id);
    end if;
end
$$;
comment on function intern.anwesenheit_melden(text, bigint) is
    'Merkt, dass das angemeldete Konto eine E-Mail oder Anfrage geöffnet hat, für 75 Sekunden; nur wer neu kommt, wird gemeldet. Definer dienst_ereignisse, wirkt nur unter Mandant und Konto der Anfrage';

create function intern.anwesenheit_beenden(entitaet text, entitaet_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    delete from verwaltung.anwesenheiten as w
    where w.mandant_id = intern.mandant_id() and w.entitaet = anwesenheit_beenden.entitaet
        and w.entitaet_id = anwesenheit_beenden.entitaet_id and w.benutzerkonto_id = intern.benutzerkonto_id();
    if found then
        perform intern.anwesenheit_ereignis(intern.mandant_id(), anwesenheit_beenden.entitaet_id);
    end if;
end
$$;
comment on function intern.anwesenheit_beenden(text, bigint) is
    'Vergisst, dass das angemeldete Konto eine E-Mail oder Anfrage geöffnet hat. Definer dienst_ereignisse, wirkt nur unter Mandant und Konto der Anfrage';

create function intern.anwesenheiten_verlassen() returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    w record;
begin
    for w in
        delete from verwaltung.anwesenheiten as n
        where n.mandant_id = intern.mandant_id() and n.benutzerkonto_id = intern.benutzerkonto_id()
        returning n.mandant_id, n.entitaet_id
    loop
        perform intern.anwesenheit_ereignis(w.mandant_id, w.entitaet_id);
    end loop;
end
$$;
comment on function intern.anwesenheiten_verlassen() is
    'Vergisst alles, was das angemeldete Konto geöffnet hat, wenn es sich abmeldet. Definer dienst_ereignisse, wirkt nur unter Mandant und Konto der Anfrage';

create function intern.anwesenheiten_aufraeumen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    w record;
    v_anzahl integer := 0;
begin
    for w in
        delete from verwaltung.anwesenheiten as n where n.bis < now() returning n.mandant_id, n.entitaet_id
    loop
        perform intern.anwesenheit_ereignis(w.mandant_id, w.entitaet_id);
        v_anzahl := v_anzahl + 1;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.anwesenheiten_aufraeumen() is
    'Löscht abgelaufene Anwesenheiten und meldet sie; liefert, wie viele. Definer dienst_ereignisse, weil es alle Mandanten betrifft';

reset role;
alter function intern.anwesenheit_ereignis(bigint, bigint) owner to dienst_ereignisse;
alter function intern.anwesenheit_melden(text, bigint) owner to dienst_ereignisse;
alter function intern.anwesenheit_beenden(text, bigint) owner to dienst_ereignisse;
alter function intern.anwesenheiten_verlassen() owner to dienst_ereignisse;
alter function intern.anwesenheiten_aufraeumen() owner to dienst_ereignisse;
grant execute on function intern.anwesenheit_melden(text, bigint), intern.anwesenheit_beenden(text, bigint) to verwalter, leitung;
grant execute on function intern.anwesenheiten_verlassen() to dienst_anmeldung;
grant execute on function intern.anwesenheiten_aufraeumen() to bruecke;

commit;
