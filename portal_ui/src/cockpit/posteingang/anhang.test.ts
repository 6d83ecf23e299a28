import { describe, expect, it } from 'vitest';
import { mailanhaenge, vielleichtBild } from './anhang';

describe('mailanhaenge', () => {
  const [foto, brief, falle] = mailanhaenge({
    zerlegt: {
      anhaenge: [
        { nr: 1, dateiname: 'IMG_1.jpg', typ: 'image/jpeg', groesse: 5000 },
        { nr: 2, dateiname: '', typ: 'application/pdf', groesse: 9 },
        { nr: 3, dateiname: 'foto.jpg.EXE', typ: 'image/jpeg', groesse: 1 },
      ],
    },
  });

  it('reads name, type and size, and names the nameless', () => {
    expect(foto).toMatchObject({ nr: 1, dateiname: 'IMG_1.jpg', groesse: 5000 });
    expect(brief?.dateiname).toBe('ohne Namen');
    expect(mailanhaenge({ zerlegt: null })).toEqual([]);
  });

  it('marks what might run something, by the end of its name', () => {
    const namen = [
      'Rechnung.pdf',
      'Rechnung.pdf.exe',
      'seite.html',
      'makro.DOCM',
      'archiv.zip ',
      'exe',
    ];
    expect(
      mailanhaenge({
        zerlegt: { anhaenge: namen.map((dateiname) => ({ dateiname })) },
      }).map((a) => a.gefaehrlich),
    ).toEqual([false, true, true, true, true, false]);
  });

  it('takes for pictures what says so by type or name, and nothing dangerous', () => {
    const ist = (mehr: object) => foto !== undefined && vielleichtBild({ ...foto, ...mehr });
    expect([foto, brief, falle].map((a) => a !== undefined && vielleichtBild(a))).toEqual([
      true,
      false,
      false,
    ]);
    expect(ist({ groesse: 20_000_000 })).toBe(true);
    expect(ist({ typ: 'image/heic', dateiname: 'IMG_1' })).toBe(true);
    expect(ist({ typ: 'application/octet-stream', dateiname: 'IMG_1.HEIC' })).toBe(true);
    expect(ist({ typ: 'image/svg+xml', dateiname: 'x' })).toBe(false);
    expect(ist({ eingebettet: true })).toBe(false);
  });
});
