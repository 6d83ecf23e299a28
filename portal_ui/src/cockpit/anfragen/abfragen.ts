import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ZEILE } from '@/gemeinsam/anfragen/abfragen';
import type { AnfrageZeile } from '@/gemeinsam/anfragen/modell';
import { api, lies, zaehle } from '@/gemeinsam/api/client';
import { FRISTEN, type Fristen } from '@/gemeinsam/fristen/fristen';
import { GEZAEHLT, STATUS, zeigtOffene, type Ansicht } from './ansichten';
import { alsJson, nur, type Auswahl, type Filter, type Sortierung } from './auswahl';

/** A row of the list with its deadlines. */
export type Listenzeile = AnfrageZeile &
  Fristen & { anfrage_schlagworte: { wort: string }[]; ungelesen: number };

// What the rows of a function are filtered by has to be among the columns.
const SPALTEN =
  `${ZEILE},${FRISTEN},prioritaet_rang,objekt_id,hausmeister_bereich_id,zugewiesen_konto_id,` +
  'sachbearbeiter_konto_id,wiedervorlage_am,zurueckgenommen_am,ungelesen,anfrage_schlagworte(wort)';

/** Rows of one page of the list. */
const SEITE = 50;
/** Unhandled urgent Anfragen are shown all, up to this many. */
const EILIGE = 200;
/** A search shows the newest finds, so many; one more says that there are others. */
export const FUNDE = 200;

export interface Listenwunsch {
  auswahl: Auswahl;
  /** The clerk who asks. */
  kontoId: number;
}

