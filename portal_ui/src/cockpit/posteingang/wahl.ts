import type { Urteil } from './useEmailAkt';

/** One thing a mail can become, as the clerk chooses it. */
export interface Wahl {
  /** The same target twice is one choice. */
  schluessel: string;
  titel: string;
  /** Why it is offered, or whose home it is. */
  warum: string;
  /** What the button says that carries it out. */
  knopf: string;
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

/** A decision that also learns the sender's address for the person it names. */
export function mitLernen(urteil: Urteil): Urteil | null {
  switch (urteil.art) {
    case 'neu':
      return { ...urteil, lernen: true };
    case 'anhaengen':
      return urteil.person_id === undefined ? null : { ...urteil, lernen: true };
    default:
      return null;
  }
}
