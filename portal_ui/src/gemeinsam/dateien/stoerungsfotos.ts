import type { Verweis } from '../anfragen/modell';

/** A photo with which a tenant joined an incident, as the API gives it. */
export interface Stoerungsfoto {
  datei_id: number;
  dateiname: string;
  medientyp: string;
  groesse: number;
}

/** They have no row of their own: the file is the key. */
export const alsVerweise = (fotos: readonly Stoerungsfoto[]): Verweis[] =>
  fotos.map(({ datei_id, dateiname, medientyp, groesse }) => ({
    id: datei_id,
    datei_id,
    dateiname,
    aufnahme: null,
    dateien: { medientyp, groesse },
  }));
