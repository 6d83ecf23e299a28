import { mitToken } from '../api/client';
import { fehlerAus } from '../api/fehler';

/** Answer of `datei_hochladen`. */
export interface HochgeladeneDatei {
  id: number;
  medientyp: string;
  groesse: number;
  dateiname: string;
}

/** Types the browser shows itself; everything else is only ever downloaded. */
const BILDTYPEN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);

/** Types of which the server makes copies every browser shows. */
const FOTOTYPEN = new Set([...BILDTYPEN, 'image/heic', 'image/heif']);

/** `vorschau` for tiles, `ansicht` opened; both say nothing of where a photo was taken. */
export type Fassung = 'original' | 'ansicht' | 'vorschau';

/** Whether a photo was taken before the work or after it. */
export type Aufnahme = 'vorher' | 'nachher';

/** "Vorher"; empty when nothing is said. */
export const aufnahmewort = (aufnahme: string | null | undefined): string =>
  aufnahme === 'vorher' ? 'Vorher' : aufnahme === 'nachher' ? 'Nachher' : '';

export const istFoto = (medientyp: string): boolean => FOTOTYPEN.has(medientyp);

export const istBild = (medientyp: string): boolean => BILDTYPEN.has(medientyp);

/** Sends one file; throws ApiFehler (HD032 wrong type, HD033 too large) or NetzFehler. */
export async function hochladen(
  inhalt: Blob,
  name: string,
  aufnahme?: Aufnahme | null,
): Promise<HochgeladeneDatei> {
  const antwort = await mitToken('/api/rpc/datei_hochladen', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-Dateiname': encodeURIComponent(name),
      ...(aufnahme != null && { 'X-Aufnahme': aufnahme }),
    },
    body: inhalt.slice(0, inhalt.size, 'application/octet-stream'),
  });
  if (!antwort.ok) throw await fehlerAus(antwort);
  return (await antwort.json()) as HochgeladeneDatei;
}

/**
 * Fetches with the token what a function answers as bytes. What is no picture gets a neutral
 * type, so that no foreign HTML or SVG ever runs in the portal's origin.
 */
async function bytes(
  funktion: string,
  argumente: Record<string, number | string>,
  signal?: AbortSignal,
  methode: 'GET' | 'POST' = 'POST',
): Promise<Blob> {
  const weiter = signal ? { signal } : {};
  const frage = new URLSearchParams(Object.entries(argumente).map(([k, v]) => [k, String(v)]));
  const antwort = await (methode === 'GET'
    ? mitToken(`/api/rpc/${funktion}?${frage.toString()}`, {
        headers: { Accept: '*/*' },
        ...weiter,
      })
    : mitToken(`/api/rpc/${funktion}`, {
        method: 'POST',
        headers: { Accept: '*/*', 'Content-Type': 'application/json' },
        body: JSON.stringify(argumente),
        ...weiter,
      }));
  if (antwort.status === 405 && methode === 'GET') return bytes(funktion, argumente, signal);
  if (!antwort.ok) throw await fehlerAus(antwort);
  const inhalt = await antwort.blob();
  return istBild(inhalt.type) ? inhalt : new Blob([inhalt], { type: 'application/octet-stream' });
}

/**
 * Fetches a file. Copies of photos are read, so that the browser may keep them; who takes an
 * original or a document is noted, which a reading request (405) cannot.
 */
export function herunterladen(id: number, fassung?: Fassung, signal?: AbortSignal): Promise<Blob> {
  return fassung === undefined || fassung === 'original'
    ? bytes('datei', { id, ...(fassung && { fassung }) }, signal)
    : bytes('datei', { id, fassung }, signal, 'GET');
}

/** An attachment of an e-mail as it was sent; `nr` counts as in `zerlegt.anhaenge`. */
export const mailanhang = (emailId: number, nr: number, signal?: AbortSignal): Promise<Blob> =>
  bytes('email_anhang', { email_id: emailId, nr }, signal);

/** The unchanged bytes of an e-mail. */
export const urschrift = (emailId: number): Promise<Blob> =>
  bytes('email_roh', { email_id: emailId });

/** A size in bytes as people read it: "820 KB", "2,4 MB". */
export function groesseInWorten(byte: number): string {
  if (byte < 1024 * 1024) return `${Math.max(1, Math.round(byte / 1024))} KB`;
  return `${(byte / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}

/** Hands a blob to the browser as a download; it is never opened in the portal's origin. */
export function speichern(inhalt: Blob, name: string): void {
  const adresse = URL.createObjectURL(inhalt);
  const verweis = document.createElement('a');
  verweis.href = adresse;
  verweis.download = name;
  verweis.click();
  URL.revokeObjectURL(adresse);
}
