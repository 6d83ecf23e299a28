import { ApiFehler, fehlerAus, NetzFehler } from '../api/fehler';

/** Answer of `anmelden`, `anmelden_zweitfaktor`, `sitzung_erneuern` and `einladung_einloesen`. */
export interface Sitzung {
  zugriffstoken: string;
  gueltig_bis: string;
  rolle: 'mieter' | 'hausmeister' | 'verwalter' | 'leitung' | 'pruefer';
  name: string;
  mandant_id: number;
  mandant_name: string;
  benutzerkonto_id: number;
  /** The Mandant demands a second factor, and nothing else is answered until it is set up. */
  zweitfaktor_fehlt?: true;
  /** How many are left; only after signing in with one of them. */
  wiederherstellungscodes?: number;
}

/** An account among those of all Mandanten. */
export const kontoSchluessel = (s: Pick<Sitzung, 'mandant_id' | 'benutzerkonto_id'>): string =>
  `${s.mandant_id}:${s.benutzerkonto_id}`;

/**
 * `abgelaufen` keeps the screen behind the sign-in form, so that nothing typed is lost;
 * `unerreichbar` means nobody could say yet whether there is a session; `ohne_empfang` is the
 * same for an account that may work on with what is kept on this device. It has no token.
 */
export type Zustand =
  | { art: 'laedt' }
  | { art: 'abgemeldet' }
  | { art: 'unerreichbar' }
  | { art: 'angemeldet'; sitzung: Sitzung }
  | { art: 'abgelaufen'; sitzung: Sitzung }
  | { art: 'ohne_empfang'; sitzung: Sitzung };

type Funkspruch = { art: 'sitzung'; sitzung: Sitzung } | { art: 'abgemeldet' };

/** What the store needs from the browser; tests hand in their own. */
export interface Umgebung {
  fetch: typeof fetch;
  sperre: <T>(aufgabe: () => Promise<T>) => Promise<T>;
  kanal: Pick<BroadcastChannel, 'postMessage'> & {
    onmessage: ((ereignis: MessageEvent) => void) | null;
  };
  jetzt: () => number;
  /** Who may go on without reception after a new start: kept without a token, null when nobody. */
  gemerkt: { lesen: () => Sitzung | null; schreiben: (sitzung: Sitzung | null) => void };
  /** Whether somebody signed out here without reception, and the server still has to hear it. */
  abmeldung: { offen: () => boolean; merken: (offen: boolean) => void };
}

/** Renew this long before the end (ms): enough for a slow line, little enough to be rare. */
const VORLAUF = 90_000;
/** After a failed renewal in a running session, try again (ms). */
const WIEDERHOLUNG = 10_000;

/**
 * Lifetime of an access token in ms by its own claims, so that a wrong clock on the
 * device neither renews all the time nor too late. Falls back to one minute.
 */
export function lebensdauer(token: string): number {
  try {
    const rumpf = token.split('.')[1] ?? '';
    const json = atob(rumpf.replace(/-/g, '+').replace(/_/g, '/'));
    const { exp, iat } = JSON.parse(json) as { exp?: number; iat?: number };
    if (typeof exp === 'number' && typeof iat === 'number' && exp > iat) return (exp - iat) * 1000;
  } catch {
    // An unreadable token is used until the server refuses it.
  }
  return 60_000;
}

/** Holds the access token in memory only, renews it, and tells all tabs of this browser. */
export class Sitzungsspeicher {
  private zustand: Zustand = { art: 'laedt' };
  private readonly hoerer = new Set<() => void>();
  private readonly tokenHoerer = new Set<(token: string) => void>();
  private laufend: Promise<boolean> | null = null;
  private wecker: ReturnType<typeof setTimeout> | undefined;
  private endet = 0;
  /** Counts sign-outs: a renewal that was under way meanwhile must not sign in again. */
  private abmeldungen = 0;

  constructor(private readonly umgebung: Umgebung) {
    umgebung.kanal.onmessage = (ereignis: MessageEvent<Funkspruch>) => {
      if (ereignis.data.art === 'sitzung') this.uebernehmen(ereignis.data.sitzung, false);
      else this.verlassen(false);
    };
  }

  lesen = (): Zustand => this.zustand;

  abonnieren = (rueckruf: () => void): (() => void) => {
    this.hoerer.add(rueckruf);
    return () => this.hoerer.delete(rueckruf);
  };

  /** Called with every new access token (the socket passes it on). */
  beiNeuemToken(rueckruf: (token: string) => void): () => void {
    this.tokenHoerer.add(rueckruf);
    return () => this.tokenHoerer.delete(rueckruf);
  }

  token(): string | null {
    return this.zustand.art === 'angemeldet' ? this.zustand.sitzung.zugriffstoken : null;
  }

  /** Asks once whether the cookie still carries a session. */
  async starten(): Promise<void> {
    try {
      await this.erneuern();
    } catch {
      if (this.zustand.art === 'laedt' || this.zustand.art === 'unerreichbar') {
        const sitzung = this.umgebung.gemerkt.lesen();
        this.setzen(sitzung === null ? { art: 'unerreichbar' } : { art: 'ohne_empfang', sitzung });
      }
    }
  }

