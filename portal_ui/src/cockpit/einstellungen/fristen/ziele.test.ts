import { describe, expect, it } from 'vitest';
import { minuten, stunden, zielfehler } from './ziele';

describe('hours of a field', () => {
  it.each([
    [60, 1],
    [30, 0.5],
    [100, 1.67],
    [null, ''],
  ])('%s minutes are %s', (wert, feld) => {
    expect(stunden(wert)).toBe(feld);
  });

  it.each([
    [1.5, 90],
    ['', null],
    [0, null],
    ['8', 480],
    [0.001, 1],
  ])('%s becomes %s minutes', (eingabe, wert) => {
    expect(minuten(eingabe)).toBe(wert);
  });
});

describe('zielfehler', () => {
  const ziel = (reaktion_minuten: number | null, loesung_minuten: number | null) =>
    zielfehler({ kategorie: 'schaden', prioritaet: 'hoch', reaktion_minuten, loesung_minuten });

  it('wants the reaction first, when there are both', () => {
    expect(ziel(120, 60)).toContain('vor dem Ende');
    expect(ziel(60, 60)).toBeNull();
    expect(ziel(120, null)).toBeNull();
    expect(ziel(null, 60)).toBeNull();
  });
});
