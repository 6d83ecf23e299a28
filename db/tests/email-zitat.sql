-- What is new in a mail, what it quotes, what signs it: as the usual programs write it. Nothing is lost.
begin;
\ir support/welt.sql
\ir support/email.sql
create temp table f (nr serial, name text, art text default 'text/plain', betreff text default 'AW: Heizung', roh text, neu text, zitat text, signatur text);
insert into f (name, roh, neu, zitat, signatur) values
('Outlook', E'Sie ist noch kalt.\n\nMit freundlichen Grüßen\nErika Muster\n\nVon: HV Muster <a@hv.example>\nGesendet: Dienstag, 3. November 2026 10:12\nAn: Erika <e@m.example>\nBetreff: AW: Heizung\n\nIst sie warm?',
    E'Sie ist noch kalt.\n\nMit freundlichen Grüßen\nErika Muster', 'Von: HV', ''),
('Outlook with a rule and bold names', E'Nein.\n\n________________________________\n*Von:* HV <a@hv.example>\n*Gesendet:* Dienstag\n*An:* E\n*Betreff:* x\n\nWarm?', 'Nein.', E'____', ''),
('Outlook, English', E'Nein.\n\nFrom: HV <a@hv.example>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: E\nSubject: RE: x\n\nWarm?', 'Nein.', 'From:', ''),
('-----Ursprüngliche Nachricht-----', E'Nein.\n\n-----Ursprüngliche Nachricht-----\nVon: HV\nGesendet: x\n\nWarm?', 'Nein.', '-----Urs', ''),
('Gmail, announcement over two lines', E'Nein.\n\nAm Mo., 3. Nov. 2026 um 10:12 Uhr schrieb Hausverwaltung Muster <\nanfragen@muster.example>:\n\n> Warm?\n>\n>> alt', 'Nein.', 'Am Mo.', ''),
('Gmail, older', E'Nein.\n\nHV <a@hv.example> schrieb am Mo., 3. Nov. 2026,\n10:12:\n\n> Warm?', 'Nein.', 'HV <', ''),
('Gmail, English', E'Nein.\n\nOn Mon, Nov 3, 2026 at 10:12 AM HV <a@hv.example>\nwrote:\n\n> Warm?', 'Nein.', 'On Mon', ''),
('Apple Mail', E'Nein.\n\n> Am 03.11.2026 um 10:12 schrieb HV <a@hv.example>:\n> \n> Warm?', 'Nein.', '> Am', ''),
('iPhone', E'Nein.\n\nVon meinem iPhone gesendet\n\n> Am 03.11.2026 um 10:12 schrieb HV <a@hv.example>:\n> Warm?', 'Nein.', '> Am', 'Von meinem iPhone gesendet'),
('Thunderbird, signature below the quote', E'Nein.\n\nAm 03.11.26 um 10:12 schrieb HV:\n> Warm?\n\n-- \nErika\nTel. 1', 'Nein.', 'Am 03.11.26', E'--\nErika\nTel. 1'),
('Thunderbird, signature above the quote', E'Nein.\n-- \nErika\n\nAm 03.11.26 um 10:12 schrieb HV:\n> Warm?', 'Nein.', 'Am 03.11.26', E'--\nErika'),
('GMX, Web.de', E'Nein.\n \n\nGesendet: Dienstag, 03. November 2026 um 10:12 Uhr\nVon: "HV" <a@hv.example>\nAn: e@m.example\nBetreff: AW: x\n\nWarm?', 'Nein.', 'Gesendet:', ''),
('T-Online', E'Nein.\n\nGesendet mit der Telekom Mail App\n\n--- Original-Nachricht ---\nVon: HV\nBetreff: AW: x\nDatum: 03.11.2026, 10:12 Uhr\nAn: e\n\nWarm?', 'Nein.', '--- Orig', 'Gesendet mit der Telekom Mail App'),
('Samsung', E'Nein.\n\nVon meinem Galaxy gesendet\n\n-------- Ursprüngliche Nachricht --------\nVon: HV\nDatum: 03.11.26 10:12 (GMT+01:00)\nAn: e\nBetreff: x\n\nWarm?', 'Nein.', '--------', 'Von meinem Galaxy gesendet'),
('Outlook on a phone', E'Nein.\n\nOutlook für Android<https://aka.ms/x> herunterladen\n________________________________\nVon: HV\nGesendet: 3.11.\nAn: e\nBetreff: x\n\nWarm?', 'Nein.', '____', 'Outlook für Android<https://aka.ms/x> herunterladen'),
('a language we do not know', E'Kiitos!\n\nma 3. marrask. 2026 klo 10.12 HV (a@hv.example) kirjoitti:\n\n> Warm?', 'Kiitos!', 'ma 3.', ''),
('contact details below greeting and name', E'Bitte melden.\n\nViele Grüße\nMax Muster\n\nMuster GmbH\nHaupstr. 1\nTel: 030 1\nwww.muster.example', E'Bitte melden.\n\nViele Grüße\nMax Muster', '', E'Muster GmbH\nHaupstr. 1\nTel: 030 1\nwww.muster.example'),
('a legal notice', E'Bitte melden.\n\nDiese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt.\nBitte löschen.', 'Bitte melden.', '', E'Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt.\nBitte löschen.'),
-- When in doubt nothing is folded.
('an answer below the quote', E'Am 03.11.26 um 10:12 schrieb HV:\n> Warm?\n\nNein.', E'Am 03.11.26 um 10:12 schrieb HV:\n> Warm?\n\nNein.', '', ''),
('answers between the quotes', E'Hallo,\n\nAm 03.11.26 um 10:12 schrieb HV:\n> Warm?\nNein.\n> Wann?\nMorgen.', E'Hallo,\n\nAm 03.11.26 um 10:12 schrieb HV:\n> Warm?\nNein.\n> Wann?\nMorgen.', '', ''),
('answers announced below', E'Siehe unten in rot.\n\nVon: HV\nGesendet: x\nAn: y\nBetreff: z\n\nWarm? Nein.', E'Siehe unten in rot.\n\nVon: HV\nGesendet: x\nAn: y\nBetreff: z\n\nWarm? Nein.', '', ''),
('nothing but a quote', E'> Warm?\n> Kalt.', E'> Warm?\n> Kalt.', '', ''),
('handed on without a word', E'---------- Forwarded message ---------\nVon: HV\nDate: x\nSubject: y\nTo: z\n\nWarm?', E'---------- Forwarded message ---------\nVon: HV\nDate: x\nSubject: y\nTo: z\n\nWarm?', '', ''),
('handed on from a phone', E'Von meinem iPhone gesendet\n\n> Am 03.11.2026 um 10:12 schrieb HV <a@hv.example>:\n> Warm?', E'> Am 03.11.2026 um 10:12 schrieb HV <a@hv.example>:\n> Warm?', '', 'Von meinem iPhone gesendet'),
('a story is no quote', E'Am 3.11. um 10:12 schrieb mir mein Nachbar:\nEs tropft.', E'Am 3.11. um 10:12 schrieb mir mein Nachbar:\nEs tropft.', '', ''),
('greeting and name are no signature', E'Bitte melden.\n\nMfG\nErika Muster\n0171 1', E'Bitte melden.\n\nMfG\nErika Muster\n0171 1', '', ''),
('a signature alone is the text', E'--\nErika', E'--\nErika', '', ''),
('a mail without an end', E'Nein.\n--\n' || repeat(E'noch eine Zeile\n', 40), E'Nein.\n--\n' || rtrim(repeat(E'noch eine Zeile\n', 40), E'\n'), '', '');
insert into f (name, betreff, roh, neu, zitat, signatur) values
('WG: is new to us', 'WG: Rechnung', E'z. K.\n\nVon: Firma\nGesendet: x\nAn: y\nBetreff: z\n\nIhre Rechnung', E'z. K.\n\nVon: Firma\nGesendet: x\nAn: y\nBetreff: z\n\nIhre Rechnung', '', ''),
('AW: WG: is an answer', 'AW: WG: Rechnung', E'Danke.\n\nVon: Firma\nGesendet: x\nAn: y\nBetreff: z\n\nIhre Rechnung', 'Danke.', 'Von: Firma', '');
insert into f (name, art, roh, neu, zitat, signatur) values
('Gmail, HTML', 'text/html', '<div>Nein.<br>LG Erika</div><div class="gmail_quote"><div class="gmail_attr">Am Mo., 3. Nov. 2026 um 10:12 Uhr schrieb HV &lt;a@hv.example&gt;:<br></div><blockquote class="gmail_quote" style="border-left:1px solid">Warm?<blockquote>alt</blockquote></blockquote></div>',
    E'Nein.\nLG Erika', E'Am Mo., 3. Nov. 2026 um 10:12 Uhr schrieb HV <a@hv.example>:\n\n> Warm?\n\n>> alt', ''),
