const wand = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the value of a `datetime-local` field: the clock in Berlin, wherever the device is. */
export const alsFeld = (zeitpunkt: string | null): string =>
  zeitpunkt === null ? '' : wand.format(new Date(zeitpunkt)).replace(' ', 'T');

/** The value of a `datetime-local` field, meant as Berlin's clock, as an instant; null when empty. */
export function alsZeitpunkt(wert: string): string | null {
  const gemeint = Date.parse(`${wert}Z`);
  if (Number.isNaN(gemeint)) return null;
  let zeit = gemeint;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  for (let i = 0; i < 2; i += 1) {
    zeit += gemeint - Date.parse(`${alsFeld(new Date(zeit).toISOString())}Z`);
  }
  return new Date(zeit).toISOString();
}
