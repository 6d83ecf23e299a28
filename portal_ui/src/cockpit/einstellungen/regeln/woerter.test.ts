import { describe, expect, it } from 'vitest';
import { falte, liesWoerter, liesWort, schreibeWoerter, zeigeWort } from './woerter';

describe('stems and their reading', () => {
  it('reads where a word has to stand', () => {
    expect(liesWort('wasser')).toEqual({ text: 'wasser', lage: 'anfang' });
    expect(liesWort('*wasser')).toEqual({ text: 'wasser', lage: 'irgendwo' });
    expect(liesWort('gas.')).toEqual({ text: 'gas', lage: 'ganz' });
    expect(liesWort('*decke.')).toEqual({ text: 'decke', lage: 'ende' });
  });

  it('loses nothing on the way back', () => {
    const gruppe = '*gasgeruch|gasleck|nach gas.|*decke.';
    expect(schreibeWoerter(liesWoerter(gruppe))).toBe(gruppe);
  });

  it('an empty condition has no words', () => {
    expect(liesWoerter('')).toEqual([]);
  });

  it('shows with dots where the word may go on', () => {
    expect(['wasser', '*wasser', 'gas.', '*decke.'].map((s) => zeigeWort(liesWort(s)))).toEqual([
      'wasser…',
      '…wasser…',
      'gas',
      '…decke',
    ]);
  });

  it('folds what is typed like the comparison does', () => {
    expect(falte('  Überschwemmung, NASSE Wände!')).toBe('ueberschwemmung nasse waende');
    expect(falte('u\u0308ber|*.')).toBe('ueber');
  });
});
