import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rufe } from '@/gemeinsam/api/client';
import { ausfuehren, summe, type Stand } from './akte';

vi.mock('@/gemeinsam/api/client', () => ({ rufe: vi.fn() }));

const antwort = (ids: number[]): Stand => ({
  sammelakt_id: 7,
  ruecknehmbar_bis: '2026-11-22T10:00:00Z',
  endgueltig: false,
  anfragen: ids.map((id) => ({
    anfrage_id: id,
    nummer: `2026-${id}`,
    betreff: '',
    ergebnis: id % 2 === 0 ? 'geaendert' : 'abgelehnt',
    was: null,
    grund: null,
    briefe: 2,
  })),
});

describe('ausfuehren', () => {
  beforeEach(() => {
    vi.mocked(rufe).mockImplementation((_, argumente) =>
      Promise.resolve(antwort((argumente as { anfrage_ids: number[] }).anfrage_ids)),
    );
  });

  it('sends parts of one act and puts their answers together', async () => {
    const ids = Array.from({ length: 120 }, (_, i) => i);
    const schritte: number[] = [];
    const stand = await ausfuehren(
      { art: 'prioritaet', angaben: { prioritaet: 'hoch' }, ids, vorschau: false, kennung: 'k' },
      (fertig) => schritte.push(fertig),
    );
    expect(schritte).toEqual([50, 100, 120]);
    const kennungen = vi.mocked(rufe).mock.calls.map(([, a]) => (a as { kennung: string }).kennung);
    expect(new Set(kennungen)).toEqual(new Set(['k']));
    expect(stand.sammelakt_id).toBe(7);
    expect(summe(stand)).toMatchObject({ geaendert: 60, unveraendert: 0, briefe: 240 });
    expect(summe(stand).abgelehnt).toHaveLength(60);
  });
});
