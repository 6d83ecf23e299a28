import { describe, expect, it } from 'vitest';
import { alsFeld, alsZeitpunkt } from './zeitfeld';

describe('Zeitfeld', () => {
  it.each([
    ['2026-01-15T08:30', '2026-01-15T07:30:00.000Z'],
    ['2026-07-15T08:30', '2026-07-15T06:30:00.000Z'],
    // The hours around both changes of the clocks.
    ['2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ])('meint Berliner Zeit: %s', (feld, zeitpunkt) => {
    expect(alsZeitpunkt(feld)).toBe(zeitpunkt);
    expect(alsFeld(zeitpunkt)).toBe(feld);
  });

  it('lässt Leeres leer', () => {
    expect(alsZeitpunkt('')).toBeNull();
    expect(alsFeld(null)).toBe('');
  });
});
