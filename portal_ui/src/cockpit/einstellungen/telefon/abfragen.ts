import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** A key of a telephone assistant; the key itself is shown once, when it is issued. */
export type Schluessel = Sicht<
  'voicebot_token',
  'id' | 'bezeichnung' | 'angelegt_am',
  'widerrufen_am' | 'zuletzt_am'
>;

export const telefonschluessel = () =>
  queryOptions({
    queryKey: ['voicebot_token'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('voicebot_token')
          .select('id,bezeichnung,angelegt_am,widerrufen_am,zuletzt_am')
          .order('angelegt_am', { ascending: false })
          .abortSignal(signal)
          .overrideTypes<Schluessel[], { merge: false }>(),
      ),
  });
