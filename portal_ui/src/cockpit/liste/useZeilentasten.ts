import type { RefObject } from 'react';
import { useTasten } from '../tasten/useTasten';

/** j and k move the focus through the rows (`[data-zeile]`); Enter opens, as on every link. */
export function useZeilentasten(liste: RefObject<HTMLElement | null>): void {
  const gehe = (richtung: 1 | -1) => {
    const zeilen = [...(liste.current?.querySelectorAll<HTMLElement>('[data-zeile]') ?? [])];
    const bei = zeilen.findIndex((z) => z === document.activeElement);
    const offen = zeilen.findIndex((z) => z.getAttribute('aria-current') === 'true');
    const von = bei >= 0 ? bei : offen;
    const ziel = von < 0 ? 0 : Math.min(zeilen.length - 1, Math.max(0, von + richtung));
    zeilen[ziel]?.focus();
  };
  useTasten({ j: () => gehe(1), k: () => gehe(-1) });
}
