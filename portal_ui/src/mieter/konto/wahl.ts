import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

type Wahl = Sicht<'benachrichtigungswahl', 'ereignis' | 'per_email'>;

/** The own choice by event; what is missing arrives by mail. */
export const eigeneWahl = () =>
  queryOptions({
    queryKey: ['benachrichtigungswahl'],
    queryFn: async ({ signal }): Promise<Record<string, boolean>> => {
      const zeilen = await lies(
        api
          .from('benachrichtigungswahl')
          .select('ereignis,per_email')
          .abortSignal(signal)
          .overrideTypes<Wahl[], { merge: false }>(),
      );
      return Object.fromEntries(zeilen.map(({ ereignis, per_email }) => [ereignis, per_email]));
    },
  });
