import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';

export interface Wunsch {
  von: string;
  bis: string;
  objekt: number | null;
}

/** Running Anfragen that came in between two days, both included; no `von` is "or earlier". */
export interface Altersstufe {
  von: string | null;
  bis: string;
  anzahl: number;
  eilig: number;
}

export interface Eingang {
  /** First day of the step. */
  ab: string;
  kategorie: string;
  quelle: string;
  anzahl: number;
}

/** Seconds of business hours until somebody reacted; `kategorie` null is all of them. */
export interface Reaktion {
  kategorie: string | null;
  anzahl: number;
  reagiert: number;
  median: number | null;
  p90: number | null;
}

export interface Zahlen {
  schritt: 'day' | 'week' | 'month';
  offen: Altersstufe[];
  eingang: Eingang[];
  reaktion: Reaktion[];
  beendet: number;
}

/** A year of a large office takes the database half a second and more (ms). */
const FRIST = 30_000;

export const zahlen = ({ von, bis, objekt }: Wunsch) =>
  queryOptions({
    // Not under 'anfragen': a frame of each new mail must not count everything anew.
    queryKey: ['zahlen', von, bis, objekt],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (await rufe(
        'anfragen_kennzahlen',
        { von, bis, ...(objekt === null ? {} : { objekt_id: objekt }) },
        FRIST,
      )) as Zahlen,
  });
