import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import { heisst } from '../personen/bewohner';

/** What is known about a complaint, with the tenancy it is against. */
export type BeschwerdeStand = Sicht<
  'beschwerden',
  'anfrage_id' | 'zeiten' | 'zeugen',
  'gegen_mietverhaeltnis_id'
> & {
  mietverhaeltnisse: {
    einheiten: { bezeichnung: string; objekte: { bezeichnung: string } | null } | null;
    mieter: { personen: { vorname: string; nachname: string } | null }[];
  } | null;
};

export const beschwerde = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'beschwerde'],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('beschwerden')
          .select(
            'anfrage_id,gegen_mietverhaeltnis_id,zeiten,zeugen,' +
              'mietverhaeltnisse(einheiten(bezeichnung,objekte(bezeichnung)),' +
              'mieter(personen(vorname,nachname)))',
          )
          .eq('anfrage_id', anfrageId)
          .abortSignal(signal)
          .overrideTypes<BeschwerdeStand[], { merge: false }>(),
      );
      return zeilen[0] ?? null;
    },
  });

/** Who lives where, in one line. */
export function mietverhaeltnisInWorten({ mietverhaeltnisse: v }: BeschwerdeStand): string {
  const namen = (v?.mieter ?? []).map(({ personen }) => heisst(personen)).filter(Boolean);
  return [namen.join(' und '), v?.einheiten?.objekte?.bezeichnung, v?.einheiten?.bezeichnung]
    .filter(Boolean)
    .join(' · ');
}
