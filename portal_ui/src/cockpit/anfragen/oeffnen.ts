import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { anhaenge, eineAnfrage, nachrichten, statuswechsel } from '@/gemeinsam/anfragen/abfragen';
import { gespraech, type Gespraech } from '@/gemeinsam/anfragen/gespraech';
import type { Anfrage, Anhang, Nachricht, Statuswechsel } from '@/gemeinsam/anfragen/modell';
import { kontakt } from '@/gemeinsam/anfragen/kontaktdaten';
import { api, lies } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { AUFGABE_BEZUG, aufgabenZu, type Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { fristen } from '@/gemeinsam/fristen/abfragen';
import type { Fristen } from '@/gemeinsam/fristen/fristen';
import { auftraege, type Auftrag } from '../auftraege/abfragen';
import {
  anfrageSchlagworte,
  bearbeitung,
  verknuepfungen,
  type Bearbeitung,
  type Verknuepfung,
} from '../bearbeiten/abfragen';
import { ausBezug, beteiligte, BEZUG, type Bezug } from '../personen/beteiligte';

type Akte = Anfrage &
  Fristen &
  Bearbeitung &
  Bezug & {
    personen: { id: number; telefon: string } | null;
    anfrage_nachrichten: Nachricht[];
    anhaenge: Anhang[];
    statuswechsel: Statuswechsel[];
    verknuepfungen: Verknuepfung[];
    anfrage_schlagworte: { wort: string }[];
    aufgaben: Aufgabe[];
    auftraege: Auftrag[];
    gespraechsstand: Gespraech;
  };

// PostgREST takes a quarter of a millisecond for each column that is named, more within brackets:
// whatever is shown almost whole is asked for whole.
const SPALTEN = [
  '*',
  'objekte(bezeichnung,strasse,hausnummer,plz,ort)',
  'einheiten(bezeichnung)',
  BEZUG,
  'personen(id,telefon)',
  'anfrage_nachrichten(*)',
  'anhaenge(*,dateien(medientyp,groesse))',
  'statuswechsel(*)',
  'verknuepfungen(*)',
  'anfrage_schlagworte(wort)',
  `aufgaben(*,${AUFGABE_BEZUG})`,
  'auftraege(*)',
  'gespraechsstand',
].join(',');

/**
 * Everything the page of an Anfrage shows, in one request instead of ten. It fills the cache of
 * the queries that the parts of the page make; each of them is refreshed by itself later.
 */
export const akte = (id: number, client: QueryClient) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', id, 'akte'],
    queryFn: async ({ signal }) => {
      const [a] = await lies(
        api
          .from('anfragen_bearbeitung')
          .select(SPALTEN)
          .eq('id', id)
          .order('erstellt_am', { referencedTable: 'anfrage_nachrichten' })
          .order('erstellt_am', { referencedTable: 'anhaenge' })
          .order('erstellt_am', { referencedTable: 'aufgaben' })
          .order('erteilt_am', { referencedTable: 'auftraege', ascending: false })
          .order('wort', { referencedTable: 'anfrage_schlagworte' })
          .abortSignal(signal)
          .overrideTypes<Akte[], { merge: false }>(),
      );
      if (a === undefined) throw new ApiFehler(404, 'HD030', 'Nicht gefunden.');
      client.setQueryData(nachrichten(id).queryKey, a.anfrage_nachrichten);
      client.setQueryData(anhaenge(id).queryKey, a.anhaenge);
      client.setQueryData(statuswechsel(id).queryKey, a.statuswechsel);
      client.setQueryData(fristen(id).queryKey, a);
      client.setQueryData(bearbeitung(id).queryKey, a);
      client.setQueryData(beteiligte(id).queryKey, ausBezug(a));
      client.setQueryData(verknuepfungen(id).queryKey, a.verknuepfungen);
      client.setQueryData(
        anfrageSchlagworte(id).queryKey,
        a.anfrage_schlagworte.map(({ wort }) => wort),
      );
      client.setQueryData(aufgabenZu(id).queryKey, a.aufgaben);
      client.setQueryData(auftraege(id).queryKey, a.auftraege);
      client.setQueryData(gespraech(id).queryKey, a.gespraechsstand);
      if (a.personen !== null) {
        client.setQueryData(kontakt(a.personen.id).queryKey, [a.personen]);
      }
      // Last: it lets the page appear, which finds the rest there.
      client.setQueryData(eineAnfrage(id).queryKey, a);
      return true;
    },
  });
