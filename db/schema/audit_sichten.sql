-- The log as an auditor asks for it. Each view reads with the rights of whoever asks.
begin;
set local role hausdraht_eigner;

create view audit.konten with (security_invoker = true) as
select b.mandant_id, b.id, b.name, b.rolle, b.person_id
from anmeldung.benutzerkonten as b;
comment on view audit.konten is 'Konten des Mandanten mit Namen und Rolle: wer sich hinter benutzerkonto_id verbirgt';

create view audit.verlauf with (security_invoker = true) as
select
    e.mandant_id, e.am, e.id, coalesce(k.name, e.anmeldename::text collate "default") as wer, coalesce(k.rolle, e.rolle) as rolle,
    e.aktion, e.tabelle, e.objekt, e.anfrage_id, e.person_id, e.grund, e.vorher, e.nachher, e.benutzerkonto_id, e.anmeldename,
    e.dienst, e.adresse, e.anforderung
from audit.eintraege as e
left join audit.konten as k on k.mandant_id = e.mandant_id and k.id = e.benutzerkonto_id;
comment on view audit.verlauf is 'Alle Einträge mit dem Namen dessen, der gehandelt hat';
comment on column audit.verlauf.wer is 'Name des Kontos, sonst der Datenbank-Login';
comment on column audit.verlauf.rolle is 'Heutige Rolle des Kontos, sonst die handelnde Rolle';

create view audit.aenderungen with (security_invoker = true) as
select v.mandant_id, v.am, v.id, v.wer, v.rolle, v.aktion, v.tabelle, v.objekt, v.anfrage_id, v.person_id, v.grund, v.vorher, v.nachher
from audit.verlauf as v
where v.aktion in ('angelegt', 'geaendert', 'geloescht');
comment on view audit.aenderungen is 'Was an Zeilen geändert wurde: wer, wann, was, vorher, nachher, warum';

create view audit.statusverlauf with (security_invoker = true) as
select
    v.mandant_id, v.am, v.id, v.wer, v.rolle, v.tabelle, v.objekt, v.anfrage_id, v.vorher ->> 'status' as von, v.nachher ->> 'status' as nach, v.grund
from audit.verlauf as v
where v.aktion = 'geaendert' and v.nachher ? 'status';
comment on view audit.statusverlauf is 'Jeder Statuswechsel: wer, wann, von, nach, warum';
comment on column audit.statusverlauf.von is 'Status davor';
comment on column audit.statusverlauf.nach is 'Status danach';

create view audit.anmeldungen with (security_invoker = true) as
select
    v.mandant_id, v.am, v.id,
    coalesce((v.nachher ->> 'benutzerkonto_id')::bigint, case v.aktion when 'fehlgeschlagen' then v.objekt end::bigint) as benutzerkonto_id,
    case
        when v.aktion = 'fehlgeschlagen' then 'fehlgeschlagen'
        when v.aktion = 'angelegt' then 'angemeldet'
        else 'beendet'
    end as was,
    coalesce(v.nachher ->> 'womit', v.nachher ->> 'widerrufsgrund') as womit, v.adresse, v.nachher ->> 'geraet' as geraet
from audit.verlauf as v
where (v.tabelle = 'anmeldung.sitzungen' and (v.aktion = 'angelegt' or v.nachher ? 'widerrufen_am'))
    or (v.tabelle = 'anmeldung.benutzerkonten' and v.aktion = 'fehlgeschlagen');
comment on view audit.anmeldungen is 'Anmeldungen: angemeldet, beendet (abgemeldet, widerrufen) und fehlgeschlagen; bei beendeten steht das Konto im Eintrag der Anmeldung derselben Sitzung';
comment on column audit.anmeldungen.benutzerkonto_id is 'Konto, um das es ging';
comment on column audit.anmeldungen.was is 'angemeldet, beendet oder fehlgeschlagen';
comment on column audit.anmeldungen.womit is 'Woran es scheiterte (passwort, zweitfaktor, einladung, ruecksetzung, passwort_aendern) oder weshalb die Sitzung endete';
comment on column audit.anmeldungen.geraet is 'Gerät laut Browser';

