import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';

/** A person in a tenancy, as the decision offers it. */
export interface Bewohner {
  mietverhaeltnis_id: number;
  person_id: number;
  personen: { vorname: string; nachname: string } | null;
  mietverhaeltnisse: {
    ende: string | null;
    einheiten: { bezeichnung: string; objekte: { bezeichnung: string } | null } | null;
  } | null;
}

const BEWOHNER =
  'mietverhaeltnis_id,person_id,personen!inner(vorname,nachname),' +
  'mietverhaeltnisse(ende,einheiten(bezeichnung,objekte(bezeichnung)))';

/** The tenancies of the suggested person. */
export const bewohnerZu = (personId: number | null) =>
  queryOptions({
    queryKey: ['mieter', 'person', personId],
    enabled: personId !== null,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('mieter')
          .select(BEWOHNER)
          .eq('person_id', personId ?? 0)
          .abortSignal(signal)
          .overrideTypes<Bewohner[], { merge: false }>(),
      ),
  });

/** Tenants whose surname begins with the text. */
export const bewohnerSuche = (name: string) =>
  queryOptions({
    queryKey: ['mieter', 'suche', name],
    enabled: name.length >= 2,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('mieter')
          .select(BEWOHNER)
          .ilike('personen.nachname', `${name.replace(/[%_*\\]/g, '')}%`)
          .limit(20)
          .abortSignal(signal)
          .overrideTypes<Bewohner[], { merge: false }>(),
      ),
  });

/** First and last name; empty for nobody. */
export const heisst = (name: { vorname: string; nachname: string } | null): string =>
  name === null ? '' : `${name.vorname} ${name.nachname}`.trim();

export function bewohnerInWorten({ personen, mietverhaeltnisse }: Bewohner): string {
  const einheit = mietverhaeltnisse?.einheiten;
  return [heisst(personen), einheit?.objekte?.bezeichnung, einheit?.bezeichnung]
    .filter(Boolean)
    .join(' · ');
}
