import { describe, expect, it } from 'vitest';
import { alsFrage, anzahlFilter, auswahlAus, nur, OHNE_FILTER, pfad } from './auswahl';

describe('auswahl', () => {
  it('survives the address', () => {
    const auswahl = {
      ansicht: 'alle' as const,
      suche: 'Wasser & Keller',
      filter: {
        ...OHNE_FILTER,
        kategorie: ['schaden', 'wartung'],
        prioritaet: ['1'],
        objekt: 4503599627370494,
        schlagwort: 12,
        wartet: true,
      },
      sortierung: 'faellig' as const,
    };
    expect(auswahlAus(alsFrage(auswahl))).toEqual(auswahl);
  });

  it('is short when nothing is chosen', () => {
    expect(pfad(nur('unbearbeitet'))).toBe('/anfragen?ansicht=unbearbeitet');
    expect(pfad(nur('alle'), 7)).toBe('/anfragen/7?ansicht=alle');
  });

  it('takes nonsense for nothing', () => {
    const auswahl = auswahlAus(
      'ansicht=quatsch&kategorie=a),or=(id&objekt=1e99&bereich=x&sortierung=hoch&wartet=1',
    );
    expect(auswahl).toEqual(nur('unbearbeitet'));
  });

  it('orders a period by the day of arrival only', () => {
    const auswahl = auswahlAus('ansicht=alle&von=2026-10-25&bis=2026-13-01&sortierung=faellig');
    expect(auswahl).toMatchObject({ filter: { von: '2026-10-25', bis: null }, sortierung: 'neu' });
    expect(auswahlAus('von=2026-10-25&sortierung=alt').sortierung).toBe('alt');
  });

  it('counts filters, not values', () => {
    expect(anzahlFilter(OHNE_FILTER)).toBe(0);
    expect(anzahlFilter({ ...OHNE_FILTER, kategorie: ['a', 'b'], objekt: 3, wartet: true })).toBe(
      3,
    );
  });
});
