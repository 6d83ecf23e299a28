/** The value of a `datetime-local` field (local time of the device) as an instant; null when empty. */
export const alsZeitpunkt = (wert: string): string | null =>
  wert === '' ? null : new Date(wert).toISOString();

/** An instant as the value of a `datetime-local` field. */
export function alsFeld(zeitpunkt: string | null): string {
  if (zeitpunkt === null) return '';
  const z = new Date(zeitpunkt);
  const zwei = (n: number) => String(n).padStart(2, '0');
  return `${z.getFullYear()}-${zwei(z.getMonth() + 1)}-${zwei(z.getDate())}T${zwei(z.getHours())}:${zwei(z.getMinutes())}`;
}
