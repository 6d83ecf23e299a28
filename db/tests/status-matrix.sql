-- Every role × every change of status × every entity with a life cycle: who gets past the rules, by a
-- plain UPDATE with all rights the role has. Whoever adds an entity to verwaltung.status_regeln adds it here.
begin;
\ir support/welt.sql

create role pruefer_eins login in role pruefer;
insert into anmeldung.datenbank_zugaenge (anmeldename, mandant_id, name) values ('pruefer_eins', 1, 'Prüferin');

-- One row of each entity, in Bereich Nord where it has one.
create temp table zeilen (entitaet text primary key, id bigint);
grant select on zeilen to public;
insert into zeilen values ('anfragen', 70);
insert into verwaltung.dienstleister (mandant_id, id, person_id, gewerk) values (1, 400, 44, 'Sanitär');
select tests.als_login('bruecke');
select from intern.email_einliefern('post@eins.example', 'Subject: x', 'roh');
select tests.superuser();
insert into zeilen select 'email_triage', max(id) from verwaltung.email_triage;
select tests.als('verwalter', 61);
insert into verwaltung.auftraege (mandant_id, dienstleister_id, anfrage_id, beschreibung, erteilt_konto_id) values (1, 400, 70, 'KANARIE', 61);
select tests.superuser();
insert into zeilen select 'auftraege', max(id) from verwaltung.auftraege;
select tests.als('verwalter', 61);
select api.aufgabe_aus_anfrage(70);
select tests.superuser();
insert into zeilen select 'aufgaben', max(id) from verwaltung.aufgaben;
select tests.als('verwalter', 61);
select api.sammelstoerung_anlegen(20, 'heizung', 'KANARIE');
select tests.superuser();
set constraints all immediate;
insert into zeilen select 'sammelstoerungen', max(id) from verwaltung.sammelstoerungen;

insert into verwaltung.alarme (mandant_id, anfrage_id, plan_bezeichnung, schluss_am) values (1, 70, 'KANARIE', now());
insert into zeilen select 'alarme', max(id) from verwaltung.alarme;

-- Each status is set up by itself, without what has to stand beside it.
do $$
declare
    k record;
begin
    for k in
        select c.conrelid::regclass as tabelle, c.conname
        from pg_catalog.pg_constraint as c
        inner join zeilen as z on c.conrelid = format('verwaltung.%I', z.entitaet)::regclass
        where c.contype = 'c' and cardinality(c.conkey) > 1
    loop
        execute format('alter table %s drop constraint %I', k.tabelle, k.conname);
    end loop;
end
$$;

create temp table rollen (wer text primary key, rolle text, konto bigint);
insert into rollen values
('superuser', null, null), ('leitung', 'leitung', 60), ('verwalter', 'verwalter', 61), ('hausmeister', 'hausmeister', 62),
('hausmeister anderswo', 'hausmeister', 63), ('melder', 'mieter', 64), ('mitmieter', 'mieter', 65), ('nachbar', 'mieter', 66),
('verwalter anderer Mandant', 'verwalter', 161), ('leitung anderer Mandant', 'leitung', 160),
('mieter anderer Mandant', 'mieter', 164), ('voicebot', 'voicebot', null), ('anonym', 'anonym', null),
('pruefer', 'pruefer', null), ('bruecke', 'bruecke', null);

-- Whether the change got past privileges, policies and rules; what a CHECK says after that is another matter.
create function tests.kommt_durch(was text, zeile bigint, rolle text, konto bigint, von text, nach text) returns boolean
language plpgsql as $$
declare
    v_zeilen integer;
    v_code text := '';
begin
    perform tests.superuser(), set_config('session_replication_role', 'replica', true);
    execute format('update verwaltung.%I set status = %L where id = %s', was, von, zeile);
    begin
        perform set_config('session_replication_role', 'origin', true), set_config('app.begruendung', 'Grund', true);
        if rolle = 'pruefer' then
            perform tests.als_login('pruefer_eins');
        elsif rolle = 'bruecke' then
            perform tests.als_login('bruecke');
        elsif rolle is not null then
            perform tests.als(rolle, konto);
        end if;
        execute format('update verwaltung.%I set status = %L where id = %s', was, nach, zeile);
        get diagnostics v_zeilen = row_count;
        raise exception using errcode = 'ZZ000', message = v_zeilen::text;
    exception when others then
        v_code := case sqlstate when 'ZZ000' then 'zeilen ' || sqlerrm else sqlstate end;
    end;
    perform tests.superuser();
    return v_code not in ('zeilen 0', '42501', 'HD020', 'HD021', 'HD022', 'HD023');
end
$$;

create temp table matrix as
with stati as (
    select distinct r.entitaet, s.status
    from verwaltung.status_regeln as r, unnest(array[r.von, r.nach]) as s (status)
    where s.status is not null
)

