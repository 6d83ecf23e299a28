import { IconAlarm, IconCalendarTime, IconHourglass, IconHourglassHigh } from '@tabler/icons-react';
import type { Sicht } from '../api/zeilen';
import type { Anzeige } from '../gestaltung/werte';
import { terminInWorten } from '../zeit/format';

/** By when an Anfrage should be reacted to and ended, and whom it waits for. */
export type Fristen = Sicht<
  'anfrage_fristen',
  never,
  | 'reaktion_bis'
  | 'loesung_bis'
  | 'reagiert_am'
  | 'faellig_am'
  | 'gewarnt_am'
  | 'wartet_auf'
  | 'wartet_seit'
>;

/** Columns of `Fristen`; staff and caretakers may read them. */
export const FRISTEN =
  'reaktion_bis,loesung_bis,reagiert_am,faellig_am,gewarnt_am,wartet_auf,wartet_seit';

export type Wartegrund = 'mieter' | 'eigentuemer' | 'dienstleister' | 'dritte';

/** Whom an Anfrage can wait for, as the end of "wartet auf …". */
export const WARTEN_AUF: Record<Wartegrund, string> = {
  mieter: 'Mieter',
  eigentuemer: 'Eigentümer',
  dienstleister: 'Dienstleister',
  dritte: 'Dritte',
};

/** "wartet auf Mieter" */
export const wartewort = (auf: string): string =>
  `wartet auf ${auf in WARTEN_AUF ? WARTEN_AUF[auf as Wartegrund] : auf}`;

/** What entering or ending waiting does, to whoever did it. */
export const warteSatz = (auf: Wartegrund | null): string =>
  auf === null
    ? 'Die Fristen laufen weiter, um die Wartezeit verschoben.'
    : `Die Anfrage ${wartewort(auf)}. Solange ruhen die Fristen.`;

/** How near the next deadline is: waiting, overdue, nearly due, due later; null when nothing is. */
export function fristlage(
  fristen: Fristen,
  jetzt: Date = new Date(),
): (Anzeige & { draengt: boolean }) | null {
  if (fristen.wartet_auf !== null) {
    const wort = wartewort(fristen.wartet_auf);
    return { wort, ton: 'grau', Symbol: IconHourglass, draengt: true };
  }
  if (fristen.faellig_am === null) return null;
  const wann = terminInWorten(fristen.faellig_am, jetzt);
  if (new Date(fristen.faellig_am) <= jetzt) {
    return { wort: `überfällig seit ${wann}`, ton: 'rot', Symbol: IconAlarm, draengt: true };
  }
  if (fristen.gewarnt_am !== null) {
    return {
      wort: `bald fällig: ${wann}`,
      ton: 'orange',
      Symbol: IconHourglassHigh,
      draengt: true,
    };
  }
  return { wort: `fällig ${wann}`, ton: 'grau', Symbol: IconCalendarTime, draengt: false };
}
