import {
  anfrageStatus,
  emailStatus,
  kategorie,
  prioritaet,
  quelle,
  rolle,
  schadensart,
  stoerungStatus,
  versandStatus,
  zustaendigkeit,
} from '@/gemeinsam/gestaltung/werte';
import { datum, zeitGenau } from '@/gemeinsam/zeit/format';

const STATUS: Record<string, (wert: string) => { wort: string }> = {
  'verwaltung.anfragen': anfrageStatus,
  'verwaltung.email_triage': emailStatus,
  'verwaltung.sammelstoerungen': stoerungStatus,
  'verwaltung.versand': versandStatus,
};

const LISTEN: Record<string, (wert: string) => string> = {
  kategorie,
  prioritaet,
  quelle,
  rolle,
  schadensart,
  zustaendigkeit,
};

const ZEITPUNKT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const TAG = /^\d{4}-\d{2}-\d{2}$/;

/** "23.11.2026, 04:35:32": many of them stand side by side. */
const mitUhr = (zeit: string): string => zeitGenau(zeit).replace(/^\p{L}+, /u, '') || zeit;

interface Abdruck {
  sha256: string;
  laenge: number;
}

const istAbdruck = (wert: object): wert is Abdruck => 'sha256' in wert && 'laenge' in wert;

/** Instead of the value of a secret column. */
export const GEHEIM = '***';

function wort(tabelle: string, name: string, wert: string): string {
  if (name === 'status') return STATUS[tabelle]?.(wert).wort ?? wert;
  return LISTEN[name]?.(wert) ?? wert;
}

/** A value as people read it: words, German times; of large contents the fingerprint. */
export function wertInWorten(tabelle: string, name: string, wert: unknown): string {
  if (wert === null || wert === undefined || wert === '') return 'leer';
  if (wert === true) return 'ja';
  if (wert === false) return 'nein';
  if (typeof wert === 'object') {
    return istAbdruck(wert)
      ? `${wert.laenge.toLocaleString('de-DE')} Byte, SHA-256 ${wert.sha256}`
      : JSON.stringify(wert, null, 2);
  }
  const text = typeof wert === 'string' ? wert : JSON.stringify(wert);
  if (text === GEHEIM) return 'Geheimnis (hier steht nur, dass es sich änderte)';
  if (ZEITPUNKT.test(text)) return mitUhr(text);
  if (TAG.test(text)) return datum(text);
  return wort(tabelle, name, text);
}

/** The same with what the database calls it, where that is another word. */
export function wertGenau(tabelle: string, name: string, wert: unknown): string {
  const gelesen = wertInWorten(tabelle, name, wert);
  return typeof wert === 'string' && wort(tabelle, name, wert) !== wert
    ? `${gelesen} (${wert})`
    : gelesen;
}
