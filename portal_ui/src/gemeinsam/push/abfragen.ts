import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '../api/client';
import type { Sicht } from '../api/zeilen';
import { browserstand } from './geraet';

export type Geraet = Sicht<
  'push_abos',
  'id' | 'endpunkt' | 'geraet' | 'angelegt_am',
  'letzter_erfolg_am' | 'letzter_fehler_am' | 'letzter_fehler' | 'probe_am'
>;

const PROBE_DAUERT = 20_000;

/** Whether a message to try the device out is still under way. */
export function probeLaeuft(g: Geraet, jetzt: number): boolean {
  if (g.probe_am === null) return false;
  const seit = Date.parse(g.probe_am);
  const ergebnis = [g.letzter_erfolg_am, g.letzter_fehler_am].some(
    (zeit) => zeit !== null && Date.parse(zeit) >= seit,
  );
  return !ergebnis && jetzt - seit < PROBE_DAUERT;
}

/** The own devices. */
export const geraete = () =>
  queryOptions({
    queryKey: ['benutzerkonten', 'eigene_geraete'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('push_abos')
          .select(
            'id,endpunkt,geraet,angelegt_am,letzter_erfolg_am,letzter_fehler_am,letzter_fehler,probe_am',
          )
          .order('angelegt_am')
          .abortSignal(signal)
          .overrideTypes<Geraet[], { merge: false }>(),
      ),
  });

/** What this browser can do; changes by what people click, here or in its own settings. */
export const dieserBrowser = () =>
  queryOptions({
    queryKey: ['dieser_browser'],
    networkMode: 'always',
    refetchOnWindowFocus: 'always',
    queryFn: browserstand,
  });

export const pushSchluessel = () =>
  queryOptions({
    queryKey: ['push_schluessel'],
    staleTime: Infinity,
    queryFn: async () => (await rufe('push_schluessel', {})) as string | null,
  });

/** Number of devices by account; accounts without one are missing. */
export const geraeteDerKonten = () =>
  queryOptions({
    queryKey: ['benutzerkonten', 'geraete'],
    queryFn: async () => {
      const zeilen = (await rufe('push_geraete', {})) as {
        benutzerkonto_id: number;
        geraete: number;
      }[];
      return new Map(zeilen.map((z) => [z.benutzerkonto_id, z.geraete]));
    },
  });
