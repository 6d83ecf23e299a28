import { describe, expect, it } from 'vitest';
import { markieren } from './treffer';

const marken = (text: string, ...staemme: string[]) =>
  markieren(text, staemme)
    .filter((s) => s.treffer)
    .map((s) => s.text);

describe('markieren', () => {
  it('finds the beginning of words only', () => {
    expect(marken('Wasserschaden, Warmwasser', 'wasser')).toEqual(['Wasser']);
  });

  it('finds text anywhere, at the end and whole words', () => {
    expect(marken('Wasserschaden, Warmwasser', '*wasser')).toEqual(['Wasser', 'wasser']);
    expect(marken('Decken, Zimmerdecke', '*decke.')).toEqual(['decke']);
    expect(marken('Gasse, Gas.', 'gas.')).toEqual(['Gas']);
  });

  it('sees through umlauts and composed letters', () => {
    expect(marken('Die Spüle tropft', 'spuele', 'tropf')).toEqual(['Spüle', 'tropf']);
    expect(marken('Spu\u0308le', 'spuele')).toEqual(['Spüle']);
  });

  it('finds several words across punctuation', () => {
    expect(marken('Es riecht nach – Gas!', 'nach gas.')).toEqual(['nach – Gas']);
  });

  it('finds neighbours that share a gap', () => {
    expect(marken('gas gas', 'gas.')).toEqual(['gas', 'gas']);
  });

  it('keeps every character', () => {
    const text = ' Größe 😀 & nass.\n';
    expect(
      markieren(text, ['nass.', '*'])
        .map((s) => s.text)
        .join(''),
    ).toBe(text);
  });
});
