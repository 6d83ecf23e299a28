-- Intake: stored once, for the right Mandant, with its job, before anything is understood.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(34);
insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form) values (1, 'anfragen@eins.example', 'domain'), (1, 'a@geteilt.example', 'domain'), (2, 'b@geteilt.example', 'domain'), (1, 'post@xn--mller-kva.example', 'domain');
create temp table erste (mandant_id bigint, email_id bigint, neu boolean);
grant all on erste to public;
select tests.als_login('bruecke');

insert into erste select * from intern.email_einliefern('POST@Eins.example', 'Subject: x', 'cli', 'v@x.example', '192.0.2.1', 'mx.x.example');
select is(row(mandant_id, neu)::text, '(1,t)', 'stored for the Mandant of the address, letter case aside') from erste;
select is(
    (select row(z.mandant_id, z.email_id, z.neu)::text from intern.email_einliefern('<post@eins.example>', 'Subject: x', 'roh') as z),
    (select row(1, email_id, false)::text from erste), 'the same bytes for the same recipient are one mail'
);
select results_ne($$ select email_id from intern.email_einliefern('post@zwei.example', 'Subject: x', 'roh') $$, 'select email_id from erste', 'for another recipient another one');
select is(
    (select row(roh, umschlag_von, absender_ip, helo, status)::text from intern.email_zur_pruefung(1, (select email_id from erste))),
    row('Subject: x'::bytea, 'v@x.example', '192.0.2.1'::inet, 'mx.x.example', 'eingegangen')::text, 'the check gets bytes and envelope as they came'
);
select is_empty($$ select * from intern.email_zur_pruefung(2, (select email_id from erste)) $$, 'not under another Mandant');
select is((select z.mandant_id from intern.email_einliefern('post+zusatz@eins.example', 'Subject: 1', 'roh') as z), 1::bigint, 'a sub-address belongs to its address');
select is((select z.mandant_id from intern.email_einliefern('anfrage+12-abc@zwei.example', 'Subject: 2', 'roh') as z), 2::bigint, 'a reply address belongs to the Mandant of the domain');
select throws_ok($$ select intern.email_einliefern('anfrage+12-abc@geteilt.example', 'Subject: 2', 'roh') $$, 'HD010', null, 'not in a domain of two Mandanten');
select is((select z.mandant_id from intern.email_einliefern('post@müller.example', 'Subject: 2', 'roh') as z), 1::bigint, 'an international domain is its A-label');
select throws_ok(format('select intern.email_einliefern(%L, %L, %L)', a, 'Subject: 3', 'roh'), 'HD010', null, 'unknown recipient: ' || a)
from unnest(array['fremd@eins.example', 'post@drei.example', 'anfrage+1@drei.example', 'post', '', '@', 'post@eins.example.', 'a@b@eins.example', '''; drop table x; --@eins.example']) as a;
select throws_ok($$ select intern.email_einliefern('post@eins.example', '', 'roh') $$, 'HD015', null, 'an empty mail is refused');
select set_config('app.max_mail_bytes', '100', true);
select throws_ok($$ select intern.email_einliefern('post@eins.example', convert_to(repeat('x', 101), 'UTF8'), 'roh') $$, 'HD011', null, 'a mail beyond the limit is refused');
select lives_ok($$ select intern.email_einliefern('post@eins.example', convert_to(repeat('x', 100), 'UTF8'), 'roh') $$, 'at the limit not');
select is(
    (select umschlag_von from intern.email_zur_pruefung(1, (select z.email_id from intern.email_einliefern('post@eins.example', 'Subject: 4', 'roh') as z))),
    null, 'an envelope sender nobody told stays unknown'
);
select is(
    (select umschlag_von from intern.email_zur_pruefung(1, (select z.email_id from intern.email_einliefern('post@eins.example', 'Subject: 5', 'roh', '<>') as z))),
    '', 'the null sender is an empty one'
);

-- The bridge reads nothing by itself.
select throws_ok('select 1 from verwaltung.email_triage', '42501', null, 'the bridge does not read mail');
select throws_ok('select 1 from verwaltung.email_rohdaten', '42501', null, 'nor bytes');
select throws_ok('select 1 from verwaltung.eingangsadressen', '42501', null, 'nor addresses');
select throws_ok($$ select intern.email_abarbeiten(1, 1, '{}', true) $$, '42501', null, 'nor calls what is inside');
select throws_ok($$ select intern.email_zuordnen(1, 'nora@mieter.example') $$, '42501', null, 'nor asks whose address it is');

select tests.superuser();
select is(
    (select count(*) from hintergrund.procrastinate_jobs as j join erste as e on j.args = jsonb_build_object('mandant_id', 1, 'email_id', e.email_id)
     where j.task_name = 'mail.verarbeiten' and j.queue_name = 'mail'), 1::bigint, 'one job for one mail, however often it came'
);
select is((select count(*) from verwaltung.email_triage as e left join verwaltung.email_rohdaten as r on r.email_id = e.id where sha256(r.roh) is distinct from e.sha256), 0::bigint, 'every row has its bytes');

-- Webhook tokens
select tests.als_login('bruecke');
select ok(intern.webhook_token_merken('t1', sha256('a')) and intern.webhook_token_merken('t1', sha256('a')), 'a token may bring its mail again');
select ok(not intern.webhook_token_merken('t1', sha256('b')), 'never another one');
select tests.superuser();
update verwaltung.webhook_token set gesehen_am = now() - interval '31 days';
select tests.als_login('bruecke');
select ok(intern.webhook_token_merken('t2', sha256('a')), 'a new token');
select tests.superuser();
select results_eq('select token from verwaltung.webhook_token', array['t2'], 'old ones are forgotten');
select * from finish();
rollback;
