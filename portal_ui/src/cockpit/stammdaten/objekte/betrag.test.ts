import { expect, it } from 'vitest';
import { betragAlsText, betragAus } from './betrag';

it('reads money the way people write it', () => {
  expect(['1.234,56', '1234.56', '650', '650,5 €', '1.234'].map(betragAus)).toEqual([
    1234.56, 1234.56, 650, 650.5, 1234,
  ]);
  expect(['', '-5', '12,345', 'x', '1.23.4'].map(betragAus)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(betragAlsText(1234.5)).toBe('1234,50');
});