/** A text as pattern: quotes would end it early, % and _ and * are meant literally. */
export function muster(suche: string): string {
  const text = suche
    .trim()
    .replace(/[%_*\\]/g, '')
    .replace(/"/g, '');
  return `"*${text}*"`;
}

/** The day in Germany, as the database writes it. */
const heute = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

const tagDanach = (tag: string): string =>
  new Date(Date.parse(tag) + 86_400_000).toISOString().slice(0, 10);

interface Filterbar<T> {
  eq: (spalte: string, wert: number) => T;
  in: (spalte: string, werte: string[]) => T;
  is: (spalte: string, wert: null) => T;
  not: (spalte: string, operator: string, wert: null) => T;
  lte: (spalte: string, wert: string) => T;
  lt: (spalte: string, wert: string) => T;
  gte: (spalte: string, wert: string) => T;
}

function filtern<T extends Filterbar<T>>(abfrage: T, f: Filter): T {
  let a = abfrage;
  const listen: [string, readonly string[]][] = [
    ['kategorie', f.kategorie],
    ['schadensart', f.schadensart],
    ['prioritaet_rang', f.prioritaet],
    ['zustaendigkeit', f.zustaendigkeit],
    ['quelle', f.quelle],
  ];
  for (const [spalte, werte] of listen) if (werte.length > 0) a = a.in(spalte, [...werte]);
  const nummern: [string, number | null][] = [
    ['objekt_id', f.objekt],
    ['hausmeister_bereich_id', f.bereich],
    ['zugewiesen_konto_id', f.zugewiesen],
    ['sachbearbeiter_konto_id', f.sachbearbeiter],
  ];
  for (const [spalte, wert] of nummern) if (wert !== null) a = a.eq(spalte, wert);
  // The database knows when a day begins in Germany, also in the nights the clocks change.
  if (f.von !== null) a = a.gte('erstellt_am', `${f.von} 00:00 Europe/Berlin`);
  if (f.bis !== null) a = a.lt('erstellt_am', `${tagDanach(f.bis)} 00:00 Europe/Berlin`);
  if (f.wartet) a = a.not('wartet_auf', 'is', null);
  if (f.ueberfaellig) a = a.lt('faellig_am', new Date().toISOString());
  return a;
}

function eingrenzen<T extends Filterbar<T>>(abfrage: T, { auswahl, kontoId }: Listenwunsch): T {
  const { ansicht, filter } = auswahl;
  let a = abfrage;
  const status = STATUS[ansicht];
  if (status !== null) a = a.in('status', [...status]);
  // What came about by mistake is work for nobody; only the list of everything shows it.
  if (ansicht !== 'alle') a = a.is('zurueckgenommen_am', null);
  if (ansicht === 'meine') a = a.eq('sachbearbeiter_konto_id', kontoId);
  if (ansicht === 'faellig') a = a.lt('faellig_am', new Date().toISOString());
  if (ansicht === 'wiedervorlage') a = a.lte('wiedervorlage_am', heute());
  return filtern(a, filter);
}

const vonAllen = () => api.from('anfragen_bearbeitung').select(SPALTEN);

/** From a word on the database takes what has it; as a filter it would look at every Anfrage there is. */
const mitSchlagwort = (id: number) =>
  api
    .rpc('anfragen_mit_schlagwort', { schlagwort_id: id }, { get: true })
    .select(SPALTEN) as unknown as ReturnType<typeof vonAllen>;

const liste = (wunsch: Listenwunsch) => {
  const { schlagwort } = wunsch.auswahl.filter;
  return eingrenzen(schlagwort === null ? vonAllen() : mitSchlagwort(schlagwort), wunsch);
};

/** Whether the urgent ones stand on top of the list. */
export const eiligeOben = ({ ansicht, suche, sortierung }: Auswahl): boolean =>
  suche === '' && sortierung === 'eilig' && zeigtOffene(ansicht);

/** Unhandled urgent ones of a queue: "dringend" before "hoch", newest first. */
export const eilige = (wunsch: Listenwunsch) =>
  queryOptions({
    queryKey: ['anfragen', 'liste', 'eilig', wunsch],
    enabled: eiligeOben(wunsch.auswahl),
    queryFn: ({ signal }) =>
      lies(
        liste(wunsch)
          .eq('status', 'offen')
          .in('prioritaet_rang', [1, 2])
          .order('prioritaet_rang')
          .order('erstellt_am', { ascending: false })
          .limit(EILIGE)
          .abortSignal(signal)
          .overrideTypes<Listenzeile[], { merge: false }>(),
      ),
  });

const ORDNUNG: Record<Sortierung, readonly (readonly [string, boolean])[]> = {
  eilig: [['erstellt_am', false]],
  neu: [['erstellt_am', false]],
  alt: [['erstellt_am', true]],
  aktivitaet: [['letzte_aktivitaet_am', false]],
  faellig: [['faellig_am', true]],
  prioritaet: [
    ['prioritaet_rang', true],
    ['erstellt_am', false],
  ],
};

/** The rest of a queue in its order, page by page; of a search everything at once. */
export const uebrige = (wunsch: Listenwunsch) =>
  infiniteQueryOptions({
    queryKey: ['anfragen', 'liste', 'uebrig', wunsch],
    initialPageParam: 0,
    getNextPageParam: (seite: Listenzeile[], alle: Listenzeile[][]) =>
      wunsch.auswahl.suche !== '' || seite.length < SEITE ? null : alle.length * SEITE,
    queryFn: ({ signal, pageParam }) =>
      wunsch.auswahl.suche === '' ? seite(wunsch, pageParam, signal) : funde(wunsch, signal),
  });

function seite(wunsch: Listenwunsch, ab: number, signal: AbortSignal): Promise<Listenzeile[]> {
  let abfrage = liste(wunsch);
  if (eiligeOben(wunsch.auswahl)) {
    abfrage = abfrage.or('status.neq.offen,prioritaet_rang.in.(3,4)');
  }
  for (const [spalte, ascending] of ORDNUNG[wunsch.auswahl.sortierung]) {
    abfrage = abfrage.order(spalte, { ascending });
  }
  return lies(
    abfrage
      .order('id')
      .range(ab, ab + SEITE - 1)
      .abortSignal(signal)
      .overrideTypes<Listenzeile[], { merge: false }>(),
  );
}

// The database filters before it cuts off; filtered here, older finds would be missing without a word.
const funde = ({ auswahl }: Listenwunsch, signal: AbortSignal): Promise<Listenzeile[]> =>
  lies(
    api
      // Not by GET: there an object would arrive as a text.
      .rpc('anfragen_suchen', {
        suche: auswahl.suche,
        auswahl: alsJson(auswahl),
        anzahl: FUNDE + 1,
      })
      .select(SPALTEN)
      .abortSignal(signal)
      .overrideTypes<Listenzeile[], { merge: false }>(),
  );

/** How many Anfragen wait in the queues that are work. */
export const anzahlen = (kontoId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'liste', 'anzahlen', kontoId],
    queryFn: async () => {
      const paare = await Promise.all(
        GEZAEHLT.map(async (ansicht) => [ansicht, await anzahl(ansicht, kontoId)] as const),
      );
      return Object.fromEntries(paare);
    },
  });

const anzahl = (ansicht: Ansicht, kontoId: number): Promise<number> =>
  zaehle(
    eingrenzen(api.from('anfragen_bearbeitung').select('id', { count: 'exact', head: true }), {
      auswahl: nur(ansicht),
      kontoId,
    }),
  );
