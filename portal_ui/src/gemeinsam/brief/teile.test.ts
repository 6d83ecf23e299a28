import { expect, it } from 'vitest';
import { teile } from './teile';

it('separates the foot from the letter', () => {
  expect(teile('Guten Tag,\n\nText.\n\n-- \nMuster GmbH\nSitz: Berlin')).toEqual({
    brief: 'Guten Tag,\n\nText.',
    fuss: 'Muster GmbH\nSitz: Berlin',
  });
});

it('a dash in the text is no foot', () => {
  expect(teile('a -- b\n--- c')).toEqual({ brief: 'a -- b\n--- c', fuss: '' });
});
