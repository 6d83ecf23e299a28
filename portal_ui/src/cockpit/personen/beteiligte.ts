import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import { heisst } from './bewohner';

interface Name {
  vorname: string;
  nachname: string;
}

/** Somebody whose Anfrage it is. */
export interface Beteiligter {
  person_id: number;
  name: string;
  rolle: 'mieter' | 'eigentuemer';
}

/** Who takes part in an Anfrage, and the state it is in. */
export interface Beteiligte {
  status: string;
  personen: Beteiligter[];
}

export interface Bezug {
  status: string;
  mietverhaeltnisse: { mieter: { person_id: number; personen: Name | null }[] } | null;
  eigentuemer: { person_id: number; personen: Name | null } | null;
}

export const BEZUG =
  'mietverhaeltnisse(mieter(person_id,personen(vorname,nachname))),' +
  'eigentuemer(person_id,personen(vorname,nachname))';

/** The tenants of the tenancy and the owner an Anfrage belongs to; an empty list for none. */
export const beteiligte = (anfrageId: number | null) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'beteiligte'],
    enabled: anfrageId !== null,
    queryFn: async ({ signal }): Promise<Beteiligte> => {
      const [zeile] = await lies(
        api
          .from('anfragen')
          .select(`status,${BEZUG}`)
          .eq('id', anfrageId ?? 0)
          .abortSignal(signal)
          .overrideTypes<Bezug[], { merge: false }>(),
      );
      return zeile === undefined ? { status: '', personen: [] } : ausBezug(zeile);
    },
  });

/** The tenants and the owner in one list. */
export function ausBezug({ status, mietverhaeltnisse, eigentuemer }: Bezug): Beteiligte {
  return {
    status,
    personen: [
      ...(mietverhaeltnisse?.mieter ?? []).map(({ person_id, personen }) => ({
        person_id,
        name: heisst(personen),
        rolle: 'mieter' as const,
      })),
      ...(eigentuemer === null
        ? []
        : [
            {
              person_id: eigentuemer.person_id,
              name: heisst(eigentuemer.personen),
              rolle: 'eigentuemer' as const,
            },
          ]),
    ],
  };
}
