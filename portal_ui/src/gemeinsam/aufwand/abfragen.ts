import { queryOptions } from '@tanstack/react-query';
import type { Nachricht } from '../anfragen/modell';
import { api, lies } from '../api/client';
import type { Sicht } from '../api/zeilen';

/** Minutes and material somebody spent on an Anfrage. */
export type Aufwand = Sicht<
  'aufwaende',
  'id' | 'benutzerkonto_id' | 'name' | 'minuten' | 'material' | 'erstellt_am',
  'am_geraet' | 'zurueckgenommen_am'
>;

/** All work for an Anfrage, oldest first; announced by the line it writes into the history. */
export const aufwaende = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfrage_nachrichten', 'detail', anfrageId, 'aufwaende'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('aufwaende')
          .select(
            'id,benutzerkonto_id,name,minuten,material,erstellt_am,am_geraet,zurueckgenommen_am',
          )
          .eq('anfrage_id', anfrageId)
          .is('zurueckgenommen_am', null)
          .order('erstellt_am')
          .abortSignal(signal)
          .overrideTypes<Aufwand[], { merge: false }>(),
      ),
  });

/** Whether the history tells of work. */
export const nenntAufwand = (nachrichten: readonly Nachricht[]): boolean =>
  nachrichten.some((n) => n.verfasser_rolle === 'system' && n.inhalt.startsWith('Aufwand'));
