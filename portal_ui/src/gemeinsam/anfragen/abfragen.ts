import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '../api/client';
import { ApiFehler } from '../api/fehler';
import type { Sicht } from '../api/zeilen';
import type { Anfrage, AnfrageZeile, Anhang, Nachricht, Statuswechsel } from './modell';

/** Columns of a list row, with address and unit. */
export const ZEILE =
  'id,nummer,status,kategorie,schadensart,prioritaet,zustaendigkeit,quelle,betreff,ort,' +
  'melder_name,erstellt_am,letzte_aktivitaet_am,' +
  'objekte(bezeichnung,strasse,hausnummer,plz,ort),einheiten(bezeichnung)';

/** Columns of one Anfrage. */
const EINE =
  `${ZEILE},beschreibung,objekt_id,mietverhaeltnis_id,melder_person_id,zugewiesen_konto_id,email_id,` +
  'folgt_auf_id,erledigt_am,massnahme,ausgefuehrt_von,zurueckgenommen_am';

export type AnfrageMitZeile = AnfrageZeile &
  Sicht<'anfragen', never, 'letzte_nachricht'> & {
    /** Messages of others this account has not read. */
    ungelesen: number;
  };

/** Anfragen the account may see, newest activity first, with the last line of each. */
export const meineAnfragen = () =>
  queryOptions({
    queryKey: ['anfragen', 'liste', 'meine'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('anfragen')
          .select(`${ZEILE},letzte_nachricht,ungelesen`)
          .order('letzte_aktivitaet_am', { ascending: false })
          .limit(100)
          .abortSignal(signal)
          .overrideTypes<AnfrageMitZeile[], { merge: false }>(),
      ),
  });

/** One Anfrage; an invisible one is answered like a missing one. */
export const eineAnfrage = (id: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', id],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('anfragen')
          .select(EINE)
          .eq('id', id)
          .abortSignal(signal)
          .overrideTypes<Anfrage[], { merge: false }>(),
      );
      const [anfrage] = zeilen;
      if (anfrage === undefined) throw new ApiFehler(404, 'HD030', 'Nicht gefunden.');
      return anfrage;
    },
  });

const NACHRICHT =
  'id,anfrage_id,art,verfasser_rolle,verfasser_name,verfasser_konto_id,' +
  'verfasser_person_id,inhalt,zitat,email_id,erstellt_am,zurueckgenommen_am';

/** The conversation of an Anfrage, oldest first. */
export const nachrichten = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfrage_nachrichten', 'detail', anfrageId],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('anfrage_nachrichten')
          .select(NACHRICHT)
          .eq('anfrage_id', anfrageId)
          .order('erstellt_am')
          .abortSignal(signal)
          .overrideTypes<Nachricht[], { merge: false }>(),
      ),
  });

const ANHANG =
  'id,anfrage_id,nachricht_id,datei_id,dateiname,intern,aufnahme,erstellt_am,dateien(medientyp,groesse)';

/** Photos and files of an Anfrage and its messages. */
export const anhaenge = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfrage_nachrichten', 'detail', anfrageId, 'anhaenge'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('anhaenge')
          .select(ANHANG)
          .eq('anfrage_id', anfrageId)
          .order('erstellt_am')
          .abortSignal(signal)
          .overrideTypes<Anhang[], { merge: false }>(),
      ),
  });

const STATUSWECHSEL = 'id,von,nach,begruendung,akteur,rolle,am';

/** The changes of state of an Anfrage, oldest first. */
export const statuswechsel = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'statuswechsel'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('statuswechsel')
          .select(STATUSWECHSEL)
          .eq('entitaet', 'anfragen')
          .eq('entitaet_id', anfrageId)
          .order('am')
          .abortSignal(signal)
          .overrideTypes<Statuswechsel[], { merge: false }>(),
      ),
  });
