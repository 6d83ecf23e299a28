import { describe, expect, it } from 'vitest';

import { ApiFehler, fehlertext, NetzFehler } from './fehler';

describe('fehlertext', () => {
  it('shows what the database says to people', () => {
    const fehler = new ApiFehler(400, 'HD021', 'Die Begründung fehlt.', 'Bitte angeben.');
    expect(fehlertext(fehler)).toEqual({
      meldung: 'Die Begründung fehlt.',
      hinweis: 'Bitte angeben.',
    });
  });

  it.each(['PGRST301', '42501', '57014'])('keeps the technical text of %s away', (code) => {
    const { meldung, hinweis } = fehlertext(new ApiFehler(401, code, 'JWSError in f()', 'hint'));
    expect(meldung).toBe('Das hat nicht funktioniert.');
    expect(hinweis).toContain('neu');
  });

  it('says that nothing typed is lost without a network', () => {
    expect(fehlertext(new NetzFehler()).hinweis).toContain('bleiben erhalten');
  });
});
