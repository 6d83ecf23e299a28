import type { Bearbeitung } from './abfragen';

/** The fields of an Anfrage that staff change in one go. */
export const FELDER = [
  'betreff',
  'kategorie',
  'schadensart',
  'prioritaet',
  'zustaendigkeit',
  'hausmeister_bereich_id',
  'zugewiesen_konto_id',
  'sachbearbeiter_konto_id',
  'einheit_id',
  'ort',
] as const;

export type Felder = Pick<Bearbeitung, (typeof FELDER)[number]>;

/**
 * What was changed, and the values seen before: the server refuses a change of what somebody
 * else has changed meanwhile. Fields that follow from others are left to it.
 */
export function aenderungen(vorher: Felder, nachher: Felder) {
  const geaendert = FELDER.filter((feld) => vorher[feld] !== nachher[feld]).filter(
    (feld) =>
      !(feld === 'schadensart' && nachher.kategorie !== 'schaden') &&
      !(feld === 'hausmeister_bereich_id' && nachher.zustaendigkeit !== 'hausmeister_bereich'),
  );
  return {
    aenderungen: Object.fromEntries(geaendert.map((feld) => [feld, nachher[feld]])),
    bisher: Object.fromEntries(geaendert.map((feld) => [feld, vorher[feld]])),
  };
}

/** Where an Anfrage of this kind may go. */
export function zustaendigkeitenFuer(kategorie: string, vonEigentuemer: boolean): string[] {
  if (vonEigentuemer) return ['weg_verwaltung'];
  const technik = kategorie === 'schaden' || kategorie === 'wartung';
  return [...(technik ? ['hausmeister_bereich'] : []), 'mietverwaltung', 'weg_verwaltung'];
}

/** A day so many days from now, as the database writes it. */
export function inTagen(tage: number, heute: Date = new Date()): string {
  const tag = new Date(heute.getFullYear(), heute.getMonth(), heute.getDate() + tage);
  const zwei = (zahl: number) => String(zahl).padStart(2, '0');
  return `${tag.getFullYear()}-${zwei(tag.getMonth() + 1)}-${zwei(tag.getDate())}`;
}

/** How a link reads at this end. */
export function beziehung(art: string, richtung: string): string {
  if (art === 'duplikat') return richtung === 'hin' ? 'Duplikat von' : 'Doppelt gemeldet als';
  if (art === 'folge') return richtung === 'hin' ? 'Folgt auf' : 'Wird fortgesetzt in';
  return 'Gehört zu';
}
