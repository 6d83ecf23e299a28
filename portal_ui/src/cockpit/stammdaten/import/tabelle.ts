import { Dateifehler, GRENZEN } from './grenzen';

/** A row as it stands in the file; `nr` counts as a spreadsheet does, from 1. */
export interface Zeile {
  nr: number;
  werte: string[];
}

/** Headings and the rows below them. */
export interface Tabelle {
  spalten: string[];
  zeilen: Zeile[];
}

const belegt = (werte: readonly string[]): number =>
  werte.reduce((summe, wert) => (wert.trim() === '' ? summe : summe + 1), 0);

/**
 * Finds the headings: lists out of offices begin with a title and a date, so it is the first of
 * the first rows that is about as wide as the widest of them.
 */
export function mitUeberschriften(zeilen: readonly Zeile[]): Tabelle {
  const gefuellt = zeilen.filter(({ werte }) => belegt(werte) > 0);
  const oben = gefuellt.slice(0, 15);
  const breite = Math.max(0, ...oben.map(({ werte }) => belegt(werte)));
  const kopf = oben.findIndex(({ werte }) => belegt(werte) >= Math.max(1, breite * 0.6));
  const kopfzeile = gefuellt[kopf];
  if (kopfzeile === undefined) throw new Dateifehler('Die Datei enthält keine Zeilen.');
  const unten = gefuellt.slice(kopf + 1);
  if (unten.length === 0) {
    throw new Dateifehler('Unter den Überschriften steht nichts.');
  }
  if (unten.length > GRENZEN.zeilen) {
    throw new Dateifehler(
      `Die Datei hat ${unten.length.toLocaleString('de-DE')} Zeilen. Höchstens ` +
        `${GRENZEN.zeilen.toLocaleString('de-DE')} gehen auf einmal; teilen Sie sie auf, etwa nach Objekten.`,
    );
  }
  // A column without heading or content is none.
  const nutzbar = [...Array(Math.max(...[kopfzeile, ...unten].map((z) => z.werte.length))).keys()]
    .filter((s) => [kopfzeile, ...unten].some((z) => (z.werte[s] ?? '').trim() !== ''))
    .slice(0, GRENZEN.spalten);
  return {
    spalten: nutzbar.map((s) => (kopfzeile.werte[s] ?? '').trim() || `Spalte ${buchstabe(s)}`),
    zeilen: unten.map(({ nr, werte }) => ({
      nr,
      werte: nutzbar.map((s) => (werte[s] ?? '').slice(0, GRENZEN.zelle)),
    })),
  };
}

/** 0 → A, 25 → Z, 26 → AA. */
export function buchstabe(spalte: number): string {
  const vorn = Math.floor(spalte / 26);
  return (vorn > 0 ? buchstabe(vorn - 1) : '') + String.fromCharCode(65 + (spalte % 26));
}
