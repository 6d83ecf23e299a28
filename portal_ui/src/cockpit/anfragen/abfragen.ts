import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ZEILE } from '@/gemeinsam/anfragen/abfragen';
import type { AnfrageZeile } from '@/gemeinsam/anfragen/modell';
import { FRISTEN, type Fristen } from '@/gemeinsam/fristen/fristen';
import { api, lies, zaehle } from '@/gemeinsam/api/client';
import { ANSICHTEN, STATUS, zeigtOffene, type Ansicht } from './ansichten';

/** A row of the list with its deadlines. */
export type ZeileMitFristen = AnfrageZeile & { fristen: Fristen | null };

const SPALTEN = `${ZEILE},fristen(${FRISTEN})`;

/** Rows of one page of the list. */
const SEITE = 50;
/** Unhandled urgent Anfragen are shown all, up to this many. */
const EILIGE = 200;

export interface Listenwunsch {
  ansicht: Ansicht;
  suche: string;
  /** The clerk whose objects count as "mine". */
  kontoId: number;
}

/** A search text as pattern: quotes would end it early, % and _ and * are meant literally. */
export function muster(suche: string): string {
  const text = suche
    .trim()
    .replace(/[%_*\\]/g, '')
    .replace(/"/g, '');
  return `"*${text}*"`;
}

function grundabfrage({ ansicht, suche, kontoId }: Listenwunsch, spalten: string) {
  const mitObjekt = ansicht === 'meine' ? spalten.replace('objekte(', 'objekte!inner(') : spalten;
  let abfrage = api.from('anfragen').select(mitObjekt);
  const status = STATUS[ansicht];
  if (status !== null) abfrage = abfrage.in('status', [...status]);
  // What came about by mistake is work for nobody; only the list of everything shows it.
  if (ansicht !== 'alle') abfrage = abfrage.is('zurueckgenommen_am', null);
  if (ansicht === 'meine') abfrage = abfrage.eq('objekte.zustaendig_konto_id', kontoId);
  if (suche.trim() !== '') {
    const wie = muster(suche);
    abfrage = abfrage.or(
      `nummer.ilike.${wie},betreff.ilike.${wie},melder_name.ilike.${wie},ort.ilike.${wie}`,
    );
  }
  return abfrage;
}

/** Unhandled urgent ones of a queue: "dringend" before "hoch", newest first. */
export const eilige = (wunsch: Listenwunsch) =>
  queryOptions({
    queryKey: ['anfragen', 'liste', 'eilig', wunsch],
    enabled: zeigtOffene(wunsch.ansicht),
    queryFn: ({ signal }) =>
      lies(
        grundabfrage(wunsch, SPALTEN)
          .eq('status', 'offen')
          .in('prioritaet', ['dringend', 'hoch'])
          .order('prioritaet_rang')
          .order('erstellt_am', { ascending: false })
          .limit(EILIGE)
          .abortSignal(signal)
          .overrideTypes<ZeileMitFristen[], { merge: false }>(),
      ),
  });

/** The rest of a queue, newest first, page by page. */
export const uebrige = (wunsch: Listenwunsch) =>
  infiniteQueryOptions({
    queryKey: ['anfragen', 'liste', 'uebrig', wunsch],
    initialPageParam: 0,
    getNextPageParam: (seite: ZeileMitFristen[], alle: ZeileMitFristen[][]) =>
      seite.length < SEITE ? null : alle.length * SEITE,
    queryFn: ({ signal, pageParam }) =>
      lies(
        grundabfrage(wunsch, SPALTEN)
          .or('status.neq.offen,prioritaet.in.(normal,niedrig)')
          .order('erstellt_am', { ascending: false })
          .order('id')
          .range(pageParam, pageParam + SEITE - 1)
          .abortSignal(signal)
          .overrideTypes<ZeileMitFristen[], { merge: false }>(),
      ),
  });

/** How many Anfragen wait in the queues that are work; the other queues are not counted. */
export const anzahlen = (kontoId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'liste', 'anzahlen', kontoId],
    queryFn: async () => {
      const gezaehlt = ANSICHTEN.filter(({ wert }) => wert !== 'alle' && wert !== 'beendet');
      const paare = await Promise.all(
        gezaehlt.map(async ({ wert }) => [wert, await anzahl(wert, kontoId)] as const),
      );
      return Object.fromEntries(paare);
    },
  });

function anzahl(ansicht: Ansicht, kontoId: number): Promise<number> {
  const spalten = ansicht === 'meine' ? 'id,objekte!inner(id)' : 'id';
  let abfrage = api.from('anfragen').select(spalten, { count: 'exact', head: true });
  const status = STATUS[ansicht];
  if (status !== null) abfrage = abfrage.in('status', [...status]);
  // What came about by mistake is work for nobody; only the list of everything shows it.
  if (ansicht !== 'alle') abfrage = abfrage.is('zurueckgenommen_am', null);
  if (ansicht === 'meine') abfrage = abfrage.eq('objekte.zustaendig_konto_id', kontoId);
  return zaehle(abfrage);
}
