import { queryOptions } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';

/** Somebody who reads an Anfrage, and why. */
export interface Teilnehmer {
  person_id: number | null;
  benutzerkonto_id: number | null;
  name: string;
  rolle: string;
  grund: string;
  /** What of it they read. */
  liest: string;
  gelesen_bis: string | null;
}

export const teilnehmer = (anfrageId: number) =>
  queryOptions({
    queryKey: ['anfragen', 'detail', anfrageId, 'teilnehmer'],
    queryFn: async () =>
      (await rufe('anfrage_teilnehmer', { anfrage_id: anfrageId })) as Teilnehmer[],
  });

/** Owners who read nothing but what is written to them. */
export const eigentuemer = (alle: readonly Teilnehmer[]): Teilnehmer[] =>
  alle.filter((t) => t.rolle === 'eigentuemer' && t.liest.startsWith('nur'));
