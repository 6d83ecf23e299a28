import { Dateifehler, GRENZEN } from './grenzen';
import type { Zeile } from './tabelle';
import { lies } from './xml';
import { Archiv } from './zip';

/** A visible sheet; its rows are read when it is chosen. */
export interface Blatt {
  name: string;
  zeilen: () => Promise<Zeile[]>;
}

const NICHTS = () => undefined;

/** Built-in number formats that show a date (ECMA-376, 18.8.30). */
const istDatumsnummer = (nr: number): boolean =>
  (nr >= 14 && nr <= 17) || nr === 22 || (nr >= 27 && nr <= 36) || (nr >= 50 && nr <= 58);

/** Whether a format of the office's own shows a day or a year. */
const istDatumsformat = (code: string): boolean =>
  /[dyjt]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|standard/gi, ''));

/** A day number of a spreadsheet as `2025-12-31`; null when it is none. */
export function tagAusZahl(zahl: number, ab1904: boolean): string | null {
  const tage = Math.floor(zahl) + (ab1904 ? 1462 : 0);
  if (tage < 1 || tage > 109_574) return null;
  // The spreadsheets of this world believe that 1900 had a 29 February.
  return new Date(Date.UTC(1899, 11, tage < 60 ? 31 : 30) + tage * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** A stored number the way people here write it; trailing noise of binary fractions is cut. */
export function zahlAlsText(roh: string): string {
  const zahl = Number(roh);
  if (!Number.isFinite(zahl) || Math.abs(zahl) >= 1e15) return roh;
  return String(Number(zahl.toFixed(6))).replace('.', ',');
}

async function gemeinsameTexte(archiv: Archiv): Promise<string[]> {
  const xml = await archiv.text('xl/sharedStrings.xml');
  const texte: string[] = [];
  if (xml === null) return texte;
  let text = '';
  let lesen = false;
  let lautschrift = false;
  lies(xml, {
    auf: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') lautschrift = true;
      if (name === 't') lesen = !lautschrift;
    },
    zu: (name) => {
      if (name === 'si') texte.push(text);
      if (name === 'rPh') lautschrift = false;
      if (name === 't') lesen = false;
    },
    text: (teil) => {
      if (lesen) text += teil;
    },
  });
  return texte;
}

/** For each cell style whether it shows a date. */
async function datumsstile(archiv: Archiv): Promise<boolean[]> {
  const xml = await archiv.text('xl/styles.xml');
  const stile: boolean[] = [];
  if (xml === null) return stile;
  const eigene = new Map<number, boolean>();
  let inZellen = false;
  lies(xml, {
    auf: (name, attribut) => {
      if (name === 'numFmt') {
        eigene.set(Number(attribut('numFmtId')), istDatumsformat(attribut('formatCode') ?? ''));
      }
      if (name === 'cellXfs') inZellen = true;
      if (name === 'xf' && inZellen) {
        const nr = Number(attribut('numFmtId') ?? 0);
        stile.push(eigene.get(nr) ?? istDatumsnummer(nr));
      }
    },
    zu: (name) => {
      if (name === 'cellXfs') inZellen = false;
    },
    text: NICHTS,
  });
  return stile;
}

/** Column of a reference like `AB12`, from 0. */
function spalteAus(bezug: string): number {
  let spalte = 0;
  for (const zeichen of bezug) {
    const wert = zeichen.charCodeAt(0) - 64;
    if (wert < 1 || wert > 26) break;
    spalte = spalte * 26 + wert;
  }
  return spalte - 1;
}

interface Umgebung {
  texte: readonly string[];
  stile: readonly boolean[];
  ab1904: boolean;
}

/** What a cell shows. Of a formula that is its stored result; nothing is calculated. */
function zellwert(
  art: string,
  stil: number,
  roh: string,
  { texte, stile, ab1904 }: Umgebung,
): string {
  if (art === 's') return texte[Number(roh)] ?? '';
  if (art === 'b') return roh === '1' ? 'ja' : 'nein';
  if (art !== 'n' || roh === '') return roh;
  return (stile[stil] === true ? tagAusZahl(Number(roh), ab1904) : null) ?? zahlAlsText(roh);
}

function blattZeilen(xml: string, umgebung: Umgebung): Zeile[] {
  const zeilen: Zeile[] = [];
  let werte: string[] = [];
  let nr = 0;
  let spalte = -1;
  let art = 'n';
  let stil = 0;
  let roh = '';
  let lesen = false;
  lies(xml, {
    auf: (name, attribut) => {
      if (name === 'row') {
        nr = Number(attribut('r') ?? nr + 1);
        werte = [];
        spalte = -1;
      } else if (name === 'c') {
        const bezug = attribut('r');
        spalte = bezug === null ? spalte + 1 : spalteAus(bezug);
        art = attribut('t') ?? 'n';
        stil = Number(attribut('s') ?? 0);
        roh = '';
      } else if (name === 'v' || name === 't') lesen = true;
    },
    zu: (name) => {
      if (name === 'v' || name === 't') lesen = false;
      // Columns far to the right are notes, or an attack.
      else if (name === 'c' && spalte >= 0 && spalte < GRENZEN.spalten * 3) {
        while (werte.length < spalte) werte.push('');
        werte[spalte] = zellwert(art, stil, roh, umgebung);
      } else if (name === 'row' && werte.some((w) => w.trim() !== '')) {
        if (zeilen.length > GRENZEN.zeilen + 50) {
          throw new Dateifehler(
            `Das Blatt hat mehr als ${GRENZEN.zeilen.toLocaleString('de-DE')} Zeilen. Teilen Sie es auf, etwa nach Objekten.`,
          );
        }
        zeilen.push({ nr, werte });
      }
    },
    text: (teil) => {
      if (lesen) roh += teil;
    },
  });
  return zeilen;
}

/** The visible sheets of a workbook (ECMA-376). */
export async function xlsxBlaetter(bytes: Uint8Array<ArrayBuffer>): Promise<Blatt[]> {
  const archiv = new Archiv(bytes);
  const mappe = await archiv.text('xl/workbook.xml');
  const bezuege = await archiv.text('xl/_rels/workbook.xml.rels');
  if (mappe === null || bezuege === null)
    throw new Dateifehler('Das ist keine Excel-Datei (XLSX).');
  const ziele = new Map<string, string>();
  lies(bezuege, {
    auf: (name, attribut) => {
      const ziel = attribut('Target') ?? '';
      if (name === 'Relationship') {
        ziele.set(attribut('Id') ?? '', ziel.startsWith('/') ? ziel.slice(1) : `xl/${ziel}`);
      }
    },
    zu: NICHTS,
    text: NICHTS,
  });
  let ab1904 = false;
  const blaetter: { name: string; ziel: string }[] = [];
  lies(mappe, {
    auf: (name, attribut) => {
      if (name === 'workbookPr') ab1904 = ['1', 'true'].includes(attribut('date1904') ?? '');
      if (name === 'sheet' && (attribut('state') ?? 'visible') === 'visible') {
        const ziel = ziele.get(attribut('id') ?? '');
        if (ziel !== undefined) blaetter.push({ name: attribut('name') ?? '', ziel });
      }
    },
    zu: NICHTS,
    text: NICHTS,
  });
  const texte = await gemeinsameTexte(archiv);
  const stile = await datumsstile(archiv);
  return blaetter.map(({ name, ziel }) => ({
    name,
    zeilen: async () => {
      const xml = await archiv.text(ziel);
      if (xml === null) throw new Dateifehler(`Das Blatt „${name}“ fehlt in der Datei.`);
      return blattZeilen(xml, { texte, stile, ab1904 });
    },
  }));
}
