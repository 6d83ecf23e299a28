import { describe, expect, it } from 'vitest';
import { entscheidInWorten, restzeit, uhrzeit, type Entscheid } from './entscheidungen';

const JETZT = Date.parse('2026-11-22T08:00:00Z');

const entscheid: Entscheid = {
  id: 1,
  email_id: 2,
  art: 'verworfen',
  benutzerkonto_id: 3,
  name: 'Petra Keller',
  erstellt_am: '2026-11-22T07:55:00Z',
  anfrage_id: null,
  nachricht_id: null,
  person_id: null,
  adresse: null,
  begruendung: 'Werbung',
  nimmt_zurueck_id: null,
  ruecknehmbar_bis: '2026-11-22T08:05:00Z',
  zurueckgenommen_durch_id: null,
};

describe('restzeit', () => {
  it('counts down and ends', () => {
    expect(restzeit(entscheid, JETZT)).toBe(300_000);
    expect(restzeit(entscheid, JETZT + 300_001)).toBe(0);
  });

  it('is over when it was taken back or never could be', () => {
    expect(restzeit({ ...entscheid, zurueckgenommen_durch_id: 9 }, JETZT)).toBe(0);
    expect(restzeit({ ...entscheid, ruecknehmbar_bis: null }, JETZT)).toBe(0);
  });

  it('reads as minutes and seconds', () => {
    expect([uhrzeit(600_000), uhrzeit(61_000), uhrzeit(5_001), uhrzeit(0)]).toEqual([
      '10:00',
      '1:01',
      '0:06',
      '0:00',
    ]);
  });
});

describe('entscheidInWorten', () => {
  it('names the reason where it says more', () => {
    expect(entscheidInWorten(entscheid)).toBe('Verworfen: Werbung');
    expect(entscheidInWorten({ ...entscheid, art: 'spam', begruendung: 'Spam' })).toBe(
      'Als Spam verworfen',
    );
    expect(entscheidInWorten({ ...entscheid, art: 'gelernt', adresse: 'a@b.example' })).toBe(
      'Adresse gemerkt: a@b.example',
    );
  });
});
