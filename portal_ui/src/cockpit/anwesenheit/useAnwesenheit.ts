import { useEffect } from 'react';
import { mitToken, rufe } from '@/gemeinsam/api/client';

/** Rest between two signs of life (ms); one may be lost before the server forgets. */
const PULS = 12_000;

/**
 * Tells the others that this person has something open, as long as it is open and visible.
 * A lost sign is no error for anybody: the next one comes.
 */
export function useAnwesenheit(entitaet: string, id: number): void {
  useEffect(() => {
    const wo = { entitaet, entitaet_id: id };
    let takt: ReturnType<typeof setInterval> | undefined;
    const melden = () => void rufe('anwesenheit_melden', wo).catch(() => undefined);
    const beginnen = () => {
      if (takt !== undefined || document.visibilityState !== 'visible') return;
      melden();
      takt = setInterval(melden, PULS);
    };
    const enden = () => {
      if (takt === undefined) return;
      clearInterval(takt);
      takt = undefined;
      // Outlives the page that is being closed.
      void mitToken('/api/rpc/anwesenheit_beenden', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(wo),
        keepalive: true,
      }).catch(() => undefined);
    };
    const wechsel = () => (document.visibilityState === 'visible' ? beginnen() : enden());
    beginnen();
    document.addEventListener('visibilitychange', wechsel);
    addEventListener('pagehide', enden);
    return () => {
      document.removeEventListener('visibilitychange', wechsel);
      removeEventListener('pagehide', enden);
      enden();
    };
  }, [entitaet, id]);
}
