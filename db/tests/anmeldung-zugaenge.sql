-- What is outside api stays outside; a login of its own cannot choose its Mandant.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(25);

create role test_pruefer login;
select intern.pruefer_eintragen('test_pruefer', 2, 'Petra Prüferin');
create role test_fremd login in role pruefer;

select throws_ok($$select intern.pruefer_eintragen('gibt_es_nicht', 2, 'Niemand')$$, 'HD030', null, 'a login must exist');

-- Web roles and functions that are not theirs -------------------------------------------------------------
select tests.als('leitung', 60);
select throws_ok('select intern.token_ausstellen(1, 60, gen_random_uuid(), now())', '42501', null, 'leitung signs no token');
select throws_ok('select intern.sitzung_beginnen(2, 160)', '42501', null, 'begins no session');
select throws_ok($$select intern.passwort_setzen(2, 160, 'x')$$, '42501', null, 'sets no password');
select throws_ok('select * from intern.ruecksetzung_ausstellen(1, 1)', '42501', null, 'gets no reset link');
select throws_ok('select * from intern.einladung_ausstellen(2, 160)', '42501', null, 'gets no code');
select throws_ok('select * from intern.token_pruefen(null)', '42501', null, 'checks no token');
select throws_ok($$select intern.konto_einladen_dba(2, 'a@b.example', 'x', 'leitung')$$, '42501', null, 'is no administrator');
select throws_ok('select * from anmeldung.benutzerkonten', '42501', null, 'opens no schema');
select throws_ok($$select audit.abweisung_schreiben('{}')$$, '42501', null, 'writes no log');
select throws_ok($$insert into verwaltung.mandanten (name) values ('x')$$, '42501', null, 'creates no Mandant');
select results_eq('select id from api.mandanten', 'values (1::bigint)', 'sees the own Mandant and no other');
select tests.als('mieter', 164);
select results_eq('select id from api.mandanten', 'values (2::bigint)', 'so does a tenant');
select tests.als('anonym');
select throws_ok('select * from api.mandanten', '42501', null, 'anonym sees none');
select throws_ok('select api.ich()', '42501', null, 'anonym is nobody');
select throws_ok($$select intern.fehlversuch('ip:x', 1, '1 day')$$, '42501', null, 'anonym locks nobody out');

-- An auditor with psql ------------------------------------------------------------------------------------
select tests.als_login('test_pruefer');
select is(intern.mandant_id(), 2::bigint, 'the login is mapped');
set local app.current_mandant_id = '1';
set local app.current_benutzerkonto_id = '60';
select is(intern.mandant_id(), 2::bigint, 'SET does not change the Mandant');
select is(intern.benutzerkonto_id(), null, 'nor the account');
select results_eq('select distinct mandant_id from audit.eintraege where mandant_id is not null', 'values (2::bigint)', 'the log of that Mandant only');
select throws_ok('select * from anmeldung.datenbank_zugaenge', '42501', null, 'who else audits is not shown');
select throws_ok('set local role leitung', '42501', null, 'an auditor becomes nobody else');
select throws_ok('select * from audit.eintraege_rest', '42501', null, 'partitions are closed');
select tests.als_login('test_fremd');
select is(intern.mandant_id(), null, 'a member of pruefer who is not mapped');
select is_empty('select * from audit.eintraege', 'sees nothing');

select * from finish();
rollback;
