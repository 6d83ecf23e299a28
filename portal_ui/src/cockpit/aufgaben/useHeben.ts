import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { lageVon, nachbar, schritt, type Lage, type Spalte, type Spalten } from './tafel';

/** A mouse that trembles while it clicks drags nothing. */
const SCHWELLE = 6;

interface Eigenschaften {
  /** The board as it is shown, the lifted card where it would be put. */
  spalten: (lage: Lage | null) => Spalten;
  ablegen: (lage: Lage) => void;
  oeffnen: (id: number) => void;
}

/** Where the pointer would put the card: which column, before which card. */
function lageUnter(id: number, x: number, y: number): Lage | null {
  const feld = document
    .elementsFromPoint(x, y)
    .map((el) => el.closest<HTMLElement>('[data-spalte]'))
    .find((el) => el !== null);
  if (feld == null) return null;
  const karten = [...feld.querySelectorAll<HTMLElement>('[data-karte]')];
  const danach = karten.find((karte) => {
    const kasten = karte.getBoundingClientRect();
    return Number(karte.dataset.karte) !== id && y < kasten.y + kasten.height / 2;
  });
  return {
    id,
    spalte: feld.dataset.spalte as Spalte,
    vor: danach === undefined ? null : Number(danach.dataset.karte),
  };
}

/**
 * Lifting, moving and putting down cards, with mouse, finger and keyboard: space lifts, arrows move,
 * space or Enter puts down, Escape takes it back. Only what runs can be lifted.
 */
export function useHeben({ spalten, ablegen, oeffnen }: Eigenschaften) {
  const [lage, setLage] = useState<Lage | null>(null);
  const gezogen = useRef(false);
  const aktuell = useRef({ ablegen });
  const fokus = useRef<number | null>(null);
  useEffect(() => {
    aktuell.current = { ablegen };
    // A card that changes its column is another element, and the focus lost with the old one.
    if (fokus.current === null || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-karte="${fokus.current}"] [data-flaeche]`)?.focus();
  });
  const hebt = lage !== null;
  useEffect(() => {
    if (!hebt) return;
    // Whoever takes the mouse instead has let go of the card.
    const loslassen = () => {
      fokus.current = null;
      setLage(null);
    };
    addEventListener('pointerdown', loslassen);
    return () => removeEventListener('pointerdown', loslassen);
  }, [hebt]);

  const ziehen = (id: number, anfang: { x: number; y: number }, sofort: boolean) => {
    const ende = new AbortController();
    const { signal } = ende;
    let ziel: Lage | null = null;
    let los = sofort;
    const aufhoeren = (legen: boolean) => {
      ende.abort();
      setLage(null);
      if (legen && los && ziel !== null) aktuell.current.ablegen(ziel);
    };
    gezogen.current = false;
    addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        los ||= Math.hypot(clientX - anfang.x, clientY - anfang.y) > SCHWELLE;
        if (!los) return;
        gezogen.current = true;
        ziel = lageUnter(id, clientX, clientY) ?? ziel;
        setLage(ziel);
      },
      { signal },
    );
    addEventListener('pointerup', () => aufhoeren(true), { signal });
    addEventListener('pointercancel', () => aufhoeren(false), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && aufhoeren(false), { signal });
  };

  const mitTaste = (e: KeyboardEvent, id: number, hebbar: boolean) => {
    const pfeil = e.key.startsWith('Arrow');
    if (lage?.id === id) {
      if (pfeil) {
        setLage(schritt(spalten(lage), lage, e.key));
      } else if (e.key === ' ' || e.key === 'Enter') {
        setLage(null);
        ablegen(lage);
      } else if (e.key === 'Escape') {
        setLage(null);
      } else return;
    } else if (pfeil) {
      const naechste = nachbar(spalten(null), id, e.key);
      if (naechste === null) return;
      document.querySelector<HTMLElement>(`[data-karte="${naechste}"] [data-flaeche]`)?.focus();
    } else if (e.key === ' ' && hebbar) {
      fokus.current = id;
      setLage(lageVon(spalten(null), id));
    } else return;
    e.preventDefault();
  };

  return {
    lage,
    flaeche: (id: number, hebbar: boolean) => ({
      'data-flaeche': true,
      onClick: () => {
        // The click that ends a drag opens nothing.
        if (!gezogen.current) oeffnen(id);
        gezogen.current = false;
      },
      onKeyDown: (e: KeyboardEvent) => mitTaste(e, id, hebbar),
      onKeyUp: (e: KeyboardEvent) => e.key === ' ' && e.preventDefault(),
      // Leaving a lifted card for another place puts it back.
      onBlur: (e: FocusEvent) => {
        if (e.relatedTarget === null) return;
        fokus.current = null;
        setLage(null);
      },
      onPointerDown: (e: PointerEvent) => {
        gezogen.current = false;
        if (hebbar && e.button === 0 && e.pointerType === 'mouse') {
          ziehen(id, { x: e.clientX, y: e.clientY }, false);
        }
      },
    }),
    /** For fingers: the card itself scrolls. */
    griff: (id: number) => ({
      onPointerDown: (e: PointerEvent) => {
        e.preventDefault();
        if (e.button === 0) ziehen(id, { x: e.clientX, y: e.clientY }, true);
      },
    }),
  };
}
