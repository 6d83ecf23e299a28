import { queryOptions, useQuery } from '@tanstack/react-query';
import { mitToken } from './client';
import { fehlerAus } from './fehler';
import type { Database } from './typen';

type Funktion = keyof Database['api']['Functions'];

/** The functions of the API that this account may call. */
const meineRechte = () =>
  queryOptions({
    queryKey: ['meine_rechte'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const antwort = await mitToken('/api/rpc/meine_rechte', { signal });
      if (!antwort.ok) throw await fehlerAus(antwort);
      return new Set((await antwort.json()) as string[]);
    },
  });

/** Whether this account may call a function; undefined while that is not known. */
export const useDarf = (funktion: Funktion): boolean | undefined =>
  useQuery({ ...meineRechte(), select: (alle) => alle.has(funktion) }).data;
