import { kontoSchluessel, type Sitzung, type Umgebung } from './sitzung';

const SCHLUESSEL = 'hausdraht:ohne-empfang';

/** The store of what was read is loaded with the caretaker's room only. */
function leeren(ausser?: string): void {
  void import('@/hausmeister/offline/ablage')
    .then(({ gelesen }) => gelesen.leeren(ausser))
    .catch(() => undefined);
}

/**
 * The caretaker who signed in here last, without the token: only that room works without
 * reception. Whoever leaves takes along what was read, but not what still has to be sent.
 */
export const gemerkt: Umgebung['gemerkt'] = {
  lesen: () => {
    try {
      return JSON.parse(localStorage.getItem(SCHLUESSEL) ?? 'null') as Sitzung | null;
    } catch {
      return null;
    }
  },
  schreiben: (sitzung) => {
    try {
      if (sitzung?.rolle === 'hausmeister') {
        const konto = kontoSchluessel(sitzung);
        const bisher = gemerkt.lesen();
        if (bisher !== null && kontoSchluessel(bisher) !== konto) leeren(konto);
        localStorage.setItem(SCHLUESSEL, JSON.stringify({ ...sitzung, zugriffstoken: '' }));
      } else if (localStorage.getItem(SCHLUESSEL) !== null) {
        localStorage.removeItem(SCHLUESSEL);
        leeren();
      }
    } catch {
      // Without storage there is nothing to remember.
    }
  },
};

const ABGEMELDET = 'hausdraht:abgemeldet';

/** A sign-out that the server does not know of yet. */
export const abmeldung: Umgebung['abmeldung'] = {
  offen: () => {
    try {
      return localStorage.getItem(ABGEMELDET) !== null;
    } catch {
      return false;
    }
  },
  merken: (offen) => {
    try {
      if (offen) localStorage.setItem(ABGEMELDET, 'ja');
      else localStorage.removeItem(ABGEMELDET);
    } catch {
      // Without storage it holds as long as the page.
    }
  },
};
