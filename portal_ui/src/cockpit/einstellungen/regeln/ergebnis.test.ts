import { describe, expect, it } from 'vitest';
import { beitraege } from './ergebnis';

const regel = (kategorie: string | null, prioritaet: string | null) => ({
  bezeichnung: 'R',
  woerter: ['x'],
  kategorie,
  prioritaet,
});

describe('beitraege', () => {
  it('first category and highest priority decide', () => {
    const b = beitraege({
      regeln: [regel(null, 'normal'), regel('schaden', 'normal'), regel('wartung', 'hoch')],
    });
    expect([...b]).toEqual([
      [1, 'bestimmt die Kategorie'],
      [2, 'bestimmt die Priorität'],
    ]);
  });

  it('one rule may do both; none does nothing', () => {
    expect([
      ...beitraege({ regeln: [regel('schaden', 'hoch'), regel('schaden', 'hoch')] }),
    ]).toEqual([[0, 'bestimmt die Kategorie und bestimmt die Priorität']]);
    expect(beitraege({ regeln: [] }).size).toBe(0);
  });
});
