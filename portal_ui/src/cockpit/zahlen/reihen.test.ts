import { describe, expect, it } from 'vitest';
import { arbeitszeit, nachQuelle, oberkante, saeulen } from './reihen';

const e = (ab: string, kategorie: string, quelle: string, anzahl: number) => ({
  ab,
  kategorie,
  quelle,
  anzahl,
});

describe('saeulen', () => {
  it('has a column for weeks without anything, from the Monday before the period', () => {
    const reihe = saeulen(
      [e('2026-03-02', 'schaden', 'email', 3), e('2026-03-02', 'schaden', 'portal', 1)],
      'week',
      '2026-03-04',
      '2026-03-17',
    );
    expect(reihe.map(({ ab, summe }) => [ab, summe])).toEqual([
      ['2026-03-02', 4],
      ['2026-03-09', 0],
      ['2026-03-16', 0],
    ]);
    expect(reihe[0]?.werte.schaden).toBe(4);
  });

  it('knows months of every length', () => {
    expect(saeulen([], 'month', '2025-11-30', '2026-03-01').map(({ ab }) => ab)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
  });

  it('loses no day where the clocks change', () => {
    expect(saeulen([], 'day', '2026-10-24', '2026-10-26')).toHaveLength(3);
  });
});

it('sums sources over time', () => {
  expect(
    nachQuelle([e('a', 'x', 'portal', 1), e('b', 'x', 'email', 2), e('b', 'y', 'email', 2)]),
  ).toEqual([
    { quelle: 'email', anzahl: 4 },
    { quelle: 'portal', anzahl: 1 },
  ]);
});

it('draws by round numbers', () => {
  expect([0, 3, 5, 11, 39, 99, 101].map(oberkante)).toEqual([1, 4, 5, 20, 40, 100, 200]);
});

it('says business hours as people do', () => {
  expect([null, 0, 2700, 12_600].map(arbeitszeit)).toEqual(['–', '0 Min.', '45 Min.', '3,5 Std.']);
});
