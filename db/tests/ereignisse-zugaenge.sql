-- Changes of access are announced on the account's own channel, so that open sockets are asked again.
begin;
\ir support/welt.sql
select plan(8);

create function tests.gemeldet() returns setof text language sql as $$
    select concat_ws(' ', e.entitaet, e.entitaet_id, e.art, array_to_string(array(select unnest(e.kanaele) order by 1), ','))
    from verwaltung.ereignisse as e where e.xid = pg_current_xact_id() and e.entitaet <> 'stammdaten' order by e.id
$$;
create function tests.leeren() returns void language sql as $$ delete from verwaltung.ereignisse $$;
insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)
values (1, '00000000-0000-0000-0000-000000000001', 64, now() + interval '1 day');

select tests.leeren();
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where mandant_id = 1 and id = 64;
select results_eq('select tests.gemeldet()', array['benutzerkonten 64 geaendert m1:konto:64,m1:leitung'], 'locking an account');

select tests.leeren();
update anmeldung.benutzerkonten set angelegt_am = now() - interval '1 day' where mandant_id = 1 and id = 64;
select is_empty('select tests.gemeldet()', 'an unimportant column is no event');

update anmeldung.sitzungen set laeuft_ab_am = now() + interval '2 days' where benutzerkonto_id = 64;
select is_empty('select tests.gemeldet()', 'a renewed session is no event');
update anmeldung.sitzungen set widerrufen_am = now(), widerrufsgrund = 'abgemeldet' where benutzerkonto_id = 64;
select results_eq('select tests.gemeldet()', array['benutzerkonten 64 geaendert m1:konto:64'], 'revoking a session');

select tests.leeren();
delete from verwaltung.hausmeister_zuordnungen where mandant_id = 1 and benutzerkonto_id = 62;
select results_eq('select tests.gemeldet()', array['benutzerkonten 62 geaendert m1:konto:62'], 'losing a Bereich');
select tests.leeren();
update verwaltung.hausmeister_zuordnungen set benutzerkonto_id = 62 where mandant_id = 1 and benutzerkonto_id = 63;
select set_eq(
    'select tests.gemeldet()', array['benutzerkonten 62 geaendert m1:konto:62', 'benutzerkonten 63 geaendert m1:konto:63'],
    'handing a Bereich over concerns both'
);

select tests.leeren();
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 50, 42);
select results_eq('select tests.gemeldet()', array['benutzerkonten 66 geaendert m1:konto:66'], 'moving in');
select tests.leeren();
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values (1, 50, 46);
select is_empty('select tests.gemeldet()', 'without an account nobody has to be asked');

select * from finish();
rollback;
