import { useRef, useState, type RefObject } from 'react';
import { zusammenfuehren, type Gezeigt } from './stabil';

/** Marks the pill, which lies over the list. */
export const PILLE = 'data-neue-pille';

interface Ergebnis<T> {
  gezeigt: Gezeigt<T>[];
  neue: T[];
  /** Takes the arrivals in and goes to the top. */
  aufnehmen: () => void;
  /** To be put on the scrolling element; `onPointerLeave` also on the pill. */
  halter: {
    ref: RefObject<HTMLDivElement | null>;
    onPointerMove: (e: React.PointerEvent) => void;
    onPointerLeave: (e: React.PointerEvent) => void;
    onScroll: (e: React.UIEvent<HTMLElement>) => void;
  };
}

/**
 * Keeps a live list still while somebody points at it or has scrolled. `schluessel` names
 * the queue: another queue is another list and shows its rows at once.
 */
export function useStabileListe<T extends { id: number }>(
  daten: readonly T[] | undefined,
  schluessel: string,
): Ergebnis<T> {
  const ref = useRef<HTMLDivElement>(null);
  const [zeigt, setZeigt] = useState(false);
  const [gescrollt, setGescrollt] = useState(false);
  const [stand, setStand] = useState<{
    daten: readonly T[] | undefined;
    schluessel: string;
    gehalten: boolean;
    gezeigt: Gezeigt<T>[];
    neue: T[];
  }>({ daten: undefined, schluessel, gehalten: false, gezeigt: [], neue: [] });

  const gehalten = (zeigt || gescrollt) && stand.schluessel === schluessel;
  if (stand.daten !== daten || stand.schluessel !== schluessel || (stand.gehalten && !gehalten)) {
    const neuer = zusammenfuehren(
      stand.schluessel === schluessel ? stand.gezeigt : [],
      daten ?? [],
      gehalten,
    );
    setStand({ daten, schluessel, gehalten, ...neuer });
  } else if (stand.gehalten !== gehalten) {
    setStand({ ...stand, gehalten });
  }

  return {
    gezeigt: stand.gezeigt,
    neue: stand.neue,
    aufnehmen: () => {
      setZeigt(false);
      setStand({ ...stand, ...zusammenfuehren([], daten ?? [], false) });
      ref.current?.scrollTo({ top: 0 });
    },
    halter: {
      ref,
      // A pointer that merely lies there (a click elsewhere put the list under it) holds nothing.
      onPointerMove: (e) => {
        if (e.pointerType === 'mouse' && (e.movementX !== 0 || e.movementY !== 0)) setZeigt(true);
      },
      // On the way to the pill the list is held on: else it would go from under the pointer.
      onPointerLeave: (e) => {
        const wohin = e.relatedTarget;
        if (wohin instanceof Element && wohin.closest(`[${PILLE}]`) !== null) return;
        if (wohin instanceof Node && ref.current?.contains(wohin)) return;
        setZeigt(false);
      },
      onScroll: (e) => setGescrollt(e.currentTarget.scrollTop > 8),
    },
  };
}
