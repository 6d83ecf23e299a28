-- What was sent along with a mail: for the staff of the Mandant only, and never to be run by a browser.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(24);

create function pg_temp.brief(kennung text) returns bytea language sql as $$
    select tests.mail('Mit Anhang', replace(
        '--x' || E'\nContent-Type: text/plain\n\nText\n'
        || '--x' || E'\nContent-Type: image/png\nContent-Disposition: attachment; filename="bild.png"\nContent-Transfer-Encoding: base64\n\n'
        || encode('\x89504e470d0a1a0a0000000d49484452'::bytea, 'base64') || E'\n'
        || '--x' || E'\nContent-Type: image/png\nContent-Disposition: attachment; filename="../=?utf-8?q?=22b=C3=B6se?=.html"\n\n'
        || '<script>' || kennung || '</script>' || E'\n--x--\n', E'\n', E'\r\n'
    ), E'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n');
$$;
create temp table m as
select (tests.eingang(pg_temp.brief('KANARIE-1'), tests.pruefung('fremd@x.example'))).id as id, 1 as mandant
union all
select (tests.eingang(pg_temp.brief('KANARIE-2'), tests.pruefung('fremd@x.example'), 'post@zwei.example')).id, 2;
grant select on m to public;

select tests.als('verwalter', 61);
select is(substr(api.email_anhang((select id from m where mandant = 1), 1), 1, 8), '\x89504e470d0a1a0a'::bytea, 'a clerk sees what was sent along, before the mail is decided');
select matches(current_setting('response.headers'), 'application/octet-stream.*nosniff.*attachment; filename=\\"bild.png\\"', 'even a picture as evidence to be saved, for it may say where it was taken');
select matches(convert_from(api.email_anhang((select id from m where mandant = 1), 2), 'UTF8'), 'KANARIE-1', 'other things too');
select matches(current_setting('response.headers'), 'application/octet-stream.*sandbox.*attachment', 'but only to be saved, whatever type the sender claims');
select unalike(current_setting('response.headers'), '%../%', 'and under a name that is only a name');
select throws_like($$ select api.email_anhang((select id from m where mandant = 1), 3) $$, '%HD030%', 'a number that does not exist');
select throws_like($$ select api.email_anhang(4711, 1) $$, '%HD030%', 'a mail that does not exist');
select throws_like($$ select api.email_anhang((select id from m where mandant = 2), 1) $$, '%HD030%', 'another Mandant''s: the same answer');
select is((select count(*) from intern.email_anhang((select id from m where mandant = 2), 1)), 0::bigint, 'also past the API');
select tests.als('leitung', 160);
select matches(convert_from(api.email_anhang((select id from m where mandant = 2), 2), 'UTF8'), 'KANARIE-2', 'the head of the office, in the own Mandant');
select tests.als(rolle, konto) from (values ('hausmeister', 62)) as t (rolle, konto);
select throws_ok($$ select api.email_anhang((select id from m where mandant = 1), 1) $$, '42501', null, 'no caretaker');
select tests.als('mieter', 64);
select throws_ok($$ select api.email_anhang((select id from m where mandant = 1), 1) $$, '42501', null, 'no tenant');
select throws_ok($$ select * from intern.email_anhang((select id from m where mandant = 1), 1) $$, '42501', null, 'neither past the API');
select throws_ok($$ select api.email_bilder((select id from m where mandant = 1)) $$, '42501', null, 'nor its pictures');
select throws_ok($$ select intern.email_bilder((select id from m where mandant = 1)) $$, '42501', null, 'neither way');
select tests.als('hausmeister', 62);
select throws_ok($$ select api.email_bilder((select id from m where mandant = 1)) $$, '42501', null, 'nor a caretaker');

-- What is looked at are files, of which copies are made.
select tests.superuser();
create temp table b (a jsonb);
grant all on b to public;
select tests.als('verwalter', 61);
insert into b select api.email_bilder((select id from m where mandant = 1)) as a;
select is(jsonb_path_query_array(a, '$[*].nr'), '[1]', 'what is a picture by its bytes, not by what the sender claims') from b;
select is(api.email_bilder((select id from m where mandant = 1)), a, 'asked again, the same file') from b;
select is((select d.medientyp from api.dateien as d where d.id = (a -> 0 ->> 'datei_id')::bigint), 'image/png', 'the office sees it') from b;
select throws_like(format($$ select api.datei(%s, 'vorschau') $$, a -> 0 ->> 'datei_id'), '%HD036%', 'as soon as its copy is made') from b;
select throws_like($$ select api.email_bilder((select id from m where mandant = 2)) $$, '%HD030%', 'not another Mandant''s');
select tests.als('mieter', 64);
select throws_like(format($$ select api.datei(%s) $$, a -> 0 ->> 'datei_id'), '%HD030%', 'no tenant sees it') from b;
select tests.superuser();
select is((select count(*) from hintergrund.procrastinate_jobs as j, b where j.task_name = 'datei.aufbereiten' and j.args -> 'datei_id' = b.a -> 0 -> 'datei_id'), 1::bigint, 'one job makes the copies');
select tests.als('anonym');
select throws_ok($$ select api.email_anhang((select id from m where mandant = 1), 1) $$, '42501', null, 'nobody who is not signed in');
select * from finish();
rollback;
