import { queryOptions } from '@tanstack/react-query';
import { rufe } from '@/gemeinsam/api/client';

/** One line of the search: a person in one tenancy, ownership or trade. */
export interface Persontreffer {
  person_id: number;
  name: string;
  telefon: string;
  mietverhaeltnis_id: number | null;
  eigentuemer_id: number | null;
  gewerk: string | null;
  objekt_id: number | null;
  objekt: string | null;
  einheit_id: number | null;
  einheit: string | null;
  zustand: 'aktiv' | 'ehemals' | 'kuenftig' | null;
}

export interface Haustreffer {
  objekt_id: number;
  objekt: string;
  anschrift: string;
}

interface Antwort {
  personen: Persontreffer[];
  objekte: Haustreffer[];
  unscharf: boolean;
}

/** What somebody can be filed under: as tenant, as owner, or a house alone. */
export type Ziel = { art: 'person'; person: Persontreffer } | { art: 'haus'; haus: Haustreffer };

/** Persons and houses for what is typed; names do not go into addresses, so this is a POST. */
export const stammdatensuche = (suche: string) =>
  queryOptions({
    queryKey: ['stammdaten', 'suche', suche],
    enabled: suche.length >= 2,
    staleTime: 30_000,
    queryFn: async () => (await rufe('personen_suchen', { suche })) as Antwort,
  });

/** Whether an Anfrage can come from this line: a contractor has orders instead. */
export const kannMelden = (p: Persontreffer): boolean =>
  p.mietverhaeltnis_id !== null || p.eigentuemer_id !== null;

/** As whom a line was found: "Mieter", "früherer Eigentümer". */
export function alsWer(p: Persontreffer): string {
  if (p.gewerk !== null) return p.gewerk;
  const wort =
    p.mietverhaeltnis_id !== null ? 'Mieter' : p.eigentuemer_id !== null ? 'Eigentümer' : '';
  if (wort === '') return 'ohne Mietverhältnis';
  return p.zustand === 'ehemals'
    ? `früherer ${wort}`
    : p.zustand === 'kuenftig'
      ? `künftiger ${wort}`
      : wort;
}

/** A chosen line in words, as it stands in the form. */
export function zielInWorten(ziel: Ziel): string {
  if (ziel.art === 'haus') return ziel.haus.anschrift;
  const { person } = ziel;
  return [person.name, alsWer(person), person.objekt, person.einheit].filter(Boolean).join(' · ');
}
