/** The rules the database enforces (HD005); shown while typing, never trusted. */
export const MINDESTLAENGE = 10;
/** bcrypt reads no further than this many bytes. */
export const HOECHSTLAENGE_BYTE = 72;

export interface Regel {
  text: string;
  erfuellt: boolean;
}

export function regeln(passwort: string, wiederholung: string): Regel[] {
  const byte = new TextEncoder().encode(passwort).length;
  return [
    {
      text: `mindestens ${MINDESTLAENGE} Zeichen`,
      erfuellt: Array.from(passwort).length >= MINDESTLAENGE,
    },
    {
      text: `höchstens ${HOECHSTLAENGE_BYTE} Zeichen (Umlaute zählen doppelt)`,
      erfuellt: passwort !== '' && byte <= HOECHSTLAENGE_BYTE,
    },
    { text: 'zweimal gleich eingegeben', erfuellt: passwort !== '' && passwort === wiederholung },
  ];
}
