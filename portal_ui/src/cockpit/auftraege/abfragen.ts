import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** A firm or craftsman who works for the office. */
export type Dienstleister = Sicht<'dienstleister', 'id' | 'name' | 'gewerk'>;

/** A change of the status of an order: to what, when, why and by whom. */
export interface Schritt {
  nach: string;
  am: string;
  begruendung: string | null;
  akteur: string;
}

/** An order to a contractor about an Anfrage. */
export type Auftrag = Sicht<
  'auftraege',
  'id' | 'dienstleister_id' | 'beschreibung' | 'status' | 'erteilt_am',
  'link_am' | 'link_bis' | 'link_gesehen_am' | 'link_widerrufen_am'
> & { verlauf: Schritt[] };

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
  'id,dienstleister_id,beschreibung,status,erteilt_am,verlauf,' +
  'link_am,link_bis,link_gesehen_am,link_widerrufen_am';

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
