import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';
import { kategorie, quelle, schadensart, zustaendigkeit } from '@/gemeinsam/gestaltung/werte';

/** A value that can be chosen, with its word. */
export interface Wahlwert {
  value: string;
  label: string;
}

const mitWort = (wort: (wert: string) => string, werte: readonly string[]): Wahlwert[] =>
  werte.map((wert) => ({ value: wert, label: wort(wert) }));

export const KATEGORIEN = mitWort(kategorie, ['schaden', 'wartung', 'beschwerde', 'administrativ']);
export const SCHADENSARTEN = mitWort(schadensart, [
  'heizung',
  'wasser',
  'elektrik',
  'sanitaer',
  'sonstiges',
]);
export const ZUSTAENDIGKEITEN = mitWort(zustaendigkeit, [
  'hausmeister_bereich',
  'mietverwaltung',
  'weg_verwaltung',
]);
export const QUELLEN = mitWort(quelle, ['email', 'portal', 'telefon', 'manuell', 'voicebot']);
export const PRIORITAETEN: readonly Wahlwert[] = [
  { value: '1', label: 'dringend' },
  { value: '2', label: 'hoch' },
  { value: '3', label: 'normal' },
  { value: '4', label: 'niedrig' },
];

const FRISCH = 5 * 60_000;

/** The houses of the Mandant by name. */
export const objekte = () =>
  queryOptions({
    queryKey: ['objekte', 'wahl'],
    staleTime: FRISCH,
    queryFn: async ({ signal }) =>
      (
        await lies(
          api
            .from('objekte')
            .select('id,bezeichnung')
            .order('bezeichnung')
            .abortSignal(signal)
            .overrideTypes<Sicht<'objekte', 'id' | 'bezeichnung'>[], { merge: false }>(),
        )
      ).map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung })),
  });

/** The areas of the caretakers by name. */
export const bereiche = () =>
  queryOptions({
    queryKey: ['hausmeister_bereiche', 'wahl'],
    staleTime: FRISCH,
    queryFn: async ({ signal }) =>
      (
        await lies(
          api
            .from('hausmeister_bereiche')
            .select('id,bezeichnung')
            .order('bezeichnung')
            .abortSignal(signal)
            .overrideTypes<
              Sicht<'hausmeister_bereiche', 'id' | 'bezeichnung'>[],
              { merge: false }
            >(),
        )
      ).map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung })),
  });

/** The words the office gave Anfragen. */
export const schlagworte = () =>
  queryOptions({
    // Like everything about them: the frame of an Anfrage tells that they changed.
    queryKey: ['anfragen', 'schlagworte', 'wahl'],
    staleTime: FRISCH,
    queryFn: async ({ signal }) =>
      (
        await lies(
          api
            .from('schlagworte')
            .select('id,wort')
            .order('wort')
            .abortSignal(signal)
            .overrideTypes<Sicht<'schlagworte', 'id' | 'wort'>[], { merge: false }>(),
        )
      ).map(({ id, wort }) => ({ value: String(id), label: wort })),
  });

/** Everybody who works here, by name; `amt` is the role. */
export const mitarbeiter = () =>
  queryOptions({
    queryKey: ['benutzerkonten', 'wahl'],
    staleTime: FRISCH,
    queryFn: async ({ signal }) =>
      (
        await lies(
          api
            .from('benutzerkonten')
            .select('id,name,rolle')
            .in('rolle', ['verwalter', 'leitung', 'hausmeister'])
            .order('name')
            .abortSignal(signal)
            .overrideTypes<Sicht<'benutzerkonten', 'id' | 'name' | 'rolle'>[], { merge: false }>(),
        )
      ).map(({ id, name, rolle }) => ({ value: String(id), label: name, amt: rolle })),
  });
