import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Testablage } from '@/gemeinsam/ablage.testhilfe';
import {
  entwurfLesen,
  entwurfLoeschen,
  entwurfSchreiben,
  fotoLoeschen,
  fotoSchreiben,
  fotosLesen,
  hatEntwurf,
  leererEntwurf,
} from './entwurf';

const konto = { mandant_id: 1, benutzerkonto_id: 7 };
const andere = { mandant_id: 1, benutzerkonto_id: 8 };
const foto = (id: string) => ({ id, name: `${id}.jpg`, inhalt: new Blob([id]), dateiId: null });

let ablage: Testablage;

beforeEach(() => {
  ablage = new Testablage();
  vi.stubGlobal('localStorage', ablage);
});

describe('text', () => {
  it('survives a reload, with the same key against doubling', () => {
    const entwurf = { ...leererEntwurf(), ort: 'Küche', beschreibung: 'tropft' };
    entwurfSchreiben(konto, entwurf);
    expect(entwurfLesen(konto)).toEqual(entwurf);
    expect(hatEntwurf(konto)).toBe(true);
  });

  it('belongs to one account', () => {
    entwurfSchreiben(konto, { ...leererEntwurf(), ort: 'Küche' });
    expect(entwurfLesen(andere).ort).toBe('');
    expect(hatEntwurf(andere)).toBe(false);
  });

  it('counts as empty when broken', () => {
    ablage.setItem('hausdraht:meldung:1:7', '{kaputt');
    expect(entwurfLesen(konto).beschreibung).toBe('');
  });

  it('does without storage', () => {
    vi.spyOn(ablage, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    vi.spyOn(ablage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => entwurfSchreiben(konto, leererEntwurf())).not.toThrow();
    expect(hatEntwurf(konto)).toBe(false);
  });
});

describe('photos', () => {
  it('survive a reload in their order; a lost one is left out', async () => {
    const entwurf = {
      ...leererEntwurf(),
      fotos: [
        { id: 'a', name: 'a.jpg', dateiId: null },
        { id: 'weg', name: 'weg.jpg', dateiId: null },
        { id: 'b', name: 'b.jpg', dateiId: 42 },
      ],
    };
    await fotoSchreiben(konto, foto('a'));
    await fotoSchreiben(konto, foto('b'));
    expect(await fotosLesen(konto, entwurf)).toMatchObject([
      { id: 'a', dateiId: null },
      { id: 'b', dateiId: 42 },
    ]);
    await fotoLoeschen(konto, 'a');
    expect(await fotosLesen(konto, entwurf)).toMatchObject([{ id: 'b' }]);
  });

  it('go with the draft', async () => {
    const entwurf = { ...leererEntwurf(), fotos: [{ id: 'c', name: 'c.jpg', dateiId: null }] };
    entwurfSchreiben(konto, entwurf);
    await fotoSchreiben(konto, foto('c'));
    await entwurfLoeschen(konto, entwurf);
    expect(hatEntwurf(konto)).toBe(false);
    expect(await fotosLesen(konto, entwurf)).toEqual([]);
  });
});
