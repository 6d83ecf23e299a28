import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFehler } from '../api/fehler';
import { herunterladen, type Fassung } from './dateien';

/** An object URL for a blob, released when it is no longer shown. */
export function useBlobAdresse(blob: Blob | undefined): string | null {
  const [adresse, setAdresse] = useState<string | null>(null);
  useEffect(() => {
    if (blob === undefined) return;
    const neu = URL.createObjectURL(blob);
    // The URL is a resource with a life of its own, created and released with the effect.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setAdresse(neu);
    return () => {
      setAdresse(null);
      URL.revokeObjectURL(neu);
    };
  }, [blob]);
  return adresse;
}

/** Whether the server is still making the copy that was asked for. */
export const wirdAufbereitet = (fehler: unknown): boolean =>
  fehler instanceof ApiFehler && fehler.code === 'HD036';

/** A copy of a photo; it never changes, so it is fetched once. */
export const datei = (id: number, fassung: Fassung) =>
  queryOptions({
    queryKey: ['dateien', 'detail', id, fassung],
    queryFn: ({ signal }) => herunterladen(id, fassung, signal),
    staleTime: Infinity,
  });

/**
 * Until the copy is ready the query fails (`wirdAufbereitet`) and the event `dateien` fetches it
 * again.
 */
export function useDatei(id: number, fassung: Fassung) {
  return useQuery({
    ...datei(id, fassung),
    // For the photos nobody announces, such as one sent a second ago and not yet attached.
    refetchInterval: ({ state }) => (wirdAufbereitet(state.error) ? 2000 : false),
  });
}
