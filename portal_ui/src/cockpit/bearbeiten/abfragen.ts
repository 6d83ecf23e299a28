import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import { muster } from '../anfragen/abfragen';

/** What the office can change of an Anfrage, and what decides about it. */
export type Bearbeitung = Sicht<
  'anfragen_bearbeitung',
  'id' | 'kategorie' | 'prioritaet' | 'zustaendigkeit' | 'ort' | 'betreff' | 'quelle' | 'status',
  | 'schadensart'
  | 'hausmeister_bereich_id'
  | 'zugewiesen_konto_id'
  | 'sachbearbeiter_konto_id'
  | 'objekt_id'
  | 'einheit_id'
  | 'wiedervorlage_am'
  | 'mietverhaeltnis_id'
  | 'eigentuemer_id'
  | 'melder_person_id'
>;

const BEARBEITUNG =
  'id,kategorie,schadensart,prioritaet,zustaendigkeit,hausmeister_bereich_id,zugewiesen_konto_id,' +
  'sachbearbeiter_konto_id,objekt_id,einheit_id,ort,betreff,quelle,status,wiedervorlage_am,' +
  'mietverhaeltnis_id,eigentuemer_id,melder_person_id';

/** The staff's view of one Anfrage; null when it is gone. */
export const bearbeitung = (id: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', id, 'bearbeitung'],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('anfragen_bearbeitung')
          .select(BEARBEITUNG)
          .eq('id', id)
          .abortSignal(signal)
          .overrideTypes<Bearbeitung[], { merge: false }>(),
      );
      return zeilen[0] ?? null;
    },
  });

/** The same for every Anfrage; a frame says when it changes (ms). */
const SELTEN = 5 * 60_000;

export type Mitarbeiter = Sicht<'benutzerkonten', 'id' | 'name' | 'rolle', 'gesperrt_am'>;

/** Staff and caretakers, also former ones: their names stand in old Anfragen. */
export const mitarbeiter = () =>
  queryOptions({
    queryKey: ['benutzerkonten', 'mitarbeiter'],
    staleTime: SELTEN,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('benutzerkonten')
          .select('id,name,rolle,gesperrt_am')
          .in('rolle', ['verwalter', 'leitung', 'hausmeister'])
          .order('name')
          .abortSignal(signal)
          .overrideTypes<Mitarbeiter[], { merge: false }>(),
      ),
  });

export type Bereich = Sicht<'hausmeister_bereiche', 'id' | 'bezeichnung'>;

export const bereiche = () =>
  queryOptions({
    queryKey: ['stammdaten', 'bereiche'],
    staleTime: SELTEN,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('hausmeister_bereiche')
          .select('id,bezeichnung')
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Bereich[], { merge: false }>(),
      ),
  });

export const einheiten = (objektId: number | null) =>
  queryOptions({
    queryKey: ['stammdaten', 'einheiten', objektId],
    enabled: objektId !== null,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('einheiten')
          .select('id,bezeichnung')
          .eq('objekt_id', objektId ?? 0)
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Sicht<'einheiten', 'id' | 'bezeichnung'>[], { merge: false }>(),
      ),
  });

export type Verknuepfung = Sicht<
  'anfrage_verknuepfungen',
  'andere_id' | 'art' | 'richtung' | 'nummer' | 'betreff' | 'status',
  'id'
>;

const VERKNUEPFUNG = 'id,andere_id,art,richtung,nummer,betreff,status';

/** What an Anfrage belongs together with, from either side. */
export const verknuepfungen = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'verknuepfungen'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('anfrage_verknuepfungen')
          .select(VERKNUEPFUNG)
          .eq('anfrage_id', anfrageId)
          .order('nummer')
          .abortSignal(signal)
          .overrideTypes<Verknuepfung[], { merge: false }>(),
      ),
  });

/** The words of an Anfrage. */
export const anfrageSchlagworte = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'schlagworte'],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('anfrage_schlagworte')
          .select('wort')
          .eq('anfrage_id', anfrageId)
          .order('wort')
          .abortSignal(signal)
          .overrideTypes<Sicht<'anfrage_schlagworte', 'wort'>[], { merge: false }>(),
      );
      return zeilen.map(({ wort }) => wort);
    },
  });

/** All words of the office, to be offered. */
export const schlagworte = () =>
  queryOptions({
    queryKey: ['anfragen', 'schlagworte'],
    staleTime: SELTEN,
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('schlagworte')
          .select('wort')
          .order('wort')
          .abortSignal(signal)
          .overrideTypes<Sicht<'schlagworte', 'wort'>[], { merge: false }>(),
      );
      return zeilen.map(({ wort }) => wort);
    },
  });

export type Gefundene = Sicht<'anfragen', 'id' | 'nummer' | 'betreff' | 'status' | 'melder_name'>;

/** Other Anfragen by number, headline or name, newest first. */
export const andereAnfragen = (anfrageId: number, suche: string) =>
  queryOptions({
    queryKey: ['anfragen', 'andere', anfrageId, suche],
    enabled: suche.length >= 2,
    queryFn: ({ signal }) => {
      const wie = muster(suche);
      return lies(
        api
          .from('anfragen')
          .select('id,nummer,betreff,status,melder_name')
          .or(`nummer.ilike.${wie},betreff.ilike.${wie},melder_name.ilike.${wie}`)
          .neq('id', anfrageId)
          .order('erstellt_am', { ascending: false })
          .limit(8)
          .abortSignal(signal)
          .overrideTypes<Gefundene[], { merge: false }>(),
      );
    },
  });
