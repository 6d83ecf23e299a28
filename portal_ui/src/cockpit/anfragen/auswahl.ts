import type { Json } from '@/gemeinsam/api/typen';
import { istAnsicht, type Ansicht } from './ansichten';

/** What the list can be narrowed to. Lists of values are alternatives. */
export interface Filter {
  kategorie: readonly string[];
  schadensart: readonly string[];
  /** Ranks: 1 dringend to 4 niedrig. */
  prioritaet: readonly string[];
  zustaendigkeit: readonly string[];
  quelle: readonly string[];
  objekt: number | null;
  bereich: number | null;
  zugewiesen: number | null;
  sachbearbeiter: number | null;
  /** Id of a word the office gave. */
  schlagwort: number | null;
  /** First and last day on which they came in, like `2026-11-21`. */
  von: string | null;
  bis: string | null;
  /** Only what waits for somebody. */
  wartet: boolean;
  /** Only what is overdue. */
  ueberfaellig: boolean;
}

export const OHNE_FILTER: Filter = {
  kategorie: [],
  schadensart: [],
  prioritaet: [],
  zustaendigkeit: [],
  quelle: [],
  objekt: null,
  bereich: null,
  zugewiesen: null,
  sachbearbeiter: null,
  schlagwort: null,
  von: null,
  bis: null,
  wartet: false,
  ueberfaellig: false,
};

export const SORTIERUNGEN = [
  { wert: 'eilig', wort: 'Eilige zuerst' },
  { wert: 'neu', wort: 'Neueste zuerst' },
  { wert: 'alt', wort: 'Älteste zuerst' },
  { wert: 'aktivitaet', wort: 'Letzte Aktivität' },
  { wert: 'faellig', wort: 'Fälligkeit' },
  { wert: 'prioritaet', wort: 'Priorität' },
] as const;

export type Sortierung = (typeof SORTIERUNGEN)[number]['wert'];

/** Everything that decides which Anfragen a list shows; the address carries it. */
export interface Auswahl {
  ansicht: Ansicht;
  suche: string;
  filter: Filter;
  sortierung: Sortierung;
}

const LISTEN = ['kategorie', 'schadensart', 'prioritaet', 'zustaendigkeit', 'quelle'] as const;
const NUMMERN = ['objekt', 'bereich', 'zugewiesen', 'sachbearbeiter', 'schlagwort'] as const;
const TAGE = ['von', 'bis'] as const;
const SCHALTER = ['wartet', 'ueberfaellig'] as const;

const WORT = /^[a-z0-9_]{1,30}$/;
const TAG = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a period is set. */
export const hatZeitraum = ({ von, bis }: Filter): boolean => von !== null || bis !== null;

/** A period is read from one index with the order by the day of arrival, and with no other order. */
export const vertraegtZeitraum = (sortierung: Sortierung): boolean =>
  sortierung === 'eilig' || sortierung === 'neu' || sortierung === 'alt';

/** Reads a selection from the query of an address; what it does not understand counts for nothing. */
export function auswahlAus(frage: string): Auswahl {
  const werte = new URLSearchParams(frage);
  const filter = { ...OHNE_FILTER };
  for (const name of LISTEN) {
    filter[name] = (werte.get(name) ?? '').split(',').filter((wort) => WORT.test(wort));
  }
  for (const name of NUMMERN) {
    const zahl = Number(werte.get(name) ?? Number.NaN);
    filter[name] = Number.isSafeInteger(zahl) ? zahl : null;
  }
  for (const name of TAGE) {
    const tag = werte.get(name) ?? '';
    filter[name] = TAG.test(tag) && !Number.isNaN(Date.parse(tag)) ? tag : null;
  }
  for (const name of SCHALTER) filter[name] = werte.get(name) === 'ja';
  const ansicht = werte.get('ansicht');
  const gewuenscht = SORTIERUNGEN.find(({ wert }) => wert === werte.get('sortierung'));
  const sortierung = gewuenscht?.wert ?? 'eilig';
  return {
    ansicht: istAnsicht(ansicht) ? ansicht : 'unbearbeitet',
    suche: (werte.get('suche') ?? '').slice(0, 200),
    filter,
    sortierung: hatZeitraum(filter) && !vertraegtZeitraum(sortierung) ? 'neu' : sortierung,
  };
}

/** The query of an address that says this, without a question mark; the shortest form. */
export function alsFrage({ ansicht, suche, filter, sortierung }: Auswahl): string {
  const werte = new URLSearchParams({ ansicht });
  if (suche !== '') werte.set('suche', suche);
  for (const name of LISTEN) if (filter[name].length > 0) werte.set(name, filter[name].join(','));
  for (const name of NUMMERN) if (filter[name] !== null) werte.set(name, String(filter[name]));
  for (const name of TAGE) if (filter[name] !== null) werte.set(name, filter[name]);
  for (const name of SCHALTER) if (filter[name]) werte.set(name, 'ja');
  if (sortierung !== 'eilig') werte.set('sortierung', sortierung);
  return werte.toString();
}

/** The address of a selection, with an Anfrage open or none. */
export const pfad = (auswahl: Auswahl, id: number | null = null): string =>
  `/anfragen${id === null ? '' : `/${id}`}?${alsFrage(auswahl)}`;

/** The selection as functions of the API take it. */
export const alsJson = (auswahl: Auswahl): Json => auswahl as unknown as Json;

/** A queue without anything else. */
export const nur = (ansicht: Ansicht): Auswahl => ({
  ansicht,
  suche: '',
  filter: OHNE_FILTER,
  sortierung: 'eilig',
});

/** How many filters are set. */
export const anzahlFilter = (filter: Filter): number =>
  LISTEN.filter((name) => filter[name].length > 0).length +
  NUMMERN.filter((name) => filter[name] !== null).length +
  (hatZeitraum(filter) ? 1 : 0) +
  SCHALTER.filter((name) => filter[name]).length;
