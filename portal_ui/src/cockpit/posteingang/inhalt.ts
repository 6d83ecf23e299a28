import { sprache as spracheInWorten } from '@/gemeinsam/gestaltung/sprachen';
import { textAus, texteAus } from './angabe';
import type { Email } from './modell';

/** Named parts of a mail that are neither text nor ordinary attachments. */
const TEILE: Record<string, string> = {
  kalender: 'Kalendereintrag',
  smime_signatur: 'unterschrieben (S/MIME)',
  smime_verschluesselt: 'verschlüsselt (S/MIME): Der Inhalt ist hier nicht lesbar',
  pgp_verschluesselt: 'verschlüsselt (PGP): Der Inhalt ist hier nicht lesbar',
  tnef: 'Anhang im Outlook-Format (winmail.dat)',
  weitergeleitet: 'weitergeleitete E-Mail als Anlage',
};

/** What is special about the parts of a mail, in words. */
export const besonderheiten = (email: Pick<Email, 'zerlegt'>): string[] =>
  texteAus(email.zerlegt, 'teile_besonders').map(
    (teil) => TEILE[teil] ?? teil.replaceAll('_', ' '),
  );

/** The name of a language other than German ("Englisch"), or null when there is none to name. */
export function fremdsprache(sprache: string | null): string | null {
  if (sprache === null || sprache === 'de' || sprache === 'und') return null;
  return spracheInWorten(sprache);
}

/** The lines of the head that a reader wants: all who were written to, and when it claims to be from. */
export function kopfzeilen(email: Pick<Email, 'zerlegt' | 'umschlag_an'>): [string, string][] {
  const an = texteAus(email.zerlegt, 'an').join(', ') || textAus(email.zerlegt, 'an');
  const kopie = texteAus(email.zerlegt, 'kopie').join(', ') || textAus(email.zerlegt, 'kopie');
  return [
    ['An', an || email.umschlag_an],
    ['Kopie', kopie],
  ].filter((zeile): zeile is [string, string] => zeile[1] !== '');
}
