import { describe, expect, it } from 'vitest';
import { alsWas, mitVerfasser, moeglicheVerfasser } from './verfasser';

const BETEILIGTE = {
  status: 'offen',
  personen: [{ person_id: 3, name: 'Erika Muster', rolle: 'mieter' as const }],
};

describe('moeglicheVerfasser', () => {
  it('offers who takes part, and the proven sender who does not', () => {
    expect(moeglicheVerfasser(BETEILIGTE, undefined)).toEqual([
      { person_id: 3, name: 'Erika Muster', beteiligt: 'mieter' },
    ]);
    expect(moeglicheVerfasser(BETEILIGTE, { person_id: 3, name: 'Erika Muster' })).toHaveLength(1);
    expect(moeglicheVerfasser(BETEILIGTE, { person_id: 9, name: 'Blitz GmbH' })[0]).toEqual({
      person_id: 9,
      name: 'Blitz GmbH',
      beteiligt: null,
    });
  });
});

describe('alsWas', () => {
  it('says whose words they become, and who will see them', () => {
    const erika = { person_id: 3, name: 'Erika Muster', beteiligt: 'mieter' as const };
    expect(alsWas(erika, 'offen')).toBe('als Nachricht von Erika Muster');
    expect(alsWas(erika, 'abgeschlossen')).toContain('die auf diese folgt');
    expect(alsWas({ ...erika, beteiligt: null }, 'offen')).toBe(
      'als interne Notiz von Erika Muster',
    );
    expect(alsWas(undefined, 'offen')).toBe('als interne Notiz (Absender unbekannt)');
  });
});

describe('mitVerfasser', () => {
  it('names nobody who was not chosen', () => {
    expect(mitVerfasser({ art: 'anhaengen', anfrage_id: 1 }, undefined)).toEqual({
      art: 'anhaengen',
      anfrage_id: 1,
    });
  });
});
