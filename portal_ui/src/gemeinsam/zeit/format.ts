/** Times as people say them; always Europe/Berlin, whatever the device believes. */

const ZONE = 'Europe/Berlin';

const uhr = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  hour: 'numeric',
  minute: '2-digit',
});
const tagFormat = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const wochentag = new Intl.DateTimeFormat('de-DE', { timeZone: ZONE, weekday: 'long' });
const genauFormat = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const isoTag = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** Calendar days between two instants as seen in Berlin. */
function tageZwischen(frueher: Date, spaeter: Date): number {
  const a = Date.parse(isoTag.format(frueher));
  const b = Date.parse(isoTag.format(spaeter));
  return Math.round((b - a) / 86_400_000);
}

/** "heute 9:15", "gestern 22:30", "Montag 8:00", otherwise "21.11.2026". */
export function zeitInWorten(instant: string | Date, jetzt: Date = new Date()): string {
  const zeit = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(zeit.getTime())) return '';
  const tage = tageZwischen(zeit, jetzt);
  if (tage === 0) return `heute ${uhr.format(zeit)}`;
  if (tage === 1) return `gestern ${uhr.format(zeit)}`;
  if (tage > 1 && tage < 7) return `${wochentag.format(zeit)} ${uhr.format(zeit)}`;
  return tagFormat.format(zeit);
}

/** Something due: "heute 16:00", "morgen 9:00", "Dienstag 16:00"; further off a date, past as ever. */
export function terminInWorten(instant: string | Date, jetzt: Date = new Date()): string {
  const zeit = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(zeit.getTime())) return '';
  const tage = tageZwischen(jetzt, zeit);
  if (tage <= 0) return zeitInWorten(zeit, jetzt);
  if (tage === 1) return `morgen ${uhr.format(zeit)}`;
  if (tage < 7) return `${wochentag.format(zeit)} ${uhr.format(zeit)}`;
  return tagFormat.format(zeit);
}

/** "Samstag, 21.11.2026, 09:15:03" for tooltips, evidence and print. */
export function zeitGenau(instant: string | Date): string {
  const zeit = typeof instant === 'string' ? new Date(instant) : instant;
  return Number.isNaN(zeit.getTime()) ? '' : genauFormat.format(zeit);
}

const uhrSekunden = new Intl.DateTimeFormat('de-DE', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** "09:15:03", where the day is told already. */
export const sekunden = (instant: string): string => uhrSekunden.format(new Date(instant));

/** A calendar date (`2026-11-21`) as "Samstag, 21.11.2026". */
export const tagInWorten = (tag: string): string =>
  `${wochentag.format(new Date(`${tag}T12:00:00Z`))}, ${datum(tag)}`;

/** A calendar date (`2026-11-21`) as `21.11.2026`. */
export function datum(tag: string): string {
  const teile = /^(\d{4})-(\d{2})-(\d{2})/.exec(tag);
  return teile ? `${teile[3]}.${teile[2]}.${teile[1]}` : tag;
}

/** Today in Berlin as `2026-11-21`, the value of a date input. */
export function heuteIso(jetzt: Date = new Date()): string {
  return isoTag.format(jetzt);
}

/** A waiting time as people say it: "30 Sekunden", "4 Minuten", "2 Stunden". */
export function dauerInWorten(sekunden: number): string {
  const s = Math.max(1, Math.ceil(sekunden));
  if (s < 90) return s === 1 ? '1 Sekunde' : `${s} Sekunden`;
  const minuten = Math.ceil(s / 60);
  if (minuten < 90) return `${minuten} Minuten`;
  return `${Math.ceil(minuten / 60)} Stunden`;
}
