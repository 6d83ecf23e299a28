-- The editor of the rules: trying, comparing with the last mails, saving, and what is refused.
begin;
\ir support/welt.sql
\ir support/email.sql
select plan(57);
grant execute on function intern.klassifikationsregeln_vorbelegen(bigint) to public;
select intern.klassifikationsregeln_vorbelegen(1), intern.klassifikationsregeln_vorbelegen(2);
create function tests.regel(bezeichnung text, woerter text[], mehr jsonb default '{}') returns jsonb language sql as $$
    select jsonb_build_object('bezeichnung', bezeichnung, 'woerter', woerter, 'ausschluesse', array[]::text[], 'kategorie', 'schaden', 'prioritaet', 'hoch') || mehr;
$$;
create function tests.fehler(variadic regeln jsonb[]) returns text language sql as $$
    select string_agg(f.nr || ' ' || f.code || ' ' || f.meldung, ' / ') from intern.klassifikationsregeln_fehler(to_jsonb(regeln)) as f;
$$;
grant execute on all functions in schema tests to public;

-- Spelling
select is(intern.wortstamm_normieren(a), b, 'spelling: ' || a) from (values
    ('  Wasser ', 'wasser'), ('Tür.', 'tuer.'), ('*Warmwasser | HEISSES  Wasser', '*warmwasser |heisses wasser'), ('nach Gas.', 'nach gas.'), ('Straße', 'strasse'), ('„läuft“', 'laeuft')
) as v (a, b);

-- What is refused, and how it is said
select is(tests.fehler(tests.regel('gut', '{wasser,"tropft|rinnt"}')), null, 'a good rule');
select is(tests.fehler(tests.regel('', '{wasser}')), '1 HD071 Die Regel hat keinen Namen.', 'no name');
select is(tests.fehler(tests.regel('Wasser', '{wasser}'), tests.regel('wasser', '{rohr}')), '2 HD071 Eine andere Regel heißt schon so.', 'a name twice');
select is(tests.fehler(tests.regel('x', '{}')), '1 HD072 Die Regel hat keine Wörter oder mehr als 20.', 'no words');
select is(tests.fehler(tests.regel('x', '{"wasser|"}')), '1 HD072 Ein Wortstamm ist leer.', 'an empty alternative');
select matches(tests.fehler(tests.regel('x', '{ab}')), '^1 HD072 Der Wortstamm „ab“ ist zu kurz', 'a short stem');
select is(tests.fehler(tests.regel('x', '{wc.}')), null, 'but a whole word may be short');
select matches(tests.fehler(tests.regel('x', '{*wc.}')), 'zu kurz', 'unless it may stand at the end of any');
select matches(tests.fehler(tests.regel('x', '{was*ser}')), 'mitten im Wort', 'a star in the middle');
select matches(tests.fehler(tests.regel('x', '{wasser}', '{"kategorie": "unfug"}')), '^1 HD073 Die Kategorie „unfug“', 'an unknown category');
select matches(tests.fehler(tests.regel('x', '{wasser}', '{"prioritaet": "sofort"}')), '^1 HD073 Die Priorität', 'an unknown priority');
select matches(tests.fehler(tests.regel('x', '{wasser}', '{"sprache": "xx"}')), '^1 HD073 Die Sprache', 'an unknown language');
select matches(tests.fehler(tests.regel('x', '{wasser}', '{"kategorie": "wartung", "schadensart": "wasser"}')), '^1 HD074 Eine Schadensart', 'a kind of damage without damage');
select matches(tests.fehler(tests.regel('x', '{wasser}', '{"kategorie": null, "prioritaet": null}')), '^1 HD074 Die Regel bewirkt nichts', 'no effect');
select matches(tests.fehler(tests.regel('x', '{wasser,Rohr}', '{"ausschluesse": ["ROHR"]}')), '^1 HD074 Die Regel kann nie zutreffen', 'what is wanted is excluded');
select matches(tests.fehler(tests.regel('x', '{wasser}'), tests.regel('y', '{Wasser}')), '^2 HD075 Die Regel „x“', 'the same rule twice');
select is((select string_agg(code, ' ') from intern.klassifikationsregeln_fehler(v)), 'HD070', 'no list: ' || v::text) from (values ('{}'::jsonb), ('1'), ('null')) as x (v);
select lives_ok(format('select * from intern.klassifikationsregeln_fehler(%L)', v), 'nothing makes the check stumble: ' || v) from (values ('[1, null, "x", [], {}]'), ('[{"woerter": "x", "ausschluesse": {}, "bezeichnung": 5, "aktiv": "ja"}]'), ('[{"woerter": [null, 1, {}]}]')) as x (v);