create view audit.einsichten with (security_invoker = true) as
select v.mandant_id, v.am, v.id, v.wer, v.rolle, v.aktion, v.tabelle, v.objekt, v.anfrage_id, v.grund, v.nachher as einzelheiten
from audit.verlauf as v
where v.aktion in ('heruntergeladen', 'ausgegeben', 'eingesehen') or (v.tabelle = 'verwaltung.anfrage_ausgaben' and v.aktion = 'angelegt');
comment on view audit.einsichten is 'Wer was gesehen oder mitgenommen hat: Dokumente und Originale, rohe E-Mails, Listen, Nachweise, Auszüge des Protokolls, Ansichten von Mietern';
comment on column audit.einsichten.einzelheiten is 'Was genau: Format, Filter, Anzahl';

create view audit.rechteaenderungen with (security_invoker = true) as
select v.mandant_id, v.am, v.id, v.wer, v.rolle, v.aktion, v.tabelle, v.objekt, v.grund, v.vorher, v.nachher
from audit.verlauf as v
where v.aktion in ('angelegt', 'geaendert', 'geloescht') and (
    (v.tabelle = 'anmeldung.benutzerkonten' and (v.aktion <> 'geaendert' or v.nachher ?| array['rolle', 'gesperrt_am', 'zweitfaktor_seit', 'person_id']))
    or v.tabelle in ('verwaltung.hausmeister_zuordnungen', 'verwaltung.vertretungen', 'anmeldung.datenbank_zugaenge', 'verwaltung.status_regeln')
);
comment on view audit.rechteaenderungen is 'Wer wem welche Rechte gab oder nahm: Konten, Sperren, zweiter Faktor, Bereiche von Hausmeistern, Vertretungen, Zugänge zur Datenbank, Statusregeln';

create view audit.abweisungen with (security_invoker = true) as
select v.mandant_id, v.am, v.id, v.wer, v.tabelle, v.objekt, v.grund
from audit.verlauf as v
where v.aktion = 'abgewiesen';
comment on view audit.abweisungen is 'Was die Regeln der Datenbank einem direkten Login verweigert haben';

create view audit.betrieb with (security_invoker = true) as
select v.mandant_id, v.am, v.id, v.anmeldename, v.aktion, v.tabelle as art, v.objekt, v.nachher as einzelheiten
from audit.verlauf as v
where v.aktion in ('schema', 'gesichert', 'eingespielt', 'pseudonymisiert', 'archiviert', 'verlust');
comment on view audit.betrieb is 'Was an der Installation geschah: Änderungen des Schemas, Sicherungen, eingespielte Sicherungen, gelöschte Inhalte, archivierte Monate, als verloren anerkannte Siegel';
comment on column audit.betrieb.art is 'Bei Schemaänderungen die Art des Objekts, sonst worum es geht';
comment on column audit.betrieb.einzelheiten is 'Befehl, Anzahl, Frist';

create view audit.versiegelungen with (security_invoker = true) as
select s.nr, s.am, s.anzahl, encode(s.siegel_hash, 'hex') as siegel_hash, encode(s.vorgaenger, 'hex') as vorgaenger
from audit.siegel as s;
comment on view audit.versiegelungen is 'Die Kette der Siegel: Nummer, Zeitpunkt, Zahl der Einträge, Hash und Hash des vorigen, wie die ausgegebene Datei sie nennt';
comment on column audit.versiegelungen.siegel_hash is 'Hash des Siegels, hexadezimal';
comment on column audit.versiegelungen.vorgaenger is 'Hash des vorigen Siegels, hexadezimal';

select intern.kommentare_uebernehmen(s.sicht::regclass, 'audit.eintraege'::regclass)
from unnest(array[
    'audit.verlauf', 'audit.aenderungen', 'audit.statusverlauf', 'audit.anmeldungen', 'audit.einsichten', 'audit.rechteaenderungen',
    'audit.abweisungen', 'audit.betrieb'
]) as s (sicht);
select intern.kommentare_uebernehmen('audit.versiegelungen', 'audit.siegel'), intern.kommentare_uebernehmen('audit.konten', 'anmeldung.benutzerkonten');
grant select on
    audit.verlauf, audit.aenderungen, audit.statusverlauf, audit.anmeldungen, audit.einsichten, audit.rechteaenderungen,
    audit.abweisungen, audit.betrieb, audit.versiegelungen
to pruefer, hausdraht_dba;
grant select on audit.konten to pruefer, leitung, hausdraht_dba;

commit;
