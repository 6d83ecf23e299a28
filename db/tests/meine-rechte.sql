-- What an account may call, as the interface asks.
begin;
\ir support/welt.sql
select plan(5);
select tests.als('leitung', 60);
select ok('versand_einstellungen_aendern' = any(api.meine_rechte()), 'the head of the office changes settings');
select tests.als('verwalter', 61);
select ok(not 'versand_einstellungen_aendern' = any(api.meine_rechte()), 'a clerk does not');
select ok('vorlage_speichern' = any(api.meine_rechte()), 'but writes templates');
select tests.als('mieter', 64);
select ok(api.meine_rechte() @> '{benachrichtigung_waehlen}' and not api.meine_rechte() && '{vorlage_speichern,versand_erneut}', 'a tenant sees the own ones only');
select tests.als('anonym');
select throws_ok('select api.meine_rechte()', '42501', null, 'whoever is not signed in asks in vain');
select * from finish();
rollback;
