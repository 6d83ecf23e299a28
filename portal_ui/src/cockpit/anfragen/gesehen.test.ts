import { beforeEach, describe, expect, it } from 'vitest';
import { Testablage } from '@/gemeinsam/ablage.testhilfe';
import { muster } from './abfragen';
import { Gesehen } from './gesehen';

const FRUEHER = '2026-11-20T08:00:00Z';
const BEGINN = new Date('2026-11-21T08:00:00Z');
const DANACH = '2026-11-21T09:00:00.123456+00:00';
const SPAETER = '2026-11-21T10:00:00Z';

let ablage: Testablage;
const oeffnen = () => new Gesehen(ablage, 'gesehen', () => BEGINN);

beforeEach(() => {
  ablage = new Testablage();
});

describe('Gesehen', () => {
  it('knows what was there before the first look', () => {
    expect(oeffnen().istNeu(1, FRUEHER)).toBe(false);
    expect(oeffnen().istNeu(1, DANACH)).toBe(true);
  });

  it('remembers the look over a reload, until something happens again', () => {
    oeffnen().merken(1, DANACH);
    expect(oeffnen().istNeu(1, DANACH)).toBe(false);
    expect(oeffnen().istNeu(1, SPAETER)).toBe(true);
  });

  it('forgets the oldest looks beyond its limit', () => {
    const gesehen = new Gesehen(ablage, 'gesehen', () => BEGINN, 3);
    for (let id = 0; id <= 3; id += 1) gesehen.merken(id, DANACH);
    expect(gesehen.istNeu(0, DANACH)).toBe(true);
    expect(gesehen.istNeu(1, DANACH)).toBe(false);
    expect(gesehen.istNeu(3, DANACH)).toBe(false);
  });
});

describe('muster', () => {
  it('takes what is typed literally', () => {
    expect(muster(' Bad')).toBe('"*Bad*"');
    expect(muster('50%_*",betreff.eq.x)')).toBe('"*50,betreff.eq.x)*"');
  });
});
