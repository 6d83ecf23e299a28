/** The queues of the cockpit. */
export type Ansicht = 'unbearbeitet' | 'bearbeitung' | 'meine' | 'alle' | 'beendet';

export const ANSICHTEN: readonly { wert: Ansicht; wort: string }[] = [
  { wert: 'unbearbeitet', wort: 'Unbearbeitet' },
  { wert: 'bearbeitung', wort: 'In Bearbeitung' },
  { wert: 'meine', wort: 'Meine Objekte' },
  { wert: 'alle', wort: 'Alle' },
  { wert: 'beendet', wort: 'Beendet' },
];

/** The states a queue shows; null for all. */
export const STATUS: Record<Ansicht, readonly string[] | null> = {
  unbearbeitet: ['offen'],
  bearbeitung: ['akzeptiert'],
  meine: ['offen', 'akzeptiert'],
  alle: null,
  beendet: ['abgeschlossen', 'abgelehnt', 'zurueckgezogen'],
};

/** Whether unhandled urgent Anfragen can occur in a queue and are put on top. */
export const zeigtOffene = (ansicht: Ansicht): boolean =>
  STATUS[ansicht]?.includes('offen') ?? true;

/** The queue in the query string of the address; the unhandled ones are the default. */
export function ansichtAus(suche: string): Ansicht {
  const wert = new URLSearchParams(suche).get('ansicht');
  return ANSICHTEN.find((a) => a.wert === wert)?.wert ?? 'unbearbeitet';
}
