import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eineAnfrage, nachrichten } from '@/gemeinsam/anfragen/abfragen';
import { NetzFehler } from '@/gemeinsam/api/fehler';
import { datei } from '@/gemeinsam/dateien/useDatei';
import { vorhalten, type Vorrat } from './vorhalten';

/** What was asked for, in order: the Anfragen of a request, or a photo. */
const asked: string[] = [];
let broken: (what: string) => boolean;

const order = (id: number) => ({
  id,
  fristen: null,
  personen: null,
  anfrage_nachrichten: [],
  statuswechsel: [],
  anhaenge: [{ datei_id: 900 + (id % 2), dateien: { medientyp: 'image/jpeg', groesse: 1 } }],
});

vi.mock('@/gemeinsam/api/client', () => ({
  mitToken: (url: string) => {
    const id = new URL(url, 'http://x').searchParams.get('id') ?? '';
    asked.push(`photo ${id}`);
    return Promise.resolve(new Response('x', { headers: { 'Content-Type': 'image/jpeg' } }));
  },
  api: { from: () => chain },
  lies: (ids: Promise<number[]>) =>
    ids.then((list) => {
      asked.push(list.join(' '));
      if (broken(list.join(' '))) throw new NetzFehler();
      return list.map(order);
    }),
}));

let wanted: number[] = [];
const chain = {
  select: () => chain,
  in: (_spalte: string, ids: number[]) => {
    wanted = ids;
    return chain;
  },
  order: () => chain,
  abortSignal: () => chain,
  overrideTypes: () => Promise.resolve(wanted),
};

const IDS = Array.from({ length: 23 }, (_, n) => n + 1);
let client: QueryClient;
let told: Vorrat[];
const keep = (ids = IDS, signal = new AbortController().signal) =>
  vorhalten(client, ids, signal, (v) => told.push(v));

beforeEach(() => {
  client = new QueryClient();
  told = [];
  asked.length = 0;
  broken = () => false;
});

describe('keeping orders for the cellar', () => {
  it('keeps all of them with few requests, each photo once and last', async () => {
    await keep();
    expect(asked).toEqual([
      '1 2 3 4 5 6 7 8 9 10',
      '11 12 13 14 15 16 17 18 19 20',
      '21 22 23',
      'photo 901',
      'photo 900',
    ]);
    expect(told.map(({ lesbar }) => lesbar)).toEqual([0, 10, 20, 23, 23, 23, 23]);
    expect(told.at(-1)).toEqual({ lesbar: 23, gesamt: 23, fotos: 0 });
    expect(client.getQueryData(eineAnfrage(23).queryKey)?.id).toBe(23);
    expect(client.getQueryData(datei(900, 'vorschau').queryKey)).toBeInstanceOf(Blob);
  });

  it('asks only for what is missing or was announced as changed', async () => {
    await keep();
    asked.length = 0;
    await client.invalidateQueries({ queryKey: nachrichten(7).queryKey });
    await keep([...IDS, 24]);
    expect(asked).toEqual(['7 24']);
  });

  it('stops where the line goes, and says how far it came', async () => {
    broken = (what) => what.startsWith('11');
    await keep();
    expect(told.at(-1)).toEqual({ lesbar: 10, gesamt: 23, fotos: 0 });
    expect(asked).toHaveLength(2);
  });

  it('stops when the room is left', async () => {
    const left = new AbortController();
    const done = keep(IDS, left.signal);
    left.abort();
    await done;
    expect(asked).toHaveLength(1);
  });
});
