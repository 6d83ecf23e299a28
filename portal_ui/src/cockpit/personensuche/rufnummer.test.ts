import { expect, it } from 'vitest';
import { gleicheNummer, istNummer } from './rufnummer';

it('knows a number in every way of writing', () => {
  for (const nummer of ['030 123-45', '+49 30 12345', '0049(0)30/12345', '+49030 12345'])
    expect(gleicheNummer(nummer, '03012345')).toBe(true);
  expect(gleicheNummer('030 12345', '030 12346')).toBe(false);
  expect(gleicheNummer('+43 30 12345', '030 12345')).toBe(false);
});

it('keeps nothing that cannot be called', () => {
  expect(['', '110', '12345', 'anonym'].some(istNummer)).toBe(false);
  expect(['030 123', '+43 1 2345678', '0171/1234567'].every(istNummer)).toBe(true);
});
