import type { Json } from '@/gemeinsam/api/typen';
import { kategorie, prioritaet, schadensart } from '@/gemeinsam/gestaltung/werte';
import { liste, objekt, textAus, texteAus } from './angabe';

/** A rule and the words of the mail that it found. */
export interface Treffer {
  regel: string;
  woerter: string[];
  /** What the rule brought about, in words. */
  wirkung: string;
  /** What kept the rule from counting; empty for a rule that counts. */
  ausschluss: string;
}

/** "Schaden, Wasser, Priorität hoch". */
export function einordnung(klassifikation: Json | null): string {
  const p = textAus(klassifikation, 'prioritaet');
  return [
    kategorie(textAus(klassifikation, 'kategorie')),
    schadensart(textAus(klassifikation, 'schadensart')),
    p === '' ? '' : `Priorität ${prioritaet(p)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A stem of the rules as people read it: no signs of where in a word it may stand. */
const wort = (stamm: string): string => stamm.replace(/^\*|\.$/g, '');

const wirkung = (regel: Json): string =>
  [
    kategorie(textAus(regel, 'kategorie')),
    textAus(regel, 'prioritaet') === ''
      ? ''
      : `Priorität ${prioritaet(textAus(regel, 'prioritaet'))}`,
  ]
    .filter(Boolean)
    .join(', ');

/** Words as they stand in the mail; older mails only know the stems of the rule. */
function fundstellen(regel: Json): string[] {
  const gefunden = texteAus(regel, 'fundstellen');
  return gefunden.length > 0 ? gefunden : texteAus(regel, 'woerter').map(wort);
}

const treffer = (regel: Json): Treffer => ({
  regel: textAus(regel, 'bezeichnung'),
  woerter: fundstellen(regel),
  wirkung: wirkung(regel),
  ausschluss: textAus(regel, 'ausschluss_fundstelle') || wort(textAus(regel, 'ausschluss')),
});

/** Rules that hit, and rules that would have, had an exclusion not spoken against them. */
export function gruende(klassifikation: Json | null): {
  treffer: Treffer[];
  ausgeschlossen: Treffer[];
} {
  const { regeln, ausgeschlossen } = objekt(klassifikation);
  return {
    treffer: liste(regeln).map(treffer),
    ausgeschlossen: liste(ausgeschlossen).map(treffer),
  };
}
