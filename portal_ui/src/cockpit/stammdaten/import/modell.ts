/** Field name → column of the file, from 0. */
export type Zuordnung = Record<string, number>;

export interface Feld {
  feld: string;
  wort: string;
  pflicht: boolean;
}

/** Answer of `import_beginnen`. */
export interface Entwurf {
  id: number;
  felder: Feld[];
  zuordnung: Zuordnung;
  /** The same file, taken over before. */
  frueher: { id: number; uebernommen_am: string } | null;
}

export type Befundart = 'fehler' | 'hinweis' | 'aenderung';

export interface Befund {
  zeile: number;
  feld: string;
  wort: string | null;
  spalte: string | null;
  art: Befundart;
  meldung: string;
}

/** Answer of `import_pruefen` and `import_uebernehmen`. */
export interface Ergebnis {
  zeilen: number;
  fehler: number;
  hinweise: number;
  aenderungen: number;
  angelegt: Record<string, number>;
  geaendert: Record<string, number>;
  befunde: Befund[];
  befunde_gesamt: number;
}

/** Kinds of lists, the most usual first. */
export const ARTEN = [
  {
    wert: 'mieterliste',
    wort: 'Mieterliste',
    text: 'Häuser, Wohnungen, Mieter und Mietverhältnisse in einer Tabelle',
  },
  { wert: 'objekte', wort: 'Objekte', text: 'Häuser mit Anschrift, Bereich und Zuständigkeit' },
  { wert: 'einheiten', wort: 'Einheiten', text: 'Wohnungen, Läden und Stellplätze' },
  { wert: 'eigentuemer', wort: 'Eigentümer', text: 'Wem ein Haus oder eine Einheit gehört' },
  { wert: 'dienstleister', wort: 'Dienstleister', text: 'Firmen mit Gewerk und Kontakt' },
  { wert: 'personen', wort: 'Personen', text: 'Telefonnummern und E-Mail-Adressen' },
] as const;

export const artWort = (art: string): string => ARTEN.find((a) => a.wert === art)?.wort ?? art;

const MENGEN: [string, string, string][] = [
  ['hausmeister_bereiche', 'Bereich', 'Bereiche'],
  ['objekte', 'Objekt', 'Objekte'],
  ['einheiten', 'Einheit', 'Einheiten'],
  ['personen', 'Person', 'Personen'],
  ['personen_email', 'E-Mail-Adresse', 'E-Mail-Adressen'],
  ['mietverhaeltnisse', 'Mietverhältnis', 'Mietverhältnisse'],
  ['eigentuemer', 'Eigentümer', 'Eigentümer'],
  ['dienstleister', 'Dienstleister', 'Dienstleister'],
];

/** "1 Objekt, 12 Einheiten"; null for nothing. Who lives in which tenancy is not counted twice. */
export function mengen(anzahl: Record<string, number>): string | null {
  const teile = MENGEN.flatMap(([tabelle, eines, mehrere]) => {
    const n = anzahl[tabelle] ?? 0;
    return n === 0 ? [] : [`${n.toLocaleString('de-DE')} ${n === 1 ? eines : mehrere}`];
  });
  return teile.length === 0 ? null : teile.join(', ');
}

/** Gives a column a field (or none); a field stands for one column only. */
export function zuordnen(bisher: Zuordnung, spalte: number, feld: string): Zuordnung {
  const neu = Object.fromEntries(
    Object.entries(bisher).filter(([name, nr]) => nr !== spalte && name !== feld),
  );
  return feld === '' ? neu : { ...neu, [feld]: spalte };
}
