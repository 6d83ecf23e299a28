import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { csvZeilen, entziffern, trennzeichen } from './csv';
import { liesDatei } from './datei';
import { buchstabe, mitUeberschriften } from './tabelle';
import { tagAusZahl, xlsxBlaetter, zahlAlsText } from './xlsx';
import { entziffert } from './xml';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A ZIP archive; `claimed` is the size the directory tells. */
function zip(
  teile: Record<string, string | Uint8Array>,
  verschluesselt = false,
): Uint8Array<ArrayBuffer> {
  const vorn: Uint8Array[] = [];
  const hinten: Uint8Array[] = [];
  let ort = 0;
  for (const [name, inhalt] of Object.entries(teile)) {
    const daten = deflateRawSync(typeof inhalt === 'string' ? bytes(inhalt) : inhalt);
    const kopf = new DataView(new ArrayBuffer(30));
    kopf.setUint32(0, 0x04034b50, true);
    kopf.setUint16(8, 8, true);
    kopf.setUint32(18, daten.length, true);
    kopf.setUint16(26, name.length, true);
    vorn.push(new Uint8Array(kopf.buffer), bytes(name), daten);
    const eintrag = new DataView(new ArrayBuffer(46));
    eintrag.setUint32(0, 0x02014b50, true);
    eintrag.setUint16(8, verschluesselt ? 1 : 0, true);
    eintrag.setUint16(10, 8, true);
    eintrag.setUint32(20, daten.length, true);
    eintrag.setUint16(28, name.length, true);
    eintrag.setUint32(42, ort, true);
    hinten.push(new Uint8Array(eintrag.buffer), bytes(name));
    ort += 30 + name.length + daten.length;
  }
  const ende = new DataView(new ArrayBuffer(22));
  ende.setUint32(0, 0x06054b50, true);
  ende.setUint16(10, Object.keys(teile).length, true);
  ende.setUint32(16, ort, true);
  return new Uint8Array(Buffer.concat([...vorn, ...hinten, new Uint8Array(ende.buffer)]));
}

const BEZUEGE =
  '<Relationships><Relationship Id="r1" Target="worksheets/a.xml"/><Relationship Id="r2" Target="/xl/b.xml"/></Relationships>';
const MAPPE =
  '<x:workbook xmlns:x="u" xmlns:r="v"><x:sheets><x:sheet name="Mieter &amp; mehr" r:id="r1"/><x:sheet name="geheim" state="hidden" r:id="r2"/></x:sheets></x:workbook>';
const mappe = (blatt: string | Uint8Array, mehr: Record<string, string> = {}) =>
  zip({
    'xl/workbook.xml': MAPPE,
    'xl/_rels/workbook.xml.rels': BEZUEGE,
    'xl/worksheets/a.xml': blatt,
    ...mehr,
  });
const zeilen = async (inhalt: Uint8Array<ArrayBuffer>) =>
  (await (await xlsxBlaetter(inhalt))[0]?.zeilen())?.map((z) => [z.nr, ...z.werte]);

