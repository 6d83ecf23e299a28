import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFehler, fehlertext, NetzFehler, SpeicherVoll } from '@/gemeinsam/api/fehler';
import { akte, type Akt } from './ablage';
import { Warteschlange, type Antwort, type Umgebung } from './warteschlange';
import { alsNotiz } from './worte';

const DONE: Antwort = { antwort: {}, eingegangen_am: '2026-11-23T10:00:00Z', zweifel: null };
const refused = () => new ApiFehler(400, 'HD023', 'Der Vorgang ist beendet.');

let account: string | null;
let later: (() => void)[];
const send = vi.fn<Umgebung['senden']>();
const upload = vi.fn<Umgebung['hochladen']>();

const queue = (anders: Partial<Umgebung> = {}) =>
  new Warteschlange({
    ablage: akte,
    senden: send,
    hochladen: upload,
    sperre: (aufgabe) => aufgabe(),
    konto: () => account,
    spaeter: (aufgabe) => {
      later.push(aufgabe);
      return () => undefined;
    },
    jetzt: () => new Date('2026-11-23T09:15:00Z'),
    weitersagen: () => undefined,
    ...anders,
  });

const note = (inhalt: string, fotos: Akt['fotos'] = []) => ({
  handlung: 'interne_notiz' as const,
  angaben: { anfrage_id: 70, inhalt },
  fotos,
  worum: '2026-0001 Wasser',
});
const first = (q: Warteschlange): Akt => {
  const [akt] = q.lesen().akte;
  if (akt === undefined) throw new Error('nothing is kept');
  return akt;
};
const sent = () => send.mock.calls.map(([akt]) => akt.angaben.inhalt);

beforeEach(async () => {
  account = '1:62';
  later = [];
  send.mockReset().mockResolvedValue(DONE);
  upload.mockReset().mockResolvedValue({ id: 901 });
  for (const konto of ['1:62', '1:63']) {
    for (const { nr } of await akte.von(konto)) await akte.entfernen(nr);
  }
});

describe('the queue of the phone', () => {
  it('keeps what cannot be sent, and sends it in order under the same keys', async () => {
    send.mockRejectedValue(new NetzFehler());
    const q = queue();
    await q.einreihen(note('eins'));
    await q.einreihen(note('zwei'));
    await vi.waitFor(() => expect(q.lesen()).toMatchObject({ laeuft: false, stoerung: 'netz' }));
    const kennung = q.lesen().akte[0]?.kennung;
    expect(new Set(sent())).toEqual(new Set(['eins']));
    send.mockReset().mockResolvedValue(DONE);
    // As after a new start of the phone.
    const again = queue();
    await again.uebertragen();
    expect(sent()).toEqual(['eins', 'zwei']);
    expect(send.mock.calls[0]?.[0].kennung).toBe(kennung);
    expect(again.lesen()).toMatchObject({ akte: [], stoerung: null });
  });

  it('keeps a refused act with its reason, and goes on with the next', async () => {
    send.mockRejectedValueOnce(refused());
    const q = queue();
    const heard: (string | undefined)[] = [];
    q.beiErgebnis((akt, antwort) => heard.push(`${akt.angaben.inhalt} ${antwort !== null}`));
    await q.einreihen(note('eins'));
    await q.einreihen(note('zwei'));
    await vi.waitFor(() => expect(q.lesen()).toMatchObject({ laeuft: false }));
    expect(q.lesen().akte).toMatchObject([{ fehler: 'Der Vorgang ist beendet.' }]);
    expect(heard).toEqual(['eins false', 'zwei true']);
    await q.verwerfen(first(q));
    expect(q.lesen().akte).toEqual([]);
  });

  it('sends the text of a refused message as a note', async () => {
    send.mockRejectedValueOnce(refused());
    const q = queue();
    await q.einreihen({ ...note('Bin um 9 da'), handlung: 'nachricht_senden' });
    await vi.waitFor(() => expect(q.lesen().akte[0]?.fehler).toBeTruthy());
    await q.erneut(alsNotiz(first(q)) ?? first(q));
    expect(send.mock.lastCall?.[0]).toMatchObject({
      handlung: 'interne_notiz',
      angaben: {
        anfrage_id: 70,
        inhalt: 'Nicht übernommen: Nachricht an den Mieter. Bin um 9 da',
      },
    });
    expect(q.lesen().akte).toEqual([]);
  });

  it('uploads a photo once, however often the act is sent', async () => {
    send.mockRejectedValueOnce(new ApiFehler(503, 'HD090', 'x'));
    const q = queue();
    await q.einreihen(
      note('x', [
        { id: 'a', name: 'IMG_1', inhalt: new Blob(['a']), dateiId: null, aufnahme: 'vorher' },
      ]),
    );
    await vi.waitFor(() => expect(later).toHaveLength(1));
    await vi.waitFor(() => expect(q.lesen().laeuft).toBe(false));
    later[0]?.();
    await vi.waitFor(() => expect(q.lesen().akte).toEqual([]));
    expect(upload).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'IMG_1', 'vorher');
    expect(send.mock.lastCall?.[1]).toEqual([901]);
  });

  it('shows and sends nothing of another account', async () => {
    send.mockRejectedValue(new NetzFehler());
    const q = queue();
    await q.einreihen(note('von 62'));
    await vi.waitFor(() => expect(q.lesen().stoerung).toBe('netz'));
    send.mockReset().mockResolvedValue(DONE);
    account = '1:63';
    await q.uebertragen();
    expect(q.lesen().akte).toEqual([]);
    expect(send).not.toHaveBeenCalled();
    account = '1:62';
    await q.uebertragen();
    expect(sent()).toEqual(['von 62']);
  });

  it('waits for a sign-in, and loses nothing by it', async () => {
    send.mockRejectedValue(new ApiFehler(401, 'HD003', 'Bitte melden Sie sich an.'));
    const q = queue();
    await q.einreihen(note('eins'));
    await vi.waitFor(() => expect(q.lesen().stoerung).toBe('anmeldung'));
    expect(q.lesen().akte).toMatchObject([{ fehler: null }]);
  });

  it('says so when the phone is full', async () => {
    const q = queue({
      ablage: {
        ...akte,
        anfuegen: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
      },
    });
    await expect(q.einreihen(note('x'))).rejects.toThrow(SpeicherVoll);
    expect(fehlertext(new SpeicherVoll()).meldung).toBe('Auf diesem Telefon ist kein Platz mehr.');
    expect(send).not.toHaveBeenCalled();
  });
});
