begin;
set local role hausdraht_eigner;

create view api.email_triage with (security_invoker = true) as
select
    e.mandant_id, e.id, e.status, e.eingegangen_am, e.weg, e.umschlag_an, e.umschlag_an_voll, e.umschlag_von,
    e.absender_ip, e.groesse, e.pruefung, e.zerlegt, e.absender, e.absender_anzeige, e.betreff, e.inhalt, e.zitat, e.signatur,
    e.sprache, e.zuordnung,
    e.klassifikation, e.grund, e.grund_text, e.anfrage_id, e.vorschlag_anfrage_id, e.vorschlag_mietverhaeltnis_id,
    e.vorschlag_person_id, e.verarbeitet_am
from verwaltung.email_triage as e;
comment on view api.email_triage is 'E-Mails des Mandanten mit Prüfung, Entscheidung und Vorschlägen, nur für die Verwaltung; die Rohdaten kommen über rpc/email_roh';
comment on column api.email_triage.mandant_id is 'Mandant';
comment on column api.email_triage.id is 'Kennung der E-Mail';
comment on column api.email_triage.status is 'eingegangen, zugeordnet, manuell, protokolliert oder verworfen';
comment on column api.email_triage.eingegangen_am is 'Zeitpunkt des Eingangs laut Datenbankserver';
comment on column api.email_triage.weg is 'Zugangsweg: mailgun, sendgrid, roh, imap oder cli';
comment on column api.email_triage.umschlag_an is 'Eingangsadresse des Mandanten, unter der die E-Mail ankam';
comment on column api.email_triage.umschlag_an_voll is 'Empfänger laut Umschlag (RFC 5321 RCPT TO), auch eine Unteradresse (name+zusatz@) oder Antwortadresse (anfrage+…@)';
comment on column api.email_triage.umschlag_von is 'Absender laut Umschlag (RFC 5321 MAIL FROM); leerer Text = Null-Absender, NULL = nicht mitgeteilt';
comment on column api.email_triage.absender_ip is 'Adresse des einliefernden Servers, für SPF (RFC 7208)';
comment on column api.email_triage.groesse is 'Größe der Rohdaten in Byte';
comment on column api.email_triage.pruefung is 'Ergebnis der Absenderprüfung (SPF, DKIM, DMARC nach RFC 9989) mit allen Einzelheiten';
comment on column api.email_triage.zerlegt is 'Zerlegte E-Mail ohne Anhangsinhalte: Kopfzeilen, Texte, Liste der Anhänge';
comment on column api.email_triage.absender is 'Bestätigte Absenderadresse; nur sie wird mit den Stammdaten verglichen';
comment on column api.email_triage.absender_anzeige is 'Absender, wie ihn die E-Mail selbst nennt, für Listen und Suche; durch nichts bestätigt';
comment on column api.email_triage.betreff is 'Betreff';
comment on column api.email_triage.inhalt is 'Das Neue der Nachricht ohne zitierten Verlauf und Signatur, höchstens 200.000 Zeichen; die ganze E-Mail steht in email_rohdaten';
comment on column api.email_triage.zitat is 'Zitierter früherer Verlauf';
comment on column api.email_triage.signatur is 'Signatur, Gerätezeile und rechtliche Hinweise';
comment on column api.email_triage.sprache is 'Erkannte Sprache nach ISO 639-1; und = zu kurz oder unklar';
comment on column api.email_triage.zuordnung is 'Ergebnis des Stammdatenabgleichs';
comment on column api.email_triage.klassifikation is 'Kategorie, Priorität und die Regeln mit den Wörtern, die dazu führten';
comment on column api.email_triage.grund is 'Kurzzeichen, warum die E-Mail nicht von selbst zur Anfrage wurde';
comment on column api.email_triage.grund_text is 'Der Grund als Satz';
comment on column api.email_triage.anfrage_id is 'Anfrage, zu der die E-Mail wurde oder gehört (protokollierte); ohne Fremdschlüssel, weil die E-Mail die Anfrage überlebt';
comment on column api.email_triage.vorschlag_anfrage_id is 'Vermutlich zugehörige laufende Anfrage';
comment on column api.email_triage.vorschlag_mietverhaeltnis_id is 'Vermutlich zugehöriges Mietverhältnis';
comment on column api.email_triage.vorschlag_person_id is 'Vermutlich schreibende Person';
comment on column api.email_triage.verarbeitet_am is 'Zeitpunkt der letzten Entscheidung';
grant select on api.email_triage to verwalter, leitung;

commit;
