import { expect, it } from 'vitest';
import { mengen, zuordnen } from './modell';

it('counts in words', () => {
  expect(mengen({})).toBeNull();
  expect(mengen({ mieter: 3 })).toBeNull();
  expect(mengen({ einheiten: 1200, objekte: 1 })).toBe('1 Objekt, 1.200 Einheiten');
});

it('gives each column one field and each field one column', () => {
  expect(zuordnen({ objekt: 0, ort: 1 }, 1, 'objekt')).toEqual({ objekt: 1 });
  expect(zuordnen({ objekt: 0 }, 0, '')).toEqual({});
  expect(zuordnen({ objekt: 0 }, 2, 'ort')).toEqual({ objekt: 0, ort: 2 });
});
