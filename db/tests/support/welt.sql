-- The world of every pgTAP file: two Mandanten, each row with a canary text, and helpers that act as
-- PostgREST does. Use: begin; \ir support/welt.sql  select plan(n); … select * from finish(); rollback;
--
-- Mandant 1                                    Mandant 2
--   Bereiche   10 Nord, 11 Süd                   110
--   Objekte    20 (Nord), 21 (Süd), 22 WEG (Nord)  120
--   Einheiten  30, 31 (in 20), 32 (in 21), 33 (in 22)  130
--   Personen   40 Erika + 41 Max (one tenancy 50 of unit 30), 42 Nora (51, unit 31)
--              43 Vera (52, unit 30 before Erika, still within the reading term)
--              44 Otto (53, unit 31, reading term over), 45 Emil (Eigentümer 58 of 22/33)
--              46 Doris (54 unit 32 and 55 unit 33: ambiguous)      140 Mia (150)
--   Konten     60 leitung, 61 verwalter, 62 hausmeister Nord, 63 hausmeister Süd   160, 161, 162
--              64 Erika, 65 Max, 66 Nora, 67 Vera, 68 Otto          164 Mia
--   Anfragen   70 Erika schaden, 71 Erika beschwerde, 72 Nora schaden (all Nord)   170 Mia schaden
--              73 Doris schaden (Süd), 74 Vera schaden (Nord)
--   Nachrichten 80 nachricht + 81 intern on 70                      180 on 170
set local client_min_messages = warning;
set local search_path = tests, public;
create schema tests;
create extension pgtap with schema tests;

create function tests.superuser() returns void language plpgsql as $$
begin
    perform set_config('session_authorization', (select rolname from pg_catalog.pg_roles where oid = 10), true);
    perform set_config('role', 'none', true);
    perform set_config('app.current_mandant_id', '', true), set_config('app.current_benutzerkonto_id', '', true),
        set_config('app.current_mieter_id', '', true), set_config('app.current_sitzung_id', '', true);
end
$$;
comment on function tests.superuser() is 'Back to the superuser of the cluster, with no identity';

create function tests.als(rolle text, konto bigint default null) returns void language plpgsql as $$
declare
    k record;
begin
    perform tests.superuser();
    select b.mandant_id, b.id, case when b.rolle = 'mieter' then b.person_id end as mieter_id into k
    from anmeldung.benutzerkonten as b where b.id = konto;
    perform set_config('app.current_mandant_id', coalesce(k.mandant_id::text, ''), true),
        set_config('app.current_benutzerkonto_id', coalesce(k.id::text, ''), true),
        set_config('app.current_mieter_id', coalesce(k.mieter_id::text, ''), true),
        set_config('app.current_mietverhaeltnisse', '', true), set_config('app.current_bereiche', '', true);
    perform set_config('session_authorization', 'authenticator', true);
    perform set_config('role', rolle, true);
end
$$;
comment on function tests.als(text, bigint) is 'Act as PostgREST does after the pre-request: session_user authenticator, role and identity of the account';

create function tests.als_login(login name) returns void language plpgsql as $$
begin
    perform tests.superuser();
    perform set_config('session_authorization', login, true);
end
$$;
comment on function tests.als_login(name) is 'Act as a login of its own (pruefer, hausdraht_dba member, bruecke)';

grant usage on schema tests to public;
grant execute on all functions in schema tests to public;
grant select on all tables in schema tests to public;

insert into verwaltung.mandanten (id, name, bundesland) values (1, 'KANARIE-M1 Verwaltung', 'BE'), (2, 'KANARIE-M2 Verwaltung', 'BY');
insert into verwaltung.eingangsadressen (mandant_id, adresse, antwort_form) values (1, 'post@eins.example', 'domain'), (2, 'post@zwei.example', 'domain');

insert into verwaltung.personen (mandant_id, id, vorname, nachname, telefon, anschrift) values
(1, 40, 'Erika', 'KANARIE-Erika', '030 40', 'KANARIE-Anschrift-40'), (1, 41, 'Max', 'KANARIE-Max', '030 41', ''),
(1, 42, 'Nora', 'KANARIE-Nora', '030 42', 'KANARIE-Anschrift-42'), (1, 43, 'Vera', 'KANARIE-Vera', '030 43', ''),
(1, 44, 'Otto', 'KANARIE-Otto', '', ''), (1, 45, 'Emil', 'KANARIE-Emil', '', ''), (1, 46, 'Doris', 'KANARIE-Doris', '', ''),
(2, 140, 'Mia', 'KANARIE-Mia', '089 140', 'KANARIE-Anschrift-140');
insert into verwaltung.personen_email (mandant_id, id, person_id, adresse) values
(1, 240, 40, 'erika@mieter.example'), (1, 241, 41, 'max@mieter.example'), (1, 242, 42, 'nora@mieter.example'),
(1, 243, 43, 'vera@mieter.example'), (1, 245, 45, 'emil@eigentum.example'), (1, 246, 46, 'doris@mieter.example'),
(2, 340, 140, 'mia@mieter.example');

insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, person_id) values
(1, 60, 'leitung@eins.example', 'KANARIE-Leitung-1', 'leitung', null),
(1, 61, 'verwalter@eins.example', 'KANARIE-Verwalter-1', 'verwalter', null),
(1, 62, 'nord@eins.example', 'KANARIE-Hausmeister-Nord', 'hausmeister', null),
(1, 63, 'sued@eins.example', 'KANARIE-Hausmeister-Sued', 'hausmeister', null),
(1, 64, 'erika@mieter.example', 'Erika', 'mieter', 40), (1, 65, 'max@mieter.example', 'Max', 'mieter', 41),
(1, 66, 'nora@mieter.example', 'Nora', 'mieter', 42), (1, 67, 'vera@mieter.example', 'Vera', 'mieter', 43),
(1, 68, 'otto@mieter.example', 'Otto', 'mieter', 44),
(2, 160, 'leitung@zwei.example', 'KANARIE-Leitung-2', 'leitung', null),
(2, 161, 'verwalter@zwei.example', 'KANARIE-Verwalter-2', 'verwalter', null),
(2, 162, 'hausmeister@zwei.example', 'KANARIE-Hausmeister-2', 'hausmeister', null),
(2, 164, 'mia@mieter.example', 'Mia', 'mieter', 140);

insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung) values
(1, 10, 'KANARIE-Nord'), (1, 11, 'KANARIE-Sued'), (2, 110, 'KANARIE-Bereich-2');
insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id) values
(1, 10, 62), (1, 11, 63), (2, 110, 162);

insert into verwaltung.objekte (mandant_id, id, bezeichnung, art, strasse, hausnummer, plz, ort, bundesland, hausmeister_bereich_id, zustaendig_konto_id) values
(1, 20, 'KANARIE-Beispielstr. 12', 'miethaus', 'Beispielstraße', '12', '10115', 'Berlin', 'BE', 10, 61),
(1, 21, 'KANARIE-Südweg 3', 'miethaus', 'Südweg', '3', '10115', 'Berlin', 'BE', 11, 61),
(1, 22, 'KANARIE-WEG Nordplatz 1', 'weg', 'Nordplatz', '1', '10115', 'Berlin', 'BE', 10, 61),
(2, 120, 'KANARIE-Isarstr. 5', 'miethaus', 'Isarstraße', '5', '80331', 'München', 'BY', 110, 161);
insert into verwaltung.einheiten (mandant_id, id, objekt_id, bezeichnung, wohnflaeche) values
(1, 30, 20, '3. OG links', 62.50), (1, 31, 20, 'EG rechts', 48), (1, 32, 21, 'EG', 55), (1, 33, 22, 'WE 1', 70),
(2, 130, 120, 'EG', 40);
insert into verwaltung.mietverhaeltnisse (mandant_id, id, einheit_id, beginn, ende, nettomiete) values
(1, 50, 30, intern.heute() - 700, null, 650), (1, 51, 31, '2020-01-01', null, 480),
(1, 52, 30, '2015-01-01', intern.heute() - 701, 600), (1, 53, 31, '2000-01-01', '2010-12-31', 300),
(1, 54, 32, '2021-01-01', null, 500), (1, 55, 33, '2021-01-01', null, 700),
(2, 150, 130, '2021-01-01', null, 900);
insert into verwaltung.mieter (mandant_id, mietverhaeltnis_id, person_id) values
(1, 50, 40), (1, 50, 41), (1, 51, 42), (1, 52, 43), (1, 53, 44), (1, 54, 46), (1, 55, 46), (2, 150, 140);
insert into verwaltung.eigentuemer (mandant_id, id, person_id, objekt_id, einheit_id, beginn) values
(1, 58, 45, 22, 33, '2010-01-01');

insert into verwaltung.anfragen (
    mandant_id, id, jahr, lfd_nr, kategorie, schadensart, zustaendigkeit, quelle, betreff, beschreibung,
    objekt_id, einheit_id, mietverhaeltnis_id, melder_person_id, melder_name, hausmeister_bereich_id
) values
(1, 70, 2026, 1, 'schaden', 'wasser', 'hausmeister_bereich', 'portal', 'KANARIE-A70', 'KANARIE-Text-70', 20, 30, 50, 40, 'KANARIE-Erika', 10),
(1, 71, 2026, 2, 'beschwerde', null, 'mietverwaltung', 'portal', 'KANARIE-A71', 'KANARIE-Text-71', 20, 30, 50, 40, 'KANARIE-Erika', null),
(1, 72, 2026, 3, 'schaden', 'heizung', 'hausmeister_bereich', 'portal', 'KANARIE-A72', 'KANARIE-Text-72', 20, 31, 51, 42, 'KANARIE-Nora', 10),
(1, 73, 2026, 4, 'schaden', 'elektrik', 'hausmeister_bereich', 'portal', 'KANARIE-A73', 'KANARIE-Text-73', 21, 32, 54, 46, 'KANARIE-Doris', 11),
(1, 74, 2026, 5, 'schaden', 'sonstiges', 'hausmeister_bereich', 'portal', 'KANARIE-A74', 'KANARIE-Text-74', 20, 30, 52, 43, 'KANARIE-Vera', 10),
(2, 170, 2026, 1, 'schaden', 'wasser', 'hausmeister_bereich', 'portal', 'KANARIE-A170', 'KANARIE-Text-170', 120, 130, 150, 140, 'KANARIE-Mia', 110);
insert into verwaltung.anfrage_zaehler (mandant_id, jahr, letzte_nr) values (1, 2026, 5), (2, 2026, 1);
insert into verwaltung.anfrage_nachrichten (mandant_id, id, anfrage_id, art, verfasser_konto_id, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt) values
(1, 80, 70, 'nachricht', 64, 40, 'mieter', 'KANARIE-Erika', 'KANARIE-N80'),
(1, 81, 70, 'intern', 61, null, 'verwalter', 'KANARIE-Verwalter-1', 'KANARIE-INTERN-81'),
(2, 180, 170, 'nachricht', 164, 140, 'mieter', 'KANARIE-Mia', 'KANARIE-N180');
