-- Helpers of the demo loader. They live in pg_temp and vanish with its connection.
-- Nobody is written to about what is said to have happened months ago.
set local app.versand = 'aus';

-- Everything is derived from md5 of a key: the same data on every machine, without random().

create function pg_temp.kennung(schluessel text) returns bigint
language sql immutable
return 1 + ('x' || substr(md5(schluessel), 1, 13))::bit(52)::bigint % 4503599627370494;
comment on function pg_temp.kennung(text) is 'Row id in the range of intern.neue_id(), the same for the same key';

create function pg_temp.zahl(schluessel text, grenze integer) returns integer
language sql immutable
return (('x' || substr(md5(schluessel), 14, 7))::bit(28)::integer % grenze);
comment on function pg_temp.zahl(text, integer) is 'Number from 0 to grenze - 1, evenly spread over keys';

create function pg_temp.aus(schluessel text, auswahl text[]) returns text
language sql immutable
return auswahl[1 + pg_temp.zahl(schluessel, cardinality(auswahl))];
comment on function pg_temp.aus(text, text[]) is 'One element, chosen by the key';

create function pg_temp.mandant(schluessel text) returns bigint
language sql stable
return (
    select e.mandant_id
    from verwaltung.eingangsadressen as e
    where e.adresse = case schluessel
        when 'muster' then 'anfragen@muster-hausverwaltung.example'
        when 'kleinhaus' then 'post@kleinhaus.example'
    end
);
comment on function pg_temp.mandant(text) is 'Id of a demo Mandant';

-- Umlauts as in mail addresses.
create function pg_temp.ascii(klartext text) returns text
language sql immutable
return lower(replace(replace(replace(replace(replace(replace(replace(
    klartext, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'Ä', 'Ae'), 'Ö', 'Oe'), 'Ü', 'Ue'), 'ß', 'ss'));
comment on function pg_temp.ascii(text) is 'Lower-case ASCII form of a German name';

create temp table demo_namen (art text primary key, auswahl text[] not null);
insert into demo_namen (art, auswahl) values
('frau', array[
    'Anna', 'Sabine', 'Petra', 'Julia', 'Monika', 'Claudia', 'Ursula', 'Lena', 'Fatma', 'Katharina', 'Birgit', 'Nina',
    'Heike', 'Marie', 'Olga', 'Susanne', 'Laura', 'Gabriele', 'Sophie', 'Renate', 'Zeynep', 'Martina', 'Hannah', 'Ingrid',
    'Agnieszka', 'Stefanie', 'Clara', 'Elke', 'Yvonne', 'Charlotte', 'Magdalena', 'Silke', 'Emilia', 'Karin', 'Mai',
    'Lea', 'Johanna', 'Christel', 'Antje', 'Samira', 'Theresa', 'Doris', 'Paula', 'Regina', 'Ayse', 'Helena', 'Ulrike'
]),
('herr', array[
    'Michael', 'Thomas', 'Jan', 'Peter', 'Stefan', 'Mehmet', 'Christian', 'Jürgen', 'Lukas', 'Andreas', 'Paul', 'Wolfgang',
    'Ali', 'Sebastian', 'Klaus', 'Felix', 'Dieter', 'Maximilian', 'Piotr', 'Frank', 'Jonas', 'Horst', 'Daniel', 'Uwe',
    'Ahmed', 'Tobias', 'Günther', 'Leon', 'Rainer', 'Philipp', 'Sergej', 'Matthias', 'Heinz', 'David', 'Minh', 'Oliver',
    'Karl', 'Niklas', 'Rolf', 'Emre', 'Johannes', 'Manfred', 'Simon', 'Volker', 'Elias', 'Bernhard', 'Marco'
]),
('nachname', array[
    'Müller', 'Schmidt', 'Schneider', 'Weiß', 'Meyer', 'Wagner', 'Becker', 'Schulz', 'Schäfer', 'Koch', 'Bauer', 'Klein',
    'Wolf', 'Schröder', 'Schwarz', 'Hofmann', 'Hartmann', 'Lange', 'Werner', 'Krause', 'Meier', 'Lehmann', 'Köhler',
    'Maier', 'Herrmann', 'König', 'Walter', 'Mayer', 'Huber', 'Kaiser', 'Fuchs', 'Lang', 'Scholz', 'Weiss', 'Jung', 'Hahn',
    'Schubert', 'Keller', 'Friedrich', 'Berger', 'Winkler', 'Beck', 'Lorenz', 'Schuster', 'Ludwig', 'Böhm', 'Simon',
    'Kraft', 'Arnold', 'Stein', 'Jäger', 'Sauer', 'Seidel', 'Brandt', 'Haas', 'Schreiber', 'Graf', 'Dietz', 'Ziegler',
    'Kuhn', 'Pohl', 'Busch', 'Horn', 'Bergmann', 'Thomas', 'Voigt', 'Pfeiffer', 'Günther', 'Arndt', 'Kowalski', 'Nguyen',
    'Yilmaz', 'Demir', 'Novak', 'Kovac', 'Popescu', 'Tran', 'Hoang', 'Schiller', 'Rademacher', 'Wessel', 'Behrendt',
    'Niemann', 'Thiel', 'Reinhardt', 'Sander', 'Kessler', 'Blum', 'Hensel', 'Ritter', 'Stahl', 'Bartels', 'Wiegand',
    'Özdemir', 'Petersen', 'Hansen', 'Carstens', 'Lüders', 'Brinkmann', 'Steinbach', 'Kramer', 'Achterberg', 'Rothe'
]),
('firma', array[
    'Bäckerei Wiesner GmbH', 'Blumen Harms', 'Kiezapotheke am Ring e.K.', 'Optik Lindau GmbH', 'Spätkauf Nord',
    'Salon Haarscharf', 'Fahrradladen Kettenwerk GmbH', 'Änderungsschneiderei Toprak', 'Reinigung Perfekt',
    'Physiotherapie Bewegt GbR', 'Café Morgenrot', 'Buchhandlung Seitenweise'
]),
('domain', array[
    'postfach-nord.example', 't-offline.example', 'webpost.example', 'freipost.example', 'mailkiste.example'
]);

create function pg_temp.name(schluessel text, art text) returns text
language sql stable
return pg_temp.aus(schluessel, (select n.auswahl from demo_namen as n where n.art = name.art));
comment on function pg_temp.name(text, text) is 'A believable name of the given kind, chosen by the key';
