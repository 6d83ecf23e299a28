/**
 * The words of a rule as people read them. The database keeps them as stems: "wasser" at the
 * beginning of a word, "*wasser" anywhere in it, "wasser." to its end; "a|b" is either.
 */

/** Where in a word of the mail the text has to stand. */
export type Lage = 'anfang' | 'irgendwo' | 'ganz' | 'ende';

export interface Wort {
  text: string;
  lage: Lage;
}

export const LAGEN: readonly { lage: Lage; wort: string; beispiel: string }[] = [
  { lage: 'anfang', wort: 'am Wortanfang', beispiel: 'wasser… trifft Wasserschaden' },
  { lage: 'irgendwo', wort: 'irgendwo im Wort', beispiel: '…wasser… trifft auch Warmwasser' },
  { lage: 'ganz', wort: 'nur das ganze Wort', beispiel: 'gas trifft Gas, aber nicht Gasse' },
  { lage: 'ende', wort: 'am Wortende', beispiel: '…decke trifft Zimmerdecke' },
];

const UMLAUTE: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** One character as the comparison sees it. */
export const falteZeichen = (zeichen: string): string => {
  const klein = zeichen.toLowerCase();
  return UMLAUTE[klein] ?? klein;
};

/** What is typed, as the comparison sees it: small letters, ae for ä, single spaces. */
export const falte = (text: string): string =>
  Array.from(text.normalize('NFC'), falteZeichen)
    .join('')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export function liesWort(stamm: string): Wort {
  const vorn = stamm.startsWith('*');
  const hinten = stamm.endsWith('.');
  const text = stamm.slice(vorn ? 1 : 0, hinten ? -1 : undefined);
  if (vorn) return { text, lage: hinten ? 'ende' : 'irgendwo' };
  return { text, lage: hinten ? 'ganz' : 'anfang' };
}

export const schreibeWort = ({ text, lage }: Wort): string =>
  `${lage === 'irgendwo' || lage === 'ende' ? '*' : ''}${text}${lage === 'ganz' || lage === 'ende' ? '.' : ''}`;

/** "wasser…", "…wasser…", "gas", "…decke": dots where the word may go on. */
export const zeigeWort = ({ text, lage }: Wort): string =>
  `${lage === 'irgendwo' || lage === 'ende' ? '…' : ''}${text}${lage === 'anfang' || lage === 'irgendwo' ? '…' : ''}`;

export const lageInWorten = (lage: Lage): string =>
  LAGEN.find((l) => l.lage === lage)?.wort ?? lage;

/** The alternatives of one condition. */
export const liesWoerter = (gruppe: string): Wort[] =>
  gruppe
    .split('|')
    .filter((stamm) => stamm !== '')
    .map(liesWort);

export const schreibeWoerter = (woerter: readonly Wort[]): string =>
  woerter.map(schreibeWort).join('|');
