import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lebensdauer, Sitzungsspeicher, type Sitzung, type Umgebung } from './sitzung';

const token = (claims: object) => `kopf.${btoa(JSON.stringify(claims))}.unterschrift`;

function sitzung(nr: number): Sitzung {
  return {
    zugriffstoken: token({ iat: 1000, exp: 1900, nr }),
    gueltig_bis: '2026-11-21T09:15:00Z',
    rolle: 'mieter',
    name: 'Erika Muster',
    mandant_id: 1,
    mandant_name: 'Hausverwaltung Muster GmbH',
    benutzerkonto_id: 7,
  };
}

const antwort = (status: number, rumpf: unknown) => new Response(JSON.stringify(rumpf), { status });
const abgelaufen = () => antwort(401, { code: 'HD003', message: 'Bitte melden Sie sich an.' });

/** A browser with several tabs: one lock, one channel, one server. */
class Browser {
  readonly fetch = vi.fn<typeof fetch>();
  private wer: Sitzung | null = null;
  private abgemeldet = false;
  readonly abmeldung: Umgebung['abmeldung'] = {
    offen: () => this.abgemeldet,
    merken: (offen) => {
      this.abgemeldet = offen;
    },
  };
  readonly gemerkt: Umgebung['gemerkt'] = {
    lesen: () => this.wer,
    schreiben: (neu) => {
      this.wer = neu;
    },
  };
  private readonly kanaele: Umgebung['kanal'][] = [];
  private letzte: Promise<unknown> = Promise.resolve();

  tab(): Sitzungsspeicher {
    const kanal: Umgebung['kanal'] = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const anderer of this.kanaele) {
          if (anderer !== kanal) anderer.onmessage?.(new MessageEvent('message', { data }));
        }
      },
    };
    this.kanaele.push(kanal);
    return new Sitzungsspeicher({
      fetch: this.fetch,
      kanal,
      jetzt: () => Date.now(),
      gemerkt: this.gemerkt,
      abmeldung: this.abmeldung,
      sperre: (aufgabe) => {
        const lauf = this.letzte.then(aufgabe, aufgabe);
        this.letzte = lauf.catch(() => undefined);
        return lauf;
      },
    });
  }
}

let browser: Browser;

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Browser();
});
afterEach(() => vi.useRealTimers());

describe('lebensdauer', () => {
  it('reads the claims, whatever the clock of the device says', () => {
    expect(lebensdauer(token({ iat: 10, exp: 910 }))).toBe(900_000);
  });

  it('is a minute for what cannot be read', () => {
    expect(lebensdauer('unsinn')).toBe(60_000);
    expect(lebensdauer(token({ iat: 10 }))).toBe(60_000);
  });
});

describe('start', () => {
  it('signs in silently when the cookie carries a session', async () => {
    browser.fetch.mockResolvedValue(antwort(200, sitzung(1)));
    const tab = browser.tab();
    await tab.starten();
    expect(tab.lesen().art).toBe('angemeldet');
    expect(browser.fetch.mock.calls[0]?.[0]).toBe('/api/rpc/sitzung_erneuern');
  });

  it('shows the sign-in form without a session', async () => {
    browser.fetch.mockResolvedValue(abgelaufen());
    const tab = browser.tab();
    await tab.starten();
    expect(tab.lesen().art).toBe('abgemeldet');
  });

  it('does not sign out because nobody answers', async () => {
    browser.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const tab = browser.tab();
    await tab.starten();
    expect(tab.lesen().art).toBe('unerreichbar');
    browser.fetch.mockResolvedValue(antwort(200, sitzung(1)));
    await tab.starten();
    expect(tab.lesen().art).toBe('angemeldet');
  });

  it('takes an HTML page of a proxy for a lost line', async () => {
    browser.fetch.mockResolvedValue(new Response('<h1>502</h1>', { status: 502 }));
    const tab = browser.tab();
    await tab.starten();
    expect(tab.lesen().art).toBe('unerreichbar');
  });
});

