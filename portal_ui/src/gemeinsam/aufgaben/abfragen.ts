import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '../api/client';
import type { Sicht } from '../api/zeilen';
import type { Anhang } from '../anfragen/modell';

/** Something to do, for caretakers or the office. */
export type Aufgabe = Sicht<
  'aufgaben',
  | 'id'
  | 'titel'
  | 'beschreibung'
  | 'ansprechpartner'
  | 'prioritaet'
  | 'status'
  | 'rang'
  | 'erstellt_am',
  | 'anfrage_id'
  | 'objekt_id'
  | 'hausmeister_bereich_id'
  | 'faellig_am'
  | 'massnahme'
  | 'ausgefuehrt_von'
  | 'erledigt_am'
  | 'beendet_am'
> & {
  objekte: Sicht<'objekte', 'bezeichnung'> | null;
  einheiten: Sicht<'einheiten', 'bezeichnung'> | null;
  hausmeister_bereiche: Sicht<'hausmeister_bereiche', 'bezeichnung'> | null;
  /** null also when the caretaker does not see it. */
  anfragen: Sicht<'anfragen', 'nummer' | 'status' | 'kategorie'> | null;
  aufgabe_dateien: (Sicht<'aufgabe_dateien', 'datei_id' | 'dateiname', 'aufnahme'> &
    Pick<Anhang, 'dateien'>)[];
};

/** What belongs to a task. */
export const AUFGABE_BEZUG =
  'objekte(bezeichnung),einheiten(bezeichnung),hausmeister_bereiche(bezeichnung),' +
  'anfragen(nummer,status,kategorie),aufgabe_dateien(datei_id,dateiname,aufnahme,dateien(medientyp,groesse))';

export const AUFGABE =
  'id,titel,beschreibung,ansprechpartner,prioritaet,status,rang,erstellt_am,anfrage_id,objekt_id,' +
  'hausmeister_bereich_id,faellig_am,massnahme,ausgefuehrt_von,erledigt_am,beendet_am,' +
  AUFGABE_BEZUG;

/** More running tasks than this fit on no board. */
const HOECHSTENS = 500;
const BEENDETE = 30;

/** Everything on the board: what runs by its place, and what ended last. */
export const tafel = () =>
  queryOptions({
    queryKey: ['aufgaben', 'tafel'],
    queryFn: async ({ signal }) => {
      const [laufend, beendet] = await Promise.all([
        lies(
          api
            .from('aufgaben')
            .select(AUFGABE)
            .in('status', ['offen', 'in_arbeit'])
            .order('rang')
            .order('id')
            .limit(HOECHSTENS)
            .abortSignal(signal)
            .overrideTypes<Aufgabe[], { merge: false }>(),
        ),
        lies(
          api
            .from('aufgaben')
            .select(AUFGABE)
            .in('status', ['erledigt', 'verworfen'])
            .order('beendet_am', { ascending: false })
            .limit(BEENDETE)
            .abortSignal(signal)
            .overrideTypes<Aufgabe[], { merge: false }>(),
        ),
      ]);
      return [...laufend, ...beendet];
    },
  });

/** The tasks about one Anfrage. */
export const aufgabenZu = (anfrageId: number) =>
  queryOptions({
    queryKey: ['aufgaben', 'anfrage', anfrageId],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('aufgaben')
          .select(AUFGABE)
          .eq('anfrage_id', anfrageId)
          .order('erstellt_am')
          .abortSignal(signal)
          .overrideTypes<Aufgabe[], { merge: false }>(),
      ),
  });

/** Files of a task as the attachments that are shown everywhere. */
export const alsAnhaenge = (aufgabe: Aufgabe): Anhang[] =>
  aufgabe.aufgabe_dateien.map((datei) => ({
    id: datei.datei_id,
    anfrage_id: aufgabe.anfrage_id ?? 0,
    nachricht_id: null,
    datei_id: datei.datei_id,
    dateiname: datei.dateiname,
    aufnahme: datei.aufnahme,
    intern: false,
    erstellt_am: aufgabe.erstellt_am,
    dateien: datei.dateien,
  }));
