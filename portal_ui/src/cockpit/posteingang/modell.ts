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

/** Who the mail is from: the confirmed address, or what it merely claims. */
export function absenderInWorten(email: Email): string {
  if (email.absender !== null && textAus(email.pruefung, 'ergebnis') === 'pass') {
    return `von ${email.absender}`;
  }
  const behauptet = textAus(email.zerlegt, 'von');
  return behauptet === ''
    ? 'ohne lesbaren Absender'
    : `angeblich von ${behauptet} (nicht bestätigt)`;
}

/** Names and sizes of the attachments. */
export function anhangsnamen(email: Email): string[] {
  const { zerlegt } = email;
  if (zerlegt === null || typeof zerlegt !== 'object' || Array.isArray(zerlegt)) return [];
  const { anhaenge } = zerlegt;
  if (!Array.isArray(anhaenge)) return [];
  return anhaenge.map((anhang) => {
    const name = textAus(anhang, 'dateiname');
    return name === '' ? 'ohne Namen' : name;
  });
}
