import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

export type Anruf = Sicht<'anrufe', 'nummer' | 'name' | 'zuordnung' | 'erstellt_am', 'grund'>;

/** The call an Anfrage began with; null when there was none. */
export const anruf = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'anruf'],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('anrufe')
          .select('nummer,name,zuordnung,grund,erstellt_am')
          .eq('anfrage_id', anfrageId)
          .abortSignal(signal)
          .overrideTypes<Anruf[], { merge: false }>(),
      );
      return zeilen[0] ?? null;
    },
  });

const GRUENDE: Record<string, string> = {
  ohne_nummer: 'Die Rufnummer war unterdrückt.',
  mehrere_mietverhaeltnisse: 'Die Rufnummer gehört zu mehreren Mietverhältnissen.',
  mehrere_personen: 'Mehrere Personen teilen sich die Rufnummer.',
  mieter_und_eigentuemer: 'Die Person ist Mieter und Eigentümer.',
  mehrere_weg_objekte: 'Der Person gehört Eigentum in mehreren Häusern.',
  ehemaliger_mieter: 'Die Rufnummer gehört einem früheren Mieter.',
  kuenftiger_mieter: 'Die Rufnummer gehört einem künftigen Mieter.',
  dienstleister: 'Die Rufnummer gehört einem Dienstleister.',
  dienstleister_und_mieter: 'Die Person ist Mieter und Dienstleister.',
  dienstleister_und_eigentuemer: 'Die Person ist Eigentümer und Dienstleister.',
};

/** Why nobody knows yet who called. */
export const anrufgrund = (grund: string | null): string =>
  GRUENDE[grund ?? ''] ?? 'Die Rufnummer steht bei niemandem in den Stammdaten.';
