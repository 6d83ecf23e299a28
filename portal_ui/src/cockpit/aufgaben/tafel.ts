import type { Aufgabe } from '@/gemeinsam/aufgaben/abfragen';

export type Spalte = 'offen' | 'in_arbeit' | 'erledigt';

export const SPALTEN: readonly { wert: Spalte; wort: string }[] = [
  { wert: 'offen', wort: 'Offen' },
  { wert: 'in_arbeit', wort: 'In Arbeit' },
  { wert: 'erledigt', wort: 'Erledigt' },
];

/** Where a lifted card would be put: before another one, or at the end. */
export interface Lage {
  id: number;
  spalte: Spalte;
  vor: number | null;
}

export type Spalten = Record<Spalte, Aufgabe[]>;

export const spalteVon = (aufgabe: Pick<Aufgabe, 'status'>): Spalte =>
  aufgabe.status === 'offen' || aufgabe.status === 'in_arbeit' ? aufgabe.status : 'erledigt';

/** The board in columns; a lifted card stands where it would be put. */
export function inSpalten(aufgaben: readonly Aufgabe[], lage: Lage | null): Spalten {
  const spalten: Spalten = { offen: [], in_arbeit: [], erledigt: [] };
  for (const aufgabe of aufgaben) {
    if (aufgabe.id !== lage?.id) spalten[spalteVon(aufgabe)].push(aufgabe);
  }
  const gehoben = aufgaben.find(({ id }) => id === lage?.id);
  if (lage !== null && gehoben !== undefined) {
    const ziel = spalten[lage.spalte];
    const bei = ziel.findIndex(({ id }) => id === lage.vor);
    // What is done stands on top, whenever it was done.
    if (lage.spalte === 'erledigt') ziel.unshift(gehoben);
    else ziel.splice(bei < 0 ? ziel.length : bei, 0, gehoben);
  }
  return spalten;
}

/** Where a card stands now. */
export function lageVon(spalten: Spalten, id: number): Lage | null {
  for (const { wert } of SPALTEN) {
    const bei = spalten[wert].findIndex((a) => a.id === id);
    if (bei >= 0) return { id, spalte: wert, vor: spalten[wert][bei + 1]?.id ?? null };
  }
  return null;
}

/** The lifted card one step further; the same when there is no further. */
export function schritt(spalten: Spalten, lage: Lage, taste: string): Lage {
  const hier = spalten[lage.spalte];
  const bei = hier.findIndex(({ id }) => id === lage.id);
  if (taste === 'ArrowUp') {
    const oben = hier[bei - 1];
    return oben === undefined ? lage : { ...lage, vor: oben.id };
  }
  if (taste === 'ArrowDown') {
    return bei + 1 >= hier.length ? lage : { ...lage, vor: hier[bei + 2]?.id ?? null };
  }
  const nr = SPALTEN.findIndex(({ wert }) => wert === lage.spalte);
  const neben = SPALTEN[taste === 'ArrowLeft' ? nr - 1 : nr + 1];
  if (neben === undefined) return lage;
  return { id: lage.id, spalte: neben.wert, vor: spalten[neben.wert][bei]?.id ?? null };
}

/** The card to look at next; null at an edge. */
export function nachbar(spalten: Spalten, id: number, taste: string): number | null {
  const lage = lageVon(spalten, id);
  if (lage === null) return null;
  const hier = spalten[lage.spalte];
  const bei = hier.findIndex((a) => a.id === id);
  if (taste === 'ArrowUp') return hier[bei - 1]?.id ?? null;
  if (taste === 'ArrowDown') return hier[bei + 1]?.id ?? null;
  const nr = SPALTEN.findIndex(({ wert }) => wert === lage.spalte);
  const weiter = taste === 'ArrowLeft' ? SPALTEN.slice(0, nr).reverse() : SPALTEN.slice(nr + 1);
  const neben = weiter.map(({ wert }) => spalten[wert]).find((karten) => karten.length > 0);
  return neben?.[Math.min(bei, neben.length - 1)]?.id ?? null;
}

/** "In Arbeit, Platz 2 von 5", for whoever does not see the board. */
export function ansage(spalten: Spalten, lage: Lage): string {
  const spalte = spalten[lage.spalte];
  const wort = SPALTEN.find(({ wert }) => wert === lage.spalte)?.wort ?? '';
  const platz = spalte.findIndex(({ id }) => id === lage.id) + 1;
  return `${wort}, Platz ${platz} von ${spalte.length}`;
}

/** The board after a card was put down, until the server answers. */
export function abgelegt(aufgaben: readonly Aufgabe[], lage: Lage): Aufgabe[] {
  const spalten = inSpalten(aufgaben, lage);
  return SPALTEN.flatMap(({ wert }) =>
    spalten[wert].map((a) => (a.id === lage.id ? { ...a, status: lage.spalte } : a)),
  );
}
