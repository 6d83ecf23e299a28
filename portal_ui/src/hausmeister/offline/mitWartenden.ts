import type { Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import type { Akt } from './ablage';

/** Tasks as they stand once everything on this phone has been sent. */
export const mitWartenden = (aufgaben: readonly Aufgabe[], akte: readonly Akt[]): Aufgabe[] =>
  aufgaben.map((aufgabe) =>
    akte
      .filter(({ angaben, fehler }) => angaben.aufgabe_id === aufgabe.id && fehler === null)
      .reduce((stand, { handlung, angaben }) => {
        if (handlung === 'aufgabe_verschieben') {
          return { ...stand, status: angaben.status ?? stand.status };
        }
        return handlung === 'aufgabe_erledigen'
          ? { ...stand, status: 'erledigt', massnahme: angaben.massnahme ?? null }
          : stand;
      }, aufgabe),
  );
