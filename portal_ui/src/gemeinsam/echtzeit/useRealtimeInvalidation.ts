import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Buendel } from './buendel';
import { socketverwalter } from './verwalter';

/** Entities the server announces; they are the first part of every query key. */
export type Entitaet =
  | 'anfragen'
  | 'anfrage_nachrichten'
  | 'anwesenheiten'
  | 'aushaenge'
  | 'sammelstoerungen'
  | 'aufgaben'
  | 'email_triage'
  | 'benutzerkonten'
  | 'dateien'
  | 'stammdaten'
  | 'versand';

/**
 * Whether a bundle touches a query: lists of the entity always, details
 * (`[entity, 'detail', id, …]`) only when their row changed.
 */
export function betrifft(schluessel: QueryKey, buendel: Buendel): boolean {
  if (buendel.alles) return true;
  return buendel.ereignisse.some(
    (e) => e.entitaet === schluessel[0] && (schluessel[1] !== 'detail' || schluessel[2] === e.id),
  );
}

function auffrischen(client: QueryClient, entitaeten: readonly string[], buendel: Buendel): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) =>
      entitaeten.includes(String(queryKey[0])) && betrifft(queryKey, buendel),
  });
}

/** Keeps all queries of these entities fresh while the component is mounted. */
export function useRealtimeInvalidation(entitaeten: readonly Entitaet[]): void {
  const client = useQueryClient();
  const schluessel = entitaeten.join(' ');
  useEffect(
    () => socketverwalter.beiAenderung((b) => auffrischen(client, schluessel.split(' '), b)),
    [client, schluessel],
  );
}
