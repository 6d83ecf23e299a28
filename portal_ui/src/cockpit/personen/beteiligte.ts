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

interface Zeile {
  status: string;
  mietverhaeltnisse: { mieter: { person_id: number; personen: Name | null }[] } | null;
  eigentuemer: { person_id: number; personen: Name | null } | null;
}

const SPALTEN =
  'status,mietverhaeltnisse(mieter(person_id,personen(vorname,nachname))),' +
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
          .select(SPALTEN)
          .eq('id', anfrageId ?? 0)
          .abortSignal(signal)
          .overrideTypes<Zeile[], { merge: false }>(),
      );
      if (zeile === undefined) return { status: '', personen: [] };
      const { status, mietverhaeltnisse, eigentuemer } = zeile;
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
    },
  });
