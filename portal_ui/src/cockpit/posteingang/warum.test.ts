import { describe, expect, it } from 'vitest';
import { einordnung, gruende } from './warum';

const KLASSIFIKATION = {
  kategorie: 'schaden',
  schadensart: 'wasser',
  prioritaet: 'hoch',
  regeln: [
    {
      bezeichnung: 'Wasser tropft',
      woerter: ['*wasser', 'nass.'],
      fundstellen: ['Leitungswasser', 'nass'],
      kategorie: 'schaden',
      prioritaet: 'hoch',
    },
  ],
  ausgeschlossen: [
    {
      bezeichnung: 'Rohrbruch',
      woerter: ['unter wasser'],
      fundstellen: ['unter Wasser'],
      ausschluss: 'ist repariert',
      ausschluss_fundstelle: 'ist repariert',
    },
  ],
};

describe('why a mail was classified as it was', () => {
  it('says what it was taken for', () => {
    expect(einordnung(KLASSIFIKATION)).toBe('Schaden, Wasser, Priorität hoch');
    expect(einordnung(null)).toBe('');
  });

  it('names rules with the words as they stand in the mail', () => {
    const { treffer, ausgeschlossen } = gruende(KLASSIFIKATION);
    expect(treffer).toEqual([
      {
        regel: 'Wasser tropft',
        woerter: ['Leitungswasser', 'nass'],
        wirkung: 'Schaden, Priorität hoch',
        ausschluss: '',
      },
    ]);
    expect(ausgeschlossen[0]).toMatchObject({ regel: 'Rohrbruch', ausschluss: 'ist repariert' });
  });

  it('reads stems without their signs where nothing else is known', () => {
    const [regel] = gruende({
      regeln: [{ bezeichnung: 'x', woerter: ['*wasser', 'nass.'] }],
    }).treffer;
    expect(regel?.woerter).toEqual(['wasser', 'nass']);
    expect(gruende(null)).toEqual({ treffer: [], ausgeschlossen: [] });
  });
});
