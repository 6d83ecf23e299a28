/** A row as it is shown: `fort` when it meanwhile left this list. */
export interface Gezeigt<T> {
  zeile: T;
  fort: boolean;
}

export interface Stand<T> {
  gezeigt: Gezeigt<T>[];
  /** Rows that arrived while the list was held, newest first. */
  neue: T[];
}

/**
 * What a list shows when new data arrives. Held (somebody points at it or has scrolled),
 * no row moves: contents refresh in place, departed rows stay dimmed, arrivals wait.
 */
export function zusammenfuehren<T extends { id: number }>(
  bisher: readonly Gezeigt<T>[],
  daten: readonly T[],
  gehalten: boolean,
): Stand<T> {
  if (!gehalten || bisher.length === 0) {
    return { gezeigt: daten.map((zeile) => ({ zeile, fort: false })), neue: [] };
  }
  const neu = new Map(daten.map((zeile) => [zeile.id, zeile]));
  const bekannt = new Set(bisher.map(({ zeile }) => zeile.id));
  // Rows at the end are further pages, which may be appended without moving anything.
  const letzte = daten.findLastIndex((zeile) => bekannt.has(zeile.id));
  const angehaengt = letzte < 0 ? [] : daten.slice(letzte + 1);
  return {
    gezeigt: [
      ...bisher.map(({ zeile }) => {
        const frisch = neu.get(zeile.id);
        return frisch === undefined ? { zeile, fort: true } : { zeile: frisch, fort: false };
      }),
      ...angehaengt.map((zeile) => ({ zeile, fort: false })),
    ],
    neue: (letzte < 0 ? daten : daten.slice(0, letzte)).filter((zeile) => !bekannt.has(zeile.id)),
  };
}
