-- Reply and bounce addresses: only ours are believed, whatever the letter case, and for one Mandant only.
begin;
\ir support/welt.sql
select plan(30);
insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form, angelegt_am) values
(1, 'a@geteilt.example', 'domain', '2200-01-01'), (2, 'b@geteilt.example', 'domain', '2200-01-01');

create temp table adressen as
select intern.antwort_adresse(1, 70) as antwort, intern.ruecklauf_adresse(1, 900) as ruecklauf, intern.antwort_adresse(2, 70) as fremd;
grant select on adressen to public;
select matches(antwort, '^anfrage\+70-[a-z2-7]{16}@eins\.example$', 'the reply address of an Anfrage') from adressen;
select matches(ruecklauf, '^ruecklauf\+900-[a-z2-7]{16}@eins\.example$', 'the bounce address of an outgoing mail') from adressen;
select isnt(substring(antwort from '-(.*)@'), substring(fremd from '-(.*)@'), 'each Mandant has its own key') from adressen;

-- The token of RFC 4648 and RFC 2104, computed elsewhere
select is(intern.antwort_token('\x0000000000000000000000000000000000000000000000000000000000000000', 'anfrage', 1, 70), 'hoxwr5xg26e5hjv2', 'base32 of the first 80 bits of HMAC-SHA256 over anfrage:1:70');

select results_eq('select p.art, p.bezug_id from adressen, intern.antwort_adresse_pruefen(1, antwort) as p', $$values ('anfrage', 70::bigint)$$, 'believed');
select results_eq('select p.art, p.bezug_id from adressen, intern.antwort_adresse_pruefen(1, upper(ruecklauf)) as p', $$values ('ruecklauf', 900::bigint)$$, 'whatever the letter case');
select is_empty('select from adressen, intern.antwort_adresse_pruefen(2, antwort)', 'not for another Mandant');
select is_empty($$select from adressen, intern.antwort_adresse_pruefen(1, replace(antwort, '+70-', '+71-'))$$, 'not for another Anfrage');
select is_empty($$select from adressen, intern.antwort_adresse_pruefen(1, replace(antwort, 'anfrage+', 'ruecklauf+'))$$, 'not for another purpose');
select is_empty($$select from adressen, intern.antwort_adresse_pruefen(1, overlay(antwort placing case substr(antwort, 12, 1) when 'a' then 'b' else 'a' end from 12 for 1))$$, 'not with one letter changed');
select is_empty(format('select from intern.antwort_adresse_pruefen(1, %L)', a), 'nonsense: ' || coalesce(a, 'NULL'))
from unnest(array[null, '', '@', 'anfrage+70@eins.example', 'anfrage+70-@eins.example', 'anfrage+99999999999999999999-aaaaaaaaaaaaaaaa@eins.example', 'anfrage+70-aaaaaaaaaaaaaaaa@eins.example', 'anfrage+70-aaaaaaaaaaaaaaaa']) as a;

-- Rotation: two keys are good, a third change ends the first.
select intern.antwort_schluessel_wechseln(1);
select isnt(intern.antwort_adresse(1, 70), antwort, 'a new key makes new addresses') from adressen;
select isnt_empty('select from adressen, intern.antwort_adresse_pruefen(1, antwort)', 'addresses of the key before are still good');
select isnt_empty('select from intern.antwort_adresse_pruefen(1, intern.antwort_adresse(1, 70))', 'and the new ones');
select intern.antwort_schluessel_wechseln(1);
select is_empty('select from adressen, intern.antwort_adresse_pruefen(1, antwort)', 'after a second change no more');
select is((select count(*) from verwaltung.antwort_schluessel where mandant_id = 1), 2::bigint, 'no more than two keys are kept');

-- The other forms
update verwaltung.eingangsadressen set antwort_form = 'zusatz' where adresse = 'post@eins.example';
select matches(intern.antwort_adresse(1, 70), '^post\+anfrage-70-[a-z2-7]{16}@eins\.example$', 'as a sub-address');
select isnt_empty('select from intern.antwort_adresse_pruefen(1, intern.antwort_adresse(1, 70))', 'which is believed as well');
select is((intern.email_eingang(intern.antwort_adresse(1, 70))).adresse, 'post@eins.example', 'and is taken in under its address');
update verwaltung.eingangsadressen set antwort_form = 'keine' where adresse = 'post@eins.example';
select is(intern.ruecklauf_adresse(1, 70), 'post@eins.example', 'or plainly');
select throws_ok($$insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form) values (1, 'einundzwanzigzeichen1@eins.example', 'zusatz')$$, '23514', null, 'a long name leaves no room for the token');

-- In a shared domain only the token says whose answer it is.
update verwaltung.eingangsadressen set angelegt_am = '2020-01-01' where adresse ~ 'geteilt';
select is((intern.email_eingang(intern.antwort_adresse(2, 70))).mandant_id, 2::bigint, 'a shared domain: the second Mandant');

select tests.als('leitung', 60);
select throws_ok('select intern.antwort_adresse(1, 70)', '42501', null, 'nobody of the web makes addresses');
select * from finish();
rollback;
