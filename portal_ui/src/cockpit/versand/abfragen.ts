import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, lies, zaehle } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Ansicht, VersandMail, VersandZeile } from './modell';

const ZEILE = 'id,ereignis,empfaenger,empfaenger_name,betreff,status,grund,erstellt_am';
const EINE =
  `${ZEILE},text,faellig_am,versuche,anfrage_id,person_id,begruendung,naechster_versuch,` +
  'fehler,gesendet_am';

const SEITE = 50;

/** Failed or returned, and nobody gave it up; "neq" alone would leave out those without a reason. */
const WARTET_AUF_JEMANDEN =
  'status.eq.zurueckgekommen,and(status.eq.fehlgeschlagen,grund.neq.aufgegeben)';

/** How many mails failed or came back and wait for somebody. */
export const gescheiterte = () =>
  queryOptions({
    queryKey: ['versand', 'liste', 'anzahl'],
    queryFn: () =>
      zaehle(
        api.from('versand').select('id', { count: 'exact', head: true }).or(WARTET_AUF_JEMANDEN),
      ),
  });

/** Outgoing mails, newest first. */
export const versand = (ansicht: Ansicht, suche: string) =>
  infiniteQueryOptions({
    queryKey: ['versand', 'liste', ansicht, suche],
    initialPageParam: 0,
    getNextPageParam: (seite: VersandZeile[], alle: VersandZeile[][]) =>
      seite.length < SEITE ? null : alle.length * SEITE,
    queryFn: ({ signal, pageParam }) => {
      let abfrage = api.from('versand').select(ZEILE);
      if (ansicht === 'unterdrueckt') {
        abfrage = abfrage.or('status.in.(unterdrueckt,zurueckgenommen),grund.eq.aufgegeben');
      } else if (ansicht === 'fehlgeschlagen') {
        abfrage = abfrage.or(WARTET_AUF_JEMANDEN);
      } else if (ansicht !== 'alle') {
        abfrage = abfrage.eq('status', ansicht);
      }
      if (suche.trim() !== '') {
        const wie = `"*${suche.trim().replace(/[%_*\\"]/g, '')}*"`;
        abfrage = abfrage.or(`empfaenger.ilike.${wie},empfaenger_name.ilike.${wie}`);
      }
      return lies(
        abfrage
          .order('erstellt_am', { ascending: false })
          .order('id', { ascending: false })
          .range(pageParam, pageParam + SEITE - 1)
          .abortSignal(signal)
          .overrideTypes<VersandZeile[], { merge: false }>(),
      );
    },
  });

/** One outgoing mail. */
export const eineVersandmail = (id: number) =>
  queryOptions({
    queryKey: ['versand', 'detail', id],
    queryFn: async ({ signal }) => {
      const [mail] = await lies(
        api
          .from('versand')
          .select(EINE)
          .eq('id', id)
          .abortSignal(signal)
          .overrideTypes<VersandMail[], { merge: false }>(),
      );
      if (mail === undefined) throw new ApiFehler(404, 'HD030', 'Nicht gefunden.');
      return mail;
    },
  });

/** An address at which nothing arrived. */
export type Unzustellbar = Sicht<
  'personen_email',
  'id' | 'person_id' | 'adresse' | 'unzustellbar_seit',
  'unzustellbar_grund'
> & { personen: Sicht<'personen', 'vorname' | 'nachname'> | null };

/** Addresses at which nothing arrived, the latest first. */
export const unzustellbare = () =>
  queryOptions({
    queryKey: ['versand', 'adressen'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('personen_email')
          .select(
            'id,person_id,adresse,unzustellbar_seit,unzustellbar_grund,personen(vorname,nachname)',
          )
          .not('unzustellbar_seit', 'is', null)
          .order('unzustellbar_seit', { ascending: false })
          .limit(200)
          .abortSignal(signal)
          .overrideTypes<Unzustellbar[], { merge: false }>(),
      ),
  });
