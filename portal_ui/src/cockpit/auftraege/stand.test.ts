import { describe, expect, it } from 'vitest';
import type { Auftrag } from './abfragen';
import { linkGilt, standDesAuftrags } from './stand';

const am = (tag: number) => `2026-11-${tag}T10:00:00+00:00`;
const auftrag = (teil: Partial<Auftrag>): Auftrag => ({
  id: 1,
  dienstleister_id: 2,
  beschreibung: 'x',
  status: 'offen',
  erteilt_am: am(10),
  angenommen_am: null,
  abgelehnt_am: null,
  ablehnung: null,
  gemeldet_am: null,
  link_am: null,
  link_bis: null,
  link_gesehen_am: null,
  link_widerrufen_am: null,
  ...teil,
});

describe('an order that was sent', () => {
  it('says nothing of a link that was never sent', () => {
    expect(standDesAuftrags(auftrag({}), new Date(am(11)))).toEqual([]);
  });
  it('ends by time or by the office', () => {
    const gesendet = auftrag({ link_am: am(11), link_bis: am(20), link_gesehen_am: am(12) });
    expect(linkGilt(gesendet, new Date(am(19)))).toBe(true);
    expect(linkGilt(gesendet, new Date(am(21)))).toBe(false);
    expect(standDesAuftrags(gesendet, new Date(am(21))).map(([wort]) => wort)).toEqual([
      'Link gesendet',
      'Geöffnet',
      'Link abgelaufen',
    ]);
    const widerrufen = { ...gesendet, link_widerrufen_am: am(13) };
    expect(linkGilt(widerrufen, new Date(am(14)))).toBe(false);
    expect(standDesAuftrags(widerrufen, new Date(am(14))).at(-1)?.[0]).toBe('Link widerrufen');
  });
});
