import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useSitzung } from '@/gemeinsam/anmeldung/useSitzung';
import { useVerbindung } from '@/gemeinsam/echtzeit/useVerbindung';
import { auftraege } from '../auftraege';
import { kontoSchluessel } from '@/gemeinsam/anmeldung/sitzung';
import { nurNoch } from './lesestand';
import { vorhalten, type Vorrat } from './vorhalten';

const NICHTS: Vorrat = { lesbar: 0, gesamt: 0, fotos: 0 };
let vorrat = NICHTS;
const hoerer = new Set<() => void>();

const melden = (neu: Vorrat): void => {
  vorrat = neu;
  hoerer.forEach((h) => h());
};

const abonnieren = (h: () => void): (() => void) => {
  hoerer.add(h);
  return () => hoerer.delete(h);
};

/** How much can be read without reception. */
export const useVorrat = (): Vorrat => useSyncExternalStore(abonnieren, () => vorrat);

/** Keeps all open orders on the phone, whatever page is open, and forgets those that left the list. */
export function useVorhalten(bereit: boolean): void {
  const client = useQueryClient();
  const konto = kontoSchluessel(useSitzung());
  const zeilen = useQuery({ ...auftraege(false), enabled: bereit }).data;
  const ohne = useVerbindung() === 'unterbrochen';
  useEffect(() => {
    if (!bereit || zeilen === undefined || ohne || !navigator.onLine) return;
    const abbruch = new AbortController();
    const ids = zeilen.map(({ id }) => id);
    void vorhalten(client, ids, abbruch.signal, melden);
    void nurNoch(konto, ids).catch(() => undefined);
    return () => abbruch.abort();
  }, [client, konto, zeilen, bereit, ohne]);
  useEffect(() => () => melden(NICHTS), []);
}
