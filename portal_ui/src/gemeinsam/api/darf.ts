import { queryOptions, useQuery } from '@tanstack/react-query';
import { mitToken } from './client';
import { fehlerAus } from './fehler';
import type { Database } from './typen';

type Funktion = keyof Database['api']['Functions'];

/** The functions that the API offers this account; its description leaves out all others. */
const angebotene = () =>
  queryOptions({
    queryKey: ['angebotene'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const antwort = await mitToken('/api/', { signal });
      if (!antwort.ok) throw await fehlerAus(antwort);
      const { paths } = (await antwort.json()) as { paths: Record<string, unknown> };
      return new Set(Object.keys(paths).map((pfad) => pfad.replace('/rpc/', '')));
    },
  });

/** Whether the API lets this account call a function; undefined while that is not known. */
export const useDarf = (funktion: Funktion): boolean | undefined =>
  useQuery({ ...angebotene(), select: (alle) => alle.has(funktion) }).data;
