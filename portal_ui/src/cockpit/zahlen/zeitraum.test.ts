import { expect, it } from 'vitest';
import { letzteTage, mangel } from './zeitraum';

it('counts both ends, over the end of a year and the night the clocks change', () => {
  expect(letzteTage('2026-01-10', 30)).toEqual({ von: '2025-12-12', bis: '2026-01-10' });
  expect(letzteTage('2026-03-29', 1)).toEqual({ von: '2026-03-29', bis: '2026-03-29' });
  expect(letzteTage('2026-03-30', 2).von).toBe('2026-03-29');
});

it('says what is wrong with two days', () => {
  expect(mangel({ von: '2026-01-01', bis: '2026-01-01' })).toBe(null);
  expect(mangel({ von: '', bis: '2026-01-01' })).toContain('beide');
  expect(mangel({ von: '2026-01-02', bis: '2026-01-01' })).toContain('nach dem letzten');
  expect(mangel({ von: '2023-01-01', bis: '2026-01-05' })).toBe(null);
  expect(mangel({ von: '2023-01-01', bis: '2026-01-06' })).toContain('drei Jahre');
});
