import { describe, expect, it } from 'vitest';
import {
  alsSatz,
  inWorten,
  istGeaendert,
  leereRegel,
  maengel,
  unterschiede,
  verdoppeln,
  verschieben,
  wirkung,
  type Regel,
} from './modell';

const regel = (schluessel: string, teil: Partial<Regel> = {}): Regel => ({
  ...leereRegel(schluessel),
  bezeichnung: `Regel ${schluessel}`,
  woerter: ['wasser'],
  ...teil,
});

describe('verschieben', () => {
  it('moves one and keeps the rest in order', () => {
    expect(verschieben(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(verschieben(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
    expect(verschieben(['a'], 5, 0)).toEqual(['a']);
  });
});

describe('unterschiede', () => {
  const vorher = [regel('1'), regel('2'), regel('3')];

  it('sees nothing in an equal set', () => {
    const u = unterschiede(
      vorher,
      vorher.map((r) => ({ ...r })),
    );
    expect(istGeaendert(u)).toBe(false);
    expect(inWorten(u)).toBe('');
  });

  it('names what is new, changed, gone and moved', () => {
    const u = unterschiede(vorher, [regel('3'), regel('1', { woerter: ['gas.'] }), regel('neu-1')]);
    expect(inWorten(u)).toBe('1 geändert, 1 neu, 1 gelöscht, Reihenfolge geändert');
    expect([...u.betroffen].sort()).toEqual(['1', 'neu-1']);
  });

  it('a new rule in between moves nobody', () => {
    expect(
      unterschiede(vorher, [regel('1'), regel('neu-1'), regel('2'), regel('3')]).umgeordnet,
    ).toBe(false);
  });
});

describe('verdoppeln', () => {
  it('puts the copy behind its original under a free name', () => {
    const einmal = verdoppeln([regel('1'), regel('2')], '1', 'neu-1');
    expect(einmal.map((r) => r.bezeichnung)).toEqual(['Regel 1', 'Regel 1 (Kopie)', 'Regel 2']);
    expect(verdoppeln(einmal, '1', 'neu-2')[1]?.bezeichnung).toBe('Regel 1 (Kopie 2)');
  });
});

describe('alsSatz', () => {
  it('numbers by place, names known rules and leaves out empty conditions', () => {
    const satz = alsSatz([regel('neu-1', { woerter: ['a', ''] }), regel('7')]);
    expect(satz.map(({ id, reihenfolge, woerter }) => [id, reihenfolge, woerter])).toEqual([
      [undefined, 10, ['a']],
      [7, 20, ['wasser']],
    ]);
  });
});

describe('maengel', () => {
  it('puts objections to the rule and field they are about', () => {
    const gefunden = maengel(
      [regel('7'), regel('neu-1')],
      [
        { nr: 2, code: 'HD071', meldung: 'Die Regel hat keinen Namen.' },
        { nr: 2, code: 'HD072', meldung: 'Zu kurz.' },
        { nr: 2, code: 'HD075', meldung: 'Doppelt.' },
        { nr: 9, code: 'HD071', meldung: 'Niemand.' },
      ],
    );
    expect([...gefunden]).toEqual([
      ['neu-1', { bezeichnung: 'Die Regel hat keinen Namen.', woerter: 'Zu kurz. Doppelt.' }],
    ]);
  });
});

describe('a name used twice', () => {
  it('is said at both rules, whichever the database named', () => {
    const gefunden = maengel(
      [regel('neu-1', { bezeichnung: 'Gas' }), regel('7', { bezeichnung: ' gas ' })],
      [{ nr: 2, code: 'HD071', meldung: 'Schon vergeben.' }],
    );
    expect([...gefunden.keys()]).toEqual(['neu-1', '7']);
  });
});

describe('wirkung', () => {
  it('says in one line what a rule does', () => {
    expect(
      wirkung(
        regel('1', { schadensart: 'wasser', prioritaet: 'hoch', zwingend_mietverwaltung: true }),
      ),
    ).toBe('Schaden · Wasser · Priorität hoch · an die Mietverwaltung');
    expect(wirkung(regel('1', { kategorie: null }))).toBe('bewirkt noch nichts');
  });
});
