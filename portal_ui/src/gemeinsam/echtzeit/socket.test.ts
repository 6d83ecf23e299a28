import { beforeEach, describe, expect, it } from 'vitest';
import type { Buendel } from './buendel';
import { Socketverwalter, type Leitung } from './socket';
import { Testuhr } from './uhr.testhilfe';

class Testleitung implements Leitung {
  onopen: Leitung['onopen'] = null;
  onmessage: Leitung['onmessage'] = null;
  onclose: Leitung['onclose'] = null;
  readonly gesendet: unknown[] = [];
  geschlossen = false;

  send = (text: string) => this.gesendet.push(JSON.parse(text));
  close = () => {
    this.geschlossen = true;
  };
  empfange = (rahmen: unknown) => this.onmessage?.({ data: JSON.stringify(rahmen) });
}

let uhr: Testuhr;
let leitungen: Testleitung[];
let buendel: Buendel[];
let verwalter: Socketverwalter;

const letzte = (): Testleitung => {
  const leitung = leitungen.at(-1);
  if (leitung === undefined) throw new Error('no connection was opened');
  return leitung;
};

/** Opens the newest connection as the server does. */
const bereit = (cursor: string) => {
  letzte().onopen?.();
  letzte().empfange({ cursor, art: 'bereit' });
};

beforeEach(() => {
  uhr = new Testuhr();
  leitungen = [];
  buendel = [];
  verwalter = new Socketverwalter(() => {
    const leitung = new Testleitung();
    leitungen.push(leitung);
    return leitung;
  }, uhr);
  verwalter.beiAenderung((b) => buendel.push(b));
});

describe('connecting', () => {
  it('waits for a token, then sends it first', () => {
    expect(verwalter.lesen()).toBe('pause');
    verwalter.anmelden('t1');
    letzte().onopen?.();
    expect(letzte().gesendet).toEqual([{ token: 't1', bestaetigen: true }]);
    expect(verwalter.lesen()).toBe('verbindet');
    letzte().empfange({ cursor: 'c1', art: 'bereit' });
    expect(verwalter.lesen()).toBe('verbunden');
  });

  it('reloads once when ready: nobody repeats what happened before', () => {
    verwalter.anmelden('t1');
    bereit('c1');
    uhr.vor(100);
    expect(buendel).toEqual([{ alles: true, ereignisse: [] }]);
  });

  it('passes a renewed token on over the same connection', () => {
    verwalter.anmelden('t1');
    bereit('c1');
    verwalter.anmelden('t2');
    expect(leitungen).toHaveLength(1);
    expect(letzte().gesendet.at(-1)).toEqual({ token: 't2' });
  });
});

describe('frames', () => {
  beforeEach(() => {
    verwalter.anmelden('t1');
    bereit('c1');
    uhr.vor(3_000);
    buendel.length = 0;
  });

  it('passes changes on', () => {
    letzte().empfange({ cursor: 'c2', entitaet: 'anfragen', id: 12, art: 'status' });
    uhr.vor(100);
    expect(buendel[0]?.ereignisse).toEqual([{ entitaet: 'anfragen', id: 12, art: 'status' }]);
  });

  it('reloads everything on overload', () => {
    letzte().empfange({ cursor: 'c2', art: 'neu_laden' });
    uhr.vor(100);
    expect(buendel[0]?.alles).toBe(true);
  });

  it('survives nonsense', () => {
    letzte().onmessage?.({ data: '{kaputt' });
    letzte().onmessage?.({ data: new ArrayBuffer(1) });
    letzte().empfange({ entitaet: 'anfragen', id: 'zwölf' });
    uhr.vor(100);
    expect(buendel).toHaveLength(0);
    expect(verwalter.lesen()).toBe('verbunden');
  });
});

describe('losing the line', () => {
  it('resumes with the last cursor and does not reload', () => {
    verwalter.anmelden('t1');
    bereit('c1');
    uhr.vor(3_000);
    letzte().empfange({ cursor: 'c7', entitaet: 'anfragen', id: 1, art: 'neu' });
    uhr.vor(3_000);
    buendel.length = 0;
    letzte().onclose?.();
    expect(verwalter.lesen()).toBe('unterbrochen');
    uhr.vor(500);
    letzte().onopen?.();
    expect(letzte().gesendet[0]).toEqual({ token: 't1', seit: 'c7', bestaetigen: true });
    letzte().empfange({ cursor: 'c8', art: 'bereit' });
    uhr.vor(3_000);
    expect(buendel).toHaveLength(0);
  });

  it('waits longer after each failure, but not for ever', () => {
    verwalter.anmelden('t1');
    const abstaende: number[] = [];
    for (let versuch = 0; versuch < 9; versuch += 1) {
      letzte().onclose?.();
      const vorher = leitungen.length;
      let gewartet = 0;
      while (leitungen.length === vorher) {
        uhr.vor(250);
        gewartet += 250;
      }
      abstaende.push(gewartet);
    }
    expect(abstaende[0]).toBeLessThan(abstaende[3] ?? 0);
    expect(Math.max(...abstaende)).toBeLessThanOrEqual(30_000);
  });

  it('gives up a connection that never says anything', () => {
    verwalter.anmelden('t1');
    const stumm = letzte();
    uhr.vor(10_000);
    expect(stumm.geschlossen).toBe(true);
    expect(verwalter.lesen()).toBe('unterbrochen');
  });

  it('is cut when the device says so, and resumes', () => {
    verwalter.anmelden('t1');
    bereit('c1');
    verwalter.unterbrechen();
    expect(verwalter.lesen()).toBe('unterbrochen');
    verwalter.sofort();
    bereit('c2');
    expect(letzte().gesendet[0]).toMatchObject({ seit: 'c1' });
    expect(verwalter.lesen()).toBe('verbunden');
  });

  it('tries at once when the network is back', () => {
    verwalter.anmelden('t1');
    letzte().onclose?.();
    verwalter.sofort();
    expect(leitungen).toHaveLength(2);
    uhr.vor(5_000);
    expect(leitungen).toHaveLength(2);
  });

  it('is quiet after signing out and starts afresh for the next account', () => {
    verwalter.anmelden('t1');
    bereit('c1');
    verwalter.abmelden();
    expect(verwalter.lesen()).toBe('pause');
    uhr.vor(60_000);
    expect(leitungen).toHaveLength(1);
    verwalter.anmelden('anderes');
    letzte().onopen?.();
    expect(letzte().gesendet[0]).toEqual({ token: 'anderes', bestaetigen: true });
  });
});
