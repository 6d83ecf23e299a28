import { describe, expect, it } from 'vitest';
import { alsWer, kannMelden, zielInWorten, type Persontreffer } from './suche';

const PERSON: Persontreffer = {
  person_id: 1,
  name: 'Erika Nord',
  telefon: '',
  mietverhaeltnis_id: 5,
  eigentuemer_id: null,
  gewerk: null,
  objekt_id: 2,
  objekt: 'Beispielstr. 12',
  einheit_id: 3,
  einheit: '3. OG links',
  zustand: 'aktiv',
};

describe('a line of the search', () => {
  it('says as whom somebody was found', () => {
    expect(alsWer(PERSON)).toBe('Mieter');
    expect(alsWer({ ...PERSON, zustand: 'ehemals' })).toBe('früherer Mieter');
    expect(alsWer({ ...PERSON, mietverhaeltnis_id: null, eigentuemer_id: 7 })).toBe('Eigentümer');
    expect(alsWer({ ...PERSON, mietverhaeltnis_id: null, gewerk: 'Sanitär' })).toBe('Sanitär');
    expect(alsWer({ ...PERSON, mietverhaeltnis_id: null })).toBe('ohne Mietverhältnis');
  });

  it('knows who can report something', () => {
    expect(kannMelden(PERSON)).toBe(true);
    expect(kannMelden({ ...PERSON, mietverhaeltnis_id: null, gewerk: 'Sanitär' })).toBe(false);
  });

  it('is named in one line', () => {
    expect(zielInWorten({ art: 'person', person: PERSON })).toBe(
      'Erika Nord · Mieter · Beispielstr. 12 · 3. OG links',
    );
    const haus = { objekt_id: 2, objekt: 'x', anschrift: 'Beispielstr. 12, 10115 Berlin' };
    expect(zielInWorten({ art: 'haus', haus })).toBe('Beispielstr. 12, 10115 Berlin');
  });
});
