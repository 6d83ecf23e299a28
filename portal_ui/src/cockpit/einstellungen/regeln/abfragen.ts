import { queryOptions } from '@tanstack/react-query';
import { api, lies, rufe } from '@/gemeinsam/api/client';
import { ApiFehler } from '@/gemeinsam/api/fehler';
import { alsRegel, alsSatz, type Fehler, type Regel, type RegelZeile } from './modell';

/** The rules in the order in which they are asked. */
export const regeln = () =>
  queryOptions({
    queryKey: ['klassifikationsregeln', 'liste'],
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('klassifikationsregeln')
          .select(
            'id,bezeichnung,woerter,ausschluesse,kategorie,schadensart,prioritaet,sprache,' +
              'zwingend_mietverwaltung,aktiv',
          )
          .order('reihenfolge')
          .order('id')
          .abortSignal(signal)
          .overrideTypes<RegelZeile[], { merge: false }>(),
      );
      return zeilen.map(alsRegel);
    },
  });

/** What a mail is taken for. */
export interface Klassifikation {
  kategorie: string;
  schadensart: string | null;
  prioritaet: string;
  zwingend_mietverwaltung: boolean;
  sprache: string;
  sprache_name: string | null;
  regeln: {
    bezeichnung: string;
    woerter: string[];
    kategorie: string | null;
    prioritaet: string | null;
  }[];
  /** Rules whose words occur, but so does one of those that must not. */
  ausgeschlossen: { bezeichnung: string; ausschluss: string }[];
}

/** What a text would be taken for by these rules. */
export const probe = (satz: readonly Regel[], betreff: string, inhalt: string) =>
  queryOptions({
    queryKey: ['klassifikationsregeln', 'probe', satz, betreff, inhalt],
    enabled: betreff.trim() !== '' || inhalt.trim() !== '',
    gcTime: 0,
    queryFn: async () =>
      (await rufe('klassifikation_probieren', {
        regeln: alsSatz(satz),
        betreff,
        inhalt,
      })) as Klassifikation,
  });

type Kurz = Pick<Klassifikation, 'kategorie' | 'schadensart' | 'prioritaet'> & {
  zwingend_mietverwaltung: boolean;
  regeln: { bezeichnung: string }[];
};

/** What the mails of the past would be taken for. */
export interface Pruefung {
  geprueft: number;
  geaendert: number;
  fehler: Fehler[];
  aenderungen: { email_id: number; betreff: string | null; vorher: Kurz; nachher: Kurz }[];
}

export const ANZAHL = 500;

export const pruefen = async (satz: readonly Regel[]) =>
  (await rufe('klassifikationsregeln_pruefen', {
    regeln: alsSatz(satz),
    anzahl: ANZAHL,
  })) as Pruefung;

/** What the database objects to in a set, without looking at more than one mail. */
export const einwaende = (satz: readonly Regel[] | null) =>
  queryOptions({
    queryKey: ['klassifikationsregeln', 'einwaende', satz],
    enabled: satz !== null,
    gcTime: 0,
    queryFn: async () => {
      const { fehler } = (await rufe('klassifikationsregeln_pruefen', {
        regeln: alsSatz(satz ?? []),
        anzahl: 1,
      })) as Pick<Pruefung, 'fehler'>;
      return { satz: satz ?? [], fehler };
    },
  });

/** Stores a set unless somebody else stored another one since `bisher` was loaded (HD076). */
export const speichern = (satz: readonly Regel[], bisher: readonly Regel[]) =>
  rufe('klassifikationsregeln_speichern', { regeln: alsSatz(satz), bisher: alsSatz(bisher) });

/** The rules a new Mandant starts with, in place of all. */
export const zuruecksetzen = (bisher: readonly Regel[]) =>
  rufe('klassifikationsregeln_zuruecksetzen', { bisher: alsSatz(bisher) });

/** Somebody else was faster. */
export const istUeberholt = (fehler: unknown): boolean =>
  fehler instanceof ApiFehler && fehler.code === 'HD076';
