import { Dateifehler, GRENZEN } from './grenzen';
import type { Zeile } from './tabelle';

/** Text of a file from Excel, a database or the last century: by its mark, UTF-8, Windows-1252. */
export function entziffern(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The character between columns: what stands most often, outside of quotes, in the first lines. */
export function trennzeichen(text: string): string {
  const angesagt = /^sep=(.)\r?\n/i.exec(text);
  if (angesagt?.[1] !== undefined) return angesagt[1];
  const anfang = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/, 20);
  const je = (zeichen: string) =>
    anfang.reduce((summe, zeile) => summe + zeile.split(zeichen).length - 1, 0);
  // A comma also stands within numbers and names, so it has to be much more frequent.
  const strichpunkt = je(';') * 3;
  const tabulator = je('\t') * 3;
  if (tabulator > strichpunkt && tabulator >= je(',')) return '\t';
  return strichpunkt >= je(',') ? ';' : ',';
}

/** Rows of comma separated values (RFC 4180), with the line in which each begins. */
export function csvZeilen(text: string): Zeile[] {
  if (text.includes('\0')) throw new Dateifehler('Das ist keine Textdatei.');
  const trenner = trennzeichen(text);
  const zeilen: Zeile[] = [];
  let werte: string[] = [];
  let zeile = 1;
  let beginn = 1;
  let ort = 0;
  const fertig = () => {
    if (zeilen.length > GRENZEN.zeilen * 5) throw new Dateifehler('Die Datei hat zu viele Zeilen.');
    if (!(beginn === 1 && /^sep=/i.test(werte[0] ?? ''))) zeilen.push({ nr: beginn, werte });
    werte = [];
  };
  while (ort < text.length) {
    if (text[ort] === '"') {
      const { inhalt, danach } = inAnfuehrung(text, ort, beginn);
      zeile += inhalt.split('\n').length - 1;
      const rest = bis(text, danach, trenner);
      werte.push(inhalt + text.slice(danach, rest));
      ort = rest;
    } else {
      const rest = bis(text, ort, trenner);
      werte.push(text.slice(ort, rest));
      ort = rest;
    }
    if (text[ort] === trenner) {
      ort += 1;
      if (ort === text.length) werte.push('');
      continue;
    }
    ort += text.startsWith('\r\n', ort) ? 2 : 1;
    fertig();
    zeile += 1;
    beginn = zeile;
  }
  if (werte.length > 0) fertig();
  return zeilen;
}

/** The next separator or end of line. */
function bis(text: string, von: number, trenner: string): number {
  let ort = von;
  while (ort < text.length && text[ort] !== trenner && text[ort] !== '\n' && text[ort] !== '\r') {
    ort += 1;
  }
  return ort;
}

function inAnfuehrung(
  text: string,
  von: number,
  zeile: number,
): { inhalt: string; danach: number } {
  let ort = von + 1;
  for (;;) {
    const naechste = text.indexOf('"', ort);
    if (naechste === -1) {
      throw new Dateifehler(`In Zeile ${zeile} fehlt das schließende Anführungszeichen.`);
    }
    if (text[naechste + 1] !== '"') {
      return { inhalt: text.slice(von + 1, naechste).replaceAll('""', '"'), danach: naechste + 1 };
    }
    ort = naechste + 2;
  }
}
