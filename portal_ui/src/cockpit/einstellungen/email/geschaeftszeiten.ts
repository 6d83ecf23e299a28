/** Opening hours as the database keeps them: `{"mo": [["09:00", "17:00"]], …, "so": []}`. */
export type Spanne = readonly [von: string, bis: string];
export type Geschaeftszeiten = Readonly<Partial<Record<Tag, readonly Spanne[]>>>;
export type Tag = (typeof TAGE)[number]['tag'];

export const TAGE = [
  { tag: 'mo', wort: 'Montag' },
  { tag: 'di', wort: 'Dienstag' },
  { tag: 'mi', wort: 'Mittwoch' },
  { tag: 'do', wort: 'Donnerstag' },
  { tag: 'fr', wort: 'Freitag' },
  { tag: 'sa', wort: 'Samstag' },
  { tag: 'so', wort: 'Sonntag' },
] as const;

/** How many spans a day may have. */
export const SPANNEN = 4;

/** What is wrong with the hours of a day, as a sentence; null when nothing is. */
export function zeitfehler(spannen: readonly Spanne[]): string | null {
  if (spannen.some(([von, bis]) => von === '' || bis === '')) {
    return 'Bitte geben Sie Beginn und Ende an.';
  }
  if (spannen.some(([von, bis]) => von >= bis)) return 'Das Ende muss nach dem Beginn liegen.';
  const geordnet = [...spannen].sort(([a], [b]) => (a < b ? -1 : 1));
  if (geordnet.some(([von], i) => von < (geordnet[i - 1]?.[1] ?? ''))) {
    return 'Die Zeiten überschneiden sich.';
  }
  return null;
}

/** What to add after the last span of a day. */
export function naechsteSpanne(spannen: readonly Spanne[]): Spanne {
  const ende = spannen.at(-1)?.[1];
  if (ende === undefined) return ['09:00', '17:00'];
  return ende < '14:00' ? ['14:00', '17:00'] : ['18:00', '20:00'];
}
