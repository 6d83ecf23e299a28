-- Photos: staff and the sender have the original, everybody else a copy without its position.
begin;
\ir support/welt.sql
select plan(58);
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp) values
(1, 901, sha256('a'), 1, 'image/heic'), (1, 902, sha256('b'), 1, 'image/jpeg'), (1, 903, sha256('c'), 1, 'video/mp4'), (1, 904, sha256('d'), 1, 'application/pdf'),
(1, 925, sha256('y'), 1, 'image/jpeg'), (1, 926, sha256('z'), 1, 'image/jpeg');
insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt) values (1, 901, 'a'), (1, 902, 'b'), (1, 903, 'c'), (1, 904, 'd'), (1, 925, 'y'), (1, 926, 'z');
-- 901, 903, 904 on the shared damage of Erika (64) and Max (65), 902 on an internal note there
insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern) values
(1, 70, 80, 901, 'IMG_1.HEIC', false), (1, 70, 81, 902, 'b.jpg', true), (1, 70, 80, 903, 'film.mp4', false), (1, 70, 80, 904, 'd.pdf', false);
-- 925 was taken back, 926 hangs on an Anfrage that was
insert into verwaltung.anhaenge (mandant_id, anfrage_id, datei_id, dateiname, zurueckgenommen_am) values (1, 70, 925, 'e.jpg', now()), (1, 72, 926, 'f.jpg', null);
select set_config('app.begruendung', 'x', true);
update verwaltung.anfragen set status = 'zurueckgezogen', zurueckgenommen_am = now() where id = 72;
insert into verwaltung.datei_ablagen (mandant_id, datei_id, benutzerkonto_id) values (1, 901, 64);
delete from hintergrund.procrastinate_jobs;
create function tests.jpeg(n integer) returns bytea language sql as $$ select '\xffd8ffe000104a464946'::bytea || int4send(n); $$;
create function tests.stand(id bigint) returns text language sql as $$ select aufbereitung from api.dateien where api.dateien.id = stand.id; $$;
grant execute on all functions in schema tests to public;

-- Nothing is prepared yet.
select tests.als('mieter', 65);
select is(tests.stand(901) || tests.stand(904), 'wartetkeine', 'the photo waits, a PDF needs nothing');
select throws_like('select api.datei(901)', '%HD036%', 'meanwhile the other tenant sees no photo');
select throws_like($$ select api.datei(901, 'vorschau') $$, '%HD036%', 'no preview either');
select throws_like($$ select api.datei(901, 'original') $$, '%HD035%', 'never the original, which says where it was taken');
select throws_like('select api.datei(903)', '%HD036%', 'a film waits, too');
select is(api.datei(904)::bytea, 'd', 'a PDF is shown as it is');
select throws_like($$ select api.datei(904, 'vorschau') $$, '%HD030%', 'without a preview');
select throws_like($$ select api.datei(901, 'klein') $$, '%HD031%', 'an unknown kind is refused');
select throws_like('select api.datei(902)', '%HD030%', 'an invisible photo is not found, ready or not');
select tests.als('mieter', 64);
select throws_like('select api.datei(901)', '%HD036%', 'the sender waits for the copy like everybody');
select is(api.datei(901, 'original')::bytea, 'a', 'but may have the own original');
select throws_like($$ select api.datei(903, 'original') $$, '%HD035%', 'not one of somebody else');
select tests.als('hausmeister', 62);
select throws_like('select api.datei(901)', '%HD036%', 'the caretaker waits');
select throws_like($$ select api.datei(901, 'original') $$, '%HD035%', 'and gets no original');
select tests.als('verwalter', 61);
select is(api.datei(901)::bytea, 'a', 'the office has the original');
select is(api.datei(901, 'ansicht')::bytea, 'a', 'also in place of a view that is not ready');
select throws_like($$ select api.datei(901, 'vorschau') $$, '%HD036%', 'a preview is waited for');

-- The worker.
select tests.als_login('bruecke');
select is((select inhalt from intern.datei_zur_aufbereitung(1, 901)), 'a', 'the worker is given the original');
select is((select medientyp from intern.datei_zur_aufbereitung(1, 903)), 'video/mp4', 'of films, too');
select is_empty('select intern.datei_zur_aufbereitung(1, 904)', 'not of a PDF');
select is_empty('select intern.datei_zur_aufbereitung(2, 901)', 'nor under another Mandant');
select lives_ok($$ select intern.datei_fassungen_ablegen(1, 901, '{ansicht,vorschau}', '{2048,480}', '{1536,360}', array[tests.jpeg(1), tests.jpeg(2)]) $$, 'it stores two copies');
select lives_ok($$ select intern.datei_fassungen_ablegen(1, 901, '{ansicht,vorschau}', '{1,1}', '{1,1}', array[tests.jpeg(3), tests.jpeg(4)]) $$, 'running twice changes nothing');
select lives_ok($$ select intern.datei_fassungen_ablegen(1, 903, '{ansicht,vorschau}', '{null,null}', '{null,null}', array[null, null]::bytea[]) $$, 'it says when there are none');
select lives_ok($$ select intern.datei_fassungen_ablegen(1, 902, '{ansicht,vorschau}', '{9,9}', '{9,9}', array[tests.jpeg(5), tests.jpeg(6)]) $$, 'that of an internal note');
select intern.datei_fassungen_ablegen(1, id, '{ansicht}', '{9}', '{9}', array[tests.jpeg(id)]) from unnest(array[925, 926]) as id;
select is_empty('select intern.datei_zur_aufbereitung(1, 901)', 'what is done is done');
select is_empty('select intern.datei_zur_aufbereitung(1, 903)', 'what failed, too');
select throws_ok('select 1 from verwaltung.datei_fassungen', '42501', null, 'the bridge reads no table');
select throws_ok($$ select intern.datei_fassung_inhalt(901, 'ansicht') $$, '42501', null, 'nor copies');

