import { AKTIONEN } from './woerter';

/** What the log is narrowed to; the address carries it. */
export interface Filter {
  /** First and last day, like `2026-11-21`. */
  von: string | null;
  bis: string | null;
  /** Table, like `verwaltung.anfragen`. */
  art: string | null;
  /** Id of one object of that kind. */
  objekt: string | null;
  person: number | null;
  konto: number | null;
  aktionen: readonly string[];
  /** Words of the reason. */
  text: string;
}

export const OHNE_FILTER: Filter = {
  von: null,
  bis: null,
  art: null,
  objekt: null,
  person: null,
  konto: null,
  aktionen: [],
  text: '',
};

const TAG = /^2\d{3}-\d{2}-\d{2}$/;
/** Number of an Anfrage as people call it: 2026-0012. */
const VORGANG = /^\d{4}-\d{1,9}$/;
const ART = /^[a-z_]{1,30}\.[a-z_]{1,60}$/;

const nummer = (wert: string | null): number | null =>
  wert !== null && /^\d{1,15}$/.test(wert) ? Number(wert) : null;

/** Whether this is a day; while a year is typed it is none yet. */
export const istTag = (wert: string): boolean => TAG.test(wert) && !Number.isNaN(Date.parse(wert));

/** Reads a filter from the query of an address; what it does not understand counts for nothing. */
export function filterAus(frage: string): Filter {
  const werte = new URLSearchParams(frage);
  const tag = (name: string): string | null => {
    const wert = werte.get(name) ?? '';
    return istTag(wert) ? wert : null;
  };
  const art = werte.get('art') ?? '';
  const objekt = (werte.get('objekt') ?? '').trim().slice(0, 100);
  const bekannt = ART.test(art);
  // A key without its kind says nothing; that of an Anfrage is a number, as is what people call it.
  const verstanden =
    bekannt &&
    objekt !== '' &&
    (art !== 'verwaltung.anfragen' || nummer(objekt) !== null || VORGANG.test(objekt));
  return {
    von: tag('von'),
    bis: tag('bis'),
    art: bekannt ? art : null,
    objekt: verstanden ? objekt : null,
    person: nummer(werte.get('person')),
    konto: nummer(werte.get('konto')),
    aktionen: (werte.get('aktion') ?? '').split(',').filter((wort) => wort in AKTIONEN),
    text: (werte.get('text') ?? '').slice(0, 200),
  };
}

/** The address that shows this. */
export function pfad(teil: Partial<Filter>): string {
  const f = { ...OHNE_FILTER, ...teil };
  const werte = new URLSearchParams();
  for (const name of ['von', 'bis', 'art', 'objekt', 'person', 'konto'] as const) {
    if (f[name] !== null) werte.set(name, String(f[name]));
  }
  if (f.aktionen.length > 0) werte.set('aktion', f.aktionen.join(','));
  if (f.text !== '') werte.set('text', f.text);
  const frage = werte.toString();
  return frage === '' ? '/protokoll' : `/protokoll?${frage}`;
}

/** How many filters are set. */
export const anzahlFilter = (f: Filter): number =>
  [f.von ?? f.bis, f.art, f.objekt, f.person, f.konto].filter((wert) => wert !== null).length +
  (f.aktionen.length > 0 ? 1 : 0) +
  (f.text === '' ? 0 : 1);

/** What is wrong with the period; null when nothing is. */
export const mangel = ({ von, bis }: Filter): string | null =>
  von !== null && bis !== null && von > bis ? 'Der erste Tag liegt nach dem letzten.' : null;

const folgetag = (tag: string): string =>
  new Date(Date.parse(tag) + 86_400_000).toISOString().slice(0, 10);

/** Days begin at midnight in Berlin; the database knows when that is. */
const mitternacht = (tag: string): string => `${tag} 00:00 Europe/Berlin`;

/** The filter as functions of the API take it. */
export function alsJson(f: Filter): Record<string, string | number | string[]> {
  return {
    ...(f.von !== null && { von: mitternacht(f.von) }),
    ...(f.bis !== null && { bis: mitternacht(folgetag(f.bis)) }),
    ...(f.art !== null && { tabelle: f.art }),
    ...(f.objekt !== null && { objekt: f.objekt }),
    ...(f.person !== null && { person_id: f.person }),
    ...(f.konto !== null && { benutzerkonto_id: f.konto }),
    ...(f.aktionen.length > 0 && { aktionen: [...f.aktionen] }),
    ...(f.text !== '' && { text: f.text }),
  };
}
