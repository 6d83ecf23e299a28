import { describe, expect, it } from 'vitest';
import { naechsteSpanne, zeitfehler } from './geschaeftszeiten';

describe('zeitfehler', () => {
  it('accepts closed days, one span and a break', () => {
    expect(zeitfehler([])).toBeNull();
    expect(
      zeitfehler([
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ]),
    ).toBeNull();
  });

  it('says what is missing or wrong', () => {
    expect(zeitfehler([['', '12:00']])).toContain('Beginn und Ende');
    expect(zeitfehler([['12:00', '12:00']])).toContain('nach dem Beginn');
    expect(
      zeitfehler([
        ['13:00', '17:00'],
        ['09:00', '13:30'],
      ]),
    ).toContain('überschneiden');
  });
});

describe('naechsteSpanne', () => {
  it('suggests a day, then an afternoon', () => {
    expect(naechsteSpanne([])).toEqual(['09:00', '17:00']);
    expect(naechsteSpanne([['09:00', '12:00']])).toEqual(['14:00', '17:00']);
  });
});
