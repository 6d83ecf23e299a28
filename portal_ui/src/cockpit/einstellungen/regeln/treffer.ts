import { falteZeichen, liesWort } from './woerter';

/** A piece of a text; `treffer` when a rule was looking for it. */
export interface Stueck {
  text: string;
  treffer: boolean;
}

interface Gefaltet {
  /** " wort wort ": what the comparison looks into. */
  text: string;
  /** For each character of it the character of the original, -1 for a gap. */
  woher: number[];
}

function gefaltet(zeichen: readonly string[]): Gefaltet {
  let text = ' ';
  const woher = [-1];
  zeichen.forEach((z, i) => {
    for (const teil of falteZeichen(z)) {
      if (/[a-z0-9]/.test(teil)) {
        text += teil;
        woher.push(i);
      } else if (!text.endsWith(' ')) {
        text += ' ';
        woher.push(-1);
      }
    }
  });
  return text.endsWith(' ') ? { text, woher } : { text: `${text} `, woher: [...woher, -1] };
}

function muster(stamm: string): string {
  const { text, lage } = liesWort(stamm);
  if (text.trim() === '') return '';
  return `${lage === 'anfang' || lage === 'ganz' ? ' ' : ''}${text}${lage === 'ganz' || lage === 'ende' ? ' ' : ''}`;
}

/**
 * Marks the places at which the stems stand. For the eye only: whether a rule applies is
 * decided by the database.
 */
export function markieren(original: string, staemme: readonly string[]): Stueck[] {
  const zeichen = Array.from(original.normalize('NFC'));
  const { text, woher } = gefaltet(zeichen);
  const getroffen = new Set<number>();
  for (const gesucht of staemme.map(muster)) {
    if (gesucht === '') continue;
    // A gap may end one hit and begin the next: go on one character further, not behind the hit.
    for (let ab = text.indexOf(gesucht); ab >= 0; ab = text.indexOf(gesucht, ab + 1)) {
      const stellen = woher.slice(ab, ab + gesucht.length).filter((i) => i >= 0);
      const [erste] = stellen;
      const letzte = stellen.at(-1);
      if (erste === undefined || letzte === undefined) continue;
      for (let i = erste; i <= letzte; i += 1) getroffen.add(i);
    }
  }
  const stuecke: Stueck[] = [];
  zeichen.forEach((z, i) => {
    const treffer = getroffen.has(i);
    const letztes = stuecke.at(-1);
    if (letztes?.treffer === treffer) letztes.text += z;
    else stuecke.push({ text: z, treffer });
  });
  return stuecke;
}
