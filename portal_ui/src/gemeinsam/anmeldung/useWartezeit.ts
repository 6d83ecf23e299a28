import { useEffect, useState } from 'react';
import { ApiFehler } from '../api/fehler';

/** Seconds left until the server allows another try, counted down; 0 when there is no lock. */
export function useWartezeit(fehler: unknown): number {
  const [stand, setStand] = useState<{ fehler: unknown; rest: number }>({ fehler: null, rest: 0 });
  if (stand.fehler !== fehler) {
    const rest = fehler instanceof ApiFehler && fehler.status === 429 ? (fehler.warten ?? 0) : 0;
    setStand({ fehler, rest: Math.ceil(rest) });
  }
  const laeuft = stand.rest > 0;
  useEffect(() => {
    if (!laeuft) return;
    const takt = setInterval(
      () => setStand((alt) => ({ ...alt, rest: Math.max(0, alt.rest - 1) })),
      1000,
    );
    return () => clearInterval(takt);
  }, [laeuft]);
  return stand.rest;
}
