import { queryOptions } from '@tanstack/react-query';
import { mitToken } from '../api/client';
import { fehlerAus } from '../api/fehler';

/** The signed-in account as the server knows it. */
export interface Ich {
  benutzerkonto_id: number;
  email: string;
  /** Person in the master data; only tenants have one. */
  mieter_id: number | null;
}

export const ich = () =>
  queryOptions({
    queryKey: ['ich'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const antwort = await mitToken('/api/rpc/ich', { signal });
      if (!antwort.ok) throw await fehlerAus(antwort);
      return (await antwort.json()) as Ich;
    },
  });
