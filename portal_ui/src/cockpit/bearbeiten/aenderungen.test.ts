import { describe, expect, it } from 'vitest';
import { aenderungen, beziehung, inTagen, zustaendigkeitenFuer, type Felder } from './aenderungen';

const VORHER: Felder = {
  betreff: 'Wasserhahn',
  kategorie: 'schaden',
  schadensart: 'wasser',
  prioritaet: 'normal',
  zustaendigkeit: 'hausmeister_bereich',
  hausmeister_bereich_id: 10,
  zugewiesen_konto_id: null,
  sachbearbeiter_konto_id: 61,
  einheit_id: 30,
  ort: '',
};

describe('what is sent', () => {
  it('is only what was changed, with what was seen', () => {
    expect(aenderungen(VORHER, VORHER).aenderungen).toEqual({});
    expect(aenderungen(VORHER, { ...VORHER, prioritaet: 'hoch', ort: 'Bad' })).toEqual({
      aenderungen: { prioritaet: 'hoch', ort: 'Bad' },
      bisher: { prioritaet: 'normal', ort: '' },
    });
  });

  it('leaves to the server what follows', () => {
    const nachher: Felder = {
      ...VORHER,
      kategorie: 'beschwerde',
      schadensart: null,
      zustaendigkeit: 'mietverwaltung',
      hausmeister_bereich_id: null,
    };
    expect(Object.keys(aenderungen(VORHER, nachher).aenderungen)).toEqual([
      'kategorie',
      'zustaendigkeit',
    ]);
  });
});

describe('choices', () => {
  it('offers a caretaker only what can be repaired', () => {
    expect(zustaendigkeitenFuer('schaden', false)).toContain('hausmeister_bereich');
    expect(zustaendigkeitenFuer('beschwerde', false)).not.toContain('hausmeister_bereich');
    expect(zustaendigkeitenFuer('schaden', true)).toEqual(['weg_verwaltung']);
  });

  it('counts days over the end of a month and a changed clock', () => {
    expect(inTagen(1, new Date(2026, 0, 31))).toBe('2026-02-01');
    expect(inTagen(1, new Date(2026, 2, 28, 23, 30))).toBe('2026-03-29');
  });

  it('says a link from either end', () => {
    expect(beziehung('duplikat', 'hin')).toBe('Duplikat von');
    expect(beziehung('duplikat', 'her')).toBe('Doppelt gemeldet als');
    expect(beziehung('folge', 'her')).toBe('Wird fortgesetzt in');
    expect(beziehung('gehoert_zu', 'her')).toBe('Gehört zu');
  });
});
