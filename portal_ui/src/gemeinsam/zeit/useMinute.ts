import { useSyncExternalStore } from 'react';

/** One timer for all times on the screen: "heute" becomes "gestern" without a reload. */
const hoerer = new Set<() => void>();
let minute = 0;
let takt: ReturnType<typeof setInterval> | undefined;

function abonnieren(rueckruf: () => void): () => void {
  hoerer.add(rueckruf);
  takt ??= setInterval(() => {
    minute += 1;
    hoerer.forEach((h) => h());
  }, 60_000);
  return () => {
    hoerer.delete(rueckruf);
    if (hoerer.size === 0) {
      clearInterval(takt);
      takt = undefined;
    }
  };
}

/** Draws a component anew each minute. */
export function useMinute(): void {
  useSyncExternalStore(abonnieren, () => minute);
}
