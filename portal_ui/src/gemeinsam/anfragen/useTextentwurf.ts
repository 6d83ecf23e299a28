import { useState } from 'react';
import { useSitzung } from '../anmeldung/useSitzung';

function lesen(schluessel: string): string {
  try {
    return localStorage.getItem(schluessel) ?? '';
  } catch {
    return '';
  }
}

function schreiben(schluessel: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(schluessel);
    else localStorage.setItem(schluessel, text);
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

/** A text that survives reload and a lost connection, kept for this account on this device. */
export function useTextentwurf(name: string): [string, (text: string) => void] {
  const { mandant_id, benutzerkonto_id } = useSitzung();
  const schluessel = `hausdraht:text:${mandant_id}:${benutzerkonto_id}:${name}`;
  const [stand, setStand] = useState({ schluessel, text: lesen(schluessel) });
  const aktuell = stand.schluessel === schluessel ? stand : { schluessel, text: lesen(schluessel) };
  if (aktuell !== stand) setStand(aktuell);
  return [
    aktuell.text,
    (text) => {
      schreiben(schluessel, text);
      setStand({ schluessel, text });
    },
  ];
}
