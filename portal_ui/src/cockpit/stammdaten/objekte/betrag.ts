/** "1.234,56" or "1234.56" → 1234.56; null when it is no amount of money. */
export function betragAus(text: string): number | null {
  const t = text.replace(/[\s€]/g, '');
  if (/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(t))
    return Number(t.replaceAll('.', '').replace(',', '.'));
  return /^\d{1,9}([.,]\d{1,2})?$/.test(t) ? Number(t.replace(',', '.')) : null;
}

/** 1234.5 → "1234,50" */
export const betragAlsText = (betrag: number): string => betrag.toFixed(2).replace('.', ',');
