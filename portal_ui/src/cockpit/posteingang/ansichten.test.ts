import { describe, expect, it } from 'vitest';
import { auswahlAus, nachbar, naechste, pfad } from './ansichten';

describe('the address of a selection', () => {
  it('reads what it wrote', () => {
    for (const auswahl of [
      { ansicht: 'wartend', suche: '' },
      { ansicht: 'alle', suche: 'Müller & Söhne' },
    ] as const) {
      expect(auswahlAus(pfad(auswahl, 7).split('?')[1] ?? '')).toEqual(auswahl);
    }
  });

  it('is short for the queue itself and takes nonsense for it', () => {
    expect(pfad({ ansicht: 'wartend', suche: '' })).toBe('/posteingang');
    expect(pfad({ ansicht: 'alle', suche: '' }, 3)).toBe('/posteingang/3?ansicht=alle');
    expect(auswahlAus('ansicht=unsinn').ansicht).toBe('wartend');
  });
});

describe('moving through the queue', () => {
  it('goes on below, at the end above, then nowhere', () => {
    expect(naechste([1, 2, 3], 2)).toBe(3);
    expect(naechste([1, 2, 3], 3)).toBe(2);
    expect(naechste([3], 3)).toBeNull();
    expect(naechste([4, 5], 3)).toBe(4);
  });

  it('stays at the ends and begins at the top', () => {
    expect(nachbar([1, 2], 2, 1)).toBe(2);
    expect(nachbar([1, 2], 1, -1)).toBe(1);
    expect(nachbar([1, 2], null, 1)).toBe(1);
    expect(nachbar([], null, 1)).toBeNull();
  });
});
