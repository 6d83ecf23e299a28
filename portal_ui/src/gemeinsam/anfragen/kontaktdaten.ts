import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '../api/client';

/** How to reach a person. */
export const kontakt = (personId: number | null) =>
  queryOptions({
    queryKey: ['personen', 'detail', personId],
    enabled: personId !== null,
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('personen')
          .select('id,telefon')
          .eq('id', personId ?? 0)
          .abortSignal(signal)
          .overrideTypes<{ id: number; telefon: string }[], { merge: false }>(),
      ),
  });
