import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fristen } from '@/gemeinsam/fristen/abfragen';
import type { Wartegrund } from '@/gemeinsam/fristen/fristen';
import { useWartende } from './schlange';
import { tun } from './tun';

/** Waiting and going on through the queue: counts here at once, for the deadlines when it arrives. */
export function useSpaeterWarten(anfrageId: number, worum: string) {
  const gelesen = useQuery(fristen(anfrageId)).data?.wartet_auf ?? null;
  const letzter = useWartende({ anfrage_id: anfrageId }).findLast(
    ({ handlung, fehler }) =>
      fehler === null && (handlung === 'anfrage_warten' || handlung === 'anfrage_weiter'),
  );
  const [error, setError] = useState<unknown>(null);
  const stand =
    letzter === undefined
      ? null
      : {
          wartet_auf: letzter.angaben.auf ?? null,
          wartet_seit: letzter.angaben.auf === undefined ? null : letzter.am,
        };
  const bisher = stand === null ? gelesen : stand.wartet_auf;
  return {
    stand,
    isPending: false,
    error,
    mutate: (auf: Wartegrund | null) =>
      void tun({
        handlung: auf === null ? 'anfrage_weiter' : 'anfrage_warten',
        angaben: { anfrage_id: anfrageId, bisher, ...(auf !== null && { auf }) },
        worum,
      }).then(() => setError(null), setError),
  };
}
