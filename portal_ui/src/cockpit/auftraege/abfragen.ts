import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** A firm or craftsman who works for the office. */
export type Dienstleister = Sicht<'dienstleister', 'id' | 'name' | 'gewerk'>;

/** An order to a contractor about an Anfrage. */
export type Auftrag = Sicht<
  'auftraege',
  'id' | 'dienstleister_id' | 'beschreibung' | 'status' | 'erteilt_am',
  | 'angenommen_am'
  | 'abgelehnt_am'
  | 'ablehnung'
  | 'gemeldet_am'
  | 'link_am'
  | 'link_bis'
  | 'link_gesehen_am'
  | 'link_widerrufen_am'
>;

/** All contractors; one who is no longer asked still has a name in old orders. */
export const dienstleister = () =>
  queryOptions({
    queryKey: ['dienstleister', 'liste'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('dienstleister')
          .select('id,name,gewerk,aktiv')
          .order('name')
          .abortSignal(signal)
          .overrideTypes<(Dienstleister & { aktiv: boolean })[], { merge: false }>(),
      ),
  });

const AUFTRAG =
  'id,dienstleister_id,beschreibung,status,erteilt_am,angenommen_am,abgelehnt_am,ablehnung,' +
  'gemeldet_am,link_am,link_bis,link_gesehen_am,link_widerrufen_am';

/** The orders about an Anfrage, newest first. */
export const auftraege = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'auftraege'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('auftraege')
          .select(AUFTRAG)
          .eq('anfrage_id', anfrageId)
          .order('erteilt_am', { ascending: false })
          .abortSignal(signal)
          .overrideTypes<Auftrag[], { merge: false }>(),
      ),
  });
