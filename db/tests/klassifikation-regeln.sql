-- Keyword rules: spelling of stems, order, and the set a new Mandant starts with.
begin;
\ir support/welt.sql
select plan(47);
select intern.klassifikationsregeln_vorbelegen(1);

create function tests.regel(klartext text, woerter text[], ausschluesse text[] default '{}') returns boolean language sql as $$
    select intern.regeln_anwenden(klartext, json_build_array(json_build_object(
        'bezeichnung', 'x', 'woerter', woerter, 'ausschluesse', ausschluesse, 'kategorie', 'wartung',
        'schadensart', null, 'prioritaet', null, 'zwingend_mietverwaltung', false
    ))) ->> 'kategorie' = 'wartung';
$$;
select ok(tests.regel('Ein Wasserschaden!', '{wasser}'), 'a stem matches at the start of a word');
select ok(not tests.regel('Kein Warmwasser', '{wasser}'), 'and not inside one');
select ok(tests.regel('Kein Warmwasser', '{*wasser}'), 'with * it does');
select ok(not tests.regel('In der Gasse', '{gas.}'), 'a dot ends the word');
select ok(tests.regel('Hier riecht es nach GAS.', '{nach gas.}'), 'blanks join words, letter case and punctuation aside');
select ok(tests.regel(E'Hier riecht es nach\r\n  Gas', '{nach gas.}'), 'also over a line end');
select ok(tests.regel('Die Tür, größer: Müll', '{tuer.,groesser,muell}'), 'umlauts are ae, oe, ue, ss');
select ok(tests.regel(U&'Mu\0308ll', '{muell}'), 'also when they are composed of two characters');
select ok(tests.regel('a b', '{x|b}') and not tests.regel('a b', '{x|b,c}'), 'one of the alternatives, all of the words');
select ok(not tests.regel('wasser abrechnung', '{wasser}', '{abrechnung|zaehler}'), 'an exclusion wins');
select ok(not tests.regel('irgendwas', '{.}') and not tests.regel('irgendwas', '{*}'), 'a rule without letters matches nothing');

create function tests.urteil(betreff text, inhalt text) returns text language plpgsql as $$
declare
    k jsonb;
begin
    perform tests.superuser();
    perform set_config('app.current_mandant_id', '1', true), set_config('session_authorization', 'bruecke', true);
    k := intern.klassifizieren(1, betreff, inhalt);
    perform tests.superuser();
    return concat_ws(' ', k ->> 'kategorie', k ->> 'schadensart', k ->> 'prioritaet', case when (k ->> 'zwingend_mietverwaltung')::boolean then 'mv' end);
end
$$;
grant execute on function intern.klassifizieren(bigint, text, text, text) to bruecke;

