import type { Json } from '@/gemeinsam/api/typen';
import { zeitGenau } from '@/gemeinsam/zeit/format';
import { textAus } from './angabe';
import type { Email } from './modell';
import { einordnung } from './warum';

export type Lage = 'gut' | 'halt' | 'laeuft' | 'entfaellt';

/** One stop on the way of a mail. */
export interface Station {
  name: 'angekommen' | 'Absender geprüft' | 'zugeordnet' | 'klassifiziert' | 'Anfrage';
  lage: Lage;
  satz: string;
  einzelheiten: Json;
}

const WEG: Record<string, string> = {
  mailgun: 'über Mailgun',
  sendgrid: 'über SendGrid',
  roh: 'direkt vom Mailserver',
  imap: 'aus dem Postfach',
  cli: 'von Hand eingeliefert',
};

const ZUORDNUNG: Record<string, string> = {
  mieter: 'Die Adresse gehört zu genau einem laufenden Mietverhältnis.',
  eigentuemer: 'Die Adresse gehört einem Eigentümer.',
  dienstleister: 'Die Adresse gehört einem Dienstleister.',
  unbekannt: 'Die Adresse steht nicht in den Stammdaten.',
  mehrdeutig: 'Die Adresse passt zu mehreren Mietverhältnissen.',
};

/** The way of a mail from arrival to the Anfrage, or to where it stopped. */
export function stationen(email: Email): Station[] {
  const laeuft = email.status === 'eingegangen';
  const offen: Lage = laeuft ? 'laeuft' : 'entfaellt';
  const geprueft = textAus(email.pruefung, 'ergebnis');
  const passt = email.zuordnung === 'mieter' || email.zuordnung === 'eigentuemer';
  return [
    {
      name: 'angekommen',
      lage: 'gut',
      satz: `${zeitGenau(email.eingegangen_am)}, ${WEG[email.weg] ?? email.weg}`,
      einzelheiten: {
        umschlag_an: email.umschlag_an,
        umschlag_von: email.umschlag_von,
        absender_ip: email.absender_ip,
        groesse: email.groesse,
        kopfzeilen: email.zerlegt,
      },
    },
    {
      name: 'Absender geprüft',
      lage: geprueft === '' ? offen : geprueft === 'pass' ? 'gut' : 'halt',
      satz: textAus(email.pruefung, 'satz'),
      einzelheiten: email.pruefung,
    },
    {
      name: 'zugeordnet',
      lage: email.zuordnung === null ? offen : passt ? 'gut' : 'halt',
      satz: email.zuordnung === null ? '' : (ZUORDNUNG[email.zuordnung] ?? email.zuordnung),
      einzelheiten: null,
    },
    {
      name: 'klassifiziert',
      lage: email.klassifikation === null ? offen : 'gut',
      satz: einordnung(email.klassifikation),
      einzelheiten: email.klassifikation,
    },
    {
      name: 'Anfrage',
      lage: email.anfrage_id !== null ? 'gut' : email.status === 'manuell' ? 'halt' : offen,
      satz: email.anfrage_id !== null ? '' : (email.grund_text ?? email.grund ?? ''),
      einzelheiten: null,
    },
  ];
}
