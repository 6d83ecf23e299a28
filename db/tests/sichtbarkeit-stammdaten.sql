-- Who sees which master data; of a tenant a caretaker learns name, telephone and unit.
begin;
\ir support/welt.sql
select plan(36);

select tests.als('verwalter', 61);
select is((select count(*) from api.personen), 7::bigint, 'verwalter sees every person of the Mandant');
select is((select count(*) from api.mietverhaeltnisse), 6::bigint, 'and every tenancy');
select is(array(select id from api.objekte order by id), array[20, 21, 22]::bigint[], 'and every house');
select is(array(select id from api.eigentuemer), array[58]::bigint[], 'and every owner');
select is(array(select id from api.hausmeister_bereiche order by id), array[10, 11]::bigint[], 'and every Bereich');
select is((select count(*) from verwaltung.hausmeister_zuordnungen), 2::bigint, 'and who looks after it');
select tests.als('leitung', 160);
select is(array(select id from api.personen), array[140]::bigint[], 'leitung of the other Mandant sees its own person');
select is(array(select id from api.objekte), array[120]::bigint[], 'and its own house');

select tests.als('hausmeister', 62);
select is(array(select id from api.personen order by id), array[40, 42, 43]::bigint[], 'hausmeister sees who reported in the own Bereich');
select lives_ok('select vorname, nachname, telefon from verwaltung.personen', 'with name and telephone');
select throws_ok('select anschrift from verwaltung.personen', '42501', null, 'not the postal address');
select throws_ok('select adresse from verwaltung.personen_email', '42501', null, 'not the mail address');
select throws_ok('select from verwaltung.mietverhaeltnisse', '42501', null, 'no tenancy');
select throws_ok('select from verwaltung.mieter', '42501', null, 'not who lives with whom');
select throws_ok('select from verwaltung.eigentuemer', '42501', null, 'no owner');
select throws_ok('select wohnflaeche from verwaltung.einheiten', '42501', null, 'no area');
select is(array(select id from api.objekte order by id), array[20, 22]::bigint[], 'hausmeister sees the houses of the own Bereich');
select is(array(select id from api.einheiten order by id), array[30, 31, 33]::bigint[], 'and their units');
select is(array(select id from api.hausmeister_bereiche), array[10]::bigint[], 'and the own Bereich');

select tests.superuser();
update verwaltung.objekte set hausmeister_bereich_id = 11 where id = 20;
select tests.als('hausmeister', 62);
select is(array(select id from api.objekte order by id), array[20, 22]::bigint[], 'a house that changed Bereich stays visible while an own Anfrage is there');

select tests.als('mieter', 64);
select is(array(select id from api.personen), array[40]::bigint[], 'a tenant sees herself, not her co-tenant');
select is(array(select adresse from api.personen_email), array['erika@mieter.example'], 'and her own address');
select is(array(select id from api.mietverhaeltnisse), array[50]::bigint[], 'and her own tenancy');
select is(array(select person_id from api.mieter), array[40]::bigint[], 'and only her own row of it');
select is(array(select id from api.einheiten), array[30]::bigint[], 'and her unit');
select is(array(select id from api.objekte), array[20]::bigint[], 'and her house');
select throws_ok('select from api.eigentuemer', '42501', null, 'not who owns it');
select throws_ok('select from api.hausmeister_bereiche', '42501', null, 'not the Bereiche');
select throws_ok($$update verwaltung.personen set telefon = '1' where id = 40$$, '42501', null, 'nothing of it can be changed directly');
select throws_ok($$insert into verwaltung.mieter values (1, 50, 42)$$, '42501', null, 'nobody joins a tenancy by a statement');

select tests.als('mieter', 67);
select is(array(select id from api.mietverhaeltnisse), array[52]::bigint[], 'who moved out reads the ended tenancy');
select tests.als('mieter', 68);
select is_empty('select from api.mietverhaeltnisse', 'until the term is over');
select is_empty('select from api.objekte', 'house included');

select tests.superuser();
select throws_ok(
    $$insert into verwaltung.mietverhaeltnisse (mandant_id, einheit_id, beginn, nettomiete) values (1, 30, '2030-01-01', 1)$$,
    '23P01', null, 'tenancies of a unit do not overlap'
);
select throws_ok(
    $$insert into verwaltung.mieter values (1, 50, 140)$$, '23503', null, 'a person of another Mandant cannot be tenant'
);
select throws_ok(
    $$update verwaltung.objekte set hausmeister_bereich_id = 110 where id = 20$$, '23503', null, 'nor a Bereich of another Mandant be responsible'
);

select * from finish();
rollback;
