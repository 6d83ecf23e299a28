import { IconBan, IconCheck, IconCircleDot, IconProgress } from '@tabler/icons-react';
import type { Anzeige } from '../gestaltung/werte';
import { datum, heuteIso } from '../zeit/format';

const STATUS: Record<string, Anzeige> = {
  offen: { wort: 'offen', ton: 'blau', Symbol: IconCircleDot },
  in_arbeit: { wort: 'in Arbeit', ton: 'bernstein', Symbol: IconProgress },
  erledigt: { wort: 'erledigt', ton: 'gruen', Symbol: IconCheck },
  verworfen: { wort: 'verworfen', ton: 'graurot', Symbol: IconBan },
};

export const aufgabeStatus = (wert: string): Anzeige =>
  STATUS[wert] ?? { wort: wert, ton: 'grau', Symbol: IconCircleDot };

/** Whether a task can still be done. */
export const laeuft = (status: string): boolean => status === 'offen' || status === 'in_arbeit';

/** "überfällig seit 20.11.2026", "fällig heute", "fällig 24.11.2026"; '' without a day. */
export function faelligkeit(tag: string | null, heute: string = heuteIso()): string {
  if (tag === null) return '';
  if (tag < heute) return `überfällig seit ${datum(tag)}`;
  return tag === heute ? 'fällig heute' : `fällig ${datum(tag)}`;
}
