import { describe, expect, it } from 'vitest';
import { wortAnwesend, type Anwesend } from './anwesenheit';

const da = (benutzerkonto_id: number, name: string, entitaet_id = 7): Anwesend => ({
  entitaet_id,
  benutzerkonto_id,
  name,
  bis: '2026-11-22T08:00:30Z',
});

describe('wortAnwesend', () => {
  const wort = (...anwesend: Anwesend[]) => wortAnwesend(anwesend, 7, 1, 'diese E-Mail');

  it('is silent about oneself and about other rows', () => {
    expect(wort(da(1, 'Ich'), da(2, 'Emre Yildiz', 8))).toBe('');
  });

  it('names one and several', () => {
    expect(wort(da(2, 'Petra Keller'))).toBe('Petra Keller bearbeitet diese E-Mail');
    expect(wort(da(3, 'Petra Keller'), da(2, 'Emre Yildiz'))).toBe(
      'Emre Yildiz und Petra Keller bearbeiten diese E-Mail',
    );
  });
});
