import { useSyncExternalStore } from 'react';

/** One clock for every countdown on the screen. */
const hoerer = new Set<() => void>();
let jetzt = Date.now();
let takt: ReturnType<typeof setInterval> | undefined;

function ticken(): void {
  jetzt = Date.now();
  hoerer.forEach((h) => h());
}

function abonnieren(rueckruf: () => void): () => void {
  hoerer.add(rueckruf);
  takt ??= setInterval(ticken, 1000);
  return () => {
    hoerer.delete(rueckruf);
    if (hoerer.size === 0) {
      clearInterval(takt);
      takt = undefined;
    }
  };
}

/** The time now (ms), new every second. */
export const useSekunde = (): number => useSyncExternalStore(abonnieren, () => jetzt);
