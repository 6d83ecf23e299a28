import { describe, expect, it } from 'vitest';
import { pruefschritte, vertrauen } from './pruefung';

const PRUEFUNG = {
  ergebnis: 'pass',
  spf: { result: 'softfail', domain: 'mailer.example', aligned: false, reason: 'softfail' },
  dkim: [
    {
      domain: 'a.example',
      selector: 's1',
      result: 'pass',
      aligned: true,
      reason: 'ok',
      bits: 2048,
    },
    {
      domain: 'b.example',
      selector: 's2',
      result: 'fail',
      aligned: false,
      reason: 'text_veraendert',
      bits: 1024,
      weak: true,
    },
  ],
  dmarc: { result: 'pass', record_domain: 'a.example', policy: 'none', record: 'v=DMARC1; p=none' },
  arc: { result: 'pass', domain: 'liste.example' },
};

describe('pruefschritte', () => {
  const schritte = pruefschritte(PRUEFUNG);

  it('names every check, each signature of its own', () => {
    expect(schritte.map((s) => [s.name, s.ergebnis])).toEqual([
      ['Server des Absenders (SPF)', 'eher nicht bestanden'],
      ['1. Unterschrift (DKIM)', 'bestanden'],
      ['2. Unterschrift (DKIM)', 'nicht bestanden'],
      ['Regel der Domain (DMARC)', 'bestanden'],
      ['Weiterleitung (ARC)', 'bestanden'],
    ]);
  });

  it('tells domain, key, length, fit and reason in words, and nothing that says nothing', () => {
    expect(schritte[1]?.angaben).toEqual([
      ['Domain', 'a.example'],
      ['Schlüssel', 's1'],
      ['Schlüssellänge', '2048 Bit'],
      ['Passt zum Absender', 'ja'],
    ]);
    expect(schritte[2]?.angaben).toContainEqual([
      'Schlüssellänge',
      '1024 Bit, kurz, wird noch anerkannt',
    ]);
    expect(schritte[2]?.angaben).toContainEqual([
      'Hinweis',
      'Der Text wurde nach dem Unterschreiben verändert.',
    ]);
    expect(schritte[0]?.angaben.map(([name]) => name)).not.toContain('Hinweis');
  });

  it('says that there is no signature, and says nothing when nothing was checked', () => {
    expect(pruefschritte({ spf: { result: 'pass' }, dkim: [] }).map((s) => s.ergebnis)).toEqual([
      'bestanden',
      'keine',
    ]);
    expect(pruefschritte(null)).toEqual([]);
    expect(pruefschritte({ spf: null, dkim: [], dmarc: null, arc: null })).toEqual([]);
  });

  it('keeps what it does not know readable', () => {
    const [spf] = pruefschritte({ spf: { result: 'seltsam', reason: 'ganz_neu' } });
    expect(spf).toMatchObject({ ergebnis: 'seltsam', lage: 'neutral' });
    expect(spf?.angaben).toEqual([['Hinweis', 'ganz neu']]);
  });
});

describe('vertrauen', () => {
  it('tells confirmed, unconfirmed, suspicious and unfinished apart', () => {
    expect(
      ['pass', 'none', 'temperror', 'fail', 'verdaechtig'].map((ergebnis) =>
        vertrauen({ ergebnis }),
      ),
    ).toEqual(['bestaetigt', 'unbestaetigt', 'unbestaetigt', 'verdaechtig', 'verdaechtig']);
    expect(vertrauen(null)).toBe('offen');
  });
});
