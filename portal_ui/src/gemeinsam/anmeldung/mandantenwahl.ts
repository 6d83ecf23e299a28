import { ApiFehler } from '../api/fehler';

export interface Mandantenwahl {
  mandant_id: number;
  name: string;
}

/** The choice the server offers when an address has accounts with several Mandanten (HD008). */
export function mandantenAus(fehler: unknown): Mandantenwahl[] {
  if (!(fehler instanceof ApiFehler) || fehler.code !== 'HD008') return [];
  try {
    return JSON.parse(fehler.details ?? '[]') as Mandantenwahl[];
  } catch {
    return [];
  }
}
