import { describe, expect, it } from 'vitest';
import { mailanhaenge, mitVorschau } from './anhang';

describe('mailanhaenge', () => {
  const [foto, brief, falle] = mailanhaenge({
    zerlegt: {
      anhaenge: [
        { nr: 1, dateiname: 'IMG_1.jpg', typ: 'image/jpeg', groesse: 5000 },
        { nr: 2, dateiname: '', typ: 'application/pdf', groesse: 9 },
        { nr: 3, dateiname: 'foto.jpg', typ: 'image/jpeg', groesse: 1, gefaehrlich: true },
      ],
    },
  });

  it('reads name, type and size, and names the nameless', () => {
    expect(foto).toMatchObject({ nr: 1, dateiname: 'IMG_1.jpg', groesse: 5000 });
    expect(brief?.dateiname).toBe('ohne Namen');
    expect(mailanhaenge({ zerlegt: null })).toEqual([]);
  });

  it('shows pictures only, none that is dangerous and none that is huge', () => {
    expect([foto, brief, falle].map((a) => a !== undefined && mitVorschau(a))).toEqual([
      true,
      false,
      false,
    ]);
    expect(foto !== undefined && mitVorschau({ ...foto, groesse: 20_000_000 })).toBe(false);
    expect(foto !== undefined && mitVorschau({ ...foto, typ: 'image/svg+xml' })).toBe(false);
  });
});
