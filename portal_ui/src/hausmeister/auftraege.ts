import { queryOptions } from '@tanstack/react-query';
import { ZEILE } from '@/gemeinsam/anfragen/abfragen';
import type { AnfrageZeile } from '@/gemeinsam/anfragen/modell';
import { FRISTEN, type Fristen } from '@/gemeinsam/fristen/fristen';
import { api, lies } from '@/gemeinsam/api/client';

/** All open ones: what is not in the list cannot be read in the cellar. The API gives no more. */
const OFFENE = 1000;
const ERLEDIGTE = 200;

/** An order of the list with its deadlines. */
export type Auftragszeile = AnfrageZeile & { fristen: Fristen | null };

/** Anfragen of the own area: running ones by urgency, finished ones by time. */
export const auftraege = (erledigt: boolean) =>
  queryOptions({
    queryKey: ['anfragen', 'liste', 'auftraege', erledigt],
    queryFn: ({ signal }) => {
      const abfrage = api.from('anfragen').select(`${ZEILE},fristen(${FRISTEN})`);
      const geordnet = erledigt
        ? abfrage
            .in('status', ['abgeschlossen', 'abgelehnt', 'zurueckgezogen'])
            .order('letzte_aktivitaet_am', { ascending: false })
        : abfrage
            .in('status', ['offen', 'akzeptiert'])
            .order('prioritaet_rang')
            .order('erstellt_am');
      return lies(
        geordnet
          .limit(erledigt ? ERLEDIGTE : OFFENE)
          .abortSignal(signal)
          .overrideTypes<Auftragszeile[], { merge: false }>(),
      );
    },
  });

/** Orders by house; the house with the most urgent order comes first. */
export function nachHaus(zeilen: readonly Auftragszeile[]): [string, Auftragszeile[]][] {
  const haeuser = new Map<string, Auftragszeile[]>();
  for (const zeile of zeilen) {
    const haus = zeile.objekte?.bezeichnung ?? 'Ohne Haus';
    haeuser.set(haus, [...(haeuser.get(haus) ?? []), zeile]);
  }
  return [...haeuser];
}
