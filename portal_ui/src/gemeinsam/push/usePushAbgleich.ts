import { useEffect } from 'react';
import type { Sitzung } from '../anmeldung/sitzung';
import { sitzungsspeicher } from '../anmeldung/speicher';
import { useSitzung } from '../anmeldung/useSitzung';
import { abgleichen, ausschalten } from './geraet';

export const kontoAufGeraet = (sitzung: Sitzung): string =>
  `${sitzung.mandant_id}:${sitzung.benutzerkonto_id}`;

/** Keeps the device that is told of alarms in step with who is signed in; signing out ends it. */
export function usePushAbgleich(): void {
  const konto = kontoAufGeraet(useSitzung());
  useEffect(() => {
    // Nobody waits for it, and without reception there is nothing to be told.
    void abgleichen(konto).catch(() => undefined);
    return sitzungsspeicher.abonnieren(() => {
      if (sitzungsspeicher.lesen().art === 'abgemeldet') void ausschalten().catch(() => undefined);
    });
  }, [konto]);
}