  anmelden(email: string, passwort: string, mandantId?: number): Promise<Sitzung> {
    const wahl = mandantId === undefined ? {} : { mandant_id: mandantId };
    return this.beginnen('anmelden', { email, passwort, ...wahl });
  }

  /** Completes a sign-in that asked for the second factor. */
  zweitfaktor(ticket: string, code: string): Promise<Sitzung> {
    return this.beginnen('anmelden_zweitfaktor', { ticket, code });
  }

  einladungEinloesen(code: string, passwort: string): Promise<Sitzung> {
    return this.beginnen('einladung_einloesen', { code, passwort });
  }

  /** Ends the session on the server and in every tab. */
  async abmelden(): Promise<void> {
    const token = this.token();
    this.verlassen(true);
    this.umgebung.abmeldung.merken(true);
    await this.umgebung.sperre(() => this.abmeldungMelden(token));
  }

  /** Until the server has heard it, the cookie of this browser would still open the session. */
  private async abmeldungMelden(token: string | null): Promise<void> {
    await this.rufen('abmelden', {}, token);
    this.umgebung.abmeldung.merken(false);
  }

  /**
   * Renews the access token; false when there is no session any more. One request at a
   * time in this tab and, by the lock, in this browser: the second tab finds the token
   * that the first one passed on.
   */
  erneuern(): Promise<boolean> {
    const vorher = this.token();
    this.laufend ??= this.umgebung
      .sperre(() => this.einmalErneuern(vorher))
      .finally(() => {
        this.laufend = null;
      });
    return this.laufend;
  }

  /** Renews when the token is about to end; called when a sleeping tab wakes up. */
  pruefen(): void {
    if (this.zustand.art === 'unerreichbar' || this.zustand.art === 'ohne_empfang') {
      void this.starten();
    } else if (this.token() !== null && this.endet - this.umgebung.jetzt() < VORLAUF) {
      this.stillErneuern();
    }
  }

  private async einmalErneuern(vorher: string | null): Promise<boolean> {
    const inzwischen = this.token();
    if (inzwischen !== null && inzwischen !== vorher) return true;
    const stand = this.abmeldungen;
    try {
      if (this.umgebung.abmeldung.offen()) await this.abmeldungMelden(null);
      const sitzung = (await this.rufen('sitzung_erneuern', {}, null)) as Sitzung;
      if (stand !== this.abmeldungen) return false;
      this.uebernehmen(sitzung, true);
      return true;
    } catch (fehler) {
      if (!(fehler instanceof ApiFehler) || fehler.status >= 500) throw new NetzFehler();
      if (fehler.status === 429) throw fehler;
      // Whoever was locked out meanwhile no longer reads what is kept.
      this.umgebung.gemerkt.schreiben(null);
      if (this.zustand.art === 'angemeldet') {
        this.setzen({ art: 'abgelaufen', sitzung: this.zustand.sitzung });
      } else if (this.zustand.art !== 'abgelaufen') {
        this.setzen({ art: 'abgemeldet' });
      }
      return false;
    }
  }

  private beginnen(funktion: string, rumpf: object): Promise<Sitzung> {
    return this.umgebung.sperre(async () => {
      const sitzung = (await this.rufen(funktion, rumpf, null)) as Sitzung;
      this.uebernehmen(sitzung, true);
      return sitzung;
    });
  }

  private uebernehmen(sitzung: Sitzung, weitersagen: boolean): void {
    const dauer = lebensdauer(sitzung.zugriffstoken);
    this.endet = this.umgebung.jetzt() + dauer;
    clearTimeout(this.wecker);
    this.wecker = setTimeout(() => this.stillErneuern(), Math.max(dauer - VORLAUF, dauer / 2));
    if (weitersagen) this.umgebung.kanal.postMessage({ art: 'sitzung', sitzung });
    this.umgebung.gemerkt.schreiben(sitzung);
    this.umgebung.abmeldung.merken(false);
    this.setzen({ art: 'angemeldet', sitzung });
    this.tokenHoerer.forEach((h) => h(sitzung.zugriffstoken));
  }

  private stillErneuern(): void {
    this.erneuern().catch(() => {
      clearTimeout(this.wecker);
      this.wecker = setTimeout(() => this.stillErneuern(), WIEDERHOLUNG);
    });
  }

  private verlassen(weitersagen: boolean): void {
    clearTimeout(this.wecker);
    this.abmeldungen += 1;
    if (weitersagen) this.umgebung.kanal.postMessage({ art: 'abgemeldet' });
    this.umgebung.gemerkt.schreiben(null);
    this.setzen({ art: 'abgemeldet' });
  }

  private async rufen(funktion: string, rumpf: object, token: string | null): Promise<unknown> {
    let antwort: Response;
    try {
      antwort = await this.umgebung.fetch(`/api/rpc/${funktion}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: {
          'Content-Type': 'application/json',
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(rumpf),
      });
    } catch {
      throw new NetzFehler();
    }
    if (!antwort.ok) throw await fehlerAus(antwort);
    return antwort.status === 204 ? null : await antwort.json();
  }

  private setzen(zustand: Zustand): void {
    this.zustand = zustand;
    this.hoerer.forEach((h) => h());
  }
}
