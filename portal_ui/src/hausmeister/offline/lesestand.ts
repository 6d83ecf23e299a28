import { hydrate, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { gelesen } from './ablage';

/** Longer than this (ms) nothing of somebody's home stays on a phone. */
const HOECHSTALTER = 14 * 24 * 60 * 60_000;
const EIN_TAG = 24 * 60 * 60_000;
/** What is kept: everything the caretaker's pages read, of photos only the small ones. */
const WURZELN = ['anfragen', 'anfrage_nachrichten', 'aufgaben', 'personen', 'dateien', 'ich'];

const wirdGemerkt = (schluessel: QueryKey): boolean =>
  WURZELN.includes(String(schluessel[0])) &&
  (schluessel[0] !== 'dateien' || schluessel[3] === 'vorschau');

/** Puts back what this account read last, older than anything the server says now. */
export async function lesestandHolen(client: QueryClient, konto: string): Promise<void> {
  const grenze = Date.now() - HOECHSTALTER;
  const zeilen = await gelesen.von(konto).catch(() => []);
  for (const { schluessel, hash, daten, am } of zeilen) {
    if (am < grenze) void gelesen.vergessen(konto, hash).catch(() => undefined);
    else {
      hydrate(client, {
        mutations: [],
        queries: [
          {
            queryKey: schluessel,
            queryHash: hash,
            dehydratedAt: am,
            state: {
              data: daten,
              dataUpdateCount: 1,
              dataUpdatedAt: am,
              error: null,
              errorUpdateCount: 0,
              errorUpdatedAt: 0,
              fetchFailureCount: 0,
              fetchFailureReason: null,
              fetchMeta: null,
              // A photo never changes; everything else is asked for again.
              isInvalidated: schluessel[0] !== 'dateien',
              status: 'success',
              fetchStatus: 'idle',
            },
          },
        ],
      });
    }
  }
}

/** What is no longer in the list of open orders is read for another day, and then forgotten. */
export async function nurNoch(konto: string, ids: readonly number[]): Promise<void> {
  const grenze = Date.now() - EIN_TAG;
  for (const { schluessel, hash, am } of await gelesen.von(konto)) {
    const [wurzel, art, id] = schluessel;
    const zuAnfrage =
      art === 'detail' && (wurzel === 'anfragen' || wurzel === 'anfrage_nachrichten');
    if (zuAnfrage && am < grenze && !ids.includes(Number(id))) await gelesen.vergessen(konto, hash);
  }
}

/**
 * Keeps what is read from now on, and in memory as long as the room is open. What the server
 * no longer shows is forgotten; a full phone keeps less, and says nothing about it.
 */
export function lesestandMerken(client: QueryClient, konto: string): () => void {
  for (const wurzel of WURZELN) client.setQueryDefaults([wurzel], { gcTime: Infinity });
  return client.getQueryCache().subscribe((ereignis) => {
    if (ereignis.type !== 'updated' || !wirdGemerkt((ereignis.query as Query).queryKey)) return;
    const { queryHash: hash, state } = ereignis.query as Query;
    const schluessel = (ereignis.query as Query).queryKey;
    if (ereignis.action.type === 'success') {
      void gelesen
        .merken({ konto, hash, schluessel, daten: state.data, am: state.dataUpdatedAt })
        .catch(() => undefined);
    } else if (
      ereignis.action.type === 'error' &&
      state.error instanceof ApiFehler &&
      state.error.status === 404
    ) {
      void gelesen.vergessen(konto, hash).catch(() => undefined);
    }
  });
}
