import { rufe } from '@/gemeinsam/api/client';
import type { Json } from '@/gemeinsam/api/typen';

/** What can be done to many Anfragen at once. */
export const ARTEN = [
  { art: 'sachbearbeiter', wort: 'Betreuung zuweisen', fertig: 'neu zugewiesen' },
  { art: 'bereich', wort: 'An einen Hausmeister-Bereich geben', fertig: 'neu zugeteilt' },
  { art: 'prioritaet', wort: 'Priorität ändern', fertig: 'geändert' },
  { art: 'schlagworte', wort: 'Schlagwort geben oder nehmen', fertig: 'geändert' },
  { art: 'wiedervorlage', wort: 'Wiedervorlage planen', fertig: 'geändert' },
  { art: 'annehmen', wort: 'Annehmen', fertig: 'angenommen' },
  { art: 'ablehnen', wort: 'Ablehnen', fertig: 'abgelehnt' },
  { art: 'duplikat', wort: 'Als Duplikat schließen', fertig: 'als Duplikat geschlossen' },
] as const;

export type Art = (typeof ARTEN)[number]['art'];

/** What became, or would become, of one Anfrage. */
export interface Ergebnis {
  anfrage_id: number;
  nummer: string;
  betreff: string;
  ergebnis: 'geaendert' | 'unveraendert' | 'abgelehnt';
  /** The changes, one a line. */
  was: string | null;
  /** Why it is refused. */
  grund: string | null;
  /** Mails that go out. */
  briefe?: number;
}

export interface Stand {
  sammelakt_id: number | null;
  ruecknehmbar_bis: string | null;
  endgueltig: boolean;
  anfragen: Ergebnis[];
}

export interface Auftrag {
  art: Art;
  angaben: Record<string, Json>;
  ids: readonly number[];
  vorschau: boolean;
  kennung: string;
}

/** Anfragen of one call: often enough to show progress, seldom enough to be quick. */
const TEIL = 50;
/** Each of them with its triggers, on a busy server (ms). */
const FRIST = 60_000;

/**
 * Looks or acts in parts. They belong together by their `kennung`, and a part that is sent
 * again after a lost answer does nothing twice.
 */
export async function ausfuehren(
  { art, angaben, ids, vorschau, kennung }: Auftrag,
  fortschritt: (fertig: number) => void,
): Promise<Stand> {
  const stand: Stand = {
    sammelakt_id: null,
    ruecknehmbar_bis: null,
    endgueltig: false,
    anfragen: [],
  };
  for (let ab = 0; ab < ids.length; ab += TEIL) {
    const teil = (await rufe(
      'sammelakt',
      { art, angaben, anfrage_ids: ids.slice(ab, ab + TEIL), kennung, vorschau },
      FRIST,
    )) as Stand;
    stand.sammelakt_id = teil.sammelakt_id;
    stand.ruecknehmbar_bis ??= teil.ruecknehmbar_bis;
    stand.endgueltig = teil.endgueltig;
    stand.anfragen.push(...teil.anfragen);
    fortschritt(stand.anfragen.length);
  }
  return stand;
}

/** How many of each kind, and how many mails. */
export function summe({ anfragen }: Stand) {
  const von = (was: Ergebnis['ergebnis']) => anfragen.filter((a) => a.ergebnis === was);
  return {
    geaendert: von('geaendert').length,
    unveraendert: von('unveraendert').length,
    abgelehnt: von('abgelehnt'),
    briefe: anfragen.reduce((zahl, a) => zahl + (a.briefe ?? 0), 0),
  };
}

/** "1 Anfrage", "3 Anfragen". */
export const anfragen = (zahl: number): string => `${zahl} ${zahl === 1 ? 'Anfrage' : 'Anfragen'}`;
