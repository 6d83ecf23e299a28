import type { Json } from '@/gemeinsam/api/typen';
import { liste, objekt, textAus, zahlAus } from './angabe';

/** One check of the sender in words: what was checked, how it ended, and its particulars. */
export interface Pruefschritt {
  name: string;
  ergebnis: string;
  lage: 'gut' | 'schlecht' | 'neutral';
  angaben: [string, string][];
}

const ERGEBNIS: Record<string, string> = {
  pass: 'bestanden',
  fail: 'nicht bestanden',
  softfail: 'eher nicht bestanden',
  neutral: 'ohne Aussage',
  none: 'nicht vorhanden',
  temperror: 'gerade nicht prüfbar',
  permerror: 'fehlerhaft eingerichtet',
  policy: 'nicht anerkannt',
};

const GRUND: Record<string, string> = {
  ok: '',
  dns: 'Der Namensdienst (DNS) gab keine Auskunft.',
  from_nicht_signiert: 'Die Absenderzeile ist nicht mit unterschrieben.',
  keine_ip: 'Der einliefernde Server ist nicht bekannt.',
  leerer_absender: 'Der Umschlag nennt keinen Absender.',
  mehrere_schluessel: 'Die Domain veröffentlicht mehrere Schlüssel unter demselben Namen.',
  schluessel_anderer_dienst: 'Der Schlüssel ist nicht für E-Mail bestimmt.',
  schluessel_art: 'Der Schlüssel passt nicht zum Verfahren.',
  schluessel_fehlt: 'Der Schlüssel dazu ist nicht veröffentlicht.',
  schluessel_hash: 'Der Schlüssel erlaubt dieses Verfahren nicht.',
  schluessel_streng: 'Der Schlüssel gilt nicht für diese Adresse.',
  schluessel_unlesbar: 'Der veröffentlichte Schlüssel ist nicht lesbar.',
  schluessel_version: 'Der veröffentlichte Schlüssel hat eine unbekannte Form.',
  schluessel_widerrufen: 'Der Schlüssel wurde widerrufen.',
  schluessel_zu_gross: 'Der Schlüssel ist unmäßig groß.',
  schluessel_zu_kurz: 'Der Schlüssel ist zu kurz und damit zu schwach.',
  signatur_abgelaufen: 'Die Unterschrift ist abgelaufen.',
  signatur_domain: 'Die Unterschrift nennt keine gültige Domain.',
  signatur_falsch: 'Die Unterschrift passt nicht zu den Kopfzeilen.',
  signatur_ungueltig: 'Die Unterschrift ist ungültig.',
  signatur_unlesbar: 'Die Unterschrift ist nicht lesbar.',
  teilsignatur: 'Unterschrieben ist nur ein Teil des Textes.',
  testmodus: 'Die Domain erprobt ihre Unterschriften noch.',
  text_veraendert: 'Der Text wurde nach dem Unterschreiben verändert.',
  umschlag_ungueltig: 'Der Absender auf dem Umschlag ist keine gültige Adresse.',
  verfahren_veraltet: 'Das Verfahren der Unterschrift ist veraltet.',
};

const RICHTLINIE: Record<string, string> = {
  none: 'keine Maßnahme verlangt (none)',
  quarantine: 'verdächtig behandeln (quarantine)',
  reject: 'ablehnen (reject)',
};

/** A result as German words; what is unknown keeps its own name. */
const inWorten = (ergebnis: string): string =>
  ergebnis === '' ? 'nicht geprüft' : (ERGEBNIS[ergebnis] ?? ergebnis);

const lageZu = (ergebnis: string): Pruefschritt['lage'] =>
  ergebnis === 'pass'
    ? 'gut'
    : /^(fail|softfail|permerror|policy)$/.test(ergebnis)
      ? 'schlecht'
      : 'neutral';

const passt = (wert: Json): string => {
  const { aligned } = objekt(wert);
  return aligned === true ? 'ja' : aligned === false ? 'nein' : '';
};

/** A reason code in words: known ones as a sentence, others with spaces for underscores. */
function grundInWorten(grund: string, ergebnis: string): string {
  if (grund === ergebnis) return '';
  return GRUND[grund] ?? grund.replaceAll('_', ' ');
}

function schritt(name: string, wert: Json, angaben: [string, string][]): Pruefschritt {
  const ergebnis = textAus(wert, 'result');
  return {
    name,
    ergebnis: inWorten(ergebnis),
    lage: lageZu(ergebnis),
    angaben: angaben.filter(([, inhalt]) => inhalt !== ''),
  };
}

/** Every check of a mail's sender, in the order in which they are read. */
export function pruefschritte(pruefung: Json | null): Pruefschritt[] {
  const { spf, dkim, dmarc, arc } = objekt(pruefung);
  const schritte: Pruefschritt[] = [];
  if (spf !== undefined && spf !== null) {
    schritte.push(
      schritt('Server des Absenders (SPF)', spf, [
        ['Domain', textAus(spf, 'domain')],
        ['Passt zum Absender', passt(spf)],
        ['Hinweis', grundInWorten(textAus(spf, 'reason'), textAus(spf, 'result'))],
      ]),
    );
  }
  const unterschriften = liste(dkim);
  unterschriften.forEach((wert, i) => {
    const bits = zahlAus(wert, 'bits');
    schritte.push(
      schritt(
        unterschriften.length === 1 ? 'Unterschrift (DKIM)' : `${i + 1}. Unterschrift (DKIM)`,
        wert,
        [
          ['Domain', textAus(wert, 'domain')],
          ['Schlüssel', textAus(wert, 'selector')],
          [
            'Schlüssellänge',
            bits === null
              ? ''
              : `${bits} Bit${objekt(wert).weak === true ? ', kurz, wird noch anerkannt' : ''}`,
          ],
          ['Passt zum Absender', passt(wert)],
          ['Hinweis', grundInWorten(textAus(wert, 'reason'), textAus(wert, 'result'))],
        ],
      ),
    );
  });
  if (unterschriften.length === 0 && spf !== undefined && spf !== null) {
    schritte.push({ name: 'Unterschrift (DKIM)', ergebnis: 'keine', lage: 'neutral', angaben: [] });
  }
  if (dmarc !== undefined && dmarc !== null) {
    const richtlinie = textAus(dmarc, 'policy');
    schritte.push(
      schritt('Regel der Domain (DMARC)', dmarc, [
        ['Veröffentlicht bei', textAus(dmarc, 'record_domain')],
        ['Verlangt bei Fälschung', RICHTLINIE[richtlinie] ?? richtlinie],
        ['Wortlaut', textAus(dmarc, 'record')],
      ]),
    );
  }
  if (arc !== undefined && arc !== null) {
    schritte.push(
      schritt('Weiterleitung (ARC)', arc, [
        ['Versiegelt von', textAus(arc, 'domain')],
        ['Bedeutung', 'nur zur Kenntnis'],
      ]),
    );
  }
  return schritte;
}

export type Vertrauen = 'bestaetigt' | 'unbestaetigt' | 'verdaechtig' | 'offen';

/** How far the sender can be trusted. */
export function vertrauen(pruefung: Json | null): Vertrauen {
  const ergebnis = textAus(pruefung, 'ergebnis');
  if (ergebnis === '') return 'offen';
  if (ergebnis === 'pass') return 'bestaetigt';
  return ergebnis === 'verdaechtig' || ergebnis === 'fail' ? 'verdaechtig' : 'unbestaetigt';
}
