import { useSyncExternalStore } from 'react';
import { zeitGenau, zeitInWorten } from './format';

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

/** A point in time in words, exact when hovered and in print. */
export function Zeit({ wert, genau = false }: { wert: string; genau?: boolean }) {
  useSyncExternalStore(abonnieren, () => minute);
  return (
    <time
      dateTime={wert}
      title={zeitGenau(wert)}
      data-genau={genau ? undefined : zeitGenau(wert)}
      className="hd-zahlen"
    >
      {genau ? zeitGenau(wert) : zeitInWorten(wert)}
    </time>
  );
}
