-- Who sees which Anfragen, messages, attachments and history: the visibility table, row by row.
begin;
\ir support/welt.sql
select plan(34);

insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 300, sha256('a'), 1, 'image/png');
insert into verwaltung.anhaenge (mandant_id, id, anfrage_id, nachricht_id, datei_id, intern) values
(1, 310, 70, 80, 300, false), (1, 311, 70, 81, 300, true), (1, 312, 71, null, 300, false);

select tests.als('verwalter', 61);
select is(array(select id from api.anfragen order by id), array[70, 71, 72, 73, 74]::bigint[], 'verwalter sees every Anfrage of the Mandant');
select is(array(select id from api.anfrage_nachrichten order by id), array[80, 81]::bigint[], 'verwalter sees messages and notes');
select is(array(select id from api.anhaenge order by id), array[310, 311, 312]::bigint[], 'verwalter sees every attachment');
select is((select count(*) from api.statuswechsel where entitaet = 'anfragen'), 5::bigint, 'verwalter sees the whole history');

select tests.als('leitung', 160);
select is(array(select id from api.anfragen order by id), array[170]::bigint[], 'leitung of the other Mandant sees only that one''s');
select is(array(select id from api.anfrage_nachrichten), array[180]::bigint[], 'and its messages');
select is((select count(*) from api.statuswechsel), 1::bigint, 'and its history');
select is_empty('select from api.anhaenge', 'and no foreign attachment');

select tests.als('hausmeister', 62);
select is(array(select id from api.anfragen order by id), array[70, 72, 74]::bigint[], 'hausmeister sees the own Bereich');
select is(array(select id from api.anfrage_nachrichten order by id), array[80, 81]::bigint[], 'with messages and notes');
select is(array(select id from api.anhaenge order by id), array[310, 311]::bigint[], 'and attachments of these Anfragen only');
select is((select count(*) from api.statuswechsel), 3::bigint, 'and their history');
select tests.als('hausmeister', 63);
select is(array(select id from api.anfragen), array[73]::bigint[], 'hausmeister of the other Bereich sees the other Bereich');
select is_empty('select from api.anfrage_nachrichten', 'and no message of it');

select tests.als('mieter', 64);
select is(array(select id from api.anfragen order by id), array[70, 71]::bigint[], 'Erika sees her own Anfragen');
select is(array(select id from api.anfrage_nachrichten), array[80]::bigint[], 'and never the internal note');
select is(array(select id from api.anhaenge order by id), array[310, 312]::bigint[], 'nor its attachment');
select is(array(select entitaet_id from api.statuswechsel order by 1), array[70, 71]::bigint[], 'and the history of both');
select is((select letzte_nachricht from api.anfragen where id = 70), 'KANARIE-N80', 'the last line of conversation is the message, not the note');

select tests.als('mieter', 65);
select is(array(select id from api.anfragen), array[70]::bigint[], 'the co-tenant shares the Schaden, not the Beschwerde');
select is(array(select id from api.anfrage_nachrichten), array[80]::bigint[], 'with its messages');
select is(array(select id from api.anhaenge), array[310]::bigint[], 'and its attachment');

select tests.als('mieter', 66);
select is(array(select id from api.anfragen), array[72]::bigint[], 'the neighbour sees only her own');
select is_empty('select from api.anfrage_nachrichten', 'and no message of a neighbour');
select is_empty($$select from api.statuswechsel where entitaet_id = 70$$, 'nor a neighbour''s history');

select tests.als('mieter', 67);
select is(array(select id from api.anfragen), array[74]::bigint[], 'who moved out reads the own, not the successor''s');
select tests.als('mieter', 68);
select is_empty('select from api.anfragen', 'after the reading term nothing is left');

select tests.superuser();
update verwaltung.mietverhaeltnisse set lesbar_bis = intern.heute() - 1 where id = 52;
select tests.als('mieter', 67);
select is_empty('select from api.anfragen', 'a dated term ends the day after');
select tests.superuser();
update verwaltung.mietverhaeltnisse set lesbar_bis = intern.heute() where id = 52;
select tests.als('mieter', 67);
select is(array(select id from api.anfragen), array[74]::bigint[], 'and includes its last day');

select tests.als('verwalter');
select is_empty('select from api.anfragen', 'a role without identity sees nothing');
select tests.als('anonym');
select throws_ok('select from api.anfragen', '42501', null, 'anonym is refused');

select tests.superuser();
create role pruefer_eins login in role pruefer;
insert into anmeldung.datenbank_zugaenge (anmeldename, mandant_id, name) values ('pruefer_eins', 1, 'Prüferin');
select tests.als_login('pruefer_eins');
select is((select count(*) from verwaltung.statuswechsel), 5::bigint, 'an auditor reads the history of the mapped Mandant');
select is((select count(id) from verwaltung.anfragen), 5::bigint, 'and the life cycle of its Anfragen');
select throws_ok('select beschreibung, melder_name from verwaltung.anfragen', '42501', null, 'but neither texts nor names');

select * from finish();
rollback;
