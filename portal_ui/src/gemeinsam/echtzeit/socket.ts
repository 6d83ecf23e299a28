import { Buendler, type Buendel, type Uhr } from './buendel';

/** `pause` while there is no token: nothing is wrong, there is just nobody to listen for. */
export type Verbindung = 'pause' | 'verbindet' | 'verbunden' | 'unterbrochen';

/** The part of WebSocket that is used; tests hand in their own. */
export interface Leitung {
  onopen: (() => void) | null;
  onmessage: ((nachricht: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send: (text: string) => void;
  close: () => void;
}

interface Rahmen {
  cursor?: unknown;
  entitaet?: unknown;
  id?: unknown;
  art?: unknown;
}

/** Backoff between tries (ms). */
const ERSTE_PAUSE = 500;
const LAENGSTE_PAUSE = 30_000;
/** A connection that said nothing for this long after opening is given up (ms). */
const GEDULD = 10_000;

/**
 * The only socket of this tab. Keeps the cursor over reconnects, so that the server
 * repeats what was missed, and passes changes on in bundles.
 */
export class Socketverwalter {
  private leitung: Leitung | null = null;
  private token: string | null = null;
  private cursor: string | null = null;
  private versuche = 0;
  private zustand: Verbindung = 'pause';
  private warten: (() => void) | null = null;
  private geduld: (() => void) | null = null;
  private readonly hoerer = new Set<(buendel: Buendel) => void>();
  private readonly zustandshoerer = new Set<() => void>();
  private readonly buendler: Buendler;

  constructor(
    private readonly oeffnen: () => Leitung,
    private readonly uhr: Uhr,
  ) {
    this.buendler = new Buendler((b) => this.hoerer.forEach((h) => h(b)), uhr);
  }

  lesen = (): Verbindung => this.zustand;

  beiZustand = (rueckruf: () => void): (() => void) => {
    this.zustandshoerer.add(rueckruf);
    return () => this.zustandshoerer.delete(rueckruf);
  };

  beiAenderung(rueckruf: (buendel: Buendel) => void): () => void {
    this.hoerer.add(rueckruf);
    return () => this.hoerer.delete(rueckruf);
  }

  /** Connects, or renews the token of the open connection. */
  anmelden(token: string): void {
    this.token = token;
    if (this.leitung !== null && this.zustand === 'verbunden') {
      this.leitung.send(JSON.stringify({ token }));
    } else if (this.leitung === null) {
      this.verbinden();
    }
  }

  /** Closes the connection and forgets the cursor: the next account starts afresh. */
  abmelden(): void {
    this.token = null;
    this.cursor = null;
    this.versuche = 0;
    this.auflegen();
    this.buendler.beenden();
    this.melden('pause');
  }

  /** The network is back or the tab is awake: do not sit out the pause. */
  sofort(): void {
    if (this.token === null || this.leitung !== null) return;
    this.versuche = 0;
    this.verbinden();
  }

  /** The line is known or suspected to be dead, although the socket has not noticed. */
  unterbrechen(): void {
    if (this.leitung !== null) this.verloren(this.leitung);
  }

  private verbinden(): void {
    this.warten?.();
    this.warten = null;
    if (this.zustand !== 'unterbrochen') this.melden('verbindet');
    const leitung = this.oeffnen();
    this.leitung = leitung;
    this.geduld = this.uhr.spaeter(() => this.verloren(leitung), GEDULD);
    leitung.onopen = () => {
      leitung.send(
        JSON.stringify({
          token: this.token,
          ...(this.cursor === null ? {} : { seit: this.cursor }),
          bestaetigen: true,
        }),
      );
    };
    leitung.onmessage = ({ data }) => {
      if (leitung === this.leitung && typeof data === 'string') this.empfangen(data);
    };
    leitung.onclose = () => this.verloren(leitung);
  }

  private empfangen(text: string): void {
    let rahmen: Rahmen;
    try {
      rahmen = JSON.parse(text) as Rahmen;
    } catch {
      return;
    }
    const wiederDa = this.zustand !== 'verbunden';
    this.geduld?.();
    this.geduld = null;
    this.versuche = 0;
    // Without a cursor nobody repeats what happened between the first load and now.
    const luecke = wiederDa && this.cursor === null;
    if (typeof rahmen.cursor === 'string') this.cursor = rahmen.cursor;
    if (wiederDa) this.melden('verbunden');
    if (rahmen.art === 'neu_laden' || (rahmen.art === 'bereit' && luecke)) {
      this.buendler.melden(null);
    } else if (typeof rahmen.entitaet === 'string' && typeof rahmen.id === 'number') {
      const art = typeof rahmen.art === 'string' ? rahmen.art : '';
      this.buendler.melden({ entitaet: rahmen.entitaet, id: rahmen.id, art });
    }
  }

  private verloren(leitung: Leitung): void {
    if (leitung !== this.leitung) return;
    this.auflegen();
    if (this.token === null) return;
    this.melden('unterbrochen');
    const pause = Math.min(LAENGSTE_PAUSE, ERSTE_PAUSE * 2 ** this.versuche);
    this.versuche += 1;
    this.warten = this.uhr.spaeter(() => this.verbinden(), pause * (0.5 + this.uhr.zufall() / 2));
  }

  private auflegen(): void {
    this.geduld?.();
    this.geduld = null;
    this.warten?.();
    this.warten = null;
    const leitung = this.leitung;
    this.leitung = null;
    if (leitung !== null) {
      leitung.onclose = null;
      leitung.close();
    }
  }

  private melden(zustand: Verbindung): void {
    if (this.zustand === zustand) return;
    this.zustand = zustand;
    this.zustandshoerer.forEach((h) => h());
  }
}
