import { describe, expect, it } from 'vitest';
import { datum, dauerInWorten, heuteIso, terminInWorten, zeitGenau, zeitInWorten } from './format';

const jetzt = new Date('2026-11-21T09:30:00+01:00');

describe('zeitInWorten', () => {
  it.each([
    ['2026-11-21T08:15:00Z', 'heute 9:15'],
    ['2026-11-20T21:30:00Z', 'gestern 22:30'],
    // Just after midnight in Berlin is today, although it is yesterday in UTC.
    ['2026-11-20T23:05:00Z', 'heute 0:05'],
    ['2026-11-16T07:00:00Z', 'Montag 8:00'],
    ['2026-11-14T07:00:00Z', '14.11.2026'],
    ['2025-11-21T08:15:00Z', '21.11.2025'],
  ])('%s is %s', (instant, worte) => {
    expect(zeitInWorten(instant, jetzt)).toBe(worte);
  });

  it('counts calendar days across the end of summer time', () => {
    const nachher = new Date('2026-10-26T00:30:00+01:00');
    expect(zeitInWorten('2026-10-25T00:30:00+02:00', nachher)).toBe('gestern 0:30');
  });

  it('shows a date for the future and nothing for nonsense', () => {
    expect(zeitInWorten('2026-11-22T08:00:00Z', jetzt)).toBe('22.11.2026');
    expect(zeitInWorten('gestern', jetzt)).toBe('');
  });
});

describe('terminInWorten', () => {
  it.each([
    ['2026-11-21T15:00:00Z', 'heute 16:00'],
    ['2026-11-22T08:00:00Z', 'morgen 9:00'],
    ['2026-11-24T15:00:00Z', 'Dienstag 16:00'],
    ['2026-11-28T08:00:00Z', '28.11.2026'],
    ['2026-11-20T08:00:00Z', 'gestern 9:00'],
  ])('%s is %s', (instant, worte) => {
    expect(terminInWorten(instant, jetzt)).toBe(worte);
  });
});

describe('other forms', () => {
  it('names the exact second in Berlin', () => {
    expect(zeitGenau('2026-11-21T08:15:03Z')).toBe('Samstag, 21.11.2026, 09:15:03');
  });

  it('writes dates the German way and leaves other text alone', () => {
    expect(datum('2026-01-02')).toBe('02.01.2026');
    expect(datum('bald')).toBe('bald');
  });

  it('takes the day from Berlin', () => {
    expect(heuteIso(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
  });

  it.each([
    [0, '1 Sekunde'],
    [45, '45 Sekunden'],
    [100, '2 Minuten'],
    [3600, '60 Minuten'],
    [7200, '2 Stunden'],
  ])('%d seconds are %s', (sekunden, worte) => {
    expect(dauerInWorten(sekunden)).toBe(worte);
  });
});
