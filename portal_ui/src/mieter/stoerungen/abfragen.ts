import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

export type MeineStoerung = Sicht<
  'meine_stoerungen',
  'id' | 'schadensart' | 'titel' | 'beschreibung' | 'seit' | 'status',
  'voraussichtlich_bis' | 'behoben_am' | 'angeschlossen_am' | 'anfrage_id'
>;

/** What has failed where the signed-in tenant lives; for three days also what works again. */
export const meineStoerungen = () =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'meine'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('meine_stoerungen')
          .select(
            'id,schadensart,titel,beschreibung,seit,status,voraussichtlich_bis,behoben_am,angeschlossen_am,anfrage_id',
          )
          .order('status', { ascending: false })
          .order('seit', { ascending: false })
          .abortSignal(signal)
          .overrideTypes<MeineStoerung[], { merge: false }>(),
      ),
  });
