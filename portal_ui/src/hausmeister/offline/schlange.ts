import { useSyncExternalStore } from 'react';
import { rufe, sitzungHolen } from '@/gemeinsam/api/client';
import { sitzungsspeicher } from '@/gemeinsam/anmeldung/speicher';
import { hochladen } from '@/gemeinsam/dateien/dateien';
import { kontoSchluessel } from '@/gemeinsam/anmeldung/sitzung';
import { akte, type Akt } from './ablage';
import { Warteschlange, type Antwort, type Stand } from './warteschlange';

const NAME = 'hausdraht-warteschlange';

const konto = (): string | null => {
  const zustand = sitzungsspeicher.lesen();
  return 'sitzung' in zustand ? kontoSchluessel(zustand.sitzung) : null;
};

const kanal = new BroadcastChannel(NAME);

/** The one queue of this tab. */
export const schlange = new Warteschlange({
  ablage: akte,
  senden: async (akt, datei_ids) => {
    // First, because it may take a while: the clock is read when the act leaves.
    await sitzungHolen();
    return (await rufe('handlung_nachtragen', {
      kennung: akt.kennung,
      handlung: akt.handlung,
      angaben: { ...akt.angaben, datei_ids, benutzerkonto_id: Number(akt.konto.split(':')[1]) },
      am_geraet: akt.am,
      geraet_jetzt: new Date().toISOString(),
    })) as Antwort;
  },
  hochladen,
  sperre: (aufgabe) =>
    'locks' in navigator ? navigator.locks.request(NAME, aufgabe).then(() => undefined) : aufgabe(),
  konto,
  spaeter: (aufgabe, ms) => {
    const id = setTimeout(aufgabe, ms);
    return () => clearTimeout(id);
  },
  jetzt: () => new Date(),
  weitersagen: () => kanal.postMessage(null),
});

kanal.onmessage = () => void schlange.laden();

/** Ties the queue to session and network while the caretaker's room is open. */
export function schlangeVerdrahten(): () => void {
  const los = () => void schlange.uebertragen();
  const gesehen = () => {
    if (document.visibilityState === 'visible') los();
  };
  addEventListener('online', los);
  document.addEventListener('visibilitychange', gesehen);
  const ende = sitzungsspeicher.beiNeuemToken(los);
  void schlange.laden().then(los);
  return () => {
    removeEventListener('online', los);
    document.removeEventListener('visibilitychange', gesehen);
    ende();
    void schlange.laden();
  };
}

/** What waits on this phone, and whether it is being sent. */
export const useSchlange = (): Stand => useSyncExternalStore(schlange.abonnieren, schlange.lesen);

/** What waits for one Anfrage, or for one task. */
export function useWartende(bezug: { anfrage_id: number } | { aufgabe_id: number }): Akt[] {
  return useSchlange().akte.filter(({ angaben }) =>
    'anfrage_id' in bezug
      ? angaben.anfrage_id === bezug.anfrage_id
      : angaben.aufgabe_id === bezug.aufgabe_id,
  );
}
