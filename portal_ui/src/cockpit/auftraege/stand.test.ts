import { describe, expect, it } from 'vitest';
import type { Auftrag } from './abfragen';
import { laeuft, linkGilt, standDesAuftrags, standInWorten } from './stand';

const am = (tag: number) => `2026-11-${tag}T10:00:00+00:00`;
const schritt = (nach: string, tag: number, begruendung: string | null = null) => ({
  nach,
  am: am(tag),
  begruendung,
  akteur: 'x',
});
const auftrag = (teil: Partial<Auftrag>): Auftrag => ({
  id: 1,
  dienstleister_id: 2,
  beschreibung: 'x',
  status: 'offen',
  erteilt_am: am(10),
  verlauf: [schritt('offen', 10)],
  link_am: null,
  link_bis: null,
  link_gesehen_am: null,
  link_widerrufen_am: null,
  ...teil,
});
const worte = (a: Auftrag, tag: number) =>
  standDesAuftrags(a, new Date(am(tag))).map(([wort]) => wort);

describe('an order', () => {
  it('says nothing of a link that was never sent', () => {
    expect(worte(auftrag({}), 11)).toEqual([]);
    expect(standInWorten(auftrag({}))).toBe('noch nicht gesendet');
  });

  it('ends its link by time or by the office', () => {
    const gesendet = auftrag({
      status: 'gesehen',
      verlauf: [schritt('offen', 10), schritt('gesendet', 11), schritt('gesehen', 12)],
      link_am: am(11),
      link_bis: am(20),
      link_gesehen_am: am(12),
    });
    expect(linkGilt(gesendet, new Date(am(19)))).toBe(true);
    expect(linkGilt(gesendet, new Date(am(21)))).toBe(false);
    expect(worte(gesendet, 21)).toEqual(['Link gesendet', 'Geöffnet', 'Link abgelaufen']);
    const widerrufen = { ...gesendet, link_widerrufen_am: am(13) };
    expect(linkGilt(widerrufen, new Date(am(14)))).toBe(false);
    expect(worte(widerrufen, 14)).toEqual(['Link gesendet', 'Geöffnet', 'Link widerrufen']);
  });

  it('keeps what was before, in order: declined, asked again, done', () => {
    const erledigt = auftrag({
      status: 'erledigt',
      verlauf: [
        schritt('gesendet', 11),
        schritt('abgelehnt', 12, 'keine Zeit'),
        schritt('gesendet', 13),
        schritt('angenommen', 14),
        schritt('erledigt', 17),
      ],
      link_am: am(16),
      link_bis: am(18),
    });
    expect(worte(erledigt, 21)).toEqual([
      'Link gesendet',
      'Abgelehnt („keine Zeit“)',
      'Link gesendet',
      'Angenommen',
      'Link gesendet',
      'Erledigt',
    ]);
    expect(laeuft(erledigt)).toBe(false);
    expect(laeuft(auftrag({ status: 'abgelehnt' }))).toBe(true);
  });
});
