import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, lies, zaehle } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { muster } from '../anfragen/abfragen';
import type { Ansicht, Auswahl } from './ansichten';
import type { Email, EmailZeile } from './modell';

const ZEILE =
  'id,status,eingegangen_am,absender,umschlag_von,betreff,grund,grund_text,von:absender_anzeige';
const EINE =
  `${ZEILE},weg,umschlag_an,groesse,absender_ip,pruefung,zerlegt,inhalt,zitat,signatur,sprache,zuordnung,` +
  'klassifikation,anfrage_id,vorschlag_anfrage_id,vorschlag_mietverhaeltnis_id,' +
  'vorschlag_person_id,verarbeitet_am';

const SEITE = 50;

/** How many e-mails wait for a decision. */
export const manuelleMails = () =>
  queryOptions({
    queryKey: ['email_triage', 'liste', 'anzahl'],
    queryFn: () =>
      zaehle(
        api
          .from('email_triage')
          .select('id', { count: 'exact', head: true })
          .eq('status', 'manuell'),
      ),
  });

/** The states that a way of looking shows; all of them for `alle`. */
const STATUS: Partial<Record<Ansicht, string>> = {
  wartend: 'manuell',
  abgelegt: 'zugeordnet',
  protokolliert: 'protokolliert',
  verworfen: 'verworfen',
};

/** Who waits longest is next; everything else is read from the newest on. */
const aeltesteZuerst = (ansicht: Ansicht): boolean => ansicht === 'wartend';

/** The place after which a page begins. */
type Stelle = Pick<EmailZeile, 'id' | 'eingegangen_am'> | null;

export const listenschluessel = ({ ansicht, suche }: Auswahl) =>
  ['email_triage', 'liste', ansicht, suche.trim()] as const;

function seite({ ansicht, suche }: Auswahl, nach: Stelle, signal: AbortSignal) {
  let abfrage = api.from('email_triage').select(ZEILE);
  const status = STATUS[ansicht];
  if (status !== undefined) abfrage = abfrage.eq('status', status);
  // What a person filed once waited, and kept the reason why.
  if (ansicht === 'abgelegt') abfrage = abfrage.is('grund', null);
  if (suche.trim() !== '') {
    const wie = muster(suche);
    abfrage = abfrage.or(
      `betreff.ilike.${wie},absender.ilike.${wie},umschlag_von.ilike.${wie},absender_anzeige.ilike.${wie}`,
    );
  }
  const aufsteigend = aeltesteZuerst(ansicht);
  if (nach !== null) {
    const zeit = nach.eingegangen_am;
    const weiter = aufsteigend ? 'gt' : 'lt';
    // The first condition alone lets the index begin at the right place.
    abfrage = aufsteigend
      ? abfrage.gte('eingegangen_am', zeit)
      : abfrage.lte('eingegangen_am', zeit);
    abfrage = abfrage.or(
      `eingegangen_am.${weiter}."${zeit}",and(eingegangen_am.eq."${zeit}",id.${weiter}.${nach.id})`,
    );
  }
  return lies(
    abfrage
      .order('eingegangen_am', { ascending: aufsteigend })
      .order('id', { ascending: aufsteigend })
      .limit(SEITE)
      .abortSignal(signal)
      .overrideTypes<EmailZeile[], { merge: false }>(),
  );
}

/** A selection of e-mails, page by page from a known place on. */
export const emails = (auswahl: Auswahl) =>
  infiniteQueryOptions({
    queryKey: listenschluessel(auswahl),
    initialPageParam: null as Stelle,
    getNextPageParam: (letzte: EmailZeile[]): Stelle =>
      letzte.length < SEITE ? null : (letzte.at(-1) ?? null),
    queryFn: ({ signal, pageParam }) => seite(auswahl, pageParam, signal),
  });

/** One e-mail. */
export const eineEmail = (id: number) =>
  queryOptions({
    queryKey: ['email_triage', 'detail', id],
    queryFn: async ({ signal }) => {
      const [email] = await lies(
        api
          .from('email_triage')
          .select(EINE)
          .eq('id', id)
          .abortSignal(signal)
          .overrideTypes<Email[], { merge: false }>(),
      );
      if (email === undefined) throw new ApiFehler(404, 'HD030', 'Nicht gefunden.');
      return email;
    },
  });

/** Number and subject of an Anfrage, for links and suggestions. */
export const anfrageKurz = (id: number | null) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', id, 'kurz'],
    enabled: id !== null,
    queryFn: async ({ signal }) => {
      const [anfrage] = await lies(
        api
          .from('anfragen')
          .select('id,nummer,betreff,status,kategorie,prioritaet')
          .eq('id', id ?? 0)
          .abortSignal(signal)
          .overrideTypes<AnfrageKurz[], { merge: false }>(),
      );
      return anfrage ?? null;
    },
  });

export interface AnfrageKurz {
  id: number;
  nummer: string;
  betreff: string;
  status: string;
  kategorie: string;
  prioritaet: string;
}
