import { describe, expect, it } from 'vitest';
import { zusammenfuehren, type Gezeigt } from './stabil';

interface Zeile {
  id: number;
  wort?: string;
}

const zeigt = (...ids: number[]): Gezeigt<Zeile>[] =>
  ids.map((id) => ({ zeile: { id }, fort: false }));
const ids = (gezeigt: Gezeigt<Zeile>[]) => gezeigt.map(({ zeile }) => zeile.id);

describe('zusammenfuehren', () => {
  it('takes everything over while nobody points at the list', () => {
    const stand = zusammenfuehren(zeigt(1, 2), [{ id: 3 }, { id: 1 }], false);
    expect(ids(stand.gezeigt)).toEqual([3, 1]);
    expect(stand.neue).toEqual([]);
  });

  it('moves no row while somebody does; arrivals wait', () => {
    const stand = zusammenfuehren(zeigt(1, 2), [{ id: 4 }, { id: 3 }, { id: 1 }, { id: 2 }], true);
    expect(ids(stand.gezeigt)).toEqual([1, 2]);
    expect(stand.neue.map((z) => z.id)).toEqual([4, 3]);
  });

  it('refreshes contents in place', () => {
    const stand = zusammenfuehren<Zeile>(zeigt(1, 2), [{ id: 2, wort: 'neu' }, { id: 1 }], true);
    expect(ids(stand.gezeigt)).toEqual([1, 2]);
    expect(stand.gezeigt[1]?.zeile.wort).toBe('neu');
  });

  it('keeps a departed row, marked, and unmarks it when it returns', () => {
    const fort = zusammenfuehren(zeigt(1, 2), [{ id: 2 }], true);
    expect(fort.gezeigt).toEqual([
      { zeile: { id: 1 }, fort: true },
      { zeile: { id: 2 }, fort: false },
    ]);
    const zurueck = zusammenfuehren(fort.gezeigt, [{ id: 1 }, { id: 2 }], true);
    expect(zurueck.gezeigt.every((g) => !g.fort)).toBe(true);
  });

  it('appends further pages below', () => {
    const stand = zusammenfuehren(zeigt(1, 2), [{ id: 1 }, { id: 2 }, { id: 9 }], true);
    expect(ids(stand.gezeigt)).toEqual([1, 2, 9]);
    expect(stand.neue).toEqual([]);
  });

  it('lets all wait when nothing is known any more, and shows the first ones at once', () => {
    expect(zusammenfuehren(zeigt(1), [{ id: 5 }], true).neue).toEqual([{ id: 5 }]);
    expect(ids(zusammenfuehren<Zeile>([], [{ id: 5 }], true).gezeigt)).toEqual([5]);
  });
});
