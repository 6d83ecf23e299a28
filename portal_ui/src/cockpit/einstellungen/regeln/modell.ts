import type { Sicht } from '@/gemeinsam/api/zeilen';
import { kategorie, prioritaet, schadensart } from '@/gemeinsam/gestaltung/werte';

/** A rule as the API has it. */
export type RegelZeile = Sicht<
  'klassifikationsregeln',
  'id' | 'bezeichnung' | 'woerter' | 'ausschluesse' | 'zwingend_mietverwaltung' | 'aktiv',
  'kategorie' | 'schadensart' | 'prioritaet' | 'sprache'
>;

/** A rule in the editor; the key also names those that the database does not know yet. */
export interface Regel extends Omit<RegelZeile, 'id'> {
  schluessel: string;
}

export const alsRegel = ({ id, ...rest }: RegelZeile): Regel => ({
  ...rest,
  schluessel: String(id),
});

/** The whole set as the API takes it; the order is the order of the list. */
export const alsSatz = (regeln: readonly Regel[]) =>
  regeln.map(({ schluessel, ...rest }, i) => ({
    ...rest,
    ...(/^\d+$/.test(schluessel) ? { id: Number(schluessel) } : {}),
    woerter: rest.woerter.filter((gruppe) => gruppe !== ''),
    reihenfolge: (i + 1) * 10,
  }));

export const leereRegel = (schluessel: string): Regel => ({
  schluessel,
  bezeichnung: '',
  woerter: [''],
  ausschluesse: [],
  kategorie: 'schaden',
  schadensart: null,
  prioritaet: null,
  sprache: 'de',
  zwingend_mietverwaltung: false,
  aktiv: true,
});

export function verschieben<T>(liste: readonly T[], von: number, nach: number): T[] {
  const neu = [...liste];
  const [stueck] = neu.splice(von, 1);
  if (stueck === undefined) return neu;
  neu.splice(Math.max(0, Math.min(nach, neu.length)), 0, stueck);
  return neu;
}

/** A copy behind its original, with a name that is still free. */
export function verdoppeln(liste: readonly Regel[], schluessel: string, neu: string): Regel[] {
  const bei = liste.findIndex((r) => r.schluessel === schluessel);
  const original = liste[bei];
  if (original === undefined) return [...liste];
  const namen = new Set(liste.map((r) => r.bezeichnung));
  let bezeichnung = `${original.bezeichnung} (Kopie)`;
  for (let n = 2; namen.has(bezeichnung); n += 1) {
    bezeichnung = `${original.bezeichnung} (Kopie ${n})`;
  }
  const kopie: Regel = { ...original, schluessel: neu, bezeichnung };
  return [...liste.slice(0, bei + 1), kopie, ...liste.slice(bei + 1)];
}

/** "Schaden · Wasser · hoch": what a rule does, in one line. */
export function wirkung(regel: Regel): string {
  const teile = [
    kategorie(regel.kategorie),
    schadensart(regel.schadensart),
    regel.prioritaet === null ? '' : `Priorität ${prioritaet(regel.prioritaet)}`,
    regel.zwingend_mietverwaltung ? 'an die Mietverwaltung' : '',
  ].filter((teil) => teil !== '');
  return teile.length === 0 ? 'bewirkt noch nichts' : teile.join(' · ');
}

export interface Unterschiede {
  neu: Regel[];
  geaendert: Regel[];
  geloescht: Regel[];
  /** Whether rules that were there before now stand in another order. */
  umgeordnet: boolean;
  /** All keys that are new or changed. */
  betroffen: ReadonlySet<string>;
}

const inhalt = (regel: Regel): string => JSON.stringify(regel, Object.keys(regel).sort());

/** What saving would change. */
export function unterschiede(vorher: readonly Regel[], jetzt: readonly Regel[]): Unterschiede {
  const alt = new Map(vorher.map((r) => [r.schluessel, r]));
  const da = new Set(jetzt.map((r) => r.schluessel));
  const neu = jetzt.filter((r) => !alt.has(r.schluessel));
  const geaendert = jetzt.filter((r) => {
    const frueher = alt.get(r.schluessel);
    return frueher !== undefined && inhalt(frueher) !== inhalt(r);
  });
  const geloescht = vorher.filter((r) => !da.has(r.schluessel));
  const folge = (liste: readonly Regel[], bleibt: (s: string) => boolean) =>
    liste
      .map((r) => r.schluessel)
      .filter(bleibt)
      .join(' ');
  return {
    neu,
    geaendert,
    geloescht,
    umgeordnet: folge(vorher, (s) => da.has(s)) !== folge(jetzt, (s) => alt.has(s)),
    betroffen: new Set([...neu, ...geaendert].map((r) => r.schluessel)),
  };
}

export const istGeaendert = (u: Unterschiede): boolean =>
  u.neu.length + u.geaendert.length + u.geloescht.length > 0 || u.umgeordnet;

const anzahl = (n: number, wort: string): string[] => (n === 0 ? [] : [`${n} ${wort}`]);

/** "2 geändert, 1 neu, Reihenfolge geändert". */
export const inWorten = (u: Unterschiede): string =>
  [
    ...anzahl(u.geaendert.length, 'geändert'),
    ...anzahl(u.neu.length, 'neu'),
    ...anzahl(u.geloescht.length, 'gelöscht'),
    ...(u.umgeordnet ? ['Reihenfolge geändert'] : []),
  ].join(', ');

export type Feld = 'bezeichnung' | 'woerter' | 'wirkung';
export type Maengel = Partial<Record<Feld, string>>;

/** What the database objects to, by the place of the rule in the set. */
export interface Fehler {
  nr: number;
  code: string;
  meldung: string;
}

const FELD: Record<string, Feld> = {
  HD071: 'bezeichnung',
  HD072: 'woerter',
  HD073: 'wirkung',
  HD074: 'wirkung',
  HD075: 'woerter',
};

const name = (regel: Regel): string => regel.bezeichnung.trim().toLowerCase();

/** The objections where they are put right: by rule and field; a name used twice at both. */
export function maengel(
  regeln: readonly Regel[],
  fehler: readonly Fehler[],
): ReadonlyMap<string, Maengel> {
  const alle = new Map<string, Maengel>();
  for (const { nr, code, meldung } of fehler) {
    const gemeint = regeln[nr - 1];
    if (gemeint === undefined) continue;
    const feld = FELD[code] ?? 'wirkung';
    const betroffene =
      feld === 'bezeichnung' ? regeln.filter((r) => name(r) === name(gemeint)) : [gemeint];
    for (const { schluessel } of betroffene) {
      const bisher = alle.get(schluessel) ?? {};
      const text = bisher[feld];
      if (text?.includes(meldung) === true) continue;
      alle.set(schluessel, {
        ...bisher,
        [feld]: text === undefined ? meldung : `${text} ${meldung}`,
      });
    }
  }
  return alle;
}
