import { PostgrestClient } from '@supabase/postgrest-js';
import { sitzungsspeicher } from '../anmeldung/speicher';
import { ApiFehler, fehlerAus, istSitzungsfehler, NetzFehler } from './fehler';
import type { Database } from './typen';

/** A request that takes longer has failed; uploads get their own limit (ms). */
const FRIST = 20_000;
const FRIST_DATEI = 180_000;

async function einmal(
  ziel: RequestInfo | URL,
  wunsch: RequestInit,
  hoechstens?: number,
): Promise<Response> {
  const kopf = new Headers(wunsch.headers);
  const token = sitzungsspeicher.token();
  if (token !== null) kopf.set('Authorization', `Bearer ${token}`);
  const frist = AbortSignal.timeout(
    hoechstens ?? (wunsch.body instanceof Blob ? FRIST_DATEI : FRIST),
  );
  const signal = wunsch.signal ? AbortSignal.any([wunsch.signal, frist]) : frist;
  try {
    return await fetch(ziel, { ...wunsch, headers: kopf, signal, credentials: 'same-origin' });
  } catch (fehler) {
    if (wunsch.signal?.aborted === true) throw fehler;
    throw new NetzFehler();
  }
}

async function codeAus(antwort: Response): Promise<string | null> {
  const fehler = await fehlerAus(antwort.clone());
  return fehler instanceof ApiFehler ? fehler.code : null;
}

/** Started without reception: the first thing to get is a token. Throws NetzFehler. */
export async function sitzungHolen(): Promise<void> {
  if (sitzungsspeicher.lesen().art === 'ohne_empfang') await sitzungsspeicher.erneuern();
}

/**
 * `fetch` with the access token. A refused token is renewed once, silently; when that
 * fails too the sign-in form appears and the original error is thrown.
 */
export async function mitToken(
  ziel: RequestInfo | URL,
  wunsch: RequestInit = {},
  hoechstens?: number,
): Promise<Response> {
  await sitzungHolen();
  const antwort = await einmal(ziel, wunsch, hoechstens);
  if (antwort.status === 401 && istSitzungsfehler(await fehlerAus(antwort.clone()))) {
    if (await sitzungsspeicher.erneuern()) return einmal(ziel, wunsch, hoechstens);
  }
  // The Mandant demands a second factor since a moment ago: the session has to learn of it.
  if (antwort.status === 403 && (await codeAus(antwort)) === 'HD173') {
    const zustand = sitzungsspeicher.lesen();
    if (zustand.art === 'angemeldet' && zustand.sitzung.zweitfaktor_fehlt !== true) {
      void sitzungsspeicher.erneuern().catch(() => undefined);
    }
  }
  return antwort;
}

/** Same origin; the library takes complete addresses only (tests without a browser have none). */
const WURZEL = `${'location' in globalThis ? location.origin : 'http://localhost'}/api`;

/** Typed access to the views of the API. */
export const api = new PostgrestClient<Database, { PostgrestVersion: '12' }, 'api'>(WURZEL, {
  fetch: mitToken,
  retry: false,
});

interface Ergebnis<T> {
  data: T | null;
  error: { code: string; message: string; hint: string; details: string } | null;
  status: number;
}

/** Unwraps an answer of `api.from(…)`; throws ApiFehler or NetzFehler. */
export async function lies<T>(abfrage: PromiseLike<Ergebnis<T>>): Promise<T> {
  const { data, error, status } = await abfrage;
  if (error !== null) {
    if (status === 0 || error.code === '') throw new NetzFehler();
    throw new ApiFehler(
      status,
      error.code,
      error.message,
      error.hint || null,
      error.details || null,
    );
  }
  return data as T;
}

/** Number of rows of `api.from(…).select('id', {count: 'exact', head: true})`. */
export async function zaehle(
  abfrage: PromiseLike<Ergebnis<unknown> & { count: number | null }>,
): Promise<number> {
  const antwort = await abfrage;
  await lies(Promise.resolve(antwort));
  return antwort.count ?? 0;
}

type Funktionen = Database['api']['Functions'];

/** Calls a function of the API, within `hoechstens` ms; throws ApiFehler or NetzFehler. */
export async function rufe<N extends keyof Funktionen>(
  name: N,
  argumente: Funktionen[N]['Args'],
  hoechstens?: number,
): Promise<unknown> {
  const antwort = await mitToken(
    `/api/rpc/${name}`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(argumente),
    },
    hoechstens,
  );
  if (!antwort.ok) throw await fehlerAus(antwort);
  return antwort.status === 204 ? null : ((await antwort.json()) as unknown);
}
