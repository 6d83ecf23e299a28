import type { Sicht } from '@/gemeinsam/api/zeilen';
import type { Json } from '@/gemeinsam/api/typen';

/** An e-mail as the list shows it. */
export type EmailZeile = Sicht<
  'email_triage',
  'id' | 'status' | 'eingegangen_am',
  'absender' | 'betreff' | 'grund' | 'grund_text' | 'umschlag_von'
>;

/** An e-mail with everything that was found out about it. */
export type Email = EmailZeile &
  Sicht<
    'email_triage',
    'weg' | 'umschlag_an' | 'groesse',
    | 'pruefung'
    | 'zerlegt'
    | 'inhalt'
    | 'zuordnung'
    | 'klassifikation'
    | 'anfrage_id'
    | 'vorschlag_anfrage_id'
    | 'vorschlag_mietverhaeltnis_id'
    | 'vorschlag_person_id'
    | 'verarbeitet_am'
  > & { absender_ip: string | null };

/** A text value inside a jsonb column, or the empty string. */
export function textAus(wert: Json | null, feld: string): string {
  if (wert === null || typeof wert !== 'object' || Array.isArray(wert)) return '';
  const inhalt = wert[feld];
  return typeof inhalt === 'string' ? inhalt : '';
}
