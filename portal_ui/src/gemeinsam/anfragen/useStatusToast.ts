import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { api, lies } from '../api/client';
import { socketverwalter } from '../echtzeit/verwalter';
import { anfrageStatus } from '../gestaltung/werte';
import { selbstGesetzt } from './selbst';

/** A flood of changes (a bulk act, a long absence) is no reason for a flood of toasts. */
const HOECHSTENS = 3;

async function melden(ids: number[], besitz: 'eigene' | 'diese'): Promise<void> {
  const zeilen = await lies(
    api
      .from('anfragen')
      .select('id,nummer,status')
      .in('id', ids)
      .overrideTypes<{ id: number; nummer: string; status: string }[], { merge: false }>(),
  );
  const wer = besitz === 'eigene' ? 'Ihre Anfrage' : 'Anfrage';
  for (const { id, nummer, status } of zeilen) {
    if (status === 'offen' || selbstGesetzt(id, status)) continue;
    notifications.show({
      id: `status-${id}`,
      message: `${wer} ${nummer} ist jetzt ${anfrageStatus(status).wort}.`,
    });
  }
}

/**
 * Tells when somebody else changed the state of an Anfrage: of all that a tenant may see
 * (`eigene`), or of the ones given (staff see hundreds and look at one).
 */
export function useStatusToast(welche: 'eigene' | readonly number[]): void {
  const schluessel = welche === 'eigene' ? 'eigene' : welche.join(' ');
  useEffect(
    () =>
      socketverwalter.beiAenderung(({ ereignisse }) => {
        const ids = ereignisse
          .filter((e) => e.entitaet === 'anfragen' && e.art === 'status')
          .map((e) => e.id)
          .filter((id) => schluessel === 'eigene' || schluessel.split(' ').includes(String(id)))
          .slice(0, HOECHSTENS);
        // A toast is a courtesy: the lists refresh on their own, so a failure is not reported.
        if (ids.length > 0) {
          melden(ids, schluessel === 'eigene' ? 'eigene' : 'diese').catch(() => undefined);
        }
      }),
    [schluessel],
  );
}
