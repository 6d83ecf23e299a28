import { useMemo } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { Gesehen } from './gesehen';

const speicher = new Map<string, Gesehen>();

/** What this account has looked at on this device. */
export function useGesehen(): Gesehen {
  const { mandant_id, benutzerkonto_id } = useSitzung();
  return useMemo(() => {
    const schluessel = `hausdraht:gesehen:${mandant_id}:${benutzerkonto_id}`;
    const da = speicher.get(schluessel) ?? new Gesehen(localStorage, schluessel);
    speicher.set(schluessel, da);
    return da;
  }, [mandant_id, benutzerkonto_id]);
}
