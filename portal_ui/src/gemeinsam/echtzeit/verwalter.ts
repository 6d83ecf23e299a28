import { sitzungsspeicher } from '../anmeldung/speicher';
import { Socketverwalter, type Leitung } from './socket';

const adresse = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;

/** The one socket of this tab. */
export const socketverwalter = new Socketverwalter(() => new WebSocket(adresse()) as Leitung, {
  spaeter: (aufgabe, ms) => {
    const id = setTimeout(aufgabe, ms);
    return () => clearTimeout(id);
  },
  zufall: Math.random,
});

/** A socket that slept this long (ms) in the background may be dead without knowing. */
const SCHLAF = 60_000;

/** Ties the socket to the session and to the network; called once at the start. */
export function echtzeitVerdrahten(): void {
  sitzungsspeicher.beiNeuemToken((token) => socketverwalter.anmelden(token));
  sitzungsspeicher.abonnieren(() => {
    if (sitzungsspeicher.token() === null) socketverwalter.abmelden();
  });
  addEventListener('offline', () => socketverwalter.unterbrechen());
  addEventListener('online', () => {
    sitzungsspeicher.pruefen();
    socketverwalter.sofort();
  });
  let verborgenSeit = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') {
      verborgenSeit = Date.now();
      return;
    }
    sitzungsspeicher.pruefen();
    if (verborgenSeit > 0 && Date.now() - verborgenSeit > SCHLAF) socketverwalter.unterbrechen();
    socketverwalter.sofort();
  });
}
