import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

export const bereiche = () =>
  queryOptions({
    queryKey: ['hausmeister_bereiche', 'liste'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('hausmeister_bereiche')
          .select('id,bezeichnung')
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Sicht<'hausmeister_bereiche', 'id' | 'bezeichnung'>[], { merge: false }>(),
      ),
  });

export const objekte = () =>
  queryOptions({
    queryKey: ['objekte', 'auswahl'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('objekte')
          .select('id,bezeichnung,hausmeister_bereich_id')
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<
            Sicht<'objekte', 'id' | 'bezeichnung', 'hausmeister_bereich_id'>[],
            { merge: false }
          >(),
      ),
  });
