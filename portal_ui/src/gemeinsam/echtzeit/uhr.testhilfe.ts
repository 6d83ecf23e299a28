import type { Uhr } from './buendel';

/** A clock that tests move by hand; chance is always in the middle. */
export class Testuhr implements Uhr {
  private jetzt = 0;
  private aufgaben: { um: number; aufgabe: () => void }[] = [];

  spaeter = (aufgabe: () => void, ms: number): (() => void) => {
    const eintrag = { um: this.jetzt + ms, aufgabe };
    this.aufgaben.push(eintrag);
    return () => {
      this.aufgaben = this.aufgaben.filter((a) => a !== eintrag);
    };
  };

  zufall = (): number => 0.5;

  vor(ms: number): void {
    const ende = this.jetzt + ms;
    for (;;) {
      const naechste = this.aufgaben
        .filter((a) => a.um <= ende)
        .sort((a, b) => a.um - b.um)
        .at(0);
      if (naechste === undefined) break;
      this.jetzt = naechste.um;
      this.aufgaben = this.aufgaben.filter((a) => a !== naechste);
      naechste.aufgabe();
    }
    this.jetzt = ende;
  }
}
