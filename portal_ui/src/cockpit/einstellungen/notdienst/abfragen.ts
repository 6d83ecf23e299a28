import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** One place in the chain. */
export interface Stufe {
  art: 'konto' | 'dienstleister' | 'kontakt' | 'hook';
  benutzerkonto_id: number | null;
  dienstleister_id: number | null;
  hook_id: number | null;
  name: string;
  email: string | null;
  telefon: string;
  wochentage: number[];
  von: string | null;
  bis: string | null;
  gueltig_von: string | null;
  gueltig_bis: string | null;
  minuten: number;
}

export type Plan = Sicht<
  'notdienst_plaene',
  'id' | 'bezeichnung' | 'ab_prioritaet' | 'durchgaenge',
  'objekt_id' | 'schadensart'
> & { stufen: Stufe[] };
export type Hook = Sicht<'notdienst_hooks', 'id' | 'bezeichnung' | 'url'>;

export const plaene = () =>
  queryOptions({
    queryKey: ['stammdaten', 'notdienst', 'plaene'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('notdienst_plaene')
          .select('id,bezeichnung,ab_prioritaet,durchgaenge,objekt_id,schadensart,stufen')
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Plan[], { merge: false }>(),
      ),
  });

export const hooks = () =>
  queryOptions({
    queryKey: ['stammdaten', 'notdienst', 'hooks'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('notdienst_hooks')
          .select('id,bezeichnung,url')
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Hook[], { merge: false }>(),
      ),
  });

export const TAGE = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** When a place is on duty: "Sa, So 18:00–07:00", "täglich". */
export function dienstzeit(s: Stufe): string {
  const tage =
    s.wochentage.length === 7
      ? 'täglich'
      : s.wochentage
          .toSorted((a, b) => a - b)
          .map((t) => TAGE[t - 1])
          .join(', ');
  const uhr = s.von === null || s.bis === null ? '' : ` ${s.von.slice(0, 5)}–${s.bis.slice(0, 5)}`;
  return tage + uhr;
}

/** How an account is reached that has so many devices. */
export function wegeZum(geraete: number): string {
  if (geraete === 0) return 'Nur per E-Mail: noch kein Gerät für Benachrichtigungen angemeldet';
  return `Per E-Mail und Benachrichtigung auf ${geraete === 1 ? 'ein Gerät' : `${geraete} Geräte`}`;
}
