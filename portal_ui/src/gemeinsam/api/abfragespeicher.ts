import { QueryClient } from '@tanstack/react-query';
import { ApiFehler } from './fehler';

/** The cache of everything read from the API. A refusal is final, a lost line is retried. */
export const abfragespeicher = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (anzahl, fehler) =>
        anzahl < 3 && !(fehler instanceof ApiFehler && fehler.status < 500),
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
