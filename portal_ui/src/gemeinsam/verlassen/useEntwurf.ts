import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Unsaved input of a page, null when there is none. It outlives the page (somebody goes back
 * and comes again), not the account: that clears the cache.
 */
export function useEntwurf<T>(
  name: string,
): [T | null, (neu: (alt: T | null) => T | null) => void] {
  const client = useQueryClient();
  const queryKey = ['entwurf', name];
  const lesen = () => client.getQueryData<T>(queryKey) ?? null;
  const [stand, setStand] = useState<T | null>(lesen);
  return [
    stand,
    (aendern) => {
      const neu = aendern(lesen());
      client.setQueryDefaults(queryKey, { gcTime: Infinity });
      if (neu === null) client.removeQueries({ queryKey, exact: true });
      else client.setQueryData(queryKey, neu);
      setStand(neu);
    },
  ];
}
