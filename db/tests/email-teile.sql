-- Parts that are neither text nor an ordinary attachment, pictures that only decorate, and limits.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(27);
create function tests.zerlegt(roh text) returns jsonb language sql as $$
    select intern.email_zerlegen(convert_to(replace(roh, E'\n', E'\r\n'), 'UTF8'), 'wer@fremd.example');
$$;
create function tests.teile(variadic teile text[]) returns text language sql as $$
    select E'Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=g\n\n' || string_agg(E'--g\n' || t || E'\n', '') || '--g--' from unnest(teile) as t;
$$;
create function tests.ics(mehr text) returns text language sql as $$
    select E'Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\n' || mehr || E'\nEND:VEVENT\nEND:VCALENDAR';
$$;

-- Calendar
select is(tests.zerlegt(tests.teile(E'\nBis dann', tests.ics(E'SUMMARY:Ablesung der\\, Zä\n hler\nDTSTART;TZID=Europe/Berlin:20261103T101500\nLOCATION:Keller'))) ->> 'text',
    E'Bis dann\n\nTermin: Ablesung der, Zähler, 03.11.2026 um 10:15 Uhr, Keller', 'an event is a line of the text');
select is(tests.zerlegt(tests.teile(tests.ics(E'SUMMARY:Ablesung\nDTSTART:20260703T081500Z'))) ->> 'text', 'Termin: Ablesung, 03.07.2026 um 10:15 Uhr', 'UTC is told in Berlin''s time');
select is(tests.zerlegt(tests.teile(tests.ics(E'SUMMARY:Ablesung\nDTSTART;VALUE=DATE:20260703\nSTATUS:CANCELLED'))) ->> 'text', 'Termin abgesagt: Ablesung, 03.07.2026', 'a day, cancelled');
select is(tests.zerlegt(tests.teile(tests.ics('SUMMARY:x'))) #>> '{anhaenge,0,art}', 'Kalendereintrag', 'and an attachment with a name');
select is(tests.zerlegt(tests.teile(E'Content-Type: text/calendar\n\nBEGIN:VEVENT\nDTSTART:99999999T999999Z\nSUMMARY')) ->> 'fehler', null, 'nonsense is no error');

-- Names
select is(tests.zerlegt(tests.teile(E'\nHallo', t)) -> 'teile_besonders', to_jsonb(array[n]), n) from (values
    (tests.ics('SUMMARY:x'), 'kalender'),
    (E'Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx', 'smime_signatur'),
    (E'Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx', 'smime_signatur'),
    (E'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx', 'smime_verschluesselt'),
    (E'Content-Type: application/x-pkcs7-mime\n\nx', 'smime_verschluesselt'),
    (E'Content-Type: application/pgp-encrypted\n\nVersion: 1', 'pgp_verschluesselt'),
    (E'Content-Type: application/ms-tnef; name=winmail.dat\n\nx', 'tnef'),
    (E'Content-Type: message/rfc822\n\nSubject: y\n\nz', 'weitergeleitet')
) as v (t, n);
select is(tests.zerlegt(E'Subject: x\n\n-----BEGIN PGP MESSAGE-----\nabc') -> 'teile_besonders', '["pgp_verschluesselt"]', 'PGP in the text');
select is(tests.zerlegt(E'Subject: x\n\nHallo') -> 'teile_besonders', '[]', 'an ordinary mail has none');
select is(row((e).status, (e).grund, (e).grund_text)::text, '(manuell,verschluesselt,"Die E-Mail ist verschlüsselt und kann hier nicht gelesen werden.")', 'what is encrypted goes to a person')
from (select tests.eingang(tests.mail('Geheim', E'\r\n-----BEGIN PGP MESSAGE-----\r\nabc'), tests.pruefung('nora@mieter.example')) as e) as x;
select is(row((e).status, (e).grund)::text, '(manuell,text_verpackt)', 'also one whose text is packed')
from (select tests.eingang(tests.mail('Heizung', 'MIAGCSqGSIb3', E'Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n'), tests.pruefung('nora@mieter.example')) as e) as x;

-- Pictures
create function tests.bild(cid text, daten text default '/9j/4AAQ') returns text language sql as $$
    select format(E'Content-Type: image/%s; name=%s.jpg\nContent-ID: <%s>\nContent-Transfer-Encoding: base64\n\n%s', case when daten like 'R0lG%' then 'gif' else 'jpeg' end, cid, cid, daten);
$$;
create function tests.eingebettet(html text, variadic bilder text[]) returns text language sql as $$
    select coalesce(string_agg(a ->> 'nr', ',' order by a ->> 'nr') filter (where (a ->> 'eingebettet')::boolean), '')
    from jsonb_array_elements(tests.zerlegt(tests.teile(variadic array[E'Content-Type: text/html\n\n' || html] || bilder)) -> 'anhaenge') as a;
$$;
select is(tests.eingebettet('<p>So sieht es aus: <img src="cid:foto"></p>', tests.bild('foto')), '', 'a picture in the text');
select is(tests.eingebettet('<p>Kalt.</p><div class="gmail_signature">Erika <img src="cid:logo"></div>', tests.bild('logo')), '1', 'a logo in the signature');
select is(tests.eingebettet('<p>Kalt.</p><div class="gmail_attr">Am 3. Nov. 2026 um 10:12 schrieb HV &lt;a@b.example&gt;:</div><blockquote><img src="CID:alt%2B1"></blockquote>', tests.bild('neu'), tests.bild('alt+1')), '2', 'one that was quoted, beside one attached');
select is(tests.eingebettet('<p><img src="cid:a"></p><blockquote>x <img src="cid:a"></blockquote>', tests.bild('a')), '', 'in text and quote');
select is(tests.eingebettet('<p>Kalt.</p>', tests.bild('zaehlpixel', 'R0lGODlhAQABAAAAACw=')), '1', 'a tracking pixel');
create temp table t as select (tests.eingang(convert_to(replace(E'From: a@b.example\n' || tests.teile(E'Content-Type: text/html\n\n<p>Heizung kalt <img src="cid:foto"></p><div class="gmail_signature">Erika <img src="cid:logo"></div>', tests.bild('foto'), tests.bild('logo', '/9j/4AAR')), E'\n', E'\r\n'), 'UTF8'), tests.pruefung('nora@mieter.example'))).*;
select is((select string_agg(h.dateiname, ',') from verwaltung.anhaenge as h join t on h.anfrage_id = t.anfrage_id), 'foto.jpg', 'only what belongs to the message hangs on the Anfrage');

-- Limits of the connection
select set_config('app.mail_max_parts', '3', true);
select is(tests.zerlegt(tests.teile(E'\na', E'\nb', E'\nc')) ->> 'fehler', 'zu_viele_teile', 'parts');
select set_config('app.mail_max_parts', '', true), set_config('app.mail_max_attachments', '1', true);
select is(tests.zerlegt(tests.teile(tests.bild('a'), tests.bild('b'))) ->> 'fehler', 'zu_viele_anhaenge', 'attachments');
select set_config('app.mail_max_attachments', 'viele', true), set_config('app.mail_max_headers', '2', true);
select is(tests.zerlegt(E'A: 1\nB: 2\nC: 3\n\nx') ->> 'fehler', 'zu_viele_kopfzeilen', 'header lines');
select set_config('app.mail_max_headers', '', true), set_config('app.mail_max_depth', '0', true);
select is(tests.zerlegt(tests.teile(E'\na')) ->> 'fehler', 'zu_tief', 'depth');
select set_config('app.mail_max_depth', '', true);
select * from finish();
rollback;
