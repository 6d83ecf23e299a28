import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import { heuteIso } from '@/gemeinsam/zeit/format';

/** A tenancy with what a tenant calls the flat. */
export interface Mietverhaeltnis {
  id: number;
  ende: string | null;
  einheiten: {
    bezeichnung: string;
    objekte: { strasse: string; hausnummer: string; ort: string } | null;
  } | null;
}

/** The running tenancies of the signed-in tenant. */
export const laufendeMietverhaeltnisse = () =>
  queryOptions({
    queryKey: ['mietverhaeltnisse', 'laufend'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('mietverhaeltnisse')
          .select('id,ende,einheiten(bezeichnung,objekte(strasse,hausnummer,ort))')
          .or(`ende.is.null,ende.gte.${heuteIso()}`)
          .order('id')
          .abortSignal(signal)
          .overrideTypes<Mietverhaeltnis[], { merge: false }>(),
      ),
  });

export function wohnungInWorten({ einheiten }: Mietverhaeltnis): string {
  const haus = einheiten?.objekte;
  return [haus == null ? null : `${haus.strasse} ${haus.hausnummer}`, einheiten?.bezeichnung]
    .filter((teil) => teil != null)
    .join(', ');
}
