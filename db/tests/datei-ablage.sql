-- Files: stored once, known by their bytes, seen by those who see what they hang on.
begin;
\ir support/welt.sql
select plan(58);

create function tests.jpeg(n integer) returns bytea language sql as $$ select '\xffd8ffe000104a464946'::bytea || int4send(n); $$;
create function tests.hochladen(inhalt bytea, name text default null) returns jsonb language plpgsql as $$
begin
    perform set_config('request.headers', case when name is null then '{}' else json_build_object('x-dateiname', name)::text end, true);
    return api.datei_hochladen(inhalt);
end
$$;
grant execute on all functions in schema tests to public;
create temp table d (name text primary key, a jsonb);
grant all on d to public;

select is(intern.sniff_medientyp(b), t, 'by content: ' || t) from (values
    ('\xffd8ffe000104a464946'::bytea, 'image/jpeg'), ('\xffd8ffdb0000', 'image/jpeg'), ('\x89504e470d0a1a0a0000000d49484452', 'image/png'),
    ('GIF89a', 'image/gif'), ('RIFF1234WEBPVP8 ', 'image/webp'), ('\x00000018' || 'ftypheic'::bytea, 'image/heic'),
    ('\x00000018' || 'ftypmif1'::bytea, 'image/heif'), ('%PDF-1.7', 'application/pdf'), ('\x00000018' || 'ftypisom'::bytea, 'video/mp4')
) as v (b, t);
select is(intern.sniff_medientyp(b), 'application/octet-stream', 'not what it seems: ' || b::text) from (values
    (''::bytea), ('\xff'), ('\xffd8ff'), ('\xffd8ff3c68746d6c3e'), ('\x89504e470d0a1a0a3c68746d6c3e'), ('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ('<html>%PDF-1.7'), ('MZ')
) as v (b);

select is(intern.dateiname_saeubern(a), b, 'file name ' || coalesce(to_json(a)::text, 'NULL')) from (values
    ('../../etc/passwd', 'passwd'), (E'C:\\Fotos\\bad.jpg', 'bad.jpg'), (E'a\r\nSet-Cookie: x.jpg', 'aSet-Cookie_ x.jpg'),
    (U&'rechnung\202Egpj.exe', 'rechnunggpj.exe'), (repeat('a', 300) || '.jpeg', repeat('a', 250) || '.jpeg'), ('...', ''), (null, '')
) as v (a, b);
select is(intern.prozent_entziffern('K%C3%BCche%20%28neu%29.jpg'), 'Küche (neu).jpg', 'percent encoding');
select is(intern.prozent_entziffern('%FF%00') || intern.prozent_entziffern('%ZZ%'), '%ZZ%', 'broken bytes give nothing, other percent signs stay');
select is(intern.prozent_kodieren('Küche 1'), 'K%C3%BCche%201', 'and back');

-- Upload
select tests.als('mieter', 64);
insert into d values ('foto', tests.hochladen(tests.jpeg(1), 'K%C3%BCche.jpg'));
select is((a - 'id')::text, '{"groesse": 14, "dateiname": "Küche.jpg", "medientyp": "image/jpeg"}', 'a photo is taken') from d where name = 'foto';
select throws_like($$ select tests.hochladen('<html><script>alert(1)</script>') $$, '%HD032%', 'HTML is no photo');
select throws_like($$ select tests.hochladen('') $$, '%HD031%', 'nothing is no file');
select throws_like($$ select tests.hochladen(tests.jpeg(1) || convert_to(repeat('x', 12 * 1024 * 1024), 'UTF8')) $$, '%HD033%', 'more than 12 MB is too large');
select is(tests.hochladen(tests.jpeg(1)) -> 'id', a -> 'id', 'the same photo again is the same file') from d where name = 'foto';
select is(api.datei((a ->> 'id')::bigint, 'original')::bytea, tests.jpeg(1), 'the own upload can be read back') from d where name = 'foto';
select matches(
    current_setting('response.headers'),
    '"Content-Type": "image/jpeg".*nosniff.*default-src ''none''.*private.*inline; filename=\\"datei\\"', 'with headers that let a browser only draw it'
);
select tests.als('mieter', 66);
select throws_like($$ select api.datei((select (a ->> 'id')::bigint from d where name = 'foto')) $$, '%HD030%', 'a neighbour does not see it');
insert into d values ('gleiches', tests.hochladen(tests.jpeg(1), 'meins.jpg'));
select is((select count(distinct a -> 'id') from d), 1::bigint, 'the same bytes of a neighbour are the same file');
select is(api.datei((a ->> 'id')::bigint, 'original')::bytea, tests.jpeg(1), 'which she may read, having sent it') from d where name = 'gleiches';
select matches(current_setting('response.headers'), 'meins.jpg', 'under her own name for it');
select tests.als('mieter', 164);
insert into d values ('mandant2', tests.hochladen(tests.jpeg(1)));
select is((select count(distinct a -> 'id') from d), 2::bigint, 'another Mandant keeps its own copy');

-- What a photo shows goes with it, as its name does.
select tests.als('hausmeister', 62);
select set_config('request.headers', '{"x-dateiname": "a.jpg", "x-aufnahme": "vorher"}', true);
select api.datei_hochladen(tests.jpeg(2)) ->> 'id' as bild \gset
select api.interne_notiz(70, 'vor der Arbeit', array[:bild]::bigint[]);
select set_config('request.headers', '{"x-aufnahme": "nachher"}', true);
select api.datei_hochladen(tests.jpeg(2));
select api.nachricht_senden(70, 'nach der Arbeit', array[:bild]::bigint[]);
select results_eq('select intern, aufnahme from api.anhaenge order by intern', $$ values (false, 'nachher'), (true, 'vorher') $$, 'each link keeps what was said of the photo when it was attached');
select set_config('request.headers', '{"x-aufnahme": "<b>"}', true);
select throws_like($$ select api.datei_hochladen(tests.jpeg(3)) $$, '%HD031%Aufnahme%', 'nothing else is said of one');
select tests.als('verwalter', 61);
select lives_ok(format($$ select api.nachricht_senden(70, 'noch einmal', array[%s]::bigint[]) $$, :bild), 'the office shows it again');
select tests.als('mieter', 64);
select results_eq('select aufnahme from api.anhaenge order by aufnahme', $$ values ('nachher'), ('nachher') $$, 'as the tenant could read it before');
select set_config('request.headers', '{}', true);

-- Attached: who sees the Anfrage sees the file, internal ones not the tenant.
select tests.superuser();
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values (1, 901, sha256('a'), 1, 'application/pdf'), (1, 902, sha256('b'), 1, 'application/pdf'), (1, 903, sha256('c'), 1, 'application/octet-stream');
insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt) values (1, 901, 'a'), (1, 902, 'b'), (1, 903, 'c');
insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern) values (1, 70, 80, 901, 'Bad "neu" ü.pdf', false), (1, 70, 81, 902, 'b.jpg', true), (1, 72, null, 903, 'c.mp4', false);
create function tests.sieht() returns bigint[] language sql as $$ select coalesce(array_agg(id order by id), '{}') from api.dateien where id in (901, 902, 903); $$;
grant execute on all functions in schema tests to public;
select tests.als('mieter', 65);
select is(tests.sieht(), '{901}', 'the tenant''s partner sees the file of the shared damage, not that of the internal note');
select is(api.datei(901)::bytea, 'a', 'and may load it');
select matches(current_setting('response.headers'), 'inline; filename=\\"Bad _neu_ _.pdf\\"; filename\*=UTF-8''''Bad%20%22neu%22%20%C3%BC.pdf', 'under a name that cannot break the header');
select throws_like('select api.datei(902)', '%HD030%', 'not the internal one');
select tests.als('mieter', 66);
select is(tests.sieht(), '{903}', 'a neighbour sees only her own');
select is(api.datei(903)::bytea, 'c', 'which is not shown in place');
select matches(current_setting('response.headers'), 'application/octet-stream.*attachment', 'but saved, being neither picture nor PDF');
select tests.als('hausmeister', 62);
select is(tests.sieht(), '{901,902,903}', 'the caretaker sees those of the own Bereich');
select tests.als('hausmeister', 63);
select is(tests.sieht(), '{}', 'another caretaker none');
select tests.als('verwalter', 61);
select is(tests.sieht(), '{901,902,903}', 'the clerk all of the Mandant');
select tests.als('leitung', 160);
select is(tests.sieht(), '{}', 'nobody of another Mandant');
select throws_like('select api.datei(901)', '%HD030%', 'by key neither');
select is_empty('select datei_id from verwaltung.datei_inhalte where datei_id between 901 and 903', 'nor the bytes of any');
select tests.als('mieter', 65);
select results_eq('select datei_id from verwaltung.datei_inhalte where datei_id between 901 and 903', 'values (901::bigint)', 'the bytes are seen by whoever sees the file');
select tests.als('mieter', 64);
select results_eq(
    'select datei_id from verwaltung.datei_inhalte', 'select datei_id from verwaltung.datei_ablagen union values (901::bigint)',
    'of photos those of the own'
);
select * from finish();
rollback;
