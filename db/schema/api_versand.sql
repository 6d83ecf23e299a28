begin;
set local role hausdraht_eigner;

create view api.vorlagen with (security_invoker = true) as
select v.mandant_id, v.ereignis, v.betreff, v.text, v.aktiv, v.kategorien
from verwaltung.vorlagen as v;
comment on view api.vorlagen is 'Texte ausgehender E-Mails; geändert werden sie mit vorlage_speichern';

create view api.versand with (security_invoker = true) as
select
    v.mandant_id, v.id, v.ereignis, v.anfrage_id, v.nachricht_id, v.person_id, v.empfaenger, v.empfaenger_name, v.betreff, v.text,
    v.status, v.grund, v.begruendung, v.faellig_am, v.versuche, v.naechster_versuch, v.fehler, v.gesendet_am, v.erstellt_am
from verwaltung.versand as v;
comment on view api.versand is 'Ausgehende E-Mails mit ihrem Stand; fehlgeschlagene sind die Liste der unzustellbaren';

create view api.versand_einstellungen with (security_invoker = true) as
select
    e.mandant_id, e.absendername, e.absenderadresse, e.rechtsform, e.sitz, e.registergericht, e.registernummer, e.vertretung,
    e.grussformel, e.geschaeftszeiten, e.notdienst_telefon, e.notdienst_hinweis, e.notdienst_hinweis_eigentuemer,
    e.hoechstzahl_je_stunde, e.bestaetigung_sperre_stunden, e.dkim_domain, e.dkim_selector
from verwaltung.versand_einstellungen as e;
comment on view api.versand_einstellungen is 'Absender, Pflichtangaben, Geschäftszeiten, Notdienst und Grenzen ausgehender E-Mails; die Leitung ändert sie mit versand_einstellungen_aendern';

create view api.benachrichtigungswahl with (security_invoker = true) as
select w.mandant_id, w.person_id, w.ereignis, w.per_email
from verwaltung.benachrichtigungswahl as w;
comment on view api.benachrichtigungswahl is 'Was eine Person per E-Mail bekommt; fehlt eine Zeile, dann bekommt sie es. Mieter sehen nur die eigene Wahl';

-- The meaning of a column is that of the table below it.
select
    intern.kommentare_uebernehmen('api.vorlagen', 'verwaltung.vorlagen'),
    intern.kommentare_uebernehmen('api.versand', 'verwaltung.versand'),
    intern.kommentare_uebernehmen('api.versand_einstellungen', 'verwaltung.versand_einstellungen'),
    intern.kommentare_uebernehmen('api.benachrichtigungswahl', 'verwaltung.benachrichtigungswahl');

grant select on api.vorlagen, api.versand, api.versand_einstellungen to verwalter, leitung;
grant select on api.benachrichtigungswahl to mieter, verwalter, leitung;

commit;
