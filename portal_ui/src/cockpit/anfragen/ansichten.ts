/** The queues of the cockpit. */
export type Ansicht =
  | 'unbearbeitet'
  | 'bearbeitung'
  | 'laufend'
  | 'meine'
  | 'faellig'
  | 'wiedervorlage'
  | 'alle'
  | 'beendet';

export const ANSICHTEN: readonly { wert: Ansicht; wort: string }[] = [
  { wert: 'unbearbeitet', wort: 'Unbearbeitet' },
  { wert: 'bearbeitung', wort: 'In Bearbeitung' },
  { wert: 'meine', wort: 'Von mir betreut' },
  { wert: 'faellig', wort: 'Überfällig' },
  { wert: 'wiedervorlage', wort: 'Wiedervorlage' },
  { wert: 'laufend', wort: 'Alle laufenden' },
  { wert: 'alle', wort: 'Alle' },
  { wert: 'beendet', wort: 'Beendet' },
];

/** Those that count work; the others grow for ever. */
export const GEZAEHLT: readonly Ansicht[] = [
  'unbearbeitet',
  'bearbeitung',
  'meine',
  'faellig',
  'wiedervorlage',
];

const LAUFEND = ['offen', 'akzeptiert'];

/** The states a queue shows; null for all. */
export const STATUS: Record<Ansicht, readonly string[] | null> = {
  unbearbeitet: ['offen'],
  bearbeitung: ['akzeptiert'],
  laufend: LAUFEND,
  meine: LAUFEND,
  faellig: LAUFEND,
  wiedervorlage: LAUFEND,
  alle: null,
  beendet: ['abgeschlossen', 'abgelehnt', 'zurueckgezogen'],
};

/** Whether unhandled urgent Anfragen can occur in a queue and are put on top. */
export const zeigtOffene = (ansicht: Ansicht): boolean =>
  STATUS[ansicht]?.includes('offen') ?? true;

export const istAnsicht = (wert: string | null): wert is Ansicht =>
  ANSICHTEN.some((a) => a.wert === wert);
