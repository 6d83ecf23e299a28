import { describe, expect, it } from 'vitest';
import { einsetzen, fehlstelle } from './platzhalter';

describe('fehlstelle', () => {
  it('accepts known placeholders, also with spaces', () => {
    expect(fehlstelle('Anfrage {{nummer}} von {{ name }}')).toBeNull();
    expect(fehlstelle('ohne { Platzhalter }')).toBeNull();
  });

  it('names the unknown one, where it stands and what was meant', () => {
    const text = 'Guten Tag {{nahme}}!';
    const stelle = fehlstelle(text);
    expect(text.slice(stelle?.von, stelle?.bis)).toBe('{{nahme}}');
    expect(stelle?.satz).toBe('Den Platzhalter {{nahme}} gibt es nicht. Meinten Sie {{name}}?');
  });

  it('suggests nothing for nonsense', () => {
    expect(fehlstelle('{{wetterbericht}}')?.satz).toBe(
      'Den Platzhalter {{wetterbericht}} gibt es nicht.',
    );
  });

  it('finds unfinished ones', () => {
    expect(fehlstelle('Anfrage {{nummer')?.satz).toContain('nicht vollständig');
    expect(fehlstelle('nummer}}')?.von).toBe(6);
  });
});

describe('einsetzen', () => {
  it('replaces the selection and goes behind the placeholder', () => {
    expect(einsetzen('a XX b', { von: 2, bis: 4 }, 'name')).toEqual({
      text: 'a {{name}} b',
      stelle: 10,
    });
  });
});
