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

export const istFoto = (medientyp: string): boolean => FOTOTYPEN.has(medientyp);

export const istBild = (medientyp: string): boolean => BILDTYPEN.has(medientyp);

/** Sends one file; throws ApiFehler (HD032 wrong type, HD033 too large) or NetzFehler. */
export async function hochladen(inhalt: Blob, name: string): Promise<HochgeladeneDatei> {
  const antwort = await mitToken('/api/rpc/datei_hochladen', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-Dateiname': encodeURIComponent(name),
    },
    body: inhalt.slice(0, inhalt.size, 'application/octet-stream'),
  });
  if (!antwort.ok) throw await fehlerAus(antwort);
  return (await antwort.json()) as HochgeladeneDatei;
}

/**
 * Fetches a file with the token. What is no picture gets a neutral type, so that no
 * foreign HTML or SVG ever runs in the portal's origin.
 */
export async function herunterladen(
  id: number,
  fassung?: Fassung,
  signal?: AbortSignal,
): Promise<Blob> {
  const welche = fassung === undefined ? '' : `&fassung=${fassung}`;
  const antwort = await mitToken(`/api/rpc/datei?id=${id}${welche}`, {
    headers: { Accept: '*/*' },
    ...(signal ? { signal } : {}),
  });
  if (!antwort.ok) throw await fehlerAus(antwort);
  const inhalt = await antwort.blob();
  return istBild(inhalt.type) ? inhalt : new Blob([inhalt], { type: 'application/octet-stream' });
}

/** A size in bytes as people read it: "820 KB", "2,4 MB". */
export function groesseInWorten(byte: number): string {
  if (byte < 1024 * 1024) return `${Math.max(1, Math.round(byte / 1024))} KB`;
  return `${(byte / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`;
}
