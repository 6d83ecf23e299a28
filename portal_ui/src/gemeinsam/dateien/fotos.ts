import { hochladen, type Aufnahme } from './dateien';

/** A photo that was chosen but perhaps not yet sent. */
export interface Foto {
  id: string;
  name: string;
  inhalt: Blob;
  /** Number on the server, once it was sent: a retry does not send it again. */
  dateiId: number | null;
  /** What it shows: the state before the work or after it. */
  aufnahme?: Aufnahme | null;
}

/** Most photos in one report or message; the database refuses more. */
export const HOECHSTZAHL = 10;

/** The photos with another word on one of them; what was sent under the old one is sent again. */
export const beschriftet = (
  fotos: readonly Foto[],
  id: string,
  aufnahme: Aufnahme | null,
): Foto[] => fotos.map((foto) => (foto.id === id ? { ...foto, aufnahme, dateiId: null } : foto));

/**
 * Sends what was not sent yet, one after the other, and reports each success at once.
 * Throws at the first failure; what was sent stays sent.
 */
export async function alleHochladen(
  fotos: readonly Foto[],
  merken: (id: string, dateiId: number) => void,
): Promise<number[]> {
  const ids: number[] = [];
  for (const foto of fotos) {
    if (foto.dateiId === null) {
      const { id } = await hochladen(foto.inhalt, foto.name, foto.aufnahme);
      merken(foto.id, id);
      ids.push(id);
    } else {
      ids.push(foto.dateiId);
    }
  }
  return ids;
}
