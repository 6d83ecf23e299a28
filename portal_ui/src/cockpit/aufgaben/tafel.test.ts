import { describe, expect, it } from 'vitest';
import type { Aufgabe } from '@/gemeinsam/aufgaben/abfragen';
import { abgelegt, ansage, inSpalten, lageVon, nachbar, schritt, type Spalten } from './tafel';

const aufgabe = (id: number, status: string) => ({ id, status }) as Aufgabe;
const alle = [
  aufgabe(1, 'offen'),
  aufgabe(2, 'offen'),
  aufgabe(3, 'offen'),
  aufgabe(4, 'in_arbeit'),
  aufgabe(5, 'erledigt'),
  aufgabe(6, 'verworfen'),
];
const ids = (spalten: Spalten) => [
  spalten.offen.map((a) => a.id),
  spalten.in_arbeit.map((a) => a.id),
  spalten.erledigt.map((a) => a.id),
];

describe('inSpalten', () => {
  it('puts each where it belongs; what was discarded has ended, too', () => {
    expect(ids(inSpalten(alle, null))).toEqual([[1, 2, 3], [4], [5, 6]]);
  });

  it('shows a lifted card where it would be put', () => {
    const lage = { id: 1, spalte: 'in_arbeit', vor: 4 } as const;
    expect(ids(inSpalten(alle, lage))).toEqual([
      [2, 3],
      [1, 4],
      [5, 6],
    ]);
    expect(ids(inSpalten(alle, { ...lage, vor: null }))[1]).toEqual([4, 1]);
    expect(ids(inSpalten(alle, { ...lage, spalte: 'erledigt' }))[2]).toEqual([1, 5, 6]);
  });

  it('goes to the end when the card it was put before has left', () => {
    expect(ids(inSpalten(alle, { id: 1, spalte: 'offen', vor: 99 }))[0]).toEqual([2, 3, 1]);
  });
});

describe('schritt', () => {
  const weiter = (id: number, ...tasten: string[]) => {
    let lage = lageVon(inSpalten(alle, null), id);
    if (lage === null) throw new Error('not on the board');
    for (const taste of tasten) lage = schritt(inSpalten(alle, lage), lage, taste);
    return ids(inSpalten(alle, lage));
  };

  it('goes up and down and stops at the edges', () => {
    expect(weiter(2, 'ArrowUp')[0]).toEqual([2, 1, 3]);
    expect(weiter(2, 'ArrowUp', 'ArrowUp')[0]).toEqual([2, 1, 3]);
    expect(weiter(2, 'ArrowDown')[0]).toEqual([1, 3, 2]);
    expect(weiter(2, 'ArrowDown', 'ArrowDown')[0]).toEqual([1, 3, 2]);
    expect(weiter(1, 'ArrowDown', 'ArrowDown', 'ArrowUp')[0]).toEqual([2, 1, 3]);
  });

  it('goes to the next column at the same height, and back', () => {
    expect(weiter(1, 'ArrowRight')).toEqual([
      [2, 3],
      [1, 4],
      [5, 6],
    ]);
    expect(weiter(3, 'ArrowRight')[1]).toEqual([4, 3]);
    expect(weiter(1, 'ArrowLeft')[0]).toEqual([1, 2, 3]);
    expect(weiter(2, 'ArrowRight', 'ArrowLeft')[0]).toEqual([1, 2, 3]);
  });
});

describe('other things', () => {
  it('finds the card to look at next', () => {
    const spalten = inSpalten(alle, null);
    expect(nachbar(spalten, 3, 'ArrowRight')).toBe(4);
    expect(nachbar(spalten, 4, 'ArrowLeft')).toBe(1);
    expect(nachbar(spalten, 1, 'ArrowUp')).toBeNull();
    expect(
      nachbar(
        inSpalten(
          alle.filter((a) => a.id !== 4),
          null,
        ),
        1,
        'ArrowRight',
      ),
    ).toBe(5);
  });

  it('says where a lifted card is', () => {
    const lage = { id: 1, spalte: 'in_arbeit', vor: null } as const;
    expect(ansage(inSpalten(alle, lage), lage)).toBe('In Arbeit, Platz 2 von 2');
  });

  it('keeps what was put down until the server answers', () => {
    const nachher = abgelegt(alle, { id: 1, spalte: 'in_arbeit', vor: 4 });
    expect(nachher.find((a) => a.id === 1)?.status).toBe('in_arbeit');
    expect(ids(inSpalten(nachher, null))).toEqual([
      [2, 3],
      [1, 4],
      [5, 6],
    ]);
  });
});
