import { describe, expect, it } from 'vitest';
import { alsArgumente, fehlt, leereErfassung } from './entwurf';
import type { Persontreffer } from '../personensuche/suche';

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
const voll = () => ({
  ...leereErfassung(),
  ziel: { art: 'person' as const, person: PERSON },
  schadensart: 'wasser',
  beschreibung: ' Es tropft. ',
});

describe('capture by hand', () => {
  it('asks for what is missing, in the order of the form', () => {
    expect(fehlt(leereErfassung())).toBe('ziel');
    expect(fehlt({ ...voll(), schadensart: '' })).toBe('schadensart');
    expect(fehlt({ ...voll(), kategorie: 'wartung', schadensart: '' })).toBe(null);
    expect(fehlt({ ...voll(), beschreibung: ' ' })).toBe('beschreibung');
    expect(fehlt(voll())).toBe(null);
  });

  it('files for a tenant, an owner or a house, never for two', () => {
    expect(alsArgumente(voll())).toMatchObject({ mietverhaeltnis_id: 5, person_id: 1 });
    const eigner = { ...PERSON, mietverhaeltnis_id: null, eigentuemer_id: 8 };
    const fuerEigner = alsArgumente({ ...voll(), ziel: { art: 'person', person: eigner } });
    expect(fuerEigner).toMatchObject({ eigentuemer_id: 8 });
    expect(fuerEigner).not.toHaveProperty('mietverhaeltnis_id');
    const haus = { objekt_id: 2, objekt: 'x', anschrift: 'y' };
    const fuerHaus = alsArgumente({ ...voll(), ziel: { art: 'haus', haus }, melder: ' Post ' });
    expect(fuerHaus).toMatchObject({ objekt_id: 2, melder_name: 'Post' });
    expect(fuerHaus).not.toHaveProperty('person_id');
  });

  it('leaves out what was not said', () => {
    const argumente = alsArgumente({ ...voll(), kategorie: 'wartung', ort: ' ' });
    expect(argumente).not.toHaveProperty('schadensart');
    expect(argumente).not.toHaveProperty('ort');
    expect(argumente.beschreibung).toBe('Es tropft.');
    expect(argumente).not.toHaveProperty('datei_ids');
    expect(alsArgumente(voll(), [7])).toMatchObject({ datei_ids: [7] });
  });
});
