import type { Klassifikation } from './abfragen';

const RANG = ['niedrig', 'normal', 'hoch', 'dringend'];

/** What each rule that applied contributed: the first category counts, the highest priority. */
export function beitraege({ regeln }: Pick<Klassifikation, 'regeln'>): Map<number, string> {
  const worte = new Map<number, string[]>();
  const sage = (i: number, wort: string) => worte.set(i, [...(worte.get(i) ?? []), wort]);
  const bestimmt = regeln.findIndex((r) => r.kategorie !== null);
  if (bestimmt >= 0) sage(bestimmt, 'bestimmt die Kategorie');
  const raenge = regeln.map((r) => RANG.indexOf(r.prioritaet ?? ''));
  const hoechster = Math.max(-1, ...raenge);
  if (hoechster >= 0) sage(raenge.indexOf(hoechster), 'bestimmt die Priorität');
  return new Map([...worte].map(([i, teile]) => [i, teile.join(' und ')]));
}
