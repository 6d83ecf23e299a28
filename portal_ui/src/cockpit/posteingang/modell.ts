import type { Sicht } from '@/gemeinsam/api/zeilen';
import { vertrauen } from './pruefung';

/** An e-mail as the list shows it. */
export type EmailZeile = Sicht<
  'email_triage',
  'id' | 'status' | 'eingegangen_am',
  'absender' | 'betreff' | 'grund' | 'grund_text' | 'umschlag_von'
> & {
  /** What the mail itself says who it is from; proven by nothing. */
  von: string | null;
};

/** An e-mail with everything that was found out about it. */
export type Email = EmailZeile &
  Sicht<
    'email_triage',
    'weg' | 'umschlag_an' | 'groesse',
    | 'pruefung'
    | 'zerlegt'
    | 'inhalt'
    | 'zitat'
    | 'signatur'
    | 'sprache'
    | 'zuordnung'
    | 'klassifikation'
    | 'anfrage_id'
    | 'vorschlag_anfrage_id'
    | 'vorschlag_mietverhaeltnis_id'
    | 'vorschlag_person_id'
    | 'verarbeitet_am'
  > & { absender_ip: string | null };

export const betreffInWorten = ({ betreff }: { betreff: string | null }): string =>
  betreff === null || betreff.trim() === '' ? '(ohne Betreff)' : betreff;

/** The name beside an address: "Erika Muster <e@x>" is "Erika Muster"; else the address. */
export function anzeigename(von: string): string {
  const name = /^\s*"?([^"<]*?)"?\s*</.exec(von)?.[1] ?? '';
  return name === '' ? von.replace(/^\s*<|>\s*$/g, '') : name;
}

/** Who a row is from, and whether that is proven. */
export function absenderDerZeile(zeile: EmailZeile): { wer: string; bestaetigt: boolean } {
  const wer = [anzeigename(zeile.von ?? ''), zeile.absender, zeile.umschlag_von].find(Boolean);
  return { wer: wer ?? 'ohne lesbaren Absender', bestaetigt: zeile.absender !== null };
}

/** Who the mail is from: the confirmed address with the name it gives itself, or what it claims. */
export function absenderInWorten(email: Email): string {
  if (email.absender === null || vertrauen(email.pruefung) !== 'bestaetigt') {
    return email.von ?? 'ohne lesbaren Absender';
  }
  const name = anzeigename(email.von ?? '');
  return name === '' || name.includes('@') ? email.absender : `${name} <${email.absender}>`;
}
