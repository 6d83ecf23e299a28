import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '../api/client';
import type { Sicht } from '../api/zeilen';

export type Alarm = Sicht<
  'alarme',
  'id' | 'anfrage_id' | 'plan_bezeichnung' | 'status' | 'begonnen_am' | 'schluss_am',
  'bestaetigt_am' | 'bestaetigt_von'
>;

const DREI_TAGE = 3 * 86_400_000;

/** Alarms of the last days the account may see: asked once for all pages of Anfragen. */
export const alarme = () =>
  queryOptions({
    queryKey: ['anfragen', 'alarme'],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('alarme')
          .select(
            'id,anfrage_id,plan_bezeichnung,status,begonnen_am,schluss_am,bestaetigt_am,bestaetigt_von',
          )
          .gte('begonnen_am', new Date(Date.now() - DREI_TAGE).toISOString())
          .order('begonnen_am', { ascending: false })
          .limit(200)
          .abortSignal(signal)
          .overrideTypes<Alarm[], { merge: false }>(),
      ),
  });
