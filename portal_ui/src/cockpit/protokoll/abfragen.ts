import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { mitToken, rufe } from '@/gemeinsam/api/client';
import { fehlerAus } from '@/gemeinsam/api/fehler';
import { speichern } from '@/gemeinsam/dateien/dateien';
import { alsJson, type Filter } from './filter';
import type { Seite, Siegelstand, Stelle } from './modell';

const SEITE = 50;

/** More the database does not hand out in one file. */
export const HOECHSTENS = 5000;

/** Files of thousands of proofs take their time (ms). */
const FRIST = 120_000;

/** Entries, newest first. */
export const protokoll = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['protokoll', 'liste', filter],
    initialPageParam: null as Stelle | null,
    getNextPageParam: (seite: Seite) => seite.weiter,
    queryFn: async ({ pageParam }) =>
      (await rufe('protokoll', {
        filter: alsJson(filter),
        anzahl: SEITE,
        ...(pageParam !== null && { vor: { am: pageParam.am, id: pageParam.id } }),
      })) as Seite,
  });

export const siegelstand = () =>
  queryOptions({
    queryKey: ['protokoll', 'siegelstand'],
    queryFn: async () => (await rufe('protokoll_siegelstand', {})) as Siegelstand,
  });

/** Saves the proof of one entry, for docs/nachweis_pruefen.py. */
export async function nachweisLaden({ am, id }: Stelle): Promise<void> {
  const nachweis = await rufe('protokoll_nachweis', { am, id });
  speichern(
    new Blob([JSON.stringify(nachweis, null, 2)], { type: 'application/json' }),
    `nachweis-${id}.json`,
  );
}

export type Format = 'csv' | 'json';

/** Saves what a filter finds as a file; the log notes it. */
export async function ausgeben(filter: Filter, format: Format): Promise<void> {
  const antwort = await mitToken(
    '/api/rpc/protokoll_ausgeben',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: '*/*' },
      body: JSON.stringify({ filter: alsJson(filter), format }),
    },
    FRIST,
  );
  if (!antwort.ok) throw await fehlerAus(antwort);
  const name = /filename="([^"]+)"/.exec(antwort.headers.get('Content-Disposition') ?? '');
  speichern(await antwort.blob(), name?.[1] ?? `protokoll.${format}`);
}
