import { describe, expect, it } from 'vitest';
import { wahlenAus, type Vorschlaege } from './vorschlaege';

const LEER: Vorschlaege = {
  personen: [],
  anfragen: [],
  auftraege: [],
  absender_person_id: null,
  spam: 0,
};

const person = (mehr: Partial<Vorschlaege['personen'][number]>) => ({
  person_id: 3,
  name: 'Erika Muster',
  mietverhaeltnis_id: 5,
  eigentuemer_id: null,
  dienstleister_id: null,
  objekt: 'Lindenhof 4',
  einheit: '2. OG links',
  zustand: 'aktiv',
  hinweise: ['adresse', 'name'],
  punkte: 150,
  ...mehr,
});

const anfrage = (id: number, hinweise: string[]) => ({
  id,
  nummer: `2026-000${id}`,
  betreff: 'Heizung',
  status: 'offen',
  kategorie: 'schaden',
  hinweise,
  punkte: 90,
});

const wahlen = (v: Vorschlaege) => wahlenAus(v, true);

describe('wahlenAus', () => {
  it('puts what the mail itself points at first, then persons, then what merely runs', () => {
    const alle = wahlen({
      ...LEER,
      absender_person_id: 3,
      personen: [person({})],
      anfragen: [anfrage(1, ['laufend']), anfrage(2, ['nummer', 'laufend'])],
    });
    expect(alle.map((w) => w.schluessel)).toEqual(['a2', 'm5-3', 'a1']);
    expect(alle[0]?.urteil).toEqual({ art: 'anhaengen', anfrage_id: 2, person_id: 3 });
    expect(alle[0]?.neu).toEqual({ art: 'neu', mietverhaeltnis_id: 5, person_id: 3 });
    expect(alle[0]?.warum).toContain('die Nummer steht in der E-Mail');
    expect(alle[1]?.titel).toBe('Erika Muster · Lindenhof 4 · 2. OG links');
  });

  it('takes nobody for the writer whose address was not proven', () => {
    const alle = wahlen({
      ...LEER,
      personen: [person({ hinweise: ['nachname'], punkte: 15 })],
      anfragen: [anfrage(2, ['nummer'])],
    });
    expect(alle[0]).toMatchObject({
      urteil: { art: 'anhaengen', anfrage_id: 2 },
      wer: '',
      neu: null,
    });
    expect(alle[0]?.urteil).not.toHaveProperty('person_id');
  });

  it('does not choose between the homes of a proven sender', () => {
    const alle = wahlen({
      ...LEER,
      absender_person_id: 3,
      personen: [person({}), person({ mietverhaeltnis_id: 6 })],
      anfragen: [anfrage(2, ['nummer'])],
    });
    expect(alle[0]).toMatchObject({ urteil: { person_id: 3 }, neu: null });
  });

  it('offers the open orders of a contractor, and no Anfrage for somebody without a home here', () => {
    const alle = wahlen({
      ...LEER,
      personen: [person({ mietverhaeltnis_id: null, dienstleister_id: 8, zustand: 'aktiv' })],
      auftraege: [
        {
          id: 1,
          anfrage_id: 4,
          nummer: '2026-0004',
          betreff: 'Aufzug',
          beschreibung: 'Seil prüfen',
          person_id: 3,
        },
      ],
    });
    expect(alle).toHaveLength(1);
    expect(alle[0]).toMatchObject({
      warum: 'Offener Auftrag an Erika Muster: Seil prüfen',
      urteil: { art: 'anhaengen', anfrage_id: 4, person_id: 3 },
      neu: null,
    });
  });

  it('says who somebody is and was', () => {
    const worte = wahlen({
      ...LEER,
      personen: [
        person({ zustand: 'ehemals', hinweise: [] }),
        person({ mietverhaeltnis_id: null, eigentuemer_id: 9, hinweise: ['telefon'] }),
      ],
    }).map((w) => w.warum);
    expect(worte).toEqual(['früher Mieter', 'Eigentümer: die Telefonnummer passt']);
  });

  it('does not take for known what nobody confirmed', () => {
    const [erste] = wahlenAus({ ...LEER, personen: [person({})] }, false);
    expect(erste?.warum).toBe('Mieter: nennt diese Adresse, unbestätigt, der Name passt');
  });

  it('offers the same target once', () => {
    const alle = wahlen({
      ...LEER,
      anfragen: [anfrage(2, ['antwort'])],
      auftraege: [
        {
          id: 1,
          anfrage_id: 2,
          nummer: '2026-0002',
          betreff: 'x',
          beschreibung: 'y',
          person_id: 3,
        },
      ],
    });
    expect(alle).toHaveLength(1);
  });
});
