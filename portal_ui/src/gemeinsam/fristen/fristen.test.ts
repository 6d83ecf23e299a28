import { describe, expect, it } from 'vitest';
import { fristlage, wartewort, type Fristen } from './fristen';

const jetzt = new Date('2026-11-23T10:00:00+01:00');
const keine: Fristen = {
  reaktion_bis: null,
  loesung_bis: null,
  reagiert_am: null,
  faellig_am: null,
  gewarnt_am: null,
  wartet_auf: null,
  wartet_seit: null,
};
const lage = (teil: Partial<Fristen>) => fristlage({ ...keine, ...teil }, jetzt);

describe('fristlage', () => {
  it('says nothing when nothing is due', () => {
    expect(lage({})).toBeNull();
  });

  it('tells the four situations apart in words', () => {
    const spaeter = '2026-11-24T15:00:00Z';
    expect(lage({ faellig_am: spaeter })?.wort).toBe('fällig morgen 16:00');
    expect(lage({ faellig_am: spaeter, gewarnt_am: '2026-11-23T08:00:00Z' })?.wort).toBe(
      'bald fällig: morgen 16:00',
    );
    expect(lage({ faellig_am: '2026-11-23T08:30:00Z' })?.wort).toBe('überfällig seit heute 9:30');
    expect(lage({ wartet_auf: 'mieter' })?.wort).toBe('wartet auf Mieter');
  });

  it('is overdue at the very moment, and presses from the warning on', () => {
    expect(lage({ faellig_am: jetzt.toISOString() })?.wort).toContain('überfällig');
    expect(lage({ faellig_am: '2026-11-24T15:00:00Z' })?.draengt).toBe(false);
    expect(lage({ faellig_am: '2026-11-24T15:00:00Z', gewarnt_am: 'x' })?.draengt).toBe(true);
  });

  it('shows an unknown reason as it is', () => {
    expect(wartewort('behoerde')).toBe('wartet auf behoerde');
  });
});
