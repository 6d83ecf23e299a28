import { describe, expect, it } from 'vitest';
import { istGelesen, zitatVon } from './gespraech';
import type { Nachricht } from './modell';

const nachricht = (art: string, rolle: string): Nachricht =>
  ({ art, verfasser_rolle: rolle, erstellt_am: '2026-11-22T10:00:00+00:00' }) as Nachricht;
const leser = (rolle: string, um: string) => [{ rolle, gelesen_bis: `2026-11-22T${um}+00:00` }];

describe('read marks', () => {
  it('says of messages to the tenant whether the tenant has read', () => {
    expect(istGelesen(nachricht('nachricht', 'verwalter'), leser('mieter', '10:00:00'))).toBe(true);
    expect(istGelesen(nachricht('nachricht', 'verwalter'), leser('mieter', '09:59:59'))).toBe(
      false,
    );
    expect(istGelesen(nachricht('nachricht', 'verwalter'), leser('hausmeister', '11:00:00'))).toBe(
      false,
    );
    expect(istGelesen(nachricht('intern', 'verwalter'), leser('mieter', '11:00:00'))).toBe(false);
    expect(istGelesen(nachricht('nachricht', 'mieter'), leser('mieter', '11:00:00'))).toBe(false);
  });
});

describe('quoting', () => {
  it('marks every line and names who wrote it', () => {
    expect(zitatVon({ verfasser_name: 'Erika', inhalt: 'Es tropft.\n\nSehr.' })).toBe(
      '> Erika schrieb:\n> Es tropft.\n>\n> Sehr.\n\n',
    );
  });
  it('is no longer than needed', () => {
    expect(zitatVon({ verfasser_name: 'E', inhalt: 'x'.repeat(50) }, 10)).toBe(
      `> E schrieb:\n> ${'x'.repeat(10)} …\n\n`,
    );
  });
});
