import { Dateifehler } from './grenzen';

/** What the reader of a document hears; names without their prefix. */
export interface Zuhoerer {
  auf: (name: string, attribut: (name: string) => string | null) => void;
  zu: (name: string) => void;
  text: (inhalt: string) => void;
}

const BENANNT: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbers; there are no others without a DTD. */
export function entziffert(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|\w{1,10});/g, (ganz, name: string) => {
    if (!name.startsWith('#')) return BENANNT[name] ?? ganz;
    const nummer = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return nummer > 0 && nummer <= 0x10ffff ? String.fromCodePoint(nummer) : '';
  });
}

const ohnePraefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Where a tag ends; a `>` within quotes does not end it. */
function tagEnde(xml: string, von: number): number {
  let anfuehrung = '';
  for (let i = von; i < xml.length; i += 1) {
    const zeichen = xml[i] ?? '';
    if (anfuehrung !== '') {
      if (zeichen === anfuehrung) anfuehrung = '';
    } else if (zeichen === '"' || zeichen === "'") anfuehrung = zeichen;
    else if (zeichen === '>') return i;
  }
  throw new Dateifehler('Die Datei ist beschädigt: ein Teil endet mitten im Text.');
}

/**
 * Reads XML from left to right. A document type is refused: nothing in a spreadsheet needs
 * one, and entities that grow or fetch something need one.
 */
export function lies(xml: string, { auf, zu, text }: Zuhoerer): void {
  let ort = 0;
  while (ort < xml.length) {
    const tag = xml.indexOf('<', ort);
    if (tag !== ort) text(entziffert(xml.slice(ort, tag === -1 ? xml.length : tag)));
    if (tag === -1) return;
    if (xml.startsWith('<!--', tag)) {
      ort = ende(xml, '-->', tag);
    } else if (xml.startsWith('<![CDATA[', tag)) {
      ort = ende(xml, ']]>', tag);
      text(xml.slice(tag + 9, ort - 3));
    } else if (xml.startsWith('<?', tag)) {
      ort = ende(xml, '?>', tag);
    } else if (xml.startsWith('<!', tag)) {
      throw new Dateifehler('Die Datei enthält eine Dokumenttyp-Angabe und wird nicht gelesen.');
    } else {
      const schluss = tagEnde(xml, tag);
      element(xml.slice(tag + 1, schluss), auf, zu);
      ort = schluss + 1;
    }
  }
}

function ende(xml: string, was: string, von: number): number {
  const ort = xml.indexOf(was, von);
  if (ort === -1) throw new Dateifehler('Die Datei ist beschädigt: ein Teil endet mitten im Text.');
  return ort + was.length;
}

function element(innen: string, auf: Zuhoerer['auf'], zu: Zuhoerer['zu']): void {
  if (innen.startsWith('/')) {
    zu(ohnePraefix(innen.slice(1).trim()));
    return;
  }
  const leer = innen.endsWith('/');
  const stelle = innen.search(/[\s/]/);
  const name = ohnePraefix(stelle === -1 ? innen : innen.slice(0, stelle));
  auf(name, (gesucht) => {
    const treffer = new RegExp(`\\s(?:\\w+:)?${gesucht}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
      innen,
    );
    return treffer === null ? null : entziffert(treffer[1] ?? treffer[2] ?? '');
  });
  if (leer) zu(name);
}
