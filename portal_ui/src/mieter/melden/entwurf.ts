import { createStore, del, delMany, get, set } from 'idb-keyval';
import type { Foto } from '@/gemeinsam/dateien/fotos';

/** Whose draft it is: people share devices, drafts are not shared. */
export interface Konto {
  mandant_id: number;
  benutzerkonto_id: number;
}

/** The text part of a report that was begun; photos are kept beside it. */
export interface Entwurf {
  /** Sent along as the key against a second Anfrage by a repeated transfer. */
  kennung: string;
  mietverhaeltnisId: number | null;
  schadensart: string;
  ort: string;
  beschreibung: string;
  fotos: { id: string; name: string; dateiId: number | null }[];
}

export const leererEntwurf = (): Entwurf => ({
  kennung: crypto.randomUUID(),
  mietverhaeltnisId: null,
  schadensart: '',
  ort: '',
  beschreibung: '',
  fotos: [],
});

const schluessel = (k: Konto): string => `hausdraht:meldung:${k.mandant_id}:${k.benutzerkonto_id}`;
const fotoSchluessel = (k: Konto, id: string): string => `${schluessel(k)}:${id}`;
const ablage = () => createStore('hausdraht', 'fotos');

/** The kept draft, or an empty one. Broken or blocked storage counts as empty. */
export function entwurfLesen(konto: Konto): Entwurf {
  try {
    const text = localStorage.getItem(schluessel(konto));
    if (text === null) return leererEntwurf();
    return { ...leererEntwurf(), ...(JSON.parse(text) as Partial<Entwurf>) };
  } catch {
    return leererEntwurf();
  }
}

export function entwurfSchreiben(konto: Konto, entwurf: Entwurf): void {
  try {
    localStorage.setItem(schluessel(konto), JSON.stringify(entwurf));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

/** Whether something worth going on with is kept. */
export function hatEntwurf(konto: Konto): boolean {
  const { schadensart, ort, beschreibung, fotos } = entwurfLesen(konto);
  return schadensart !== '' || ort !== '' || beschreibung !== '' || fotos.length > 0;
}

/** Keeps a photo, so that a reload or an empty battery does not lose it. */
export async function fotoSchreiben(konto: Konto, foto: Foto): Promise<void> {
  await set(fotoSchluessel(konto, foto.id), foto.inhalt, ablage()).catch(() => undefined);
}

export async function fotoLoeschen(konto: Konto, id: string): Promise<void> {
  await del(fotoSchluessel(konto, id), ablage()).catch(() => undefined);
}

/** The photos of a draft; one that is no longer there is left out. */
export async function fotosLesen(konto: Konto, entwurf: Entwurf): Promise<Foto[]> {
  const alle = await Promise.all(
    entwurf.fotos.map(async ({ id, name, dateiId }) => {
      const inhalt = await get<Blob>(fotoSchluessel(konto, id), ablage()).catch(() => undefined);
      return inhalt instanceof Blob ? { id, name, dateiId, inhalt } : null;
    }),
  );
  return alle.filter((foto) => foto !== null);
}

/** Forgets the draft and its photos: after sending, or when it is discarded. */
export async function entwurfLoeschen(konto: Konto, entwurf: Entwurf): Promise<void> {
  try {
    localStorage.removeItem(schluessel(konto));
  } catch {
    // Nothing was kept.
  }
  await delMany(
    entwurf.fotos.map((f) => fotoSchluessel(konto, f.id)),
    ablage(),
  ).catch(() => undefined);
}