describe('text files', () => {
  it('knows the encodings', () => {
    expect(entziffern(bytes('Größe'))).toBe('Größe');
    expect(entziffern(bytes('\ufeffGröße'))).toBe('Größe');
    expect(entziffern(Uint8Array.from([0x47, 0xf6, 0x80]))).toBe('Gö€');
    expect(entziffern(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
  });
  it('knows the separators', () => {
    expect(trennzeichen('a;b\n1,5;2,5')).toBe(';');
    expect(trennzeichen('a,b,c\n1,2,3')).toBe(',');
    expect(trennzeichen('a\tb\n1,5\t2,5')).toBe('\t');
    expect(trennzeichen('"x;y;z",b\n"1;2",3')).toBe(',');
    expect(trennzeichen('sep=|\na|b')).toBe('|');
  });
  it('reads quotes, line breaks and empty cells, and counts lines', () => {
    expect(csvZeilen('a;b\r\n"x ""y""\nz";\n\n;2').map((z) => [z.nr, ...z.werte])).toEqual([
      [1, 'a', 'b'],
      [2, 'x "y"\nz', ''],
      [4, ''],
      [5, '', '2'],
    ]);
    expect(csvZeilen('sep=;\na;b').map((z) => z.werte)).toEqual([['a', 'b']]);
  });
  it('refuses what is none', () => {
    expect(() => csvZeilen('a\0b')).toThrow('keine Textdatei');
    expect(() => csvZeilen('a;b\n1;"offen')).toThrow('In Zeile 2 fehlt');
  });
});

describe('headings', () => {
  it('are found below a title, and empty columns are none', () => {
    const t = mitUeberschriften([
      { nr: 1, werte: ['Mieterliste Stand 2026'] },
      { nr: 3, werte: ['Objekt', '', 'Name', ''] },
      { nr: 4, werte: ['A', '', 'B', 'Notiz'] },
    ]);
    expect(t.spalten).toEqual(['Objekt', 'Name', 'Spalte D']);
    expect(t.zeilen).toEqual([{ nr: 4, werte: ['A', 'B', 'Notiz'] }]);
    expect(buchstabe(27)).toBe('AB');
  });
  it('need something below them', () => {
    expect(() => mitUeberschriften([])).toThrow('keine Zeilen');
    expect(() => mitUeberschriften([{ nr: 1, werte: ['a', 'b'] }])).toThrow('steht nichts');
  });
  it('have at most 20,000 rows below them', () => {
    const viele = Array.from({ length: 20_002 }, (_, i) => ({ nr: i + 1, werte: ['a'] }));
    expect(() => mitUeberschriften(viele)).toThrow('20.001 Zeilen');
  });
});

describe('workbooks', () => {
  it('shows what a cell shows', async () => {
    const blatt = `<worksheet><sheetData>
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in</t><rPh><t/></rPh></is></c></row>
      <row r="3"><c r="A3" s="1"><v>45657</v></c><c r="B3"><v>650.50000000000011</v></c><c r="C3" t="str"><f>HYPERLINK("x")</f><v>Ergebnis</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" s="2"><v>46000.5</v></c></row>
    </sheetData></worksheet>`;
    expect(
      await zeilen(
        mappe(blatt, {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>Ob</t></r><r><t>jekt &lt;1&gt;</t></r><rPh><t>nicht</t></rPh></si></sst>',
          'xl/styles.xml':
            '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="TT.MM.JJJJ"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        }),
      ),
    ).toEqual([
      [1, 'Objekt <1>', '', 'in'],
      [3, '2024-12-31', '650,5', 'Ergebnis', 'ja', '2025-12-09'],
    ]);
  });
  it('hides hidden sheets', async () => {
    expect((await xlsxBlaetter(mappe(''))).map((b) => b.name)).toEqual(['Mieter & mehr']);
  });
  it('counts days and writes numbers', () => {
    expect(tagAusZahl(45_657, false)).toBe('2024-12-31');
    expect(tagAusZahl(44_195, true)).toBe('2024-12-31');
    expect(tagAusZahl(1, false)).toBe('1900-01-01');
    expect(tagAusZahl(-5, false)).toBeNull();
    expect(zahlAlsText('1e20')).toBe('1e20');
    expect(zahlAlsText('4.9E-2')).toBe('0,049');
  });
  it('expands no entities of its own and no document type', async () => {
    const bombe = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><worksheet/>';
    await expect(zeilen(mappe(bombe))).rejects.toThrow('Dokumenttyp');
    expect(entziffert('&a; &#65;&#x42; &#0; &amp;lt;')).toBe('&a; AB  &lt;');
  });
  it('stops a bomb while it unpacks', async () => {
    const bombe = mappe(new Uint8Array(101 * 1024 * 1024));
    expect(bombe.length).toBeLessThan(200_000);
    await expect(zeilen(bombe)).rejects.toThrow('zu groß');
  });
  it('says what is wrong with a file', async () => {
    const datei = (inhalt: string | Uint8Array<ArrayBuffer>, name = 'x.xlsx') =>
      liesDatei(new File([inhalt], name));
    await expect(datei('')).rejects.toThrow('leer');
    await expect(datei(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).rejects.toThrow('Passwort');
    await expect(datei('%PDF-1.7')).rejects.toThrow('PDF');
    await expect(datei('PK kaputt')).rejects.toThrow('beschädigt');
    await expect(datei(zip({ 'word/document.xml': '<w/>' }))).rejects.toThrow('keine Excel-Datei');
    await expect(datei(zip({ a: 'b' }, true))).rejects.toThrow('Passwort');
    await expect(datei(mappe('<row><c').slice(0, 200))).rejects.toThrow('beschädigt');
    await expect(zeilen(mappe('<row r="1"><c r="A1"'))).rejects.toThrow('beschädigt');
    const gross = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'x.csv');
    await expect(liesDatei(gross)).rejects.toThrow('10 MB');
  });
  it('reads a text file whatever its name', async () => {
    const gelesen = await liesDatei(new File(['a;b\n1;2'], 'liste.xlsx'));
    expect(gelesen.pruefsumme).toMatch(/^[0-9a-f]{64}$/);
    expect((await gelesen.blaetter[0]?.zeilen())?.length).toBe(2);
  });
});
