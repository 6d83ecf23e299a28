import { istBeendet, rolle } from '@/gemeinsam/gestaltung/werte';
import type { Beteiligte, Beteiligter } from '../personen/beteiligte';
import type { Urteil } from './useEmailAkt';

/** Somebody as whose words a mail can be attached to an Anfrage. */
export interface Verfasser {
  person_id: number;
  name: string;
  /** Takes part in the Anfrage; what others write stays among the staff. */
  beteiligt: Beteiligter['rolle'] | null;
}

/** Those who take part in the Anfrage, and the one whose mail it is when that is somebody else. */
export function moeglicheVerfasser(
  beteiligte: Beteiligte | undefined,
  bekannt: { person_id: number; name: string } | undefined,
): Verfasser[] {
  const alle = (beteiligte?.personen ?? []).map(({ person_id, name, rolle: als }) => ({
    person_id,
    name,
    beteiligt: als,
  }));
  return bekannt === undefined || alle.some((v) => v.person_id === bekannt.person_id)
    ? alle
    : [{ ...bekannt, beteiligt: null }, ...alle];
}

export const verfasserInWorten = ({ name, beteiligt }: Verfasser): string =>
  `${name}, ${beteiligt === null ? 'nicht beteiligt' : rolle(beteiligt)}`;

/** What attaching makes of the mail, as the button says it. */
export function alsWas(verfasser: Verfasser | undefined, status: string | undefined): string {
  if (verfasser === undefined) return 'als interne Notiz (Absender unbekannt)';
  const { name, beteiligt } = verfasser;
  if (beteiligt === null) return `als interne Notiz von ${name}`;
  return status !== undefined && istBeendet(status)
    ? `als neue Anfrage von ${name}, die auf diese folgt`
    : `als Nachricht von ${name}`;
}

/** The decision to attach with the person who wrote it. */
export const mitVerfasser = (urteil: Urteil, verfasser: Verfasser | undefined): Urteil =>
  urteil.art !== 'anhaengen' || verfasser === undefined
    ? urteil
    : { ...urteil, person_id: verfasser.person_id };