-- Everybody concerned hears of it.
select tests.superuser();
select is(
    (select array_agg(k order by k) from verwaltung.ereignisse as e, unnest(e.kanaele) as k where e.entitaet = 'dateien' and e.entitaet_id = 901),
    '{m1:bereich:10,m1:mieter:40,m1:mieter:41,m1:personal}', 'the office, the caretakers and both tenants hear that the photo is ready'
);
select is(
    (select array_agg(k order by k) from verwaltung.ereignisse as e, unnest(e.kanaele) as k where e.entitaet = 'dateien' and e.entitaet_id = 902),
    '{m1:bereich:10,m1:personal}', 'of an internal one no tenant'
);
select is((select count(*) from verwaltung.ereignisse where entitaet = 'dateien' and entitaet_id = 901), 1::bigint, 'once');
select is(
    (select array_agg(k order by k) from verwaltung.ereignisse as e, unnest(e.kanaele) as k where e.entitaet = 'dateien' and e.entitaet_id = d.id),
    '{m1:personal}', 'of what was taken back only staff: ' || d.id
) from unnest(array[925, 926]) as d (id);

select tests.als('mieter', 65);
select is(tests.stand(901) || tests.stand(903), 'bereitgescheitert', 'the view says what is ready');
select is(api.datei(901)::bytea, tests.jpeg(1), 'the other tenant sees the copy');
select matches(current_setting('response.headers'), '"image/jpeg".*inline; filename=\\"IMG_1.jpg\\"', 'as a picture every browser shows, under a fitting name');
select is(api.datei(901, 'vorschau')::bytea, tests.jpeg(2), 'and the preview');
select throws_like($$ select api.datei(901, 'original') $$, '%HD035%', 'still not the original');
select throws_like('select api.datei(903)', '%HD037%', 'what could not be prepared is not shown');
select is_empty('select from verwaltung.datei_inhalte where datei_id in (901, 902, 903)', 'nor by another way');
select tests.als('mieter', 66);
select throws_like('select api.datei(901)', '%HD030%', 'a neighbour sees nothing');
select is_empty('select 1 from verwaltung.datei_fassungen where datei_id = 901', 'not even that there is a copy');
select tests.als('hausmeister', 62);
select is(api.datei(902)::bytea, tests.jpeg(5), 'the caretaker sees the copy of the internal photo');
select tests.als('verwalter', 61);
select is(api.datei(901)::bytea, 'a', 'the office gets the original without being asked which');
select is(api.datei(901, 'ansicht')::bytea, tests.jpeg(1), 'or the copy');
select is(api.datei(903, 'ansicht')::bytea, 'c', 'or the original where there is no copy');
select throws_like($$ select api.datei(903, 'vorschau') $$, '%HD037%', 'a preview that failed is named');
select tests.als('leitung', 160);
select throws_like('select api.datei(901)', '%HD030%', 'another Mandant has none');

-- Storing a photo defers the work, anything else does not.
select tests.superuser();
select is_empty($$ select 1 from hintergrund.procrastinate_jobs $$, 'nothing waits');
create temp table neu (foto bigint, pdf bigint);
grant insert, select on neu to public;
select tests.als('mieter', 64);
select set_config('request.headers', '{}', true);
insert into neu select (api.datei_hochladen(tests.jpeg(7)) ->> 'id')::bigint as foto, (api.datei_hochladen('%PDF-1.7') ->> 'id')::bigint as pdf;
select isnt(api.datei_hochladen(tests.jpeg(7)), null, 'sent twice');
select tests.superuser();
select results_eq(
    $$ select task_name, queue_name, args from hintergrund.procrastinate_jobs $$,
    $$ select 'datei.aufbereiten'::varchar, 'dateien'::varchar, jsonb_build_object('mandant_id', 1, 'datei_id', foto) from neu $$, 'one job for the photo, none for the PDF'
);
-- What lacks copies is found again.
select tests.superuser();
insert into verwaltung.dateien (mandant_id, id, sha256, groesse, medientyp, angelegt_am) values
(1, 905, sha256('e'), 1, 'image/png', now() - interval '1 day'), (2, 906, sha256('f'), 1, 'image/png', now() - interval '1 year'),
(1, 907, sha256('g'), 1, 'image/png', now()), (1, 908, sha256('h'), 1, 'text/plain', now() - interval '1 day');
create function tests.auftraege() returns text language sql as $$
    select string_agg(args ->> 'mandant_id' || ':' || (args ->> 'datei_id'), ' ' order by args ->> 'datei_id') from hintergrund.procrastinate_jobs
    where (args ->> 'datei_id')::bigint between 905 and 908;
$$;
select tests.als_login('bruecke');
select is(intern.dateien_nachholen(1), 1, 'some at a time');
select tests.superuser();
select is(tests.auftraege(), '1:905', 'what has lain for a while');
select tests.als_login('bruecke');
select is(intern.dateien_nachholen(), 2, 'of all Mandanten');
select tests.superuser();
select is(tests.auftraege(), '1:905 2:906', 'each waits once, and neither a new photo nor a text does');
select tests.als('verwalter', 61);
select throws_ok('select intern.dateien_nachholen()', '42501', null, 'people do not start it');
select tests.als('anonym');
select throws_ok('select intern.dateien_nachholen()', '42501', null, 'nor does anybody else');

select * from finish();
rollback;