select z.entitaet, r.wer, a.status as von, b.status as nach,
    tests.kommt_durch(z.entitaet, z.id, r.rolle, r.konto, a.status, b.status) as durch
from zeilen as z
inner join stati as a using (entitaet)
inner join stati as b using (entitaet)
cross join rollen as r;

-- Who gets anywhere at all; everybody else nowhere.
create temp table erwartet (entitaet text, wer text, wechsel text[]);
insert into erwartet
select 'anfragen', p.wer, p.wechsel
from (values
    ('superuser', '{akzeptiert-abgelehnt,akzeptiert-abgeschlossen,akzeptiert-zurueckgezogen,offen-abgelehnt,offen-akzeptiert,offen-zurueckgezogen}'::text[]),
    ('leitung', '{akzeptiert-abgelehnt,akzeptiert-abgeschlossen,akzeptiert-zurueckgezogen,offen-abgelehnt,offen-akzeptiert,offen-zurueckgezogen}'),
    ('verwalter', '{akzeptiert-abgelehnt,akzeptiert-abgeschlossen,akzeptiert-zurueckgezogen,offen-abgelehnt,offen-akzeptiert,offen-zurueckgezogen}'),
    ('hausmeister', '{akzeptiert-abgeschlossen,offen-akzeptiert}'),
    ('melder', '{akzeptiert-zurueckgezogen,offen-zurueckgezogen}')
) as p (wer, wechsel);
insert into erwartet values
(
    'email_triage', 'superuser',
    '{eingegangen-manuell,eingegangen-protokolliert,eingegangen-zugeordnet,manuell-manuell,manuell-protokolliert,manuell-verworfen,manuell-zugeordnet,protokolliert-manuell,verworfen-manuell,zugeordnet-manuell}'
),
(
    'auftraege', 'superuser',
    '{abgelehnt-erledigt,abgelehnt-gesendet,abgelehnt-storniert,angenommen-abgelehnt,angenommen-erledigt,angenommen-gemeldet,angenommen-storniert,angenommen-widerrufen,gemeldet-erledigt,gemeldet-storniert,gesehen-abgelehnt,gesehen-angenommen,gesehen-erledigt,gesehen-gemeldet,gesehen-gesendet,gesehen-storniert,gesehen-widerrufen,gesendet-erledigt,gesendet-gesehen,gesendet-storniert,gesendet-widerrufen,offen-erledigt,offen-gesendet,offen-storniert,widerrufen-erledigt,widerrufen-gesendet,widerrufen-storniert}'
);
-- What the contractor does goes through his link, and through nobody's UPDATE.
insert into erwartet
select 'auftraege', p.wer,
    '{abgelehnt-erledigt,abgelehnt-gesendet,abgelehnt-storniert,angenommen-erledigt,angenommen-storniert,angenommen-widerrufen,gemeldet-erledigt,gemeldet-storniert,gesehen-erledigt,gesehen-gesendet,gesehen-storniert,gesehen-widerrufen,gesendet-erledigt,gesendet-storniert,gesendet-widerrufen,offen-erledigt,offen-gesendet,offen-storniert,widerrufen-erledigt,widerrufen-gesendet,widerrufen-storniert}'
from unnest('{leitung,verwalter}'::text[]) as p (wer);
insert into erwartet
select 'aufgaben', p.wer, '{in_arbeit-erledigt,in_arbeit-offen,in_arbeit-verworfen,offen-erledigt,offen-in_arbeit,offen-verworfen}'
from unnest('{superuser,leitung,verwalter}'::text[]) as p (wer);
insert into erwartet
select 'sammelstoerungen', p.wer, '{offen-behoben}' from unnest('{superuser,leitung,verwalter}'::text[]) as p (wer);
-- People take an alarm on by functions, and the worker ends it by one.
insert into erwartet values ('alarme', 'superuser', '{erschoepft-bestaetigt,laeuft-beendet,laeuft-bestaetigt,laeuft-erschoepft}');
insert into erwartet values ('aufgaben', 'hausmeister', '{in_arbeit-erledigt,in_arbeit-offen,offen-erledigt,offen-in_arbeit}');

select plan((select 1 + count(*) from zeilen cross join rollen)::integer);
select set_eq('select entitaet from zeilen', 'select distinct entitaet from verwaltung.status_regeln', 'every entity with a life cycle is tried');
select is(
    (select coalesce(array_agg(m.von || '-' || m.nach order by m.von, m.nach), '{}') from matrix as m where m.entitaet = z.entitaet and m.wer = r.wer and m.durch),
    coalesce((select e.wechsel from erwartet as e where e.entitaet = z.entitaet and e.wer = r.wer), '{}'),
    format('%s, %s', z.entitaet, r.wer)
)
from zeilen as z cross join rollen as r;
select * from finish();
rollback;
