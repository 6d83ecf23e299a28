import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '../api/client';
import { FRISTEN, type Fristen } from './fristen';

/** Deadlines of one Anfrage. */
export const fristen = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'fristen'],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('anfrage_fristen')
          .select(FRISTEN)
          .eq('id', anfrageId)
          .abortSignal(signal)
          .overrideTypes<Fristen[], { merge: false }>(),
      );
      return zeilen[0] ?? null;
    },
  });
