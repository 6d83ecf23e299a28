import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

export type MeinAushang = Sicht<
  'meine_aushaenge',
  'id' | 'titel' | 'text' | 'von' | 'bis',
  'gelesen_am'
>;

/** What hangs today where the signed-in tenant lives, the newest first. */
export const meineAushaenge = () =>
  queryOptions({
    queryKey: ['aushaenge', 'meine'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('meine_aushaenge')
          .select('id,titel,text,von,bis,gelesen_am')
          .order('erstellt_am', { ascending: false })
          .abortSignal(signal)
          .overrideTypes<MeinAushang[], { merge: false }>(),
      ),
  });
