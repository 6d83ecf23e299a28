-- What an auditor finds: something of each kind, done as the application and an administrator do it.
begin;
\ir ../../../db/tests/support/welt.sql
\ir ../../../db/tests/support/anmeldung.sql
update anmeldung.benutzerkonten set name = 'Anna Weber' where id = 61;

select tests.anfrage();
select intern.vor_anfrage();
select api.anmelden('verwalter@eins.example', 'Kupferkessel 7') ->> 'rolle';
select tests.anfrage();
select intern.vor_anfrage();
select api.anmelden('verwalter@eins.example', 'falsch falsch') ->> 'code';
select tests.als('mieter', 64);
select api.nachricht_senden(70, 'Es tropft immer noch.') is null;
select tests.als('verwalter', 61);
select api.anfrage_akzeptieren(70, 'Handwerker bestellt') is null;
select tests.als('leitung', 60);
select api.konto_sperren(65, 'Ausgezogen') is null;
-- Of another Mandant, with the same words.
select tests.als('verwalter', 161);
select api.anfrage_akzeptieren(170, 'KANARIE-Grund') is null;

select tests.superuser();
create role :dba login in role hausdraht_dba bypassrls;
select tests.als_login(:'dba');
select set_config('app.begruendung', 'Falsch erfasst', true);
update verwaltung.personen set telefon = '030 4040' where mandant_id = 1 and id = 40;
select tests.superuser();

-- Looking as a tenant makes the rest of the transaction read only.
select tests.als('verwalter', 61);
select api.mieteransicht(64, 'Frage am Telefon') is null;
commit;
