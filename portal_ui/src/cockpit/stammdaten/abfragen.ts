import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

export type Objekt = Sicht<
  'objekte',
  'id' | 'bezeichnung' | 'art' | 'strasse' | 'hausnummer' | 'plz' | 'ort',
  'hausmeister_bereich_id' | 'zustaendig_konto_id'
>;
export type Konto = Sicht<'benutzerkonten', 'id' | 'name' | 'rolle', 'gesperrt_am'>;
export type Bereich = Sicht<'hausmeister_bereiche', 'id' | 'bezeichnung'>;
export type Vertretung = Sicht<
  'vertretungen',
  'id' | 'benutzerkonto_id' | 'name' | 'vertreter_konto_id' | 'vertreter_name' | 'von' | 'bis'
>;
export type Dienstleister = Sicht<
  'dienstleister',
  'id' | 'person_id' | 'name' | 'gewerk' | 'telefon' | 'aktiv'
>;
export type Einheit = Sicht<'einheiten', 'id' | 'bezeichnung' | 'art'>;

interface Person {
  vorname: string;
  nachname: string;
  telefon: string;
}

export interface Mietverhaeltnis {
  id: number;
  einheit_id: number;
  beginn: string;
  ende: string | null;
  nettomiete: number;
  vorauszahlung: number;
  mieter: { personen: Person | null }[];
}

export interface Eigentum {
  id: number;
  einheit_id: number | null;
  beginn: string;
  ende: string | null;
  personen: Person | null;
}

/** "Erika Müller" */
export const personName = (person: Person | null): string =>
  person === null ? '' : `${person.vorname} ${person.nachname}`.trim();

export const objekte = () =>
  queryOptions({
    queryKey: ['stammdaten', 'objekte'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('objekte')
          .select(
            'id,bezeichnung,art,strasse,hausnummer,plz,ort,hausmeister_bereich_id,zustaendig_konto_id',
          )
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Objekt[], { merge: false }>(),
      ),
  });

/** Accounts of people who work here, suspended ones included. */
export const mitarbeiter = () =>
  queryOptions({
    queryKey: ['benutzerkonten', 'mitarbeiter'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('benutzerkonten')
          .select('id,name,rolle,gesperrt_am')
          .in('rolle', ['hausmeister', 'verwalter', 'leitung'])
          .order('name')
          .abortSignal(signal)
          .overrideTypes<Konto[], { merge: false }>(),
      ),
  });

export const bereiche = () =>
  queryOptions({
    queryKey: ['stammdaten', 'bereiche'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('hausmeister_bereiche')
          .select('id,bezeichnung')
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Bereich[], { merge: false }>(),
      ),
  });

/** Which caretaker looks after which area. */
export const zuordnungen = () =>
  queryOptions({
    queryKey: ['stammdaten', 'zuordnungen'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('hausmeister_zuordnungen')
          .select('hausmeister_bereich_id,benutzerkonto_id')
          .abortSignal(signal)
          .overrideTypes<
            { hausmeister_bereich_id: number; benutzerkonto_id: number }[],
            { merge: false }
          >(),
      ),
  });

/** Those that are running or come, the next one first. */
export const vertretungen = (heute: string) =>
  queryOptions({
    queryKey: ['stammdaten', 'vertretungen', heute],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('vertretungen')
          .select('id,benutzerkonto_id,name,vertreter_konto_id,vertreter_name,von,bis')
          .gte('bis', heute)
          .order('von')
          .abortSignal(signal)
          .overrideTypes<Vertretung[], { merge: false }>(),
      ),
  });

export const alleDienstleister = () =>
  queryOptions({
    queryKey: ['stammdaten', 'dienstleister'],
    queryFn: ({ signal }) =>
      lies(
        api
          .from('dienstleister')
          .select('id,person_id,name,gewerk,telefon,aktiv')
          .order('aktiv', { ascending: false })
          .order('name')
          .abortSignal(signal)
          .overrideTypes<Dienstleister[], { merge: false }>(),
      ),
  });

/** Units, tenancies with their tenants, and owners of a house. */
export const hausinhalt = (objektId: number) =>
  queryOptions({
    queryKey: ['stammdaten', 'haus', objektId],
    queryFn: async ({ signal }) => {
      const einheiten = await lies(
        api
          .from('einheiten')
          .select('id,bezeichnung,art')
          .eq('objekt_id', objektId)
          .order('bezeichnung')
          .abortSignal(signal)
          .overrideTypes<Einheit[], { merge: false }>(),
      );
      const [mietverhaeltnisse, eigentuemer] = await Promise.all([
        einheiten.length === 0
          ? []
          : lies(
              api
                .from('mietverhaeltnisse')
                .select(
                  'id,einheit_id,beginn,ende,nettomiete,vorauszahlung,mieter(personen(vorname,nachname,telefon))',
                )
                .in(
                  'einheit_id',
                  einheiten.map((e) => e.id),
                )
                .order('beginn', { ascending: false })
                .abortSignal(signal)
                .overrideTypes<Mietverhaeltnis[], { merge: false }>(),
            ),
        lies(
          api
            .from('eigentuemer')
            .select('id,einheit_id,beginn,ende,personen(vorname,nachname,telefon)')
            .eq('objekt_id', objektId)
            .order('beginn', { ascending: false })
            .abortSignal(signal)
            .overrideTypes<Eigentum[], { merge: false }>(),
        ),
      ]);
      return { einheiten, mietverhaeltnisse, eigentuemer };
    },
  });
