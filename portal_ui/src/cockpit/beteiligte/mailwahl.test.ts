import { expect, it } from 'vitest';
import { geaenderte } from './mailwahl';

it('stores only what differs; without a choice everything arrives', () => {
  expect(geaenderte({}, { abschluss: true, rueckfrage: false })).toEqual([['rueckfrage', false]]);
  expect(geaenderte({ abschluss: false }, { abschluss: false })).toEqual([]);
  expect(geaenderte({ abschluss: false }, { abschluss: true })).toEqual([['abschluss', true]]);
});
