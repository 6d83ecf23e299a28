import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, lies, zaehle } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import type { Email, EmailZeile } from './modell';

const ZEILE = 'id,status,eingegangen_am,absender,umschlag_von,betreff,grund,grund_text';
const EINE =
  `${ZEILE},weg,umschlag_an,groesse,absender_ip,pruefung,zerlegt,inhalt,zuordnung,` +
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

/** E-mails that wait (oldest first: who waits longest is next), or all (newest first). */
export const emails = (nurManuelle: boolean) =>
  infiniteQueryOptions({
    queryKey: ['email_triage', 'liste', nurManuelle ? 'manuell' : 'alle'],
    initialPageParam: 0,
    getNextPageParam: (seite: EmailZeile[], alle: EmailZeile[][]) =>
      seite.length < SEITE ? null : alle.length * SEITE,
    queryFn: ({ signal, pageParam }) => {
      const abfrage = api.from('email_triage').select(ZEILE);
      return lies(
        (nurManuelle ? abfrage.eq('status', 'manuell') : abfrage)
          .order('eingegangen_am', { ascending: nurManuelle })
          .order('id')
          .range(pageParam, pageParam + SEITE - 1)
          .abortSignal(signal)
          .overrideTypes<EmailZeile[], { merge: false }>(),
      );
    },
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
