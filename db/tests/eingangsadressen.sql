-- What a mail system can receive decides how answers are addressed: plain unless somebody says more.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(20);
insert into verwaltung.eingangsadressen (mandant_id, adresse, angelegt_am) values (1, 'einundzwanzigzeichen1@eins.example', '2200-01-01');
select is((select antwort_form from verwaltung.eingangsadressen where adresse like 'einund%'), 'keine', 'nothing is expected of a new address');

select tests.als('verwalter', 61);
select results_eq('select mandant_id, adresse, antwort_form from api.eingangsadressen order by adresse', $$ values
    (1::bigint, 'einundzwanzigzeichen1@eins.example', 'keine'), (1, 'post@eins.example', 'domain')
$$, 'a clerk sees the addresses of the own Mandant');
select throws_ok($$ select api.eingangsadresse_aendern('post@eins.example', 'keine') $$, '42501', null, 'and does not change them');
select throws_ok($$ update verwaltung.eingangsadressen set antwort_form = 'keine' $$, '42501', null, 'nor past the function');
select tests.als('mieter', 64);
select throws_ok('select 1 from api.eingangsadressen', '42501', null, 'a tenant sees none');
select throws_ok($$ select api.eingangsadresse_aendern('post@eins.example', 'keine') $$, '42501', null, 'and changes none');
select tests.als('hausmeister', 62);
select throws_ok('select 1 from api.eingangsadressen', '42501', null, 'nor does a caretaker');
select tests.als('anonym');
select throws_ok($$ select api.eingangsadresse_aendern('post@eins.example', 'keine') $$, '42501', null, 'nor whoever is not signed in');

select tests.als('leitung', 60);
select throws_ok($$ update verwaltung.eingangsadressen set adresse = 'x@eins.example' $$, '42501', null, 'the head of the office changes no address');
select throws_like($$ select api.eingangsadresse_aendern('post@zwei.example', 'keine') $$, '%HD030%', 'nor those of another Mandant');
select throws_like($$ select api.eingangsadresse_aendern('post@eins.example', 'immer') $$, '%HD031%', 'a form there is not');
select throws_like($$ select api.eingangsadresse_aendern('post@eins.example', null) $$, '%HD031%', 'no form');
select throws_like($$ select api.eingangsadresse_aendern('einundzwanzigzeichen1@eins.example', 'zusatz') $$, '%HD031%', 'a long name leaves no room for the token');
select is(api.eingangsadresse_aendern('Post@Eins.example', 'zusatz'), '{"adresse": "post@eins.example", "antwort_form": "zusatz"}'::jsonb, 'but says what the mail system can receive');
select tests.superuser();
select matches(intern.antwort_adresse(1, 70), '^post\+anfrage-70-', 'which is used from then on');
select is((select count(*) from audit.eintraege where tabelle = 'verwaltung.eingangsadressen' and aktion = 'geaendert'), 1::bigint, 'and recorded');

-- One mailbox without sub-addresses: References lead an answer back, the quoted Message-ID a bounce.
update verwaltung.eingangsadressen set antwort_form = 'keine';
insert into verwaltung.versand (mandant_id, id, ereignis, anfrage_id, person_id, empfaenger, betreff, text, message_id, status, gesendet_am)
values (1, 901, 'statuswechsel', 70, 40, 'erika@mieter.example', 'Betreff', 'Text', '<00000000000000000000000000000000.901@eins.example>', 'gesendet', now());
select is(intern.ruecklauf_adresse(1, 901), 'post@eins.example', 'a bounce comes to the address itself');
select is(
    (tests.eingang(tests.mail('Re: Betreff', 'Morgen passt.', E'In-Reply-To: <00000000000000000000000000000000.901@eins.example>\r\nMessage-ID: <antwort@mieter.example>\r\n'), tests.pruefung('erika@mieter.example'))).anfrage_id,
    70::bigint, 'an answer is found by what it refers to'
);
select is(
    (tests.eingang(tests.mail('Mail delivery failed', E'erika@mieter.example\r\n550 5.1.1 unknown\r\nMessage-ID: <00000000000000000000000000000000.901@eins.example>', E'Message-ID: <zurueck@mx.example>\r\n'), tests.pruefung(null, 'none'), umschlag_von => '')).anfrage_id,
    70::bigint, 'a bounce by the mail it quotes'
);
select is((select status from verwaltung.versand where id = 901), 'zurueckgekommen', 'which is then known to have come back');
select * from finish();
rollback;
