import { describe, expect, it } from 'vitest';
import { mitLernen, type Wahl } from './wahl';

const wahl = (urteil: Wahl['urteil']): Wahl => ({
  schluessel: 'x',
  titel: '',
  warum: '',
  knopf: '',
  wer: 'Erika Muster',
  urteil,
  neu: null,
});
const AN = wahl({ art: 'anhaengen', anfrage_id: 7, person_id: 3 });
const NEU = wahl({ art: 'neu', mietverhaeltnis_id: 5, person_id: 3 });
const erika = { person_id: 4, name: 'Erika Muster', beteiligt: 'mieter' as const };
const niemand = { verfasser: undefined, ausdruecklich: false };

describe('mitLernen', () => {
  it('learns for a new Anfrage only when its person was chosen by hand', () => {
    expect(mitLernen(NEU, niemand, false)).toBeNull();
    expect(mitLernen(NEU, niemand, true)).toEqual({
      urteil: { ...NEU.urteil, lernen: true },
      name: 'Erika Muster',
    });
  });

  it('learns for an Anfrage only at the writer who was named and takes part in it', () => {
    expect(mitLernen(AN, niemand, true)).toBeNull();
    expect(mitLernen(AN, { verfasser: erika, ausdruecklich: false }, true)).toBeNull();
    const fremd = { ...erika, beteiligt: null };
    expect(mitLernen(AN, { verfasser: fremd, ausdruecklich: true }, true)).toBeNull();
    expect(mitLernen(AN, { verfasser: erika, ausdruecklich: true }, false)).toEqual({
      urteil: { art: 'anhaengen', anfrage_id: 7, person_id: 4, lernen: true },
      name: 'Erika Muster',
    });
  });
});
