-- One address, several Mandanten: each has its own account and password.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(7);
update anmeldung.benutzerkonten set email = 'verwalter@eins.example' where id = 161;

select tests.anfrage();
select tests.merken('wahl', api.anmelden('verwalter@eins.example', 'Kupferkessel 7')) is null as x \gset
select is(tests.status() || ' ' || (tests.wert('wahl') ->> 'code'), '409 HD008', 'the same password at two Mandanten: which one?');
select is(
    (tests.wert('wahl') ->> 'details')::jsonb,
    '[{"mandant_id": 1, "name": "KANARIE-M1 Verwaltung"}, {"mandant_id": 2, "name": "KANARIE-M2 Verwaltung"}]', 'the choice'
);
select is(tests.kopf('Set-Cookie'), null, 'nobody is signed in yet');
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7', 2) ->> 'benutzerkonto_id', '161', 'the choice signs in');

select tests.superuser();
update anmeldung.benutzerkonten set passwort_hash = erweiterungen.crypt('Silberlöffel 8', erweiterungen.gen_salt('bf', 12)) where id = 161;
select tests.anfrage();
select is(api.anmelden('verwalter@eins.example', 'Silberlöffel 8') ->> 'mandant_id', '2', 'different passwords choose by themselves');
select is(api.anmelden('verwalter@eins.example', 'Kupferkessel 7') ->> 'mandant_id', '1', 'so does the other one');
select is(api.anmelden('verwalter@eins.example', 'Messingknauf 9') ->> 'details', null, 'a wrong password learns of no Mandant');

select * from finish();
rollback;
