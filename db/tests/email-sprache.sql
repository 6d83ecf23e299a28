-- The language of a mail.
begin;
\ir support/welt.sql
\ir support/email.sql
create temp table f (sprache text, klartext text);
insert into f values
('de', 'Sehr geehrte Damen und Herren, seit gestern ist die Heizung kalt.'), ('de', 'Heizung kaputt'), ('de', 'Danke!'), ('de', 'Bitte um Rückruf'),
('de', 'Grüezi, d Heizig isch kaputt und s Wasser lauft. Merci'), ('de', 'die heizung geht nicht, my english is better sorry, please help'),
('de', 'Unsere Heizung ist leider kaputt. Please call me back as soon as possible, I am at home. Thank you very much for your help and regards'),
('en', 'Hello, the heating in our apartment has been broken since yesterday. Please send someone.'),
('fr', 'Bonjour, le chauffage ne fonctionne pas depuis hier. Merci de nous aider.'), ('it', 'Buongiorno, il riscaldamento non funziona da ieri. Grazie'),
('es', 'Hola, la calefacción no funciona desde ayer. Gracias, un saludo'), ('pt', 'Olá, o aquecimento não funciona desde ontem. Obrigado'),
('nl', 'Geachte heer, de verwarming werkt niet sinds gisteren. Met vriendelijke groeten'), ('pl', 'Dzień dobry, ogrzewanie nie działa od wczoraj. Proszę o pomoc.'),
('cs', 'Dobrý den, topení nefunguje od včerejška. Děkuji'), ('ro', 'Bună ziua, căldura nu merge de ieri. Mulțumesc'), ('hu', 'Tisztelt Hölgyem, a fűtés tegnap óta nem működik. Köszönöm'),
('tr', 'Merhaba, dünden beri kalorifer çalışmıyor. Lütfen yardım edin.'), ('hr', 'Poštovani, grijanje ne radi od jučer. Hvala i lijep pozdrav'),
('sr', 'Поштовани, грејање не ради од јуче. Хвала'), ('sq', 'Përshëndetje, ngrohja nuk punon që nga dje. Faleminderit'), ('ru', 'Здравствуйте, отопление не работает со вчерашнего дня. Спасибо'),
('uk', 'Вітаю, опалення не працює з учора. Дякую'), ('bg', 'Здравейте, отоплението не работи от вчера. Благодаря'), ('el', 'Καλημέρα, η θέρμανση δεν λειτουργεί από χθες.'),
('ar', 'مرحبا، التدفئة لا تعمل منذ أمس. شكرا لكم'), ('fa', 'سلام، گرمایش از دیروز کار نمی‌کند. لطفا کمک کنید'), ('vi', 'Xin chào, hệ thống sưởi không hoạt động từ hôm qua. Cảm ơn'),
('und', ''), ('und', 'ok'), ('und', 'Max Mustermann'), ('und', 'https://example.com/the/and/is/you'), ('und', E'> Hello, the heating in our apartment has been broken since yesterday.\nok');
select plan((select 2 * count(*) + 5 from f)::integer);
select is(intern.sprache_erkennen(klartext), sprache, sprache || ': ' || left(klartext, 60)) from f;
select isnt(intern.sprache_name(sprache), null, sprache || ' has a name: ' || intern.sprache_name(sprache)) from f;
select is(intern.sprache_name('xx'), null, 'others have none');
create function tests.sprache(betreff text, inhalt text) returns text language sql as $$
    select intern.email_zerlegen(convert_to(format(E'Subject: %s\n\n%s', betreff, inhalt), 'UTF8')) ->> 'sprache';
$$;
select is(tests.sprache('Ihre Anfrage zu Ihrer Heizung', 'Hello, the heating is still broken, please call me'), 'en', 'the subject of an answer is ours');
select is(tests.sprache('Die Heizung ist kalt', 'ok'), 'de', 'but helps when the text says too little');
select is((tests.eingang(tests.mail('x', 'Die Heizung ist kalt'), tests.pruefung('nora@mieter.example'))).sprache, 'de', 'stored with the mail');
select tests.als('mieter', 64);
select throws_ok($$ select intern.sprache_erkennen('x') $$, '42501', null, 'a service, not for tenants');
select * from finish();
rollback;
