import { ApiFehler, istSitzungsfehler, SpeicherVoll } from '@/gemeinsam/api/fehler';
import type { Aufnahme } from '@/gemeinsam/dateien/dateien';
import type { Akt } from './ablage';

/** Why nothing is being sent, although something waits. */
export type Stoerung = 'netz' | 'anmeldung' | null;

export interface Stand {
  /** Everything of the signed-in account that is not sent yet, in order. */
  akte: readonly Akt[];
  laeuft: boolean;
  stoerung: Stoerung;
}

/** The answer of the database to one act. */
export interface Antwort {
  antwort: Record<string, unknown> | null;
  eingegangen_am: string;
  zweifel: string | null;
}

/** What the queue needs from the browser; tests hand in their own. */
export interface Umgebung {
  ablage: {
    von: (konto: string) => Promise<Akt[]>;
    anfuegen: (akt: Omit<Akt, 'nr'>) => Promise<void>;
    aendern: (akt: Akt) => Promise<void>;
    entfernen: (nr: number) => Promise<void>;
  };
  senden: (akt: Akt, dateiIds: number[]) => Promise<Antwort>;
  hochladen: (inhalt: Blob, name: string, aufnahme?: Aufnahme | null) => Promise<{ id: number }>;
  /** One tab at a time sends. */
  sperre: (aufgabe: () => Promise<void>) => Promise<void>;
  /** The account that is signed in; null when nobody is. */
  konto: () => string | null;
  spaeter: (aufgabe: () => void, ms: number) => () => void;
  jetzt: () => Date;
  /** Tells other tabs that the queue has changed. */
  weitersagen: () => void;
}

const ERSTE_PAUSE = 5_000;
const LAENGSTE_PAUSE = 120_000;

/** Refusals that are about the moment, not about the act. HD141: the phone changed hands. */
const voruebergehend = (fehler: unknown): boolean =>
  !(fehler instanceof ApiFehler) ||
  fehler.status >= 500 ||
  fehler.status === 429 ||
  fehler.status === 401 ||
  fehler.code === 'HD141';

/**
 * Keeps what was done until the database has it. In order, one at a time; a refused act stays
 * with its reason until somebody decides, and holds up nothing behind it: each act is checked
 * by the database on its own.
 */
export class Warteschlange {
  private stand: Stand = { akte: [], laeuft: false, stoerung: null };
  private readonly hoerer = new Set<() => void>();
  private readonly ergebnisHoerer = new Set<(akt: Akt, antwort: Antwort | null) => void>();
  private nochEinmal = false;
  private pause = ERSTE_PAUSE;
  private abbrechen: () => void = () => undefined;

  constructor(private readonly umgebung: Umgebung) {}

  lesen = (): Stand => this.stand;

  abonnieren = (rueckruf: () => void): (() => void) => {
    this.hoerer.add(rueckruf);
    return () => this.hoerer.delete(rueckruf);
  };

  /** Called for each act that was done (with the answer) or refused (null). */
  beiErgebnis = (rueckruf: (akt: Akt, antwort: Antwort | null) => void): (() => void) => {
    this.ergebnisHoerer.add(rueckruf);
    return () => this.ergebnisHoerer.delete(rueckruf);
  };

  /** Shows what is kept for the signed-in account, after sign-in or a change in another tab. */
  laden = async (): Promise<void> => {
    const konto = this.umgebung.konto();
    const akte = konto === null ? [] : await this.umgebung.ablage.von(konto).catch(() => []);
    if (konto === this.umgebung.konto()) this.setzen({ akte });
  };

  /** Keeps an act and sends it as soon as possible; throws SpeicherVoll when it cannot be kept. */
  async einreihen(akt: Pick<Akt, 'handlung' | 'angaben' | 'fotos' | 'worum'>): Promise<void> {
    const konto = this.umgebung.konto();
    if (konto === null) throw new SpeicherVoll();
    try {
      await this.umgebung.ablage.anfuegen({
        ...akt,
        konto,
        kennung: crypto.randomUUID(),
        am: this.umgebung.jetzt().toISOString(),
        fehler: null,
      });
    } catch {
      throw new SpeicherVoll();
    }
    await this.laden();
    this.umgebung.weitersagen();
    void this.uebertragen();
  }

