import { Dateifehler, GRENZEN } from './grenzen';

const KAPUTT = 'Die Datei ist beschädigt oder keine Excel-Datei (XLSX).';

interface Eintrag {
  methode: number;
  gepackt: number;
  ort: number;
}

/**
 * The few entries of a ZIP archive that are asked for (APPNOTE 6.3, no ZIP64, no encryption).
 * What is unpacked is counted as it comes: sizes in the archive are claims.
 */
export class Archiv {
  private readonly eintraege = new Map<string, Eintrag>();
  private rest: number = GRENZEN.entpackt;
  private readonly sicht: DataView;

  constructor(private readonly bytes: Uint8Array<ArrayBuffer>) {
    this.sicht = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.verzeichnis();
    } catch (fehler) {
      // Offsets that lead out of the file.
      if (fehler instanceof RangeError) throw new Dateifehler(KAPUTT);
      throw fehler;
    }
  }

  private verzeichnis(): void {
    const { sicht, bytes } = this;
    let ende = bytes.length - 22;
    const frueheste = Math.max(0, ende - 65_535);
    while (ende >= frueheste && sicht.getUint32(ende, true) !== 0x06054b50) ende -= 1;
    if (ende < frueheste) throw new Dateifehler(KAPUTT);
    const anzahl = sicht.getUint16(ende + 10, true);
    if (anzahl > GRENZEN.eintraege) throw new Dateifehler(KAPUTT);
    let ort = sicht.getUint32(ende + 16, true);
    const text = new TextDecoder();
    for (let i = 0; i < anzahl; i += 1) {
      if (sicht.getUint32(ort, true) !== 0x02014b50) throw new Dateifehler(KAPUTT);
      if ((sicht.getUint16(ort + 8, true) & 1) === 1) {
        throw new Dateifehler('Die Datei ist mit einem Passwort geschützt.');
      }
      const laenge = sicht.getUint16(ort + 28, true);
      const name = text.decode(bytes.subarray(ort + 46, ort + 46 + laenge));
      this.eintraege.set(name, {
        methode: sicht.getUint16(ort + 10, true),
        gepackt: sicht.getUint32(ort + 20, true),
        ort: sicht.getUint32(ort + 42, true),
      });
      ort += 46 + laenge + sicht.getUint16(ort + 30, true) + sicht.getUint16(ort + 32, true);
    }
  }

  /** The text of an entry; null when there is none of that name. */
  async text(name: string): Promise<string | null> {
    const eintrag = this.eintraege.get(name);
    if (eintrag === undefined) return null;
    const { sicht, bytes } = this;
    if (eintrag.ort + 30 > bytes.length) throw new Dateifehler(KAPUTT);
    const anfang =
      eintrag.ort +
      30 +
      sicht.getUint16(eintrag.ort + 26, true) +
      sicht.getUint16(eintrag.ort + 28, true);
    const inhalt = bytes.subarray(anfang, anfang + eintrag.gepackt);
    if (eintrag.methode !== 0 && eintrag.methode !== 8) throw new Dateifehler(KAPUTT);
    const quelle = new Blob([inhalt]).stream();
    const strom =
      eintrag.methode === 0 ? quelle : quelle.pipeThrough(new DecompressionStream('deflate-raw'));
    const leser = strom.getReader();
    const entziffern = new TextDecoder();
    const teile: string[] = [];
    try {
      for (;;) {
        const { done, value } = await leser.read();
        if (done) break;
        this.rest -= value.length;
        if (this.rest < 0) {
          throw new Dateifehler('Die Datei ist entpackt zu groß (mehr als 100 MB).');
        }
        teile.push(entziffern.decode(value, { stream: true }));
      }
    } catch (fehler) {
      await leser.cancel().catch(() => undefined);
      throw fehler instanceof Dateifehler ? fehler : new Dateifehler(KAPUTT);
    }
    teile.push(entziffern.decode());
    return teile.join('');
  }
}
