import { describe, expect, it } from 'vitest';
import { feldInWorten, wertInWorten } from './nachspielen';

describe('the comparison of a replay', () => {
  it('speaks the words of the other screens', () => {
    expect(wertInWorten('status', 'manuell')).toBe('zu entscheiden');
    expect(wertInWorten('kategorie', 'administrativ')).toBe('Verwaltung');
    expect(wertInWorten('weg', 'neue_anfrage')).toBe('neue Anfrage');
    expect(feldInWorten('prioritaet')).toBe('Priorität');
  });

  it('keeps what is new readable, and says nothing where there is nothing', () => {
    expect(feldInWorten('neues_feld')).toBe('neues feld');
    expect(wertInWorten('neues_feld', 3)).toBe('3');
    expect(wertInWorten('grund', 'dmarc_fail')).toBe('dmarc fail');
    expect(wertInWorten('grund', null)).toBe('–');
  });
});
