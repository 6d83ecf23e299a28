-- What is read from a mail, and that nothing hidden is.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(37);

create function tests.zerlegt(roh text, von text default 'wer@fremd.example') returns jsonb language sql as $$
    select intern.email_zerlegen(convert_to(replace(roh, E'\n', E'\r\n'), 'UTF8'), von);
$$;
create function tests.html(html text) returns text language sql as $$
    select tests.zerlegt(E'From: a@b.example\nContent-Type: text/html; charset=utf-8\n\n' || html) ->> 'text';
$$;

select is(tests.zerlegt(E'Subject: =?utf-8?q?K=C3=BC?= =?iso-8859-1?q?che?=\n\nx') ->> 'betreff', 'Küche', 'encoded words');
select is(tests.zerlegt(E'Subject: =?utf-8?q?eins=0D=0Azwei?=\n\nx') ->> 'betreff', 'eins zwei', 'a line end in an encoded word stays in the line');
select is(tests.zerlegt(E'Subject: eins\n zwei\n\nx') ->> 'betreff', 'eins zwei', 'a folded subject');
select is(tests.zerlegt(E'Subject: eins\nSubject: zwei\n\nx') ->> 'betreff', 'eins', 'the first of two counts');
select is(tests.zerlegt(E'Message-ID: <a@b>\nIn-Reply-To: <c@d>\nReferences: <e@f> <c@d>\n\nx') -> 'bezuege', '["<c@d>", "<e@f>"]'::jsonb, 'references once each');
select is(tests.zerlegt(E'Message-ID: <a@b>\n\nx') ->> 'message_id', '<a@b>', 'the id of the message');
select is(
    intern.email_zerlegen('\x436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d69736f2d383835392d310d0a0d0a8020fc') ->> 'text',
    '€ ü', 'iso-8859-1 is meant as windows-1252'
);
select is(intern.email_zerlegen('\x0d0ac3bc') ->> 'text', 'ü', 'unlabelled text is UTF-8');
select is(intern.email_zerlegen('\x0d0afc') ->> 'text', 'ü', 'or else windows-1252');
select is(tests.zerlegt(E'Content-Type: text/plain; charset=klingonisch\n\nTäxt') - array['betreff','von','an','kopie','antwort_an','datum','message_id','bezuege','automatisch','anhaenge','zitat','signatur','sprache','teile_besonders'],
    '{"text": "Täxt", "hinweise": ["zeichensatz_unbekannt"], "empfaenger": []}'::jsonb, 'an unknown charset is noted, the text kept');
select is(tests.zerlegt(E'Content-Type: text/plain; charset=punycode\n\nabc') -> 'hinweise', '["zeichensatz_unbekannt"]'::jsonb, 'a codec that is no charset is unknown');
select is(tests.zerlegt(E'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n=C3=BC=\n ber\n\n\n\n\n\nund') ->> 'text', E'ü ber\n\n\nund', 'quoted-printable; empty lines collapsed');

