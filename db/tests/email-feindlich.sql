-- Whatever arrives ends as a stored row with a decision, and never as a second kind of error.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(38);

create function tests.verschachtelt(tiefe integer) returns bytea language sql as $$
    select convert_to(E'Subject: tief\r\n' || string_agg(format(E'Content-Type: multipart/mixed; boundary="g%s"\r\n\r\n--g%s\r\n', i, i), '' order by i) || E'\r\nx', 'UTF8')
    from generate_series(1, tiefe) as i;
$$;
create temp table boese (nr serial, name text, roh bytea);
insert into boese (name, roh) values
('NUL bytes', convert_to(E'From: a@b.example\r\nSubject: x', 'UTF8') || '\x00'::bytea || convert_to(E'y\r\n\r\nvor', 'UTF8') || '\x00'::bytea || 'nach'::bytea),
('no boundary', convert_to(E'Content-Type: multipart/mixed\r\n\r\nTeil', 'UTF8')),
('boundary never closed', convert_to(E'Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\n\r\nTeil', 'UTF8')),
('unknown charset', convert_to(E'Content-Type: text/plain; charset=x-unbekannt\r\n\r\nTeil', 'UTF8')),
('broken base64', convert_to(E'Subject: b\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!', 'UTF8')),
('1000 nested multiparts', tests.verschachtelt(1000)),
('50 nested multiparts', tests.verschachtelt(50)),
('1000 nested mails', convert_to(E'Subject: w\r\n' || repeat(E'Content-Type: message/rfc822\r\n\r\n', 1000), 'UTF8')),
('1000 parts', convert_to(E'Content-Type: multipart/mixed; boundary=g\r\n\r\n' || repeat(E'--g\r\n\r\nx\r\n', 1000) || '--g--', 'UTF8')),
('5000 header lines', convert_to(repeat(E'X-A: b\r\n', 5000) || E'\r\nx', 'UTF8')),
('900 parentheses in From', convert_to('From: ' || repeat('(', 900) || E'a@b.example\r\nSubject: k\r\n\r\nText', 'UTF8')),
('20000 addresses', convert_to('To: ' || (select string_agg(i || '@x.example', ', ') from generate_series(1, 20000) as i) || E'\r\nSubject: v\r\n\r\nText', 'UTF8')),
('line end in an encoded word', convert_to(E'Subject: =?utf-8?q?a=0D=0ABcc:_b@c.example?=\r\n\r\nText', 'UTF8')),
('nothing but a line end', '\x0a'),
('bare CR', convert_to(E'From: a@b.example\rSubject: cr\r\rText', 'UTF8')),
('lone surrogates', convert_to(E'Subject: =?utf-16?b?2ADcAA==?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+2AA-', 'UTF8')),
('5 MB of noise', (select string_agg(sha512(i::text::bytea), '' order by i) from generate_series(1, 80000) as i)),
('megabytes of tags', convert_to(E'Content-Type: text/html\r\n\r\n' || repeat('<!--', 300000), 'UTF8')),
('megabytes of depth', convert_to(E'Content-Type: text/html\r\n\r\n' || repeat('<div>', 300000) || 'x', 'UTF8')),
('a megabyte of blanks', convert_to(E'Subject: l\r\n\r\n' || repeat(' ', 1000000) || 'Text', 'UTF8'));

create temp table ergebnis (name text, e verwaltung.email_triage);
grant select on ergebnis to public;
insert into ergebnis select name, tests.eingang(roh, tests.pruefung('nora@mieter.example')) from boese order by nr;
select ok((e).status in ('manuell', 'zugeordnet') and (e).verarbeitet_am is not null, name || ' ends with a decision: ' || (e).status || coalesce(' ' || (e).grund, ''))
from ergebnis;
select is((e).status, 'manuell', name || ' waits for a person') from ergebnis
where name in ('NUL bytes', 'no boundary', 'boundary never closed', 'unknown charset', 'broken base64', '1000 nested multiparts', '50 nested multiparts', '1000 nested mails', '1000 parts', '5000 header lines', 'nothing but a line end', '5 MB of noise');
select is((select (e).betreff from ergebnis where name = '1000 nested multiparts'), 'tief', 'its headers can still be read');
select is((select count(*) from boese as b join verwaltung.email_rohdaten as r on r.roh = b.roh), 20::bigint, 'all bytes are kept as they came');

-- An error nobody foresaw: nothing half done, a person decides, the code is kept.
create function tests.tg_stolpern() returns trigger language plpgsql as $$ begin raise exception 'Stein' using errcode = '23514'; end $$;
create trigger stolpern before insert on verwaltung.anfrage_nachrichten for each row execute function tests.tg_stolpern();
insert into ergebnis values ('stolpern', tests.eingang(tests.mail('Heizung kalt', 'Sie ist kalt.'), tests.pruefung('max@mieter.example')));
drop trigger stolpern on verwaltung.anfrage_nachrichten;
select is(row((e).status, (e).grund, (e).fehler, (e).anfrage_id)::text, '(manuell,fehler_verarbeitung,"23514 Stein",)', 'an unexpected error ends with a person') from ergebnis where name = 'stolpern';
select is((select count(*) from verwaltung.anfragen where melder_person_id = 41), 0::bigint, 'and leaves no Anfrage behind');
-- Trouble of the server is tried again instead.
create function tests.tg_stau() returns trigger language plpgsql as $$ begin raise exception 'Stau' using errcode = '40P01'; end $$;
create trigger stau before insert on verwaltung.anfrage_nachrichten for each row execute function tests.tg_stau();
select throws_ok($$ select tests.eingang(tests.mail('Heizung kalt', 'Immer noch.'), tests.pruefung('max@mieter.example')) $$, '40P01', 'Stau', 'a deadlock is the worker''s to repeat');
drop trigger stau on verwaltung.anfrage_nachrichten;
select tests.superuser();
-- After the tumble the mail can be replayed.
select tests.als_login('bruecke');
select is(intern.email_neu_pruefen(1, (e).id, tests.pruefung('max@mieter.example')) ->> 'status', 'zugeordnet', 'replaying files it') from ergebnis where name = 'stolpern';
select * from finish();
rollback;
