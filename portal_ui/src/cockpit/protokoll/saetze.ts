import { rolle } from '@/gemeinsam/gestaltung/werte';
import type { Eintrag } from './modell';
import { wertInWorten } from './werte';
import { AKTIONEN, artVon, istNebenbei, spalte } from './woerter';

/** A sentence tells so many changes; the rest stands in the details. */
const IM_SATZ = 2;
const KURZ = 60;

const ROLLEN: Record<string, string> = {
  authenticator: 'vor der Anmeldung',
  anonym: 'vor der Anmeldung',
  bruecke: 'Dienst',
  hausdraht_eigner: 'Installation',
  hausdraht_dba: 'Administration',
  hintergrund: 'Dienst',
  postgres: 'Datenbank',
};

/** The role of whoever acted, in German. */
export const rolleInWorten = (wert: string): string => ROLLEN[wert] ?? rolle(wert);

const LOGINS: Record<string, string> = {
  authenticator: 'Jemand ohne Anmeldung',
  bruecke: 'Hausdraht selbst',
};

/** Whoever acted: the name of the account, or what the login stands for. */
export function akteur(e: Eintrag): string {
  if (e.benutzerkonto_id !== null) return e.akteur;
  // Whoever signs in is nobody yet while the session begins.
  const konto = /^Konto (.+)$/.exec(e.bezeichnung ?? '')?.[1];
  if (e.tabelle === 'anmeldung.sitzungen' && konto !== undefined) return konto;
  return LOGINS[e.akteur] ?? e.akteur;
}

const text = (wert: unknown): string | null =>
  typeof wert === 'string' || typeof wert === 'number' ? String(wert) : null;

const kurz = (e: Eintrag, name: string, wert: unknown): string => {
  const gelesen = wertInWorten(e.tabelle, name, wert);
  return gelesen.length > KURZ ? `${gelesen.slice(0, KURZ - 1)}…` : gelesen;
};

/** What changed, in the order that matters: "Status neu → in Bearbeitung und 2 weitere Angaben". */
function aenderungen(e: Eintrag): string {
  const alle = Object.keys(e.nachher ?? {});
  const wichtige = alle.filter((name) => !istNebenbei(name));
  const namen = (wichtige.length > 0 ? wichtige : alle).sort(
    (a, b) => Number(b === 'status') - Number(a === 'status'),
  );
  // Whole texts and lists are read in the details.
  const erzaehlt = namen
    .filter((name) => !isObjekt(e.vorher?.[name]) && !isObjekt(e.nachher?.[name]))
    .slice(0, IM_SATZ);
  const weitere = namen.length - erzaehlt.length;
  const teile = erzaehlt.map(
    (name) =>
      `${spalte(name)} ${kurz(e, name, e.vorher?.[name])} → ${kurz(e, name, e.nachher?.[name])}`,
  );
  if (weitere > 0) {
    const mehr = erzaehlt.length === 0 ? '' : 'weitere ';
    teile.push(weitere === 1 ? `eine ${mehr}Angabe` : `${weitere} ${mehr}Angaben`);
  }
  return teile.length === 0 ? '' : `: ${teile.join(', ')}`;
}

const isObjekt = (wert: unknown): boolean => typeof wert === 'object' && wert !== null;

/** The object of a sentence: "Anfrage 2026-0042", "eine Nachricht zu Anfrage 2026-0042". */
export function gegenstand(e: Eintrag): string {
  const { ihn } = artVon(e.tabelle);
  if (e.bezeichnung !== null) {
    const selbst = e.tabelle === 'verwaltung.anfragen' || e.tabelle === 'anmeldung.benutzerkonten';
    return selbst ? e.bezeichnung : `${ihn} zu ${e.bezeichnung}`;
  }
  const name = ['name', 'titel', 'betreff', 'dateiname', 'bezeichnung', 'nachname']
    .map((spaltenname) => text((e.nachher ?? e.vorher)?.[spaltenname]))
    .find((wert) => Boolean(wert));
  return typeof name === 'string' && e.aktion !== 'geaendert' ? `${ihn} „${name}“` : ihn;
}

const WOMIT: Record<string, string> = {
  passwort: 'falsches Passwort',
  zweitfaktor: 'falscher Code des zweiten Faktors',
  einladung: 'ungültiger Einladungscode',
  ruecksetzung: 'ungültiger Link zum Zurücksetzen',
  passwort_aendern: 'falsches Passwort beim Ändern',
};

function sitzung(e: Eintrag): string | null {
  if (e.aktion === 'angelegt') {
    return 'hat sich angemeldet';
  }
  if (text(e.nachher?.widerrufen_am) === null) return null;
  const grund = text(e.nachher?.widerrufsgrund);
  return `hat eine Anmeldung beendet${grund === null ? '' : `: ${grund}`}`;
}

function ausgabe(e: Eintrag): string {
  const { format, anzahl } = e.nachher ?? {};
  const einzeln = [
    text(anzahl) === null ? null : `${text(anzahl)} Einträge`,
    text(format)?.toUpperCase(),
  ];
  const klammer = einzeln.filter(Boolean).join(', ');
  return `hat ${gegenstand(e)} ausgegeben${klammer === '' ? '' : ` (${klammer})`}`;
}

/** What was done, to follow the name of whoever did it. */
export function tat(e: Eintrag): string {
  switch (e.aktion) {
    case 'angelegt':
      return (
        (e.tabelle === 'anmeldung.sitzungen' ? sitzung(e) : null) ?? `hat ${gegenstand(e)} angelegt`
      );
    case 'geaendert':
      return (
        (e.tabelle === 'anmeldung.sitzungen' ? sitzung(e) : null) ??
        `hat ${gegenstand(e)} geändert${aenderungen(e)}`
      );
    case 'fehlgeschlagen': {
      const womit = text(e.nachher?.womit) ?? '';
      const warum = WOMIT[womit] ?? womit;
      return `ist an der Anmeldung gescheitert${e.bezeichnung === null ? '' : ` (${e.bezeichnung})`}${warum === '' ? '' : `: ${warum}`}`;
    }
    case 'abgewiesen':
      return `wurde abgewiesen: ${artVon(e.tabelle).wort}`;
    case 'ausgegeben':
      return ausgabe(e);
    case 'eingesehen':
      return e.tabelle === 'anmeldung.benutzerkonten'
        ? `hat gesehen, was ${e.bezeichnung ?? 'ein Mieter'} sieht`
        : `hat ${gegenstand(e)} eingesehen`;
    case 'schema':
      return `hat die Datenbank umgebaut: ${[e.tabelle, e.objekt].filter(Boolean).join(' ')}`;
    case 'gesichert':
      return 'hat eine Sicherung angelegt';
    case 'eingespielt':
      return 'hat eine Sicherung eingespielt';
    case 'pseudonymisiert':
      return 'hat Inhalte nach Ablauf ihrer Frist gelöscht';
    case 'archiviert':
      return 'hat einen Monat des Protokolls archiviert';
    default:
      return `hat ${gegenstand(e)} ${AKTIONEN[e.aktion] ?? e.aktion}`;
  }
}
