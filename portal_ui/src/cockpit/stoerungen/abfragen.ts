import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Stoerungsfoto } from '@/gemeinsam/dateien/stoerungsfotos';

export type Stoerung = Sicht<
  'sammelstoerungen',
  | 'id'
  | 'objekt_id'
  | 'objekt'
  | 'schadensart'
  | 'titel'
  | 'beschreibung'
  | 'ganzes_haus'
  | 'seit'
  | 'status'
  | 'anfragen_zahl'
  | 'betroffene_zahl',
  'voraussichtlich_bis' | 'massnahme' | 'ausgefuehrt_von' | 'behoben_am'
> & { einheiten: string[] };

export type Zugehoerige = Sicht<
  'sammelstoerung_anfragen',
  | 'anfrage_id'
  | 'sammelstoerung_id'
  | 'herkunft'
  | 'grund'
  | 'titel'
  | 'nummer'
  | 'betreff'
  | 'status'
  | 'melder_name',
  'einheit'
>;

export type Betroffener = Sicht<
  'sammelstoerung_betroffene',
  'person_id' | 'name' | 'einheit' | 'hinweis' | 'am'
> & { fotos: Stoerungsfoto[] };

export interface Vorschlag {
  anfrage_id: number;
  nummer: string;
  betreff: string;
  melder_name: string;
  einheit: string | null;
  erstellt_am: string;
  empfohlen: boolean;
  grund: string;
}

/** An Anfrage before the incident ends: closed with it, or why not. */
export interface Abschluss {
  anfrage_id: number;
  nummer: string;
  betreff: string;
  melder_name: string;
  einheit: string | null;
  schliesst: boolean;
  grund: string | null;
}

/** How many a text to many reaches. */
export interface Reichweite {
  empfaenger: number;
  per_email: number;
  ohne_adresse: number;
  abgewaehlt: number;
  gleiche_adresse: number;
}

export type Rundschreiben = Sicht<
  'rundschreiben',
  'id' | 'art' | 'betreff' | 'text' | 'empfaenger_zahl' | 'erstellt_am',
  'verteilt_am'
> & {
  stand: {
    geschrieben: number;
    gesendet: number;
    wartet: number;
    gescheitert: number;
    ohne_email: number;
  };
};

/** Not everything is written, or not everything has left. */
export const unterwegs = (r: Rundschreiben): boolean =>
  r.verteilt_am === null || r.stand.wartet > 0;

const SPALTEN =
  'id,objekt_id,objekt,schadensart,titel,beschreibung,ganzes_haus,seit,status,anfragen_zahl,betroffene_zahl,voraussichtlich_bis,massnahme,ausgefuehrt_von,behoben_am,einheiten';

/** Running ones first, then those that are over. */
export const stoerungen = () =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'liste'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('sammelstoerungen')
          .select(SPALTEN)
          .order('status', { ascending: false })
          .order('erstellt_am', { ascending: false })
          .limit(100)
          .abortSignal(signal)
          .overrideTypes<Stoerung[], { merge: false }>(),
      ),
  });

export const stoerung = (id: number) =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'detail', id],
    queryFn: async ({ signal }) =>
      lies(
        api
          .from('sammelstoerungen')
          .select(SPALTEN)
          .eq('id', id)
          .abortSignal(signal)
          .single()
          .overrideTypes<Stoerung, { merge: false }>(),
      ),
  });

export const zugehoerige = (id: number) =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'detail', id, 'anfragen'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('sammelstoerung_anfragen')
          .select(
            'anfrage_id,sammelstoerung_id,herkunft,grund,titel,nummer,betreff,status,melder_name,einheit',
          )
          .eq('sammelstoerung_id', id)
          .order('erstellt_am')
          .abortSignal(signal)
          .overrideTypes<Zugehoerige[], { merge: false }>(),
      ),
  });

/** Everything that belongs to a running incident: asked once for all pages of Anfragen. */
export const laufendeZugehoerige = () =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'laufende'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('sammelstoerung_anfragen')
          .select(
            'anfrage_id,sammelstoerung_id,herkunft,grund,titel,nummer,betreff,status,melder_name,einheit',
          )
          .eq('stoerung_status', 'offen')
          .abortSignal(signal)
          .overrideTypes<Zugehoerige[], { merge: false }>(),
      ),
  });

export const betroffene = (id: number) =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'detail', id, 'betroffene'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('sammelstoerung_betroffene')
          .select('person_id,name,einheit,hinweis,am,fotos')
          .eq('sammelstoerung_id', id)
          .order('am')
          .abortSignal(signal)
          .overrideTypes<Betroffener[], { merge: false }>(),
      ),
  });

export const rundschreiben = (id: number) =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'detail', id, 'rundschreiben'],
    // Sending goes on in the background and makes no frame for each mail.
    refetchInterval: ({ state }: { state: { data?: Rundschreiben[] | undefined } }) =>
      state.data?.some(unterwegs) === true ? 3000 : false,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('rundschreiben')
          .select('id,art,betreff,text,empfaenger_zahl,erstellt_am,verteilt_am,stand')
          .eq('sammelstoerung_id', id)
          .order('erstellt_am')
          .abortSignal(signal)
          .overrideTypes<Rundschreiben[], { merge: false }>(),
      ),
  });

export const vorschlaege = (objektId: number, schadensart: string) =>
  queryOptions({
    queryKey: ['sammelstoerungen', 'vorschlaege', objektId, schadensart],
    queryFn: async () =>
      (await rufe('sammelstoerung_vorschlaege', {
        objekt_id: objektId,
        schadensart,
      })) as Vorschlag[],
  });

export const einheiten = (objektId: number) =>
  queryOptions({
    queryKey: ['stammdaten', 'einheiten', objektId],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('einheiten')
          .select('id,bezeichnung')
          .eq('objekt_id', objektId)
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<{ id: number; bezeichnung: string }[], { merge: false }>(),
      ),
  });
