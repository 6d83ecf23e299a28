import { abmeldung, gemerkt } from './gemerkt';
import { Sitzungsspeicher } from './sitzung';

const NAME = 'hausdraht-sitzung';

/** The one session store of this tab. */
export const sitzungsspeicher = new Sitzungsspeicher({
  fetch: (...aufruf) => fetch(...aufruf),
  // Web Locks exist in secure contexts only; plain http on a LAN still has one tab at a time.
  sperre: (aufgabe) => ('locks' in navigator ? navigator.locks.request(NAME, aufgabe) : aufgabe()),
  kanal: new BroadcastChannel(NAME),
  jetzt: () => Date.now(),
  gemerkt,
  abmeldung,
});