select is(tests.urteil('Küche', 'Unter der Spüle tropft Wasser, der Boden ist nass. Den Haupthahn habe ich abgedreht.'), 'schaden wasser hoch', 'water drips');
select is(tests.urteil('Dringend', 'Im Keller riecht es stark nach Gas!'), 'schaden sonstiges dringend', 'smell of gas');
select is(tests.urteil('Rohrbruch', 'Das Wasser läuft aus der Wand.'), 'schaden wasser dringend', 'burst pipe');
select is(tests.urteil('Abfluss', 'In der Dusche läuft das Wasser nicht ab.'), 'schaden sanitaer hoch', 'a blocked drain is no burst pipe');
select is(tests.urteil('Steckdose', 'Die Steckdose funkt und riecht verschmort.'), 'schaden elektrik dringend', 'sparks are electricity before they are fire');
select is(tests.urteil('Herd', 'Die Steckdose am Herd funktioniert nicht.'), 'schaden elektrik normal', 'not working is no spark');
select is(tests.urteil('Waschmaschine', 'Aus dem Abfluss läuft Wasser in die Küche.'), 'schaden wasser hoch', 'running out');
select is(tests.urteil('Heizung', 'Seit gestern ist die Heizung kalt.'), 'schaden heizung hoch', 'cold heating');
select is(tests.urteil('', 'Die Gastherme springt nicht an'), 'schaden heizung hoch', 'a compound counts');
select is(tests.urteil('Frage', 'Können Sie die Heizung früher einschalten?'), 'schaden heizung normal', 'heating alone');
select is(tests.urteil('Stromausfall', 'Die ganze Wohnung ist ohne Strom'), 'schaden elektrik hoch', 'power cut');
select is(tests.urteil('Treppenhaus', 'Im Treppenhaus ist seit Freitag das Licht aus.'), 'schaden elektrik normal', 'light in the stairwell');
select is(tests.urteil('Bad', 'An der Decke bildet sich Schimmel'), 'schaden sonstiges hoch', 'mould');
select is(tests.urteil('Aufzug', 'Der Aufzug steht schon wieder.'), 'schaden sonstiges hoch', 'lift');
select is(tests.urteil('Hilfe', 'Meine Mutter ist im Fahrstuhl eingeschlossen'), 'schaden sonstiges dringend', 'locked in');
select is(tests.urteil('Spülung', 'Die WC-Spülung ist defekt'), 'schaden sanitaer normal', 'sanitary');
select is(tests.urteil('Nachbar', 'Der Nachbar über uns hört nachts laute Musik'), 'beschwerde normal', 'noise');
select is(tests.urteil('Frage', 'Laut Mietvertrag gehört der Keller dazu.'), 'administrativ normal', '"laut" is not loud');
select is(tests.urteil('Ablesung', 'Wann ist der Ablesetermin?'), 'wartung normal', 'meter reading');
select is(tests.urteil('Rauchmelder', 'Der Rauchmelder piept, die Batterie ist leer.'), 'wartung normal', 'smoke detector');
select is(tests.urteil('Frage', 'In Erwartung Ihrer Antwort'), 'administrativ normal', '"Erwartung" is no maintenance');
select is(tests.urteil('Abrechnung', 'Wann kommt meine Nebenkostenabrechnung?'), 'administrativ normal mv', 'settlement');
select is(tests.urteil('Heizkosten', 'Die Abrechnung der Heizung ist zu hoch'), 'administrativ normal mv', 'heating in a settlement is no damage');
select is(tests.urteil('Kündigung', 'Hiermit kündige ich die Wohnung'), 'administrativ normal mv', 'notice');
select is(tests.urteil('Termin', 'Danke für die Ankündigung.'), 'administrativ normal', 'an announcement is no notice');
select is(tests.urteil('Bank', 'Meine neue IBAN lautet DE12'), 'administrativ normal mv', 'bank details');
select is(tests.urteil('Heizung kalt', 'Die Heizung ist kalt, ich werde die Miete mindern'), 'schaden heizung hoch mv', 'damage with rent reduction stays damage and goes to the office');
select is(tests.urteil('Heizung', 'Die Heizung ist repariert, danke!'), 'administrativ normal', 'thanks are no damage');
select is(tests.urteil('Heizung', 'Die Heizung wurde repariert, ist aber schon wieder defekt'), 'schaden heizung hoch', 'unless it broke again');
select is(tests.urteil('Hallo', 'Wie geht es Ihnen?'), 'administrativ normal', 'no rule, no guess');
select is(tests.urteil(null, null), 'administrativ normal', 'nothing at all');

select is(
    intern.regeln_anwenden('wasser tropft', '[
        {"bezeichnung":"b","woerter":["tropft"],"ausschluesse":[],"kategorie":"beschwerde","schadensart":null,"prioritaet":"niedrig","zwingend_mietverwaltung":false},
        {"bezeichnung":"a","woerter":["x|wasser"],"ausschluesse":[],"kategorie":"schaden","schadensart":"wasser","prioritaet":"dringend","zwingend_mietverwaltung":true}]'),
    '{"kategorie":"beschwerde","schadensart":null,"prioritaet":"dringend","zwingend_mietverwaltung":true,"regeln":[
        {"bezeichnung":"b","woerter":["tropft"],"fundstellen":["tropft"],"kategorie":"beschwerde","schadensart":null,"prioritaet":"niedrig","zwingend_mietverwaltung":false},
        {"bezeichnung":"a","woerter":["wasser"],"fundstellen":["wasser"],"kategorie":"schaden","schadensart":"wasser","prioritaet":"dringend","zwingend_mietverwaltung":true}],"ausgeschlossen":[]}'::jsonb,
    'the first category and the highest priority count, and the words found are named'
);
select lives_ok($$ select intern.klassifikationsregeln_vorbelegen(1) $$, 'starting rules can be laid down twice');
select is((select count(distinct bezeichnung) = count(*) and count(*) > 30 from verwaltung.klassifikationsregeln where mandant_id = 1), true, 'and are there once');

-- Who may touch the rules.
select tests.als('mieter', 64);
select throws_ok('select 1 from api.klassifikationsregeln', '42501', null, 'tenants do not read rules');
select tests.als('verwalter', 61);
select throws_ok('update api.klassifikationsregeln set aktiv = false', '42501', null, 'clerks do not change them');
select * from finish();
rollback;
