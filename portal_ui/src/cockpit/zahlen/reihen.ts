import type { Eingang, Zahlen } from './abfragen';

export const KATEGORIEN = ['schaden', 'wartung', 'beschwerde', 'administrativ'] as const;

/** One column: how many of each Kategorie came in within a step. */
export interface Saeule {
  ab: string;
  werte: Record<(typeof KATEGORIEN)[number], number>;
  summe: number;
}

const TAG = 86_400_000;
const iso = (zeit: number): string => new Date(zeit).toISOString().slice(0, 10);

/** The first day of the step a day belongs to: itself, its Monday, the first of its month. */
function beginn(tag: string, schritt: Zahlen['schritt']): string {
  if (schritt === 'month') return `${tag.slice(0, 7)}-01`;
  if (schritt === 'day') return tag;
  const zeit = Date.parse(tag);
  return iso(zeit - ((new Date(zeit).getUTCDay() + 6) % 7) * TAG);
}

function danach(ab: string, schritt: Zahlen['schritt']): string {
  if (schritt !== 'month') return iso(Date.parse(ab) + (schritt === 'day' ? 1 : 7) * TAG);
  const zeit = new Date(ab);
  return iso(Date.UTC(zeit.getUTCFullYear(), zeit.getUTCMonth() + 1, 1));
}

/** A column for every step of the period, also for those in which nothing came in. */
export function saeulen(
  eingang: readonly Eingang[],
  schritt: Zahlen['schritt'],
  von: string,
  bis: string,
): Saeule[] {
  const reihe: Saeule[] = [];
  for (let ab = beginn(von, schritt); ab <= bis; ab = danach(ab, schritt)) {
    const hier = eingang.filter((e) => e.ab === ab);
    const zahl = (k: string) =>
      hier.filter((e) => e.kategorie === k).reduce((s, e) => s + e.anzahl, 0);
    const werte = {
      schaden: zahl('schaden'),
      wartung: zahl('wartung'),
      beschwerde: zahl('beschwerde'),
      administrativ: zahl('administrativ'),
    };
    reihe.push({ ab, werte, summe: hier.reduce((s, e) => s + e.anzahl, 0) });
  }
  return reihe;
}

/** How many came in by each source, most first. */
export function nachQuelle(eingang: readonly Eingang[]): { quelle: string; anzahl: number }[] {
  const summen = new Map<string, number>();
  for (const e of eingang) summen.set(e.quelle, (summen.get(e.quelle) ?? 0) + e.anzahl);
  return [...summen]
    .map(([quelle, anzahl]) => ({ quelle, anzahl }))
    .sort((a, b) => b.anzahl - a.anzahl);
}

/** A round number not below the largest value, to draw the scale by. */
export function oberkante(groesste: number): number {
  const stufe = 10 ** Math.floor(Math.log10(Math.max(groesste, 4)));
  return [1, 2, 4, 5, 10].map((f) => f * stufe).find((wert) => wert >= groesste) ?? groesste;
}

/** Business hours in words: "45 Min.", "3,5 Std."; as long as a working day is, days say nothing. */
export function arbeitszeit(sekunden: number | null): string {
  if (sekunden === null) return '–';
  if (sekunden < 3600) return `${Math.round(sekunden / 60)} Min.`;
  return `${(sekunden / 3600).toLocaleString('de-DE', { maximumFractionDigits: 1 })} Std.`;
}