('Gmail, HTML signature', 'text/html', '<div>Nein.<div><br></div>-- <br><div class="gmail_signature"><div>Erika<br>Tel 1</div></div></div>', 'Nein.', '', E'--\nErika\nTel 1'),
('an HTML signature begins below greeting and name', 'text/html', '<div>Nein.</div><div id="Signature"><p>Mit freundlichen Grüßen</p><p>Erika</p><p>Muster GmbH</p></div>', E'Nein.\n\nMit freundlichen Grüßen\n\nErika', '', 'Muster GmbH'),
('Outlook, HTML', 'text/html', '<p>Nein.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> HV<br><b>Gesendet:</b> x<br><b>An:</b> y<br><b>Betreff:</b> z</p></div></div><p>Warm?</p>', 'Nein.', E'Von: HV\nGesendet: x', ''),
('Outlook on the web, Norwegian', 'text/html', '<div>Nein.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Fra:</b> HV<br><b>Sendt:</b> 3. nov</div><div>Warm?</div>', 'Nein.', 'Fra: HV', ''),
('Thunderbird, HTML', 'text/html', E'<p>Nein.</p><div class="moz-cite-prefix">Am 03.11.26 um 10:12 schrieb HV:<br></div><blockquote type="cite"><p>Warm?</p></blockquote><pre class="moz-signature">-- \nErika</pre>', 'Nein.', E'Am 03.11.26 um 10:12 schrieb HV:\n\n> Warm?', E'--\nErika'),
('Thunderbird, HTML, answers between', 'text/html', '<div class="moz-cite-prefix">Am 03.11.26 um 10:12 schrieb HV:<br></div><blockquote type="cite">Warm?</blockquote><p>Nein.</p>', E'Am 03.11.26 um 10:12 schrieb HV:\n\n> Warm?\n\nNein.', '', ''),
('GMX, HTML', 'text/html', '<div>Nein.</div><div name="quote"><b>Gesendet:</b> x<br/><b>Von:</b> HV<br/><b>An:</b> E<br/><b>Betreff:</b> x<div>Warm?</div></div>', 'Nein.', 'Gesendet:', ''),
('an indented paragraph is no quote', 'text/html', '<p>Kalt sind:</p><blockquote style="margin:0 0 0 40px;border:none"><div>Bad</div></blockquote>', E'Kalt sind:\n\nBad', '', '');
select plan((4 * (select count(*) from f) + 5)::integer);
create temp table e as
select f.*, intern.email_zerlegen(convert_to(format(E'Subject: %s\nContent-Type: %s; charset=utf-8\n\n%s', betreff, art, roh), 'UTF8')) as z from f;
select is(z ->> 'text', neu, name || ': text') from e order by nr;
select ok(starts_with(z ->> 'zitat', zitat) and (zitat <> '' or z ->> 'zitat' = ''), name || ': history: ' || left(z ->> 'zitat', 60)) from e order by nr;
select is(z ->> 'signatur', signatur, name || ': signature') from e order by nr;
select is(
    (
        select count(*) from regexp_split_to_table(roh, '\n') as zeile
        where art = 'text/plain' and strpos(concat_ws(E'\n', z ->> 'text', z ->> 'zitat', z ->> 'signatur'), btrim(zeile)) = 0
    ), 0::bigint, name || ': every line is somewhere'
) from e order by nr;

-- From the mail to the message.
create temp table t as select (tests.eingang(
    tests.mail('Heizung', E'Heizung kalt.\r\n\r\n-- \r\nNora\r\n\r\nAm 03.11.26 um 10:12 schrieb HV:\r\n> Rohrbruch?', ''), tests.pruefung('nora@mieter.example')
)).*;
grant select on t to public;
select is(row(status, inhalt, zitat, signatur)::text, row('zugeordnet', 'Heizung kalt.', E'Am 03.11.26 um 10:12 schrieb HV:\n> Rohrbruch?', E'--\nNora')::text, 'columns of the triage') from t;
select is(row(n.inhalt, n.zitat)::text, row(t.inhalt, t.zitat)::text, 'the message has both') from t join verwaltung.anfrage_nachrichten as n on n.email_id = t.id;
select is(t.klassifikation #>> '{regeln,0,bezeichnung}', null, 'the history is not classified: no rules in this world') from t;
select tests.als('verwalter', 61);
select is((select zitat from api.email_triage where id = t.id), t.zitat, 'staff reads it') from t;
select is((select n.zitat from api.anfrage_nachrichten as n where n.email_id = t.id), t.zitat, 'also at the message') from t;
select * from finish();
rollback;
