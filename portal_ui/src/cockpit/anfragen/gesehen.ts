/** What this clerk has looked at on this device: when which Anfrage last had something new. */

/** Entries beyond this number are forgotten, oldest look first. */
const HOECHSTENS = 2000;

interface Gemerkt {
  /** Start of keeping track: what is older counts as known. */
  seit: string;
  /** Last activity seen, by id, in the order of looking. */
  gesehen: [number, string][];
}

export class Gesehen {
  private readonly gemerkt: Gemerkt;
  private readonly karte: Map<number, string>;

  constructor(
    private readonly ablage: Pick<Storage, 'getItem' | 'setItem'>,
    private readonly schluessel: string,
    jetzt: () => Date = () => new Date(),
    private readonly hoechstens = HOECHSTENS,
  ) {
    this.gemerkt = this.lesen() ?? { seit: jetzt().toISOString(), gesehen: [] };
    this.karte = new Map(this.gemerkt.gesehen);
    this.schreiben();
  }

  /** Whether something happened since the last look. */
  istNeu(id: number, aktivitaet: string): boolean {
    const zuletzt = this.karte.get(id) ?? this.gemerkt.seit;
    return Date.parse(aktivitaet) > Date.parse(zuletzt);
  }

  merken(id: number, aktivitaet: string): void {
    if (this.karte.get(id) === aktivitaet) return;
    this.karte.delete(id);
    this.karte.set(id, aktivitaet);
    for (const alt of this.karte.keys()) {
      if (this.karte.size <= this.hoechstens) break;
      this.karte.delete(alt);
    }
    this.schreiben();
  }

  private lesen(): Gemerkt | null {
    try {
      const text = this.ablage.getItem(this.schluessel);
      return text === null ? null : (JSON.parse(text) as Gemerkt);
    } catch {
      return null;
    }
  }

  private schreiben(): void {
    try {
      const stand: Gemerkt = { seit: this.gemerkt.seit, gesehen: [...this.karte] };
      this.ablage.setItem(this.schluessel, JSON.stringify(stand));
    } catch {
      // Without storage everything counts as seen with the page.
    }
  }
}
