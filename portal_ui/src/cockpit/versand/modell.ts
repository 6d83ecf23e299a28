import type { Sicht } from '@/gemeinsam/api/zeilen';

/** An outgoing mail as the list shows it. */
export type VersandZeile = Sicht<
  'versand',
  'id' | 'ereignis' | 'empfaenger' | 'empfaenger_name' | 'betreff' | 'status' | 'erstellt_am',
  'grund'
>;

/** An outgoing mail with everything. */
export type VersandMail = VersandZeile &
  Sicht<
    'versand',
    'text' | 'faellig_am' | 'versuche',
    'anfrage_id' | 'person_id' | 'begruendung' | 'naechster_versuch' | 'fehler' | 'gesendet_am'
  >;

/** Given up is a decision, not a failure that waits for somebody. */
export const stand = ({ status, grund }: Pick<VersandZeile, 'status' | 'grund'>): string =>
  grund === 'aufgegeben' ? 'aufgegeben' : status;

const GRUENDE: Record<string, string> = {
  keine_adresse: 'Von dieser Person ist keine E-Mail-Adresse bekannt.',
  unzustellbar: 'Unter dieser Adresse kam zuletzt nichts an. Deshalb wurde nichts gesendet.',
  abgewaehlt: 'Die Person möchte dazu keine E-Mail. Die Nachricht steht im Portal.',
  wiederholsperre:
    'Diese Adresse hat vor Kurzem schon eine Eingangsbestätigung bekommen. So schreiben sich zwei Automaten nicht endlos hin und her.',
  gleiche_adresse: 'Dieselbe E-Mail geht schon an diese Adresse.',
  eigene_adresse: 'Die Adresse gehört der Verwaltung selbst.',
  kein_absender: 'Es ist keine Absenderadresse eingetragen.',
  alarm_beendet: 'Der Alarm war schon übernommen oder beendet. Deshalb wurde niemand mehr geweckt.',
  zurueckgenommen: 'Der Anlass wurde rückgängig gemacht, bevor die E-Mail gesendet war.',
  abgelehnt: 'Der Mailserver des Empfängers hat die E-Mail abgelehnt.',
  zeit_abgelaufen: 'Drei Tage lang war kein Versand möglich.',
  aufgegeben: 'Die E-Mail wurde von Hand aufgegeben.',
};

/** Why a mail was not sent, as a sentence. */
export const grundInWorten = (grund: string | null): string | null =>
  grund === null ? null : (GRUENDE[grund] ?? grund);

/** Whether "Erneut versuchen" makes sense; the database decides. */
export const wiederholbar = ({ status, grund }: Pick<VersandZeile, 'status' | 'grund'>): boolean =>
  status === 'fehlgeschlagen' ||
  status === 'zurueckgekommen' ||
  (status === 'unterdrueckt' &&
    ['keine_adresse', 'unzustellbar', 'kein_absender'].includes(grund ?? ''));

/** Whether there is still something to give up. */
export const aufgebbar = ({ status, grund }: Pick<VersandZeile, 'status' | 'grund'>): boolean =>
  ['wartet', 'fehlgeschlagen', 'zurueckgekommen'].includes(status) && grund !== 'aufgegeben';

/** What the list can be narrowed to; the first is where work waits. */
export const ANSICHTEN = [
  { wert: 'fehlgeschlagen', wort: 'Nicht angekommen' },
  { wert: 'wartet', wort: 'Wartet' },
  { wert: 'gesendet', wort: 'Gesendet' },
  { wert: 'unterdrueckt', wort: 'Nicht gesendet' },
  { wert: 'alle', wort: 'Alle' },
] as const;

export type Ansicht = (typeof ANSICHTEN)[number]['wert'];

/** The view in the query string; all mails by default. */
export function ansichtAus(suche: string): Ansicht {
  const wert = new URLSearchParams(suche).get('ansicht');
  return ANSICHTEN.find((a) => a.wert === wert)?.wert ?? 'alle';
}
