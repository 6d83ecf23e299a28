import { useEffect, useRef } from 'react';

/** Whether a key press is typing and not a command. */
function tippt(ziel: EventTarget | null): boolean {
  if (!(ziel instanceof HTMLElement)) return false;
  if (ziel instanceof HTMLInputElement) return !/^(radio|checkbox|button)$/.test(ziel.type);
  return ziel.isContentEditable || /^(TEXTAREA|SELECT)$/.test(ziel.tagName);
}

/** Whether Enter already does something here. */
const antwortetSelbst = (ziel: EventTarget | null): boolean =>
  ziel instanceof HTMLElement && ziel.closest('a, button, summary, [role="button"]') !== null;

/** The name of a key press among the commands: "x", "Enter", "Strg+z". */
function name(e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): string {
  const taste = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  return e.ctrlKey || e.metaKey ? `Strg+${taste}` : taste;
}

/** Commands by key: ignored while typing and in a dialog; Ctrl and Cmd are "Strg+". */
export function useTasten(befehle: Readonly<Record<string, () => void>>): void {
  const aktuell = useRef(befehle);
  useEffect(() => {
    aktuell.current = befehle;
  });
  useEffect(() => {
    const druck = (ereignis: KeyboardEvent) => {
      if (ereignis.defaultPrevented || ereignis.altKey) return;
      // A key that is held down moves through a list, but decides nothing twice.
      if (ereignis.repeat && !/^[jk]$/.test(ereignis.key)) return;
      if (tippt(ereignis.target) || document.querySelector('[role="dialog"]') !== null) return;
      if (ereignis.key === 'Enter' && antwortetSelbst(ereignis.target)) return;
      const befehl = aktuell.current[name(ereignis)];
      if (befehl === undefined) return;
      ereignis.preventDefault();
      befehl();
    };
    addEventListener('keydown', druck);
    return () => removeEventListener('keydown', druck);
  }, []);
}
