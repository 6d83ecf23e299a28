import { describe, expect, it } from 'vitest';
import { LEER, lesen, zusammen } from './entwurf';

const dort = (inhalt: string, sekunde: number) => ({
  inhalt,
  geaendert_am: `2026-11-22T10:00:0${sekunde}.5+00:00`,
});

describe('drafts of two devices', () => {
  it('takes what the server has when nothing lies here', () => {
    expect(zusammen(LEER, dort('Wir kommen', 1)).text).toBe('Wir kommen');
    expect(zusammen(LEER, undefined)).toBe(LEER);
  });
  it('keeps what was typed here and is not on the server yet', () => {
    const hier = { text: 'hier', stand: dort('', 1).geaendert_am, offen: true };
    expect(zusammen(hier, dort('dort', 2))).toBe(hier);
  });
  it('goes on from the other device otherwise', () => {
    const hier = { text: 'alt', stand: dort('', 1).geaendert_am, offen: false };
    expect(zusammen(hier, dort('alt und neu', 2)).text).toBe('alt und neu');
    expect(zusammen(hier, dort('', 2)).text).toBe('');
  });
  it('is not thrown back by an older answer', () => {
    const hier = { text: 'neu', stand: dort('', 2).geaendert_am, offen: false };
    expect(zusammen(hier, dort('alt', 1))).toBe(hier);
  });
  it('reads its own storage and survives foreign content', () => {
    const e = { text: 'x', stand: null, offen: true };
    expect(lesen(JSON.stringify(e))).toEqual(e);
    for (const text of [null, 'kein JSON', 'null', '7', '{"text":3}'])
      expect(lesen(text)).toEqual(LEER);
  });
});
