import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

interface Ergebnis {
  /** Index of the row that is being dragged, null when none is. */
  gezogen: number | null;
  /** For the handle of a row. */
  griff: (index: number) => {
    'data-griff': number;
    onPointerDown: (e: PointerEvent) => void;
    onKeyDown: (e: KeyboardEvent) => void;
  };
}

function zeileUnter(x: number, y: number): HTMLElement | undefined {
  return document
    .elementsFromPoint(x, y)
    .find((el): el is HTMLElement => el instanceof HTMLElement && el.dataset.platz !== undefined);
}

/**
 * Reordering with pointer, finger and arrow keys. Rows carry `data-platz` with their index.
 * The window listens, because a row that moves in the document loses capture and focus.
 */
export function useUmordnen(verschiebe: (von: number, nach: number) => void): Ergebnis {
  const [gezogen, setGezogen] = useState<number | null>(null);
  const aktuell = useRef(verschiebe);
  const fokus = useRef<number | null>(null);
  useEffect(() => {
    aktuell.current = verschiebe;
    if (fokus.current === null) return;
    document.querySelector<HTMLElement>(`[data-griff="${fokus.current}"]`)?.focus();
    fokus.current = null;
  });

  const ziehen = (anfang: number, x: number) => {
    let bei = anfang;
    const ende = new AbortController();
    const los = () => {
      ende.abort();
      setGezogen(null);
    };
    setGezogen(anfang);
    const { signal } = ende;
    addEventListener(
      'pointermove',
      ({ clientY }) => {
        const zeile = zeileUnter(x, clientY);
        if (zeile === undefined) return;
        const nach = Number(zeile.dataset.platz);
        if (nach === bei) return;
        // Only when the pointer passed the middle: rows of unequal height would flutter.
        const kasten = zeile.getBoundingClientRect();
        const mitte = kasten.y + kasten.height / 2;
        if (nach > bei ? clientY < mitte : clientY > mitte) return;
        aktuell.current(bei, nach);
        bei = nach;
        setGezogen(nach);
      },
      { signal },
    );
    addEventListener('pointerup', los, { signal });
    addEventListener('pointercancel', los, { signal });
  };

  return {
    gezogen,
    griff: (index) => ({
      'data-griff': index,
      onPointerDown: (e) => {
        if (e.button === 0) ziehen(index, e.clientX);
      },
      onKeyDown: (e) => {
        const schritt = { ArrowUp: -1, ArrowDown: 1 }[e.key];
        if (schritt === undefined) return;
        e.preventDefault();
        fokus.current = index + schritt;
        verschiebe(index, index + schritt);
      },
    }),
  };
}
