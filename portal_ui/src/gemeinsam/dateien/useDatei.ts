import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { herunterladen } from './dateien';

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

/** The content of a file; it never changes, so it is fetched once. */
export function useDatei(id: number) {
  return useQuery({
    queryKey: ['dateien', id],
    queryFn: ({ signal }) => herunterladen(id, signal),
    staleTime: Infinity,
    gcTime: 5 * 60_000,
  });
}
