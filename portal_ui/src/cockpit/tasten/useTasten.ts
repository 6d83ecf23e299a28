import { useEffect, useRef } from 'react';

/** Whether a key press is typing and not a command. */
function tippt(ziel: EventTarget | null): boolean {
  return (
    ziel instanceof HTMLElement &&
    (ziel.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(ziel.tagName))
  );
}

/** Commands by key: ignored while typing, in a dialog, and with Ctrl, Alt or Meta. */
export function useTasten(befehle: Readonly<Record<string, () => void>>): void {
  const aktuell = useRef(befehle);
  useEffect(() => {
    aktuell.current = befehle;
  });
  useEffect(() => {
    const druck = (ereignis: KeyboardEvent) => {
      if (ereignis.defaultPrevented || ereignis.ctrlKey || ereignis.altKey || ereignis.metaKey)
        return;
      if (tippt(ereignis.target) || document.querySelector('[role="dialog"]') !== null) return;
      const befehl = aktuell.current[ereignis.key];
      if (befehl === undefined) return;
      ereignis.preventDefault();
      befehl();
    };
    addEventListener('keydown', druck);
    return () => removeEventListener('keydown', druck);
  }, []);
}
