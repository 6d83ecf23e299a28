-- Signing in with a second factor, and guessing it.
begin;
\ir support/welt.sql
\ir support/anmeldung.sql
select plan(44);
select tests.faktor(60), tests.faktor(61), tests.faktor(160);

create function tests.ticket(konto text) returns text language sql as $$
select (api.anmelden(konto, 'Kupferkessel 7') ->> 'details')::jsonb ->> 'ticket'
$$;
create function tests.zweiter(name text, code text) returns text language plpgsql as $$
declare
    v jsonb := api.anmelden_zweitfaktor(tests.wert(name) #>> '{}', code);
begin
    perform tests.merken('antwort', v);
    return coalesce(v ->> 'code', v ->> 'rolle');
end
$$;
create function tests.neues_ticket(name text, konto text default 'leitung@eins.example') returns void language plpgsql as $$
begin
    perform tests.anfrage();
    perform tests.merken(name, to_jsonb(tests.ticket(konto)));
    perform tests.anfrage();
end
$$;
grant execute on all functions in schema tests to public;

-- The password alone ---------------------------------------------------------------------------------
select tests.anfrage();
select tests.merken('erst', api.anmelden('leitung@eins.example', 'Kupferkessel 7')) is null as x \gset
select is(tests.status() || ' ' || (tests.wert('erst') ->> 'code'), '401 HD170', 'the right password is not enough');
select is(tests.kopf('Set-Cookie'), null, 'no cookie');
select is(tests.wert('erst') ->> 'zugriffstoken', null, 'no token');
select is(
    (select array_agg(k order by k) from jsonb_object_keys((tests.wert('erst') ->> 'details')::jsonb) as k), array['gueltig_bis', 'ticket'], 'but a ticket'
);
select is(api.anmelden('leitung@eins.example', 'falsch falsch') ->> 'code', 'HD001', 'who does not know the password learns nothing of a factor');
select tests.superuser();
select is((select count(*)::integer from anmeldung.sitzungen), 0, 'no session');
select is(
    (select laeuft_ab_am - now() from anmeldung.zweitfaktor_tickets where ticket_hash = sha256(convert_to((tests.wert('erst') ->> 'details')::jsonb ->> 'ticket', 'UTF8'))),
    interval '5 minutes', 'the ticket is kept as a hash, for five minutes'
);

-- Code -----------------------------------------------------------------------------------------------
select tests.neues_ticket('t1');
select is(tests.zweiter('t1', tests.falscher_code(60)), 'HD172', 'a wrong code');
select is(tests.status(), '401', 'is refused');
select is(tests.kopf('Set-Cookie'), null, 'without a cookie');
select is(tests.zweiter('t1', tests.einmalcode(61)), 'HD172', 'the code of somebody else');
select is(tests.zweiter('t1', null), 'HD172', 'no code');
select tests.anfrage();
select is(tests.zweiter('t1', substr(tests.einmalcode(60), 1, 3) || ' ' || substr(tests.einmalcode(60), 4)), 'leitung', 'the right one, with the gap the app shows');
select isnt(tests.cookie(), null, 'signs in');
select is(tests.zweiter('t1', tests.einmalcode(60, 1)), 'HD171', 'a ticket is used once');
select tests.neues_ticket('t2');
select is(tests.zweiter('t2', tests.einmalcode(60)), 'HD172', 'the same code again');
select matches(tests.wert('antwort') ->> 'hint', 'schon benutzt', 'was used already');
select is(tests.zweiter('t2', tests.einmalcode(60, -1)), 'HD172', 'a step before the last one, too');
select is(tests.zweiter('t2', tests.einmalcode(60, 2)), 'HD172', 'two steps ahead is too early');
select is(tests.zweiter('t2', tests.einmalcode(60, 1)), 'leitung', 'one step ahead is a clock');
select tests.superuser();
update anmeldung.zweitfaktoren set letzter_schritt = 0;
select tests.neues_ticket('t3');
select is(tests.zweiter('t3', tests.einmalcode(60, -2)), 'HD172', 'two steps behind is too late');
select is(tests.zweiter('t3', tests.einmalcode(60, -1)), 'leitung', 'one step behind is a slow typist');

-- Tickets --------------------------------------------------------------------------------------------
select tests.neues_ticket('alt');
select tests.superuser();
update anmeldung.zweitfaktor_tickets set laeuft_ab_am = now() where verwendet_am is null;
select tests.anfrage();
select is(tests.zweiter('alt', tests.einmalcode(60)), 'HD171', 'an expired ticket');
select is(api.anmelden_zweitfaktor('erfunden', tests.einmalcode(60)) ->> 'code', 'HD171', 'an invented one');
select is(api.anmelden_zweitfaktor(null, null) ->> 'code', 'HD171', 'none');
select tests.neues_ticket('fremd', 'leitung@zwei.example');
select is(tests.zweiter('fremd', tests.einmalcode(60)), 'HD172', 'the ticket of one account, the code of another');
select is(tests.zweiter('fremd', tests.einmalcode(160)), 'leitung', 'opens its own account');
select is((tests.wert('antwort') ->> 'mandant_id')::bigint, 2::bigint, 'of its Mandant');
select tests.neues_ticket('passwort');
select tests.superuser();
select intern.passwort_setzen(1, 60, passwort_hash) from anmeldung.benutzerkonten where id = 60;
select tests.anfrage();
select is(tests.zweiter('passwort', tests.einmalcode(60)), 'HD171', 'a new password ends tickets');
select tests.neues_ticket('gesperrt');
select tests.superuser();
update anmeldung.benutzerkonten set gesperrt_am = now(), sperrgrund = 'Test' where id = 60;
select tests.anfrage();
select is(tests.zweiter('gesperrt', tests.einmalcode(60)), 'HD171', 'a suspension does');
select tests.superuser();
update anmeldung.benutzerkonten set gesperrt_am = null, sperrgrund = null where id = 60;

-- Guessing -------------------------------------------------------------------------------------------
delete from anmeldung.anmeldeversuche;
update anmeldung.zweitfaktoren set letzter_schritt = 0;
select tests.neues_ticket('raten');
select is(
    (select array_agg(tests.zweiter('raten', tests.falscher_code(60))) from generate_series(1, 5)),
    array['HD172', 'HD172', 'HD172', 'HD172', 'HD172'], 'five wrong codes'
);
select is(tests.zweiter('raten', tests.einmalcode(60)), 'HD002', 'then even the right one is not looked at');
select is(tests.kopf('Retry-After'), '30', 'for half a minute at first');
select tests.neues_ticket('raten2');
select is(tests.zweiter('raten2', tests.einmalcode(60)), 'HD002', 'the password and a new ticket do not help');
select tests.superuser();
select is((select fehlversuche from anmeldung.anmeldeversuche where schluessel like 'faktor:%'), 5, 'the account counts, whatever the ticket');
update anmeldung.anmeldeversuche set gesperrt_bis = null;
select tests.anfrage();
select is(tests.zweiter('raten', tests.einmalcode(60)), 'HD171', 'and a ticket has five tries');
select is(tests.zweiter('raten2', tests.einmalcode(60)), 'leitung', 'the owner signs in afterwards');
select tests.superuser();
select is((select count(*)::integer from anmeldung.anmeldeversuche where schluessel like 'faktor:%'), 0, 'which forgets the failures');

-- Recovery codes -------------------------------------------------------------------------------------
insert into anmeldung.zweitfaktor_codes (mandant_id, benutzerkonto_id, code_hash) values
(1, 60, intern.einladungscode_hash('AAAA-BBBB-CCCC-DDDD')), (1, 60, intern.einladungscode_hash('AAAA-BBBB-CCCC-EEEE'));
select tests.neues_ticket('w1', 'verwalter@eins.example');
select is(tests.zweiter('w1', 'AAAA-BBBB-CCCC-DDDD'), 'HD172', 'the recovery code of somebody else');
select tests.neues_ticket('w1');
select is(tests.zweiter('w1', 'aaaabbbbccccdddd'), 'leitung', 'the own one, however it is typed');
select is(tests.wert('antwort') ->> 'wiederherstellungscodes', '1', 'and how many are left');
select tests.neues_ticket('w2');
select is(tests.zweiter('w2', 'AAAA-BBBB-CCCC-DDDD'), 'HD172', 'works once');

-- A new letter sets the password; the factor stays ---------------------------------------------------------
select tests.superuser();
select e.einladungscode as brief from intern.einladung_ausstellen(1, 60) as e \gset
select tests.anfrage();
select is(api.einladung_einloesen(:'brief', 'drei lose Ziegel klappern') ->> 'code', 'HD170', 'an invitation code is no second factor');

select tests.superuser();
select is(
    (
        select count(*)::integer from audit.eintraege as e
        cross join anmeldung.zweitfaktoren as f
        where strpos(e::text, encode(f.geheimnis, 'hex')) > 0 or e.tabelle = 'anmeldung.zweitfaktor_tickets' and e.nachher ->> 'ticket_hash' <> '***'
    ), 0, 'no secret is in the log'
);

select * from finish();
rollback;
