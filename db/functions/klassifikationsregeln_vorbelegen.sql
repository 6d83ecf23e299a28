-- The rules a new Mandant starts with. Spelling of the words: see verwaltung.klassifikationsregeln.woerter.
begin;
set local role hausdraht_eigner;

create function intern.klassifikationsregeln_vorbelegen(mandant_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    -- Reports that something is well again are no damage; "repariert, aber tropft wieder" is.
    c_erledigt constant text[] := array[
        'ist repariert|wurde repariert|ist behoben|wurde behoben|ist beseitigt|wurde beseitigt|'
        || 'hat sich erledigt|wieder in ordnung|funktioniert wieder|geht wieder|laeuft wieder|ist wieder da.|ist wieder warm'
    ];
    -- What follows such a word, "läuft wieder nicht", is no end of it.
    c_erneut constant text := 'wieder nicht|wieder ausgefallen|wieder kalt|wieder kaputt|wieder defekt|wieder undicht|tropft wieder|schon wieder|erneut|immer noch|trotzdem';
    c_heizung constant text := '*heizung|*heizkoerper|*therme.|*thermen.|radiator|heizkessel|heitzung|heizig.';
    c_kosten constant text[] := array['*abrechnung', '*nebenkosten', '*betriebskosten', '*heizkosten', '*ables', 'wartung'];
    c_abfluss constant text[] := array['nicht ab.', 'nicht mehr ab.', 'nicht richtig ab.', 'schlecht ab.', 'langsam ab.'];
    c_defekt constant text :=
        'defekt|kaputt|ausgefallen|geht nicht|gehen nicht|funktioniert nicht|funktionieren nicht|laesst sich nicht|abgebrochen|stoerung';
begin
    insert into verwaltung.klassifikationsregeln (
        mandant_id, reihenfolge, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend_mietverwaltung
    )
    select
        klassifikationsregeln_vorbelegen.mandant_id, v.reihenfolge, v.bezeichnung, v.woerter, v.ausschluesse,
        v.kategorie, case when v.kategorie = 'schaden' then v.schadensart end, v.prioritaet, v.zwingend
    from (values
        -- Danger first
        (10, 'Gasgeruch', array['*gasgeruch|gasleck|gasaustritt|nach gas.'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (15, 'Kohlenmonoxid', array['kohlenmonoxid|co melder|co warner', 'alarm|ausgeloest|piept|schlaegt|geschlagen'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (20, 'Elektrische Gefahr', array['steckdose|*schalter|kabel.|*sicherung|herd.', 'funkt.|funken|*schmort|brandgeruch|schlag.|schlaege'], '{}', 'schaden', 'elektrik', 'dringend', false),
        (30, 'Brand', array['brand.|brandgeruch|kabelbrand|feuer.|rauchentwicklung|es brennt in|verschmort'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (40, 'Rohrbruch', array['*rohrbruch|*rohr geplatzt|wasser laeuft|wasser kommt aus|wasser steht|unter wasser|ueberschwemm|ueberflut|wassereinbruch|wasser von der decke|wasser durch die decke'],
            c_abfluss || c_erledigt, 'schaden', 'wasser', 'dringend', false),
        (50, 'Im Aufzug eingeschlossen', array['*aufzug|*fahrstuhl|lift.', 'eingeschlossen|steckengeblieben|stecken geblieben|steckt fest|stecken fest|steckt zwischen|person drin|personen drin|sitzt fest'], '{}', 'schaden', 'sonstiges', 'dringend', false),
        (60, 'Stromschlag', array['stromschlag|stromschlaege|funken.|blanke kabel|offene kabel|freiliegende kabel'], '{}', 'schaden', 'elektrik', 'dringend', false),
        (65, 'Heizung wieder ausgefallen', array[c_heizung || '|*warmwasser', c_erneut, 'kalt|nicht|' || c_defekt], '{}', 'schaden', 'heizung', 'hoch', false),
        (68, 'Wasser tropft wieder', array['*wasser|*leitung|*rohr|*hahn.|*decke.|*spuele.|*siphon', c_erneut, 'tropf|undicht|leckt|nass|rinnt'], '{}', 'schaden', 'wasser', 'hoch', false),
        (70, 'Reparatur hielt nicht', array['repariert|behoben', 'aber|erneut|schon wieder|immer noch|trotzdem', 'tropf|undicht|' || c_defekt], '{}', 'schaden', 'sonstiges', 'hoch', false),
        -- Damage, the worse first
        (80, 'Stromausfall', array['stromausfall|kein strom|keinen strom|ohne strom|strom ausgefallen|strom ist weg'], c_erledigt, 'schaden', 'elektrik', 'hoch', false),
        (90, 'Heizung ausgefallen', array[c_heizung, 'kalt.|kalte.|eiskalt|nicht warm|nicht mehr warm|nicht richtig warm|kein bisschen warm|springt nicht|ausfall|' || c_defekt],
            c_erledigt, 'schaden', 'heizung', 'hoch', false),
        (100, 'Kein Warmwasser', array['*warmwasser|warmes wasser|heisses wasser|boiler.|durchlauferhitzer', 'kein|nicht|nur kalt|lauwarm|ausgefallen|defekt|kaputt'], c_kosten || c_erledigt, 'schaden', 'heizung', 'hoch', false),
        (105, 'Kein Wasser', array['kein wasser.|ohne wasser.|wasser ist weg|kaum wasserdruck|kein wasserdruck'], c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (110, 'Wasser tropft', array['*wasser|*leitung|*rohr|*hahn.|*decke.|*spuele.|*ventil|*siphon|*waschbecken|*waschmaschine|*wand.|waende', '*tropf|leckt|*leckage|undicht|rinnt|laeuft aus|laeuft wasser|lief wasser|nass.|nasse|*feucht'],
            c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (120, 'Wasserschaden', array['*wasserschaden|wasserfleck|feuchte wand|feuchte waende|feuchte stelle|feuchtigkeit|es tropft|tropft es|tropft von'], c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (130, 'Abfluss', array['laeuft|fliesst', array_to_string(c_abfluss, '|')], c_erledigt, 'schaden', 'sanitaer', 'hoch', false),
        (140, 'Verstopfung', array['*verstopf|rueckstau'], c_erledigt || array['dachrinne', 'regenrinne'], 'schaden', 'sanitaer', 'hoch', false),
        (150, 'Schimmel', array['*schimmel'], c_erledigt, 'schaden', 'sonstiges', 'hoch', false),
        (160, 'Aufzug', array['*aufzug|*fahrstuhl|lift.', 'steht|faehrt nicht|ausser betrieb|haelt nicht|' || c_defekt], c_erledigt, 'schaden', 'sonstiges', 'hoch', false),
        (170, 'Ungeziefer', array['ungeziefer|kakerlake|schaben|ratte.|ratten|maeuse|bettwanze|silberfisch|wespennest'], c_erledigt, 'schaden', 'sonstiges', 'hoch', false),
        (180, 'Dach', array['dach.|dachrinne|regenrinne|dachziegel|dachfenster', 'undicht|lose.|herunter|*verstopft|regnet|laeuft ueber|' || c_defekt], c_erledigt, 'schaden', 'wasser', 'hoch', false),
        (190, 'Sanitär', array['*toilette|wc.|klo.|klosett|*spuelung|*spuelkasten|*waschbecken|dusche|*badewanne|*armatur|*siphon|*abfluss|*wasserhahn', 'wackelt|riss.|gesprungen|stinkt|locker|laeuft nach|laeuft staendig|' || c_defekt],
            c_erledigt, 'schaden', 'sanitaer', 'normal', false),
        (200, 'Elektrik', array['steckdose|*sicherung.|sicherungen|lichtschalter|fi schalter|herdanschluss|kabel.', 'faellt|fliegt|springt raus|fliegt raus|tot.|wackel|lose.|' || c_defekt],
            c_erledigt, 'schaden', 'elektrik', 'normal', false),
        (210, 'Licht', array['licht.|*hauslicht|*flurlicht|*kellerlicht|lampe|*beleuchtung|gluehbirne', 'aus.|flacker|dunkel|durchgebrannt|brennt nicht|' || c_defekt],
            c_erledigt, 'schaden', 'elektrik', 'normal', false),
        (220, 'Tür und Schloss', array['*tuer.|*schloss.|*klingel|*sprechanlage|tuerschliesser|*garagentor|tor.|*schluessel', 'klemmt|schliesst nicht|aufgebrochen|' || c_defekt], c_erledigt, 'schaden', 'sonstiges', 'normal', false),
        (230, 'Fenster', array['*fenster|*rolladen|*rollladen|jalousie|*scheibe.', 'klemmt|undicht|zieht|schliesst nicht|gesprungen|zerbrochen|' || c_defekt], c_erledigt, 'schaden', 'sonstiges', 'normal', false),
        (240, 'Heizung', array[c_heizung || '|boiler.'], c_kosten || c_erledigt, 'schaden', 'heizung', 'normal', false),
        (250, 'Wasser', array['wasser.|leitungswasser'], c_kosten || c_erledigt || array['wasserzaehler', 'wasser abstellen', 'wasser abgestellt'], 'schaden', 'wasser', 'normal', false),
        (260, 'Unsauberkeit', array['treppenhaus|hausflur|keller|hof.|muellplatz|muellraum|waschkueche', 'nicht geputzt|nicht gereinigt|*dreck|*schmutz|muell.|stinkt|geruempel'], '{}', 'beschwerde', null, 'normal', false),
        (270, 'Sonstiger Schaden', array['defekt|kaputt|beschaedigt|schaden.|schadensmeldung|maengelanzeige|mangelanzeige|reparatur'], c_erledigt || array['kein schaden.', 'keine schaeden'], 'schaden', 'sonstiges', 'normal', false),
        -- Maintenance ("Erwartung" must not match: no * here)
        (280, 'Wartung und Ablesung', array['wartung|heizungswartung|thermenwartung|aufzugswartung|ablesung|ablesetermin|zaehlerstand|zaehlerstaende|rauchmelder|rauchwarnmelder|schornsteinfeger|rauchfangkehrer|kaminfeger|legionellen'], '{}', 'wartung', null, 'normal', false),
        (290, 'Pflege des Hauses', array['winterdienst|gartenpflege|treppenhausreinigung|hausreinigung|heckenschnitt|laub.'], '{}', 'wartung', null, 'normal', false),
        -- Complaints ("laut Vertrag" is not loud)
        (300, 'Lärm', array['laerm|*ruhestoer|nachtruhe|zu laut|so laut|sehr laut|laute musik|hundegebell|bellt|trampel|poltert'], '{}', 'beschwerde', null, 'normal', false),
        (310, 'Nachbarn', array['nachbar', 'stoer|streit|beleidig|bedroh|raucht|gestank|stinkt|muell|beschwer'], '{}', 'beschwerde', null, 'normal', false),
        (320, 'Parken', array['falschparker|zugeparkt|parkt auf|einfahrt blockiert|feuerwehrzufahrt'], '{}', 'beschwerde', null, 'normal', false),
        (330, 'Beschwerde', array['beschwer'], '{}', 'beschwerde', null, 'normal', false),
        -- Contract and money: always the Mietverwaltung ("Ankündigung" is no notice: no *)
        (340, 'Kündigung', array['kuendig|gekuendigt|wohnungskuendigung|mietvertragskuendigung|eigenbedarf'], '{}', 'administrativ', null, 'normal', true),
        (350, 'Mietminderung', array['*mietminderung|minder|miete kuerzen|mietkuerzung|miete einbehalten|zurueckbehalt|unter vorbehalt'], '{minderjaehrig}', 'administrativ', null, 'normal', true),
        (360, 'Bankverbindung', array['*bankverbindung|*kontoverbindung|iban.|kontonummer|bankdaten|*lastschrift|sepa|einzugsermaechtigung'], '{}', 'administrativ', null, 'normal', true),
        (370, 'Zahlung', array['*zahlung|ueberweis|*ueberwiesen|*rueckstand|mahnung|dauerauftrag|bezahlt|gezahlt|zahle.|guthaben|rechnung.'], '{}', 'administrativ', null, 'normal', true),
        (380, 'Nebenkosten', array['*nebenkosten|*betriebskosten|*heizkosten|*abrechnung|*vorauszahlung'], '{heizkostenverteiler}', 'administrativ', null, 'normal', true),
        (390, 'Miete und Kaution', array['miete.|kaltmiete|warmmiete|mieterhoehung|indexmiete|staffelmiete|mietspiegel|*kaution'], '{}', 'administrativ', null, 'normal', true),
        (400, 'Vertrag und Bescheinigung', array['mietvertrag|wohnungsgeber|*bescheinigung|untervermiet|haustier|nachmieter|klingelschild|namensschild|ersatzschluessel|stellplatz|auszug|umzug|einzug.|uebergabe'], '{}', 'administrativ', null, 'normal', false),
        -- Urgency by itself says nothing about the subject
        (410, 'Notfall', array['notfall|lebensgefahr|verletzt'], '{}', null, null, 'hoch', false)
    ) as v (reihenfolge, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend)
    on conflict do nothing;
end
$$;
comment on function intern.klassifikationsregeln_vorbelegen(bigint) is
    'Legt die Ausgangsregeln eines neuen Mandanten an; vorhandene gleichen Namens bleiben. Definer dienst_email für die Anlage von Mandanten';

reset role;
alter function intern.klassifikationsregeln_vorbelegen(bigint) owner to dienst_email;
grant execute on function intern.klassifikationsregeln_vorbelegen(bigint) to dienst_anmeldung, dienst_identitaet, hausdraht_dba;

commit;
