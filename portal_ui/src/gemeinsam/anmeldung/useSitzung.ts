import { useSyncExternalStore } from 'react';
import type { Sitzung, Zustand } from './sitzung';
import { sitzungsspeicher } from './speicher';

/** State of the session, for the frame that decides what is shown. */
export function useSitzungszustand(): Zustand {
  return useSyncExternalStore(sitzungsspeicher.abonnieren, sitzungsspeicher.lesen);
}

/** The signed-in account; only used inside the signed-in part. */
export function useSitzung(): Sitzung {
  const zustand = useSitzungszustand();
  if (!('sitzung' in zustand)) {
    throw new Error('useSitzung outside of the signed-in part');
  }
  return zustand.sitzung;
}
