import type { Ziel } from './abfragen';

/** In the order of the page: what presses most first. */
export const KATEGORIEN = ['schaden', 'wartung', 'beschwerde', 'administrativ'] as const;
export const PRIORITAETEN = ['dringend', 'hoch', 'normal', 'niedrig'] as const;

/** Minutes as hours of a number field; '' is an empty one. */
export const stunden = (minuten: number | null): number | '' =>
  minuten === null ? '' : Math.round((minuten / 60) * 100) / 100;

/** What a number field says as whole minutes; null when it is empty. */
export function minuten(eingabe: number | string): number | null {
  const wert = typeof eingabe === 'number' ? eingabe : Number.parseFloat(eingabe);
  return Number.isFinite(wert) && wert > 0 ? Math.max(1, Math.round(wert * 60)) : null;
}

/** Why a target cannot be stored; null when it can. */
export function zielfehler({ reaktion_minuten, loesung_minuten }: Ziel): string | null {
  return reaktion_minuten !== null && loesung_minuten !== null && reaktion_minuten > loesung_minuten
    ? 'Die Reaktion muss vor dem Ende liegen.'
    : null;
}