-- multipart/alternative prefers text, mixed keeps the order, attachments are listed.
select is(tests.zerlegt(E'Content-Type: multipart/alternative; boundary=g\n\n--g\nContent-Type: text/html\n\n<p>HTML</p>\n--g\nContent-Type: text/plain\n\nText\n--g--\n') ->> 'text', 'Text', 'plain text is preferred');
select is(tests.zerlegt(E'Content-Type: multipart/alternative; boundary=g\n\n--g\nContent-Type: text/plain\n\n \n--g\nContent-Type: text/html\n\n<p>HTML</p>\n--g--\n') ->> 'text', 'HTML', 'unless it is empty');
select is(tests.zerlegt(E'Content-Type: multipart/mixed; boundary=g\n\n--g\nContent-Type: text/plain\n\neins\n--g\nContent-Type: text/plain\nContent-Disposition: attachment; filename=notiz.txt\n\nAnhang\n--g\nContent-Type: text/html\n\nzwei\n--g--\n') ->> 'text', E'eins\n\nzwei', 'an attached text is no message');
select is(
    tests.zerlegt(E'Content-Type: multipart/mixed; boundary=g\n\n--g\n\neins\n--g\nContent-Type: image/jpeg; name="=?utf-8?q?../../K=C3=BCche=2Ejpg?="\nContent-Transfer-Encoding: base64\n\n/9j/4AAQ\n--g\nContent-Type: message/rfc822\n\nSubject: innen\n\nversteckt\n--g--\n') -> 'anhaenge',
    '[{"nr": 1, "dateiname": "Küche.jpg", "typ": "image/jpeg", "groesse": 6}, {"nr": 2, "dateiname": "anhang-2.eml", "typ": "message/rfc822", "groesse": 25, "art": "Weitergeleitete E-Mail"}]'::jsonb,
    'attachments with safe names; a forwarded mail stays closed'
);
select is(
    tests.zerlegt(format(E'Content-Type: application/pdf; name="%s.pdf"\n\nx', repeat('a', 400))) #>> '{anhaenge,0,dateiname}',
    repeat('a', 251) || '.pdf', 'a long name keeps its ending'
);
select is(tests.zerlegt(E'Content-Type: application/x; name="rechnung\u202Efdp.exe"\n\nx') #>> '{anhaenge,0,dateiname}', 'rechnungfdp.exe', 'no tricks with the reading direction');

-- HTML
select is(tests.html('<p>Guten Tag,</p><p>das <b>Bad</b> ist<br>nass.</p><ul><li>a<li>b</ul>'), E'Guten Tag,\n\ndas Bad ist\nnass.\n\n- a\n- b', 'paragraphs, lines and lists');
select is(tests.html('<head><title>T</title><style>p{}</style></head><script>x</script><p>da</p>'), 'da', 'neither head nor script nor style');
select is(tests.html('<p style="DISPLAY : none">weg</p><div hidden>weg</div>da<span style="visibility:hidden">weg</span>'), 'da', 'nothing hidden');
select is(tests.html('<div style="font-size:0px">weg<p style="font-size:14px">da</p></div>'), 'da', 'no text of size zero, but what is sized inside it');
select is(tests.html('<style>.preheader{display:none}@media screen{.da{display:none}}</style><div class="x preheader">weg</div><div class="da">da</div>'), 'da', 'hidden by style sheet, except for small screens');
select is(tests.html('<p>offen<div>und <b>falsch</i></p>'), E'offen\n\nund falsch', 'broken HTML is read as browsers do');
select is(tests.html('<script>alert(1)</script>&lt;script&gt;'), '<script>', 'what looks like HTML afterwards is text');

-- Automatic mail
select is(tests.zerlegt(k || E'\n\nx') ->> 'automatisch', a, 'automatic: ' || k)
from (values
    ('Auto-Submitted: auto-replied (vacation); x=y', 'auto-submitted'), ('Auto-Submitted: no; x=y', null), ('X-Autoreply: yes', 'x-autoreply'),
    ('Precedence: BULK', 'precedence'), ('List-Unsubscribe: <mailto:a@b>', 'list'), ('Return-Path: <>', 'null-absender'),
    ('From: "Mail" <MAILER-DAEMON@x.example>', 'mailer-daemon'), ('Content-Type: multipart/report; boundary=g', 'report'),
    ('Subject: =?utf-8?q?Au=C3=9Fer_Haus=3A_Re?=', 'betreff'), ('X-Auto-Response-Suppress: All', null)
) as t (k, a);
select is(tests.zerlegt(E'Subject: x\n\nx', '') ->> 'automatisch', 'null-absender', 'automatic: null sender of the envelope');
select is(tests.zerlegt(E'Subject: x\n\nx', null) ->> 'automatisch', null, 'an unknown envelope sender says nothing');
select * from finish();
rollback;
