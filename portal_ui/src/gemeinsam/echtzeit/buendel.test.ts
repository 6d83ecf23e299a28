import { beforeEach, describe, expect, it } from 'vitest';
import { Buendler, type Buendel, type Ereignis } from './buendel';
import { Testuhr } from './uhr.testhilfe';
import { betrifft } from './useRealtimeInvalidation';

const ereignis = (id: number, art = 'geaendert'): Ereignis => ({ entitaet: 'anfragen', id, art });

let uhr: Testuhr;
let geliefert: Buendel[];
let buendler: Buendler;

beforeEach(() => {
  uhr = new Testuhr();
  geliefert = [];
  buendler = new Buendler((b) => geliefert.push(b), uhr);
});

describe('Buendler', () => {
  it('delivers a single change within 100 ms', () => {
    buendler.melden(ereignis(1));
    uhr.vor(100);
    expect(geliefert).toEqual([{ alles: false, ereignisse: [ereignis(1)] }]);
  });

  it('collects what follows for more than a second', () => {
    buendler.melden(ereignis(1));
    uhr.vor(100);
    for (let id = 2; id < 200; id += 1) {
      buendler.melden(ereignis(id));
      uhr.vor(4);
    }
    expect(geliefert).toHaveLength(1);
    uhr.vor(600);
    expect(geliefert).toHaveLength(2);
    expect(geliefert[1]?.ereignisse).toHaveLength(198);
  });

  it('delivers the last change of a burst', () => {
    buendler.melden(ereignis(1));
    uhr.vor(1_200);
    buendler.melden(ereignis(2));
    uhr.vor(2_000);
    expect(geliefert.flatMap((b) => b.ereignisse.map((e) => e.id))).toEqual([1, 2]);
  });

  it('keeps each change once', () => {
    buendler.melden(ereignis(1));
    buendler.melden(ereignis(1));
    buendler.melden(ereignis(1, 'status'));
    uhr.vor(100);
    expect(geliefert[0]?.ereignisse).toHaveLength(2);
  });

  it('is quick again after a quiet time, and silent after the end', () => {
    buendler.melden(ereignis(1));
    uhr.vor(5_000);
    buendler.melden(ereignis(2));
    uhr.vor(100);
    expect(geliefert).toHaveLength(2);
    buendler.melden(ereignis(3));
    buendler.beenden();
    uhr.vor(5_000);
    expect(geliefert).toHaveLength(2);
  });
});

describe('betrifft', () => {
  const buendel = { alles: false, ereignisse: [ereignis(12)] };

  it('refreshes lists of the entity and the detail of the row', () => {
    expect(betrifft(['anfragen', 'liste', 'alle'], buendel)).toBe(true);
    expect(betrifft(['anfragen', 'detail', 12], buendel)).toBe(true);
    expect(betrifft(['anfragen', 'detail', 12, 'statuswechsel'], buendel)).toBe(true);
  });

  it('leaves other rows and other entities alone', () => {
    expect(betrifft(['anfragen', 'detail', 13], buendel)).toBe(false);
    expect(betrifft(['email_triage', 'liste'], buendel)).toBe(false);
  });

  it('refreshes everything when the server says so', () => {
    expect(betrifft(['email_triage', 'liste'], { alles: true, ereignisse: [] })).toBe(true);
  });
});
