import type { Urteil } from './useEmailAkt';
import type { Verfasser } from './verfasser';

/** One thing a mail can become, as the clerk chooses it. */
export interface Wahl {
  /** The same target twice is one choice. */
  schluessel: string;
  titel: string;
  /** Why it is offered, or whose home it is. */
  warum: string;
  /** What the button says that carries it out. */
  knopf: string;
  /** Name of the person whose mail it would be; empty when nobody is known. */
  wer: string;
  urteil: Urteil;
  /** A new Anfrage for the same person; null when no tenancy or ownership is known. */
  neu: Urteil | null;
}

/** Keeps the first of each target. */
export function ohneDoppelte(wahlen: readonly Wahl[]): Wahl[] {
  const gesehen = new Set<string>();
  return wahlen.filter(({ schluessel }) => {
    if (gesehen.has(schluessel)) return false;
    gesehen.add(schluessel);
    return true;
  });
}

/** Why an address cannot be learnt from this mail; null when it can. */
export function lernhindernis(email: {
  absender: string | null;
  zuordnung: string | null;
}): string | null {
  if (email.absender === null) {
    return 'Die Adresse lässt sich nicht merken, weil der Absender nicht bestätigt ist.';
  }
  if (email.zuordnung === 'mehrdeutig') {
    return 'Die Adresse lässt sich nicht merken, weil sie zu mehreren passt. Hier wird bei jeder E-Mail einzeln entschieden.';
  }
  if (email.zuordnung !== 'unbekannt') return 'Die Adresse ist schon bekannt.';
  return null;
}

/** A decision that also learns the sender's address, and at whom. */
export interface Lernziel {
  urteil: Urteil;
  name: string;
}

/**
 * Whose address is learnt is said by a hand, never by the order of guesses: the person of a choice
 * that was touched, or the one named as the writer, who takes part in the Anfrage.
 */
export function mitLernen(
  { urteil, wer }: Wahl,
  genannt: { verfasser: Verfasser | undefined; ausdruecklich: boolean },
  ausdruecklich: boolean,
): Lernziel | null {
  switch (urteil.art) {
    case 'neu':
      return ausdruecklich ? { urteil: { ...urteil, lernen: true }, name: wer } : null;
    case 'anhaengen': {
      const { verfasser } = genannt;
      if (!genannt.ausdruecklich || verfasser === undefined || verfasser.beteiligt === null) {
        return null;
      }
      const { person_id, name } = verfasser;
      return { urteil: { ...urteil, person_id, lernen: true }, name };
    }
    default:
      return null;
  }
}
