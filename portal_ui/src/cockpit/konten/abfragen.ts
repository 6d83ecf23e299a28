import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** An account as the head sees it. */
export type Konto = Sicht<
  'benutzerkonten',
  'id' | 'email' | 'name' | 'rolle' | 'angelegt_am',
  'gesperrt_am' | 'passwort_gesetzt_am'
>;

const HOECHSTENS = 200;

export interface Kontenwunsch {
  /** null for all. */
  rolle: string | null;
  suche: string;
}

/** Accounts of the Mandant by name. */
export const konten = ({ rolle, suche }: Kontenwunsch) =>
  queryOptions({
    queryKey: ['benutzerkonten', 'liste', rolle, suche],
    queryFn: ({ signal }) => {
      let abfrage = api
        .from('benutzerkonten')
        .select('id,email,name,rolle,angelegt_am,gesperrt_am,passwort_gesetzt_am');
      if (rolle !== null) abfrage = abfrage.eq('rolle', rolle);
      if (suche.trim() !== '') {
        const wie = `"*${suche.trim().replace(/[%_*\\"]/g, '')}*"`;
        abfrage = abfrage.or(`name.ilike.${wie},email.ilike.${wie}`);
      }
      return lies(
        abfrage
          .order('name')
          .limit(HOECHSTENS)
          .abortSignal(signal)
          .overrideTypes<Konto[], { merge: false }>(),
      );
    },
  });

/** Why accounts are locked, by account; only the head may read it. */
export const sperrgruende = (leitung: boolean) =>
  queryOptions({
    queryKey: ['benutzerkonten', 'sperrgruende'],
    enabled: leitung,
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('kontosperren')
          .select('id,sperrgrund')
          .abortSignal(signal)
          .overrideTypes<Sicht<'kontosperren', 'id' | 'sperrgrund'>[], { merge: false }>(),
      );
      return new Map(zeilen.map(({ id, sperrgrund }) => [id, sperrgrund]));
    },
  });

/** Since when accounts have a second factor, by account; only the head may read it. */
export const zweitfaktoren = (leitung: boolean) =>
  queryOptions({
    queryKey: ['benutzerkonten', 'zweitfaktoren'],
    enabled: leitung,
    queryFn: async ({ signal }) => {
      const zeilen = await lies(
        api
          .from('zweitfaktoren')
          .select('id,zweitfaktor_seit')
          .abortSignal(signal)
          .overrideTypes<Sicht<'zweitfaktoren', 'id' | 'zweitfaktor_seit'>[], { merge: false }>(),
      );
      return new Map(zeilen.map(({ id, zweitfaktor_seit }) => [id, zweitfaktor_seit]));
    },
  });

/** State of an account, in the words of `kontoStatus`. */
export function zustand(konto: Konto): 'gesperrt' | 'aktiv' | 'eingeladen' {
  if (konto.gesperrt_am !== null) return 'gesperrt';
  return konto.passwort_gesetzt_am === null ? 'eingeladen' : 'aktiv';
}
