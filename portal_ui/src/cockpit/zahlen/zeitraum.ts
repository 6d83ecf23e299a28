/** Days from the first to the last, both included. */
export interface Zeitraum {
  von: string;
  bis: string;
}

/** A fixed number of days up to today, or days of one's own choice. */
export type Wahl = '30' | '90' | '365' | 'frei';

/** More the database does not count at once (days). */
const HOECHSTENS = 1100;

const TAG = 86_400_000;
const entfernt = (tag: string, tage: number): string =>
  new Date(Date.parse(tag) + tage * TAG).toISOString().slice(0, 10);

/** So many days, the last of which is `bis`. */
export const letzteTage = (bis: string, tage: number): Zeitraum => ({
  von: entfernt(bis, 1 - tage),
  bis,
});

/** What is wrong with days somebody typed; null when they can be counted. */
export function mangel({ von, bis }: Zeitraum): string | null {
  if (von === '' || bis === '') return 'Bitte geben Sie beide Tage an.';
  if (von > bis) return 'Der erste Tag liegt nach dem letzten.';
  return Date.parse(bis) - Date.parse(von) > HOECHSTENS * TAG
    ? 'Bitte wählen Sie höchstens drei Jahre.'
    : null;
}
