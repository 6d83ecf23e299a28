import { queryOptions } from '@tanstack/react-query';
import { api, lies } from '@/gemeinsam/api/client';
import type { Sicht } from '@/gemeinsam/api/zeilen';

/** Somebody who has something open right now. */
export type Anwesend = Sicht<'anwesenheiten', 'entitaet_id' | 'benutzerkonto_id' | 'name' | 'bis'>;

/** Refreshed at least this often (ms): somebody who lost the line announces no leaving. */
const AUFFRISCHEN = 30_000;

/** Who has which row of an entity open. */
export const anwesenheiten = (entitaet: string) =>
  queryOptions({
    queryKey: ['anwesenheiten', 'liste', entitaet],
    refetchInterval: AUFFRISCHEN,
    queryFn: ({ signal }) =>
      lies(
        api
          .from('anwesenheiten')
          .select('entitaet_id,benutzerkonto_id,name,bis')
          .eq('entitaet', entitaet)
          .abortSignal(signal)
          .overrideTypes<Anwesend[], { merge: false }>(),
      ),
  });

/** "Petra Keller bearbeitet diese E-Mail": everybody but the account itself; empty for nobody. */
export function wortAnwesend(
  anwesend: readonly Anwesend[],
  id: number,
  ich: number,
  was: string,
): string {
  const namen = anwesend
    .filter((a) => a.entitaet_id === id && a.benutzerkonto_id !== ich)
    .map((a) => a.name)
    .sort((a, b) => a.localeCompare(b, 'de'));
  const letzter = namen.pop();
  if (letzter === undefined) return '';
  if (namen.length === 0) return `${letzter} bearbeitet ${was}`;
  return `${namen.join(', ')} und ${letzter} bearbeiten ${was}`;
}
