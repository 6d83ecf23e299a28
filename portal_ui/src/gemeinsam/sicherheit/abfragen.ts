import { queryOptions } from '@tanstack/react-query';
import { mitToken } from '../api/client';
import { fehlerAus } from '../api/fehler';

/** The own second factor; `seit` null when there is none. */
export interface Faktorstand {
  seit: string | null;
  pflicht_ab: string | null;
  pflicht: boolean;
  /** How many recovery codes are left. */
  wiederherstellungscodes: number;
}

/** Where the account is signed in. */
export interface Anmeldung {
  id: string;
  /** The browser's own description of itself. */
  geraet: string;
  /** Shortened address at the sign-in; empty when unknown. */
  netz: string;
  angelegt_am: string;
  zuletzt_am: string;
  diese: boolean;
}

async function hole<T>(funktion: string, signal: AbortSignal): Promise<T> {
  const antwort = await mitToken(`/api/rpc/${funktion}`, { signal });
  if (!antwort.ok) throw await fehlerAus(antwort);
  return (await antwort.json()) as T;
}

export const faktorstand = () =>
  queryOptions({
    queryKey: ['zweitfaktor'],
    queryFn: ({ signal }) => hole<Faktorstand>('zweitfaktor', signal),
  });

export const anmeldungen = () =>
  queryOptions({
    queryKey: ['meine_sitzungen'],
    refetchOnWindowFocus: 'always',
    queryFn: ({ signal }) => hole<Anmeldung[]>('meine_sitzungen', signal),
  });