describe('renewal', () => {
  async function angemeldet(): Promise<Sitzungsspeicher> {
    browser.fetch.mockResolvedValueOnce(antwort(200, sitzung(1)));
    const tab = browser.tab();
    await tab.anmelden('erika@mieter.example', 'richtig');
    browser.fetch.mockClear();
    return tab;
  }

  it('happens before the token ends, and tells the socket', async () => {
    const tab = await angemeldet();
    const gehoert = vi.fn();
    tab.beiNeuemToken(gehoert);
    browser.fetch.mockResolvedValue(antwort(200, sitzung(2)));
    await vi.advanceTimersByTimeAsync(900_000 - 91_000);
    expect(browser.fetch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(browser.fetch).toHaveBeenCalledOnce();
    expect(gehoert).toHaveBeenCalledWith(sitzung(2).zugriffstoken);
  });

  it('is one request however many ask', async () => {
    const tab = await angemeldet();
    browser.fetch.mockResolvedValue(antwort(200, sitzung(2)));
    expect(await Promise.all([tab.erneuern(), tab.erneuern(), tab.erneuern()])).toEqual([
      true,
      true,
      true,
    ]);
    expect(browser.fetch).toHaveBeenCalledOnce();
  });

  it('is one request for two tabs: the second takes the token of the first', async () => {
    const eins = await angemeldet();
    const zwei = browser.tab();
    browser.fetch.mockResolvedValue(antwort(200, sitzung(2)));
    await Promise.all([eins.erneuern(), zwei.erneuern()]);
    expect(browser.fetch).toHaveBeenCalledOnce();
    expect(zwei.token()).toBe(sitzung(2).zugriffstoken);
  });

  it('keeps the screen when the session has ended', async () => {
    const tab = await angemeldet();
    browser.fetch.mockResolvedValue(abgelaufen());
    expect(await tab.erneuern()).toBe(false);
    expect(tab.lesen()).toMatchObject({ art: 'abgelaufen', sitzung: { benutzerkonto_id: 7 } });
    expect(tab.token()).toBeNull();
    // Whoever is locked out while the app is open no longer reads what the phone keeps.
    expect(browser.gemerkt.lesen()).toBeNull();
  });

  it('keeps the session over a lost line and tries again', async () => {
    const tab = await angemeldet();
    browser.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(900_000 - 90_000);
    expect(tab.lesen().art).toBe('angemeldet');
    browser.fetch.mockResolvedValue(antwort(200, sitzung(2)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tab.token()).toBe(sitzung(2).zugriffstoken);
  });

  it('does not sign in again after signing out meanwhile', async () => {
    const tab = await angemeldet();
    let liefern: (a: Response) => void = () => undefined;
    browser.fetch.mockReturnValueOnce(new Promise((fertig) => (liefern = fertig)));
    const erneuerung = tab.erneuern();
    await vi.advanceTimersByTimeAsync(0);
    browser.fetch.mockResolvedValue(antwort(200, {}));
    const ende = tab.abmelden();
    liefern(antwort(200, sitzung(2)));
    expect(await erneuerung).toBe(false);
    await ende;
    expect(tab.lesen().art).toBe('abgemeldet');
  });
});

describe('sign-in and sign-out', () => {
  it('passes the message of the API on', async () => {
    browser.fetch.mockResolvedValue(
      antwort(401, { code: 'HD001', message: 'E-Mail oder Passwort stimmt nicht.', hint: null }),
    );
    await expect(browser.tab().anmelden('a@b.example', 'x')).rejects.toMatchObject({
      code: 'HD001',
      message: 'E-Mail oder Passwort stimmt nicht.',
    });
  });

  it('says how long a lock lasts', async () => {
    browser.fetch.mockResolvedValue(
      new Response(JSON.stringify({ code: 'HD002', message: 'Gesperrt.' }), {
        status: 429,
        headers: { 'Retry-After': '30' },
      }),
    );
    await expect(browser.tab().anmelden('a@b.example', 'x')).rejects.toMatchObject({ warten: 30 });
  });

  it('signs out every tab', async () => {
    const eins = browser.tab();
    const zwei = browser.tab();
    browser.fetch.mockResolvedValueOnce(antwort(200, sitzung(1)));
    await eins.anmelden('erika@mieter.example', 'richtig');
    expect(zwei.lesen().art).toBe('angemeldet');
    browser.fetch.mockResolvedValueOnce(antwort(200, {}));
    await eins.abmelden();
    expect(zwei.lesen().art).toBe('abgemeldet');
  });
});

describe('without reception', () => {
  it('goes on as the account that was here last, and signs in when the line is back', async () => {
    browser.gemerkt.schreiben(sitzung(1));
    browser.fetch.mockRejectedValueOnce(new TypeError());
    const tab = browser.tab();
    await tab.starten();
    expect(tab.lesen().art).toBe('ohne_empfang');
    expect(tab.token()).toBeNull();
    browser.fetch.mockResolvedValueOnce(antwort(200, sitzung(2)));
    tab.pruefen();
    await vi.waitFor(() => expect(tab.lesen().art).toBe('angemeldet'));
  });

  it('forgets who was here once the server says that there is no session', async () => {
    browser.gemerkt.schreiben(sitzung(1));
    browser.fetch.mockResolvedValueOnce(abgelaufen());
    const tab = browser.tab();
    await tab.starten();
    expect(tab.lesen().art).toBe('abgemeldet');
    expect(browser.gemerkt.lesen()).toBeNull();
  });

  it('stays signed out although the server could not hear it', async () => {
    browser.fetch.mockResolvedValueOnce(antwort(200, sitzung(1)));
    await browser.tab().starten();
    browser.fetch.mockRejectedValueOnce(new TypeError());
    const tab = browser.tab();
    await tab.abmelden().catch(() => undefined);
    browser.fetch
      .mockReset()
      .mockImplementation((ziel) =>
        Promise.resolve(
          typeof ziel === 'string' && ziel.endsWith('abmelden') ? antwort(200, {}) : abgelaufen(),
        ),
      );
    await browser.tab().starten();
    expect(browser.fetch.mock.calls.map(([ziel]) => ziel)).toEqual([
      '/api/rpc/abmelden',
      '/api/rpc/sitzung_erneuern',
    ]);
    expect(browser.abmeldung.offen()).toBe(false);
  });

  it('forgets on signing out', async () => {
    browser.fetch.mockImplementation(() => Promise.resolve(antwort(200, sitzung(1))));
    const tab = browser.tab();
    await tab.starten();
    expect(browser.gemerkt.lesen()?.benutzerkonto_id).toBe(7);
    await tab.abmelden();
    expect(browser.gemerkt.lesen()).toBeNull();
  });
});
