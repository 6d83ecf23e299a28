import type { Json } from '@/gemeinsam/api/typen';
import stil from './WegDerMail.module.css';

/** Names of the checks as people read them; what is not listed keeps its own name. */
const NAMEN: Record<string, string> = {
  absender: 'Absender',
  an: 'An',
  anhaenge: 'Anhänge',
  antwort_an: 'Antwort an (wird nicht benutzt)',
  betreff: 'Betreff',
  bezeichnung: 'Regel',
  bezuege: 'Bezug auf',
  datum: 'Datum laut Absender',
  dateiname: 'Dateiname',
  hinweise: 'Hinweise',
  kopfzeilen: 'Kopfzeilen laut Absender',
  kopie: 'Kopie an',
  message_id: 'Nachrichtenkennung',
  record: 'Eintrag',
  regeln: 'Regeln',
  typ: 'Art',
  von: 'Von',
  weak: 'schwach',
  woerter: 'Gefundene Wörter',
  zwingend_mietverwaltung: 'Immer an die Mietverwaltung',
  absender_domain: 'Domain des Absenders',
  absender_ip: 'IP-Adresse',
  aligned: 'passt zum Absender',
  automatisch: 'automatisch erzeugt',
  bits: 'Schlüssellänge (Bit)',
  domain: 'Domain',
  ergebnis: 'Ergebnis',
  groesse: 'Größe (Byte)',
  grund: 'Grund',
  helo: 'Servername (HELO)',
  kategorie: 'Kategorie',
  policy: 'Richtlinie',
  prioritaet: 'Priorität',
  reason: 'Grund',
  record_domain: 'Eintrag bei',
  result: 'Ergebnis',
  satz: 'Zusammenfassung',
  schadensart: 'Schadensart',
  selector: 'Schlüsselname',
  umschlag_an: 'Empfänger (Umschlag)',
  umschlag_von: 'Absender (Umschlag)',
  version: 'Fassung der Prüfung',
};

const wort = (name: string): string =>
  NAMEN[name] ??
  (/^(spf|dkim|dmarc|arc)$/.test(name) ? name.toUpperCase() : name.replaceAll('_', ' '));

function einfach(wert: string | number | boolean | null): string {
  if (wert === null || wert === '') return '–';
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  return String(wert);
}

/** A jsonb value as a list that can be read. */
export function Angaben({ wert }: { wert: Json }) {
  if (wert === null || typeof wert !== 'object') return <span>{einfach(wert)}</span>;
  if (Array.isArray(wert) && wert.every((w) => w === null || typeof w !== 'object')) {
    return <span>{wert.length === 0 ? '–' : wert.map(einfach).join(', ')}</span>;
  }
  const eintraege: [string, Json][] = Array.isArray(wert)
    ? wert.map((w, i) => [`${i + 1}.`, w])
    : Object.entries(wert);
  return (
    <dl className={stil.liste}>
      {eintraege.map(([name, inhalt]) => (
        <div key={name}>
          <dt>{wort(name)}</dt>
          <dd>
            <Angaben wert={inhalt} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