-- A box to try
select tests.als('verwalter', 61);
select is(
    (select array[k ->> 'kategorie', k ->> 'prioritaet', k ->> 'sprache', k #>> '{regeln,0,fundstellen,1}'] from api.klassifikation_probieren('Küche', 'Unter der Spüle TROPFT es, überall ist Wasser. Bitte kommen Sie bald.') as k),
    '{schaden,hoch,de,TROPFT}', 'the stored rules, with the words as they stand in the text'
);
select is(
    (select array[k ->> 'kategorie', k #>> '{ausgeschlossen,0,ausschluss_fundstelle}'] from api.klassifikation_probieren('Hahn', 'Der Wasserhahn hat getropft, Ist Repariert, danke') as k),
    '{administrativ,"Ist Repariert"}', 'a rule that did not apply names the word that stopped it'
);
select is(api.klassifikation_probieren('x', 'Der Zwerg tanzt', jsonb_build_array(tests.regel('Zwerg', '{zwerg}'))) ->> 'prioritaet', 'hoch', 'other rules');
select throws_like($$ select api.klassifikation_probieren('x', 'y', '[{"bezeichnung": "a", "woerter": ["ab"], "prioritaet": "hoch"}]') $$, '%HD072%Regel 1%zu kurz%', 'are checked');

-- Comparison with the last mails
select tests.eingang(tests.mail(b, t), tests.pruefung('nora@mieter.example')) from (values
    ('Küche', 'Unter der Spüle tropft Wasser.'), ('Zwerg', 'Im Garten der Nachbarn steht seit gestern ein Zwerg und leuchtet.'), ('Frage', 'Wann kommt die Abrechnung?')
) as v (b, t);
create temp table p (a jsonb);
grant all on p to public;
select tests.als('verwalter', 61);
insert into p select api.klassifikationsregeln_pruefen(
    (select jsonb_agg(to_jsonb(r) order by reihenfolge) from api.klassifikationsregeln as r) || jsonb_build_array(tests.regel('Zwerg', '{zwerg}', '{"schadensart": "elektrik", "prioritaet": "dringend"}'))
) as a;
select is((select array[a ->> 'geprueft', a ->> 'geaendert', a #>> '{aenderungen,0,betreff}', a #>> '{aenderungen,0,vorher,kategorie}', a #>> '{aenderungen,0,nachher,schadensart}', a #>> '{aenderungen,0,nachher,regeln,0,fundstellen,0}'] from p), '{3,1,Zwerg,administrativ,elektrik,Zwerg}', 'one of three mails would change, and why') ;
select is(a -> 'fehler', '[]', 'no errors') from p;
select is((api.klassifikationsregeln_pruefen('[{"bezeichnung": "a", "woerter": ["ab"]}]')) #>> '{fehler,0,code}', 'HD072', 'errors are listed instead');
select is((api.klassifikationsregeln_pruefen('[]', 2)) ->> 'geprueft', '2', 'as many as asked for');
select is((api.klassifikationsregeln_pruefen((select jsonb_agg(to_jsonb(r) order by reihenfolge) from api.klassifikationsregeln as r))) ->> 'geaendert', '0', 'the same rules change nothing');

-- Saving
select is(api.klassifikationsregeln_speichern(jsonb_build_array(tests.regel('Zwerg', '{" Zwerg "}'), tests.regel('Su', '{"su|suyu"}', '{"sprache": "tr", "woerter": ["sızıntı|musluk"]}'))), 2, 'the whole set is replaced');
select is((select array_agg(bezeichnung || ' ' || sprache || ' ' || array_to_string(woerter, ',') order by reihenfolge) from api.klassifikationsregeln), '{"Zwerg de zwerg","Su tr sızıntı|musluk"}', 'in its order and spelling');
select throws_like($$ select api.klassifikationsregeln_speichern('[{"bezeichnung": "a", "woerter": ["ab"]}, {"bezeichnung": ""}]') $$, '%HD072%Weitere Fehler: %', 'an error');
select is((select count(*) from api.klassifikationsregeln), 2::bigint, 'saves nothing');
-- Two clerks with the editor open
select tests.superuser();
create temp table geladen (satz jsonb);
grant all on geladen to public;
select tests.als('verwalter', 61);
insert into geladen select jsonb_agg(to_jsonb(r) order by r.reihenfolge, r.id) as satz from api.klassifikationsregeln as r;
select is(api.klassifikationsregeln_speichern(satz || jsonb_build_array(tests.regel('Neu', '{neues}')), satz), 3, 'the first one saves what he loaded and changed') from geladen;
select tests.als('leitung', 60);
select throws_like(format('select api.klassifikationsregeln_speichern(%L, %L)', satz, satz), '%HD076%', 'the second one hears of it') from geladen;
select throws_like(format('select api.klassifikationsregeln_zuruecksetzen(%L)', satz), '%HD076%', 'also when resetting') from geladen;
select is((select count(*) from api.klassifikationsregeln), 3::bigint, 'and overwrites nothing');
select throws_like($$ select api.klassifikationsregeln_speichern('[]', '[]') $$, '%HD076%', 'an empty set is compared, too');
select is(api.klassifikationsregeln_speichern(satz, (select jsonb_agg(to_jsonb(r) order by r.reihenfolge, r.id) from api.klassifikationsregeln as r)), 2, 'loaded anew it works') from geladen;
select is(api.klassifikationsregeln_speichern(satz), 2, 'without the set that was loaded nothing is compared') from geladen;
select tests.als('verwalter', 61);
select throws_ok('update api.klassifikationsregeln set aktiv = false', '42501', null, 'past the check nobody changes rules');

-- Another language is filed once there are rules for it.
select is(row((e).status, (e).grund, (e).grund_text)::text, '(manuell,fremde_sprache,"Die E-Mail ist auf Polnisch geschrieben; für diese Sprache gibt es keine Regeln.")', 'without rules a person decides')
from (select tests.eingang(tests.mail('Pomoc', 'Dzień dobry, ogrzewanie nie działa od wczoraj. Proszę o pomoc.'), tests.pruefung('max@mieter.example')) as e) as x;
select is(row((e).status, (e).sprache, (e).klassifikation ->> 'kategorie', (e).klassifikation #>> '{regeln,0,fundstellen,0}')::text, '(zugeordnet,tr,schaden,Musluk)', 'with them it is filed')
from (select tests.eingang(tests.mail('Acil', 'Merhaba, mutfak çok kötü. Musluk bozuk, lütfen yardım edin.'), tests.pruefung('max@mieter.example')) as e) as x;

select tests.als('leitung', 60);
select ok(api.klassifikationsregeln_zuruecksetzen() > 30, 'back to the rules everybody starts with');
select tests.als('mieter', 64);
select throws_ok($$ select api.klassifikationsregeln_speichern('[]') $$, '42501', null, 'tenants save nothing');
select throws_ok($$ select api.klassifikationsregeln_pruefen('[]') $$, '42501', null, 'nor do they look at mails');
select tests.als('leitung', 160);
select is((api.klassifikationsregeln_pruefen('[]')) ->> 'geprueft', '0', 'another Mandant has other mails');
select tests.superuser();
select ok((select count(*) > 30 from verwaltung.klassifikationsregeln where mandant_id = 2), 'and keeps its rules');
select ok((select count(*) > 45 from audit.eintraege where tabelle = 'verwaltung.klassifikationsregeln' and aktion = 'geloescht' and rolle in ('verwalter', 'leitung')), 'what was replaced stands in the log');
select * from finish();
rollback;
