import { useCallback, useEffect, useRef, useState } from 'react';
import type { Gezeigt } from '../liste/stabil';
import { useTasten } from '../tasten/useTasten';

const KEINE: ReadonlySet<number> = new Set();

/** `ids` with everything between the two rows, both included; without the first one only the second. */
export function bisHier(
  ids: ReadonlySet<number>,
  zeilen: readonly number[],
  von: number | null,
  bis: number,
): ReadonlySet<number> {
  const a = von === null ? -1 : zeilen.indexOf(von);
  const b = zeilen.indexOf(bis);
  if (a < 0 || b < 0) return new Set([...ids, bis]);
  return new Set([...ids, ...zeilen.slice(Math.min(a, b), Math.max(a, b) + 1)]);
}

/** Which rows are marked for an act on many: m for the row in focus, Shift and click for a range. */
export function useMarkierung(gezeigt: readonly Gezeigt<{ id: number }>[], offen: number | null) {
  const [ids, setIds] = useState<ReadonlySet<number> | null>(null);
  const zuletzt = useRef<number | null>(null);
  const zeilen = useRef<readonly number[]>([]);
  useEffect(() => {
    zeilen.current = gezeigt.map(({ zeile }) => zeile.id);
  });
  // Stable, so that rows that did not change are not drawn again.
  const umschalten = useCallback((id: number, bereich: boolean) => {
    const von = zuletzt.current;
    zuletzt.current = id;
    setIds((bisher) => {
      const vorher = bisher ?? KEINE;
      if (bereich) return bisHier(vorher, zeilen.current, von, id);
      const nachher = new Set(vorher);
      if (!nachher.delete(id)) nachher.add(id);
      return nachher;
    });
  }, []);
  const beginnen = useCallback(() => setIds((bisher) => bisher ?? KEINE), []);
  const beenden = useCallback(() => setIds(null), []);
  useTasten({
    m: () => {
      const zeile = document.activeElement?.closest<HTMLElement>('[data-zeile]')?.dataset.zeile;
      const id = zeile === undefined ? offen : Number(zeile);
      if (id === null) beginnen();
      else umschalten(id, false);
    },
    ...(ids === null ? {} : { Escape: beenden }),
  });
  return {
    laeuft: ids !== null,
    ids: ids ?? KEINE,
    umschalten,
    beginnen,
    beenden,
    setzen: (neu: readonly number[]) => setIds(new Set(neu)),
  };
}
