import { csvZeilen, entziffern } from './csv';
import { Dateifehler, GRENZEN } from './grenzen';
import { xlsxBlaetter, type Blatt } from './xlsx';

/** A file somebody chose, with its sheets; a text file has one. */
export interface Gelesen {
  dateiname: string;
  /** SHA-256 in hexadecimal digits. */
  pruefsumme: string;
  blaetter: Blatt[];
}

const beginntMit = (bytes: Uint8Array, ...anfang: number[]): boolean =>
  anfang.every((byte, i) => bytes[i] === byte);

/** Reads a list; throws Dateifehler when it cannot be one. The content decides, not the name. */
export async function liesDatei(datei: File): Promise<Gelesen> {
  if (datei.size > GRENZEN.datei) {
    throw new Dateifehler(
      'Die Datei ist größer als 10 MB. Teilen Sie sie auf, etwa nach Objekten.',
    );
  }
  if (datei.size === 0) throw new Dateifehler('Die Datei ist leer.');
  const bytes = new Uint8Array(await datei.arrayBuffer());
  if (beginntMit(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Dateifehler(
      'Das ist eine alte oder mit Passwort geschützte Excel-Datei. Speichern Sie sie in Excel ohne Passwort als „Excel-Arbeitsmappe (.xlsx)“.',
    );
  }
  if (beginntMit(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new Dateifehler('Das ist ein PDF. Gebraucht wird eine Tabelle: CSV oder XLSX.');
  }
  const pruefsumme = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const dateiname = datei.name.slice(0, 200);
  if (beginntMit(bytes, 0x50, 0x4b)) {
    const blaetter = await xlsxBlaetter(bytes);
    if (blaetter.length === 0)
      throw new Dateifehler('Die Datei enthält kein sichtbares Tabellenblatt.');
    return { dateiname, pruefsumme, blaetter };
  }
  const zeilen = csvZeilen(entziffern(bytes));
  return {
    dateiname,
    pruefsumme,
    blaetter: [{ name: dateiname, zeilen: () => Promise.resolve(zeilen) }],
  };
}
