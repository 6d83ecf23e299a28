import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Stoerungsfoto } from '@/gemeinsam/dateien/stoerungsfotos';

export type MeineStoerung = Sicht<
  'meine_stoerungen',
  'id' | 'schadensart' | 'titel' | 'beschreibung' | 'seit' | 'status',
  'voraussichtlich_bis' | 'behoben_am' | 'angeschlossen_am' | 'anfrage_id' | 'hinweis'
> & { fotos: Stoerungsfoto[] };

/** What has failed where the signed-in tenant lives; for three days also what works again. */
export const meineStoerungen = () =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'meine'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('meine_stoerungen')
          .select(
            'id,schadensart,titel,beschreibung,seit,status,voraussichtlich_bis,behoben_am,angeschlossen_am,anfrage_id,hinweis,fotos',
          )
          .order('status', { ascending: false })
          .order('seit', { ascending: false })
          .abortSignal(signal)
          .overrideTypes<MeineStoerung[], { merge: false }>(),
      ),
  });
