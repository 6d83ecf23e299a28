import { describe, expect, it } from 'vitest';
import type { Akt } from './ablage';
import { alsNotiz, fotosInWorten, handlungInWorten } from './worte';

const act = (changes: Partial<Akt>): Akt => ({
  nr: 1,
  konto: '1:62',
  kennung: 'k',
  handlung: 'interne_notiz',
  angaben: { anfrage_id: 70 },
  fotos: [],
  am: '2026-11-23T09:15:00Z',
  worum: '2026-0001 Wasser',
  fehler: null,
  ...changes,
});

const photo = (aufnahme?: 'vorher' | 'nachher') => ({
  id: 'a',
  name: 'a.jpg',
  inhalt: new Blob(['a']),
  dateiId: null,
  ...(aufnahme && { aufnahme }),
});

describe('acts in words', () => {
  it('names whom an Anfrage waits for, and offers no note of it', () => {
    const waits = act({ handlung: 'anfrage_warten', angaben: { anfrage_id: 70, auf: 'mieter' } });
    expect(handlungInWorten(waits)).toBe('Anfrage wartet auf Mieter');
    expect(alsNotiz(waits)).toBeNull();
    expect(handlungInWorten(act({ handlung: 'anfrage_weiter' }))).toBe('Geht weiter');
  });

  it('counts photos of before and after, where it was said', () => {
    expect(fotosInWorten([photo()])).toBe('1 Foto');
    expect(fotosInWorten([photo('vorher'), photo('nachher'), photo('nachher'), photo()])).toBe(
      '4 Fotos (1 vorher, 2 nachher)',
    );
  });
});
