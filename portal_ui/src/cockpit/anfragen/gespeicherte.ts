import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** A selection with a name, the own one or one that a colleague shares. */
export type Gespeicherte = Sicht<'ansichten', 'id' | 'name' | 'auswahl' | 'geteilt' | 'eigene'>;

/** The saved views of this clerk by name. */
export const gespeicherte = () =>
  queryOptions({
    queryKey: ['ansichten', 'liste'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('ansichten')
          .select('id,name,auswahl,geteilt,eigene')
          .order('name')
          .limit(200)
          .abortSignal(signal)
          .overrideTypes<Gespeicherte[], { merge: false }>(),
      ),
  });