  /** Throws a refused act away. */
  async verwerfen(akt: Akt): Promise<void> {
    await this.umgebung.ablage.entfernen(akt.nr);
    await this.laden();
    this.umgebung.weitersagen();
  }

  /** Sends a refused act again, perhaps as something else: its text as a note. */
  async erneut(akt: Akt): Promise<void> {
    await this.umgebung.ablage.aendern({ ...akt, fehler: null });
    await this.laden();
    await this.uebertragen();
  }

  /** Sends what waits; called after every act, when the line returns, and by hand. */
  uebertragen = async (): Promise<void> => {
    this.abbrechen();
    if (this.stand.laeuft) {
      this.nochEinmal = true;
      return;
    }
    this.setzen({ laeuft: true });
    this.nochEinmal = true;
    try {
      while (this.sollNochEinmal()) await this.umgebung.sperre(() => this.alleSenden());
    } finally {
      this.setzen({ laeuft: false });
    }
  };

  /** Whether something was asked for since the last round; asking takes it away. */
  private sollNochEinmal(): boolean {
    const soll = this.nochEinmal;
    this.nochEinmal = false;
    return soll;
  }

  private async alleSenden(): Promise<void> {
    for (;;) {
      await this.laden();
      const akt = this.stand.akte.find(({ fehler }) => fehler === null);
      if (akt === undefined) {
        this.pause = ERSTE_PAUSE;
        this.setzen({ stoerung: null });
        return;
      }
      try {
        await this.einenSenden(akt);
      } catch (fehler) {
        this.setzen({
          stoerung:
            istSitzungsfehler(fehler) || (fehler instanceof ApiFehler && fehler.status === 401)
              ? 'anmeldung'
              : 'netz',
        });
        this.abbrechen = this.umgebung.spaeter(() => void this.uebertragen(), this.pause);
        this.pause = Math.min(this.pause * 2, LAENGSTE_PAUSE);
        return;
      }
      this.pause = ERSTE_PAUSE;
    }
  }

  /** Throws when it is to be tried again. */
  private async einenSenden(akt: Akt): Promise<void> {
    let antwort: Antwort | null = null;
    try {
      const dateiIds: number[] = [];
      for (const foto of akt.fotos) {
        if (foto.dateiId === null) {
          this.pruefeKonto(akt);
          foto.dateiId = (await this.umgebung.hochladen(foto.inhalt, foto.name, foto.aufnahme)).id;
          // An answer that is lost later costs no second upload.
          await this.umgebung.ablage.aendern(akt).catch(() => undefined);
        }
        dateiIds.push(foto.dateiId);
      }
      this.pruefeKonto(akt);
      antwort = await this.umgebung.senden(akt, dateiIds);
    } catch (fehler) {
      if (voruebergehend(fehler)) throw fehler;
      const { message, hint } = fehler as ApiFehler;
      const grund = [message, hint].filter(Boolean).join(' ');
      await this.umgebung.ablage.aendern({ ...akt, fehler: grund });
    }
    if (antwort !== null) await this.umgebung.ablage.entfernen(akt.nr);
    await this.laden();
    this.umgebung.weitersagen();
    this.ergebnisHoerer.forEach((h) => h(akt, antwort));
  }

  /** Nothing is sent under another name, even when somebody else signs in meanwhile. */
  private pruefeKonto(akt: Akt): void {
    if (this.umgebung.konto() !== akt.konto) throw new Error('the phone changed hands');
  }

  private setzen(neu: Partial<Stand>): void {
    this.stand = { ...this.stand, ...neu };
    this.hoerer.forEach((h) => h());
  }
}
