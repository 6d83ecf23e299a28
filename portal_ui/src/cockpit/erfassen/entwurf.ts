import type { Foto } from '@/gemeinsam/dateien/fotos';
import type { Ziel } from '../personensuche/suche';

/** What is typed into the form while somebody is on the telephone. */
export interface Erfassung {
  /** Sent with it, so that pressing twice files once. */
  kennung: string;
  quelle: 'telefon' | 'manuell';
  ziel: Ziel | null;
  melder: string;
  /** The number somebody calls from, as shown by the telephone. */
  nummer: string;
  /** Whether it shall be kept with the person. */
  nummerMerken: boolean;
  kategorie: string;
  schadensart: string;
  ort: string;
  betreff: string;
  beschreibung: string;
  /** Empty: the rules decide. */
  prioritaet: string;
  fotos: Foto[];
}

export const leereErfassung = (): Erfassung => ({
  kennung: crypto.randomUUID(),
  quelle: 'telefon',
  ziel: null,
  melder: '',
  nummer: '',
  nummerMerken: false,
  kategorie: 'schaden',
  schadensart: '',
  ort: '',
  betreff: '',
  beschreibung: '',
  prioritaet: '',
  fotos: [],
});

/** What is still missing, in the order of the form; null when it can be filed. */
export function fehlt(e: Erfassung): 'ziel' | 'schadensart' | 'beschreibung' | null {
  if (e.ziel === null) return 'ziel';
  if (e.kategorie === 'schaden' && e.schadensart === '') return 'schadensart';
  return e.beschreibung.trim() === '' ? 'beschreibung' : null;
}

/** A field that was filled in; what was not said is not sent. */
function feld<N extends string>(name: N, text: string): Partial<Record<N, string>> {
  const gekuerzt = text.trim();
  return gekuerzt === '' ? {} : ({ [name]: gekuerzt } as Record<N, string>);
}

/** The arguments of `anfrage_erfassen`. */
export function alsArgumente(e: Erfassung, datei_ids: number[] = []) {
  const { ziel } = e;
  const person = ziel?.art === 'person' ? ziel.person : null;
  const alsMieter = person?.mietverhaeltnis_id ?? null;
  return {
    kategorie: e.kategorie,
    beschreibung: e.beschreibung.trim(),
    quelle: e.quelle,
    kennung: e.kennung,
    ...(alsMieter !== null && person !== null
      ? { mietverhaeltnis_id: alsMieter, person_id: person.person_id }
      : {}),
    ...(alsMieter === null && person?.eigentuemer_id != null
      ? { eigentuemer_id: person.eigentuemer_id }
      : {}),
    ...(ziel?.art === 'haus'
      ? { objekt_id: ziel.haus.objekt_id, ...feld('melder_name', e.melder) }
      : {}),
    ...(e.kategorie === 'schaden' ? feld('schadensart', e.schadensart) : {}),
    ...feld('ort', e.ort),
    ...feld('betreff', e.betreff),
    ...feld('prioritaet', e.prioritaet),
    ...(datei_ids.length > 0 ? { datei_ids } : {}),
  };
}
