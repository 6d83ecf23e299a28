/** One change as the server announces it. */
export interface Ereignis {
  entitaet: string;
  id: number;
  art: string;
}

/** Changes of a while; `alles` when the server asks to reload everything. */
export interface Buendel {
  alles: boolean;
  ereignisse: Ereignis[];
}

export interface Uhr {
  spaeter: (aufgabe: () => void, ms: number) => () => void;
  zufall: () => number;
}

/** Shortest time between two deliveries (ms), and the jitter on top of it. */
const ABSTAND = 1000;
const STREUUNG = 500;
/** Delay of a single change (ms): immediate for a person, spread for a thousand browsers. */
const ERSTE = 60;

/**
 * Collects changes: the first one after a quiet time goes out at once, what follows is
 * delivered together, at most about once a second and never all browsers in step.
 */
export class Buendler {
  private wartend: Buendel = { alles: false, ereignisse: [] };
  private abbrechen: (() => void) | null = null;
  private ruhe: (() => void) | null = null;

  constructor(
    private readonly liefern: (buendel: Buendel) => void,
    private readonly uhr: Uhr,
  ) {}

  melden(ereignis: Ereignis | null): void {
    if (ereignis === null) this.wartend.alles = true;
    else if (!this.wartend.ereignisse.some((e) => gleich(e, ereignis))) {
      this.wartend.ereignisse.push(ereignis);
    }
    if (this.abbrechen !== null || this.ruhe !== null) return;
    this.abbrechen = this.uhr.spaeter(() => this.ausliefern(), this.uhr.zufall() * ERSTE);
  }

  beenden(): void {
    this.abbrechen?.();
    this.ruhe?.();
    this.abbrechen = null;
    this.ruhe = null;
    this.wartend = { alles: false, ereignisse: [] };
  }

  private ausliefern(): void {
    this.abbrechen = null;
    const buendel = this.wartend;
    this.wartend = { alles: false, ereignisse: [] };
    this.ruhe = this.uhr.spaeter(
      () => {
        this.ruhe = null;
        if (this.wartend.alles || this.wartend.ereignisse.length > 0) this.ausliefern();
      },
      ABSTAND + this.uhr.zufall() * STREUUNG,
    );
    this.liefern(buendel);
  }
}

const gleich = (a: Ereignis, b: Ereignis): boolean =>
  a.entitaet === b.entitaet && a.id === b.id && a.art === b.art;
