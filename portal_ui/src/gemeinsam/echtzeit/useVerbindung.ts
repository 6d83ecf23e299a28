import { useSyncExternalStore } from 'react';
import type { Verbindung } from './socket';
import { socketverwalter } from './verwalter';

/** State of the live connection. */
export function useVerbindung(): Verbindung {
  return useSyncExternalStore(socketverwalter.beiZustand, socketverwalter.lesen);
}
