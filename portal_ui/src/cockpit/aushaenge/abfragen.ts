import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import { heuteIso } from '@/gemeinsam/zeit/format';
import type { Reichweite } from '../stoerungen/abfragen';

export type Aushang = Sicht<
  'aushaenge',
  'id' | 'titel' | 'text' | 'von' | 'bis',
  'objekt_id' | 'objekt' | 'abgenommen_am'
> & { zahlen: { mieter: number; gelesen: number | null } };

const SPALTEN = 'id,titel,text,von,bis,objekt_id,objekt,abgenommen_am,zahlen';

/** Hanging, still to come, or down again. */
export function stand(a: Aushang, heute = heuteIso()): 'haengt' | 'kommt' | 'vorbei' {
  if (a.abgenommen_am !== null || a.bis < heute) return 'vorbei';
  return a.von > heute ? 'kommt' : 'haengt';
}

/** The newest hundred. */
export const aushaenge = () =>
  queryOptions({
    queryKey: ['aushaenge', 'liste'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('aushaenge')
          .select(SPALTEN)
          .order('erstellt_am', { ascending: false })
          .limit(100)
          .abortSignal(signal)
          .overrideTypes<Aushang[], { merge: false }>(),
      ),
  });

export const aushang = (id: number) =>
  queryOptions({
    queryKey: ['aushaenge', 'detail', id],
    queryFn: async ({ signal }) =>
      lies(
        api
          .from('aushaenge')
          .select(SPALTEN)
          .eq('id', id)
          .abortSignal(signal)
          .single()
          .overrideTypes<Aushang, { merge: false }>(),
      ),
  });

/** Whom a notice to a house (or to all) reaches. */
export const reichweite = (objektId: number | null) =>
  queryOptions({
    queryKey: ['aushaenge', 'vorschau', objektId],
    queryFn: async () =>
      (await rufe(
        'aushang_vorschau',
        objektId === null ? {} : { objekt_id: objektId },
      )) as Reichweite,
  });
